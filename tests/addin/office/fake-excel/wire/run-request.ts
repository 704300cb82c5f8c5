import { type WireAction, type WireArguments, WireError, type WireRequest, type WireResponse } from './protocol.ts';
import { member, type WireObject } from './wire-object.ts';

/** Carries out the actions of a request in order, up to the first that fails; what was done before it stays done. */
export function runRequest(root: WireObject, { Actions, ObjectPaths }: WireRequest): WireResponse {
  const objects = new Map<number, WireObject | null>();

  const objectOf = (id: number): WireObject | null => {
    const known = objects.get(id);
    if (known !== undefined) return known;
    const made = make(id);
    objects.set(id, made);
    return made;
  };

  const argumentsOf = ({ Arguments = [], ReferencedObjectPathIds = [] }: WireArguments = {}): never[] =>
    Arguments.map((value, index) => {
      const path = ReferencedObjectPathIds[index];
      return (typeof path === 'number' && path !== 0 ? objectOf(path) : value) as never;
    });

  const make = (id: number): WireObject | null => {
    const path = ObjectPaths[id];
    if (path === undefined) throw new WireError('InvalidObjectPath', `no path ${id}`);
    if (path.ObjectPathType === 1) return root;
    const parent = objectOf(path.ParentObjectPathId ?? 0);
    if (parent === null) return null;
    const args = argumentsOf(path.ArgumentInfo);
    switch (path.ObjectPathType) {
      case 3:
        return member(parent, 'give', path.Name)(...args);
      case 4:
        return member(parent, 'links', path.Name)();
      case 5:
        if (parent.item === undefined)
          throw new WireError('ApiNotFound', `the fake Excel has no items in ${parent.type}`);
        return parent.item(String(args[0]));
      default:
        throw new WireError('ApiNotFound', `the fake Excel has no path of type ${path.ObjectPathType}`);
    }
  };

  const carryOut = (action: WireAction): unknown => {
    if (action.ActionType === 5) return null;
    const object = objectOf(action.ObjectPathId);
    if (object === null) return null;
    const args = argumentsOf(action.ArgumentInfo);
    switch (action.ActionType) {
      case 1:
        return idOf(object);
      case 2:
        return query(object, action.QueryInfo?.Select ?? []);
      case 3:
        return member(object, 'call', action.Name)(...args) ?? null;
      case 4:
        return member(object, 'write', action.Name)(args[0] as never) ?? null;
    }
  };

  const traces: number[] = [];
  const results: { ActionId: number; Value: unknown }[] = [];
  for (const [index, action] of Actions.entries()) {
    if (action.ActionType === 5) traces.push(action.Id);
    try {
      results.push({ ActionId: action.Id, Value: carryOut(action) });
    } catch (error) {
      if (!(error instanceof WireError)) throw error;
      return {
        Results: results,
        TraceIds: traces,
        Error: { Code: error.code, Message: error.message, ActionIndex: index },
      };
    }
  }
  return { Results: results, TraceIds: traces };
}

/** What an object says of itself when it is made: its id, where it has one. */
function idOf({ read }: WireObject): Record<string, unknown> {
  return read?.['Id'] === undefined ? {} : { Id: read['Id']() };
}

/** The asked properties, such as `values` or `worksheet/name`, by their names on the wire; of a collection, of each item. */
function query(object: WireObject, select: readonly string[]): Record<string, unknown> {
  if (object.items !== undefined) return { _Items: object.items().map((item) => query(item, select)) };
  const answer: Record<string, unknown> = { ...idOf(object) };
  const nested = new Map<string, string[]>();
  for (const path of select) {
    const [head = '', ...rest] = path.split('/');
    const name = head.charAt(0).toUpperCase() + head.slice(1);
    if (rest.length === 0) answer[name] = member(object, 'read', name)();
    else nested.set(name, [...(nested.get(name) ?? []), rest.join('/')]);
  }
  for (const [name, paths] of nested) answer[name] = query(member(object, 'links', name)(), paths);
  return answer;
}
