import { WireError } from './protocol.ts';

type Table<F> = Readonly<Record<string, F>>;

/** An object of the Excel model, with those of its members that the fake has, by their names on the wire. */
export interface WireObject {
  readonly type: string;
  readonly read?: Table<() => unknown>;
  readonly write?: Table<(value: never) => void>;
  /** Objects that are properties. */
  readonly links?: Table<() => WireObject>;
  /** Methods that give an object, or null for a null object. */
  readonly give?: Table<(...args: never[]) => WireObject | null>;
  /** Methods that give a value or nothing. */
  readonly call?: Table<(...args: never[]) => unknown>;
  readonly items?: () => readonly WireObject[];
  /** The item of a key. */
  readonly item?: (key: string) => WireObject;
}

type Members = 'read' | 'write' | 'links' | 'give' | 'call';

/** A member of an object. What the fake lacks is refused loudly, so that nobody takes it for Excel. */
export function member<M extends Members>(
  object: WireObject,
  kind: M,
  name: string,
): NonNullable<WireObject[M]>[string] {
  const table = object[kind];
  if (table === undefined || !Object.hasOwn(table, name)) {
    throw new WireError('ApiNotFound', `the fake Excel has no ${object.type}.${name} (${kind})`);
  }
  return table[name] as NonNullable<WireObject[M]>[string];
}
