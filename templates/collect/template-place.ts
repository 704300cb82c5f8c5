import type { Issue } from '../../core/issue/issue.ts';
import { columnNumber } from '../workbook/cell-reference.ts';

/** A cell of the template; both counted from 1. */
export interface TemplatePlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/**
 * The cell of the template that a fault of a file is about, or null where there is none: beside the form, or a row that is
 * gone. Rows put into a file shift what is below them, so that the address found in it is only taken where no other is
 * given. `issues` are all of that file, because one of them may say that a sheet was renamed.
 */
export function templatePlaces(issues: readonly Issue[]): (fault: Issue) => TemplatePlace | null {
  const renamed = new Map(
    issues.flatMap(({ code, values }) => (code === 'sheetRenamed' ? [[values.found, values.expected] as const] : [])),
  );
  return (fault) => {
    const found = placeOfFault(fault);
    return found === null ? null : { ...found, sheet: renamed.get(found.sheet) ?? found.sheet };
  };
}

function placeOfFault({ code, place, values }: Issue): TemplatePlace | null {
  if (code === 'outsideForm') return null;
  const { sheet, path } = place;
  const [, named, address] = /^(.+)!([A-Z]{1,3}[1-9]\d{0,6})$/.exec(path ?? '') ?? [];
  if (named !== undefined && address !== undefined) return placeOf(named, address);
  return sheet !== undefined && 'cell' in values ? placeOf(sheet, values.cell) : null;
}

function placeOf(sheet: string, address: string): TemplatePlace | null {
  const [, letters, digits] = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(address) ?? [];
  return letters === undefined || digits === undefined
    ? null
    : { sheet, row: Number(digits), column: columnNumber(letters) };
}
