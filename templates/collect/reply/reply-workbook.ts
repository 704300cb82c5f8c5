import type { SheetPlan, WorkbookPlan } from '../../workbook/plan.ts';
import { bySeverity } from '../listed-issues.ts';
import type { UnitReturn } from '../run.ts';
import type { CollectSource } from '../source.ts';
import { type TemplatePlace, templatePlaces } from '../template-place.ts';
import { withMarks } from './reply-marks.ts';
import { type ReplyFault, replySheet } from './reply-sheet.ts';

/**
 * The form of a unit as it goes back: its own entries in the template as it should be, the cells at fault coloured and
 * commented, and in front a sheet that says what to do. It is a form like the first and can be collected again.
 */
export function replyWorkbook(source: CollectSource, { unit, facts, entries, issues }: UnitReturn): WorkbookPlan {
  const plan = source.workbook(unit, facts, entries);
  const placeOf = templatePlaces(issues);
  const faults = bySeverity(issues)
    .filter(({ severity }) => severity !== 'info')
    .map((issue): ReplyFault => ({ issue, place: placeWithin(plan.sheets, placeOf(issue)) }));
  return {
    ...plan,
    sheets: [replySheet(source, unit, faults), ...plan.sheets.map((sheet) => withMarks(sheet, faults))],
  };
}

/** The place, where the form has it; a fault may be about a sheet or a row that only the file had. */
function placeWithin(sheets: readonly SheetPlan[], place: TemplatePlace | null): TemplatePlace | null {
  const sheet = sheets.find(({ name, state }) => name === place?.sheet && state === 'visible');
  return place === null || sheet?.rows[place.row - 1]?.cells[place.column - 1] === undefined ? null : place;
}
