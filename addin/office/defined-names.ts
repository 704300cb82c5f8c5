import type { OfficeRequests } from './office-requests.ts';

/** The workbook's defined names and what each refers to, without the `=`. */
export function definedNames(requests: OfficeRequests): Promise<ReadonlyMap<string, string>> {
  return requests.send(async ({ context, sync }) => {
    const { names } = context.workbook;
    names.load('items/name,items/formula');
    await sync();
    return new Map(names.items.map(({ name, formula }) => [name, String(formula).replace(/^=/, '')]));
  });
}

/** Makes a name, changes what it refers to, or takes it away (null); taking away what is not there is no error. */
export function setDefinedName(requests: OfficeRequests, name: string, refersTo: string | null): Promise<void> {
  return requests.send(async ({ context, sync }) => {
    const { names } = context.workbook;
    const item = names.getItemOrNullObject(name);
    item.load('name');
    await sync();
    if (refersTo === null) {
      if (item.isNullObject) return;
      item.delete();
    } else if (item.isNullObject) {
      names.add(name, `=${refersTo}`);
    } else {
      item.formula = `=${refersTo}`;
    }
    await sync();
  });
}
