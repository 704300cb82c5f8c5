import { onSheet } from '../../templates/workbook/cell-reference.ts';
import { itemsOf, type OpenWorkbook } from './open-workbook.ts';

/** The workbook's own defined names, and what each refers to, without the `=`; those of single sheets are left out. */
export function definedNames({ book }: OpenWorkbook): ReadonlyMap<string, string> {
  const own = itemsOf(book().Names).filter(({ Name }) => !Name.includes('!'));
  return new Map(own.map(({ Name, RefersTo }): [string, string] => [Name, quotedReference(RefersTo)]));
}

/** Makes a name, changes what it refers to, or takes it away (null); taking away what is not there is no error. */
export function setDefinedName(open: OpenWorkbook, name: string, refersTo: string | null): void {
  const { Names } = open.book();
  open.requireReady();
  const item = itemsOf(Names).find(({ Name }) => Name.toLowerCase() === name.toLowerCase());
  if (refersTo === null) item?.Delete();
  else if (item === undefined) Names.Add(name, `=${refersTo}`);
  else item.RefersTo = `=${refersTo}`;
}

/** WPS leaves the quotes off a sheet's name that needs none: `=表一!$C$8` is `'表一'!$C$8`. */
function quotedReference(refersTo: string): string {
  const [, sheet, cells] = /^=([^'!"(]+)!(\$?[A-Z$\d:]+)$/.exec(refersTo) ?? [];
  return sheet === undefined || cells === undefined ? refersTo.slice(1) : onSheet(sheet, cells);
}
