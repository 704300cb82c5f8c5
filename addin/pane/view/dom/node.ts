import type { PickedFile } from '../../state/command.ts';
import type { PaneEvent } from '../../state/event.ts';

/** What a part of the page is to be, as data: `patch.ts` makes it so. Text is only ever text. */
export interface ViewNode {
  readonly tag: string;
  /** Tells siblings of one kind apart, so that each keeps its element and what was typed into it. */
  readonly key: string | null;
  readonly attributes: Attributes;
  readonly on: Listeners;
  readonly children: readonly (ViewNode | string)[];
}

/** `true` sets an attribute without a value, `false` takes it away. `value` and `checked` are what a field shows. */
export type Attributes = Readonly<Record<string, string | boolean>>;

/** What a field holds when something happens in it. */
export interface Field {
  readonly value: string;
  readonly checked: boolean;
  readonly file: PickedFile | null;
}

/** The event to send, or how it is made of what the field holds. */
export type Listener = PaneEvent | ((field: Field) => PaneEvent);

export type Listeners = Readonly<Partial<Record<'click' | 'input' | 'change', Listener>>>;

export type Child = ViewNode | string | null | readonly (ViewNode | null)[];

interface Given {
  readonly key?: string;
  readonly on?: Listeners;
  readonly [attribute: string]: string | boolean | Listeners | undefined;
}

/** Makes a node: `h('button', { type: 'button', on: { click: { kind: 'back' } } }, '返回')`. */
export function h(tag: string, { key, on, ...attributes }: Given = {}, ...children: readonly Child[]): ViewNode {
  const given = Object.entries(attributes).filter(([, value]) => value !== undefined);
  return {
    tag,
    key: key ?? null,
    on: on ?? {},
    attributes: given.reduce<Record<string, string | boolean>>((all, [name, value]) => {
      all[name] = value as string | boolean;
      return all;
    }, {}),
    children: children.flatMap((child) => childNodes(child)),
  };
}

function childNodes(child: Child): readonly (ViewNode | string)[] {
  if (child === null || child === '') return [];
  if (typeof child === 'string' || !isList(child)) return [child];
  return child.filter((one): one is ViewNode => one !== null);
}

function isList(child: ViewNode | readonly (ViewNode | null)[]): child is readonly (ViewNode | null)[] {
  return Array.isArray(child);
}
