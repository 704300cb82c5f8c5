import { dateSerial } from '../../templates/workbook/cell-value.ts';
import { LIMITS } from '../../templates/workbook/limits.ts';
import { requireOnSheet } from '../host/check-area.ts';
import { HostError } from '../host/host-error.ts';
import type { CellRule, Cells, SheetFormat } from '../host/sheet-format.ts';
import { applyHighlight, applyLook } from './cell-look.ts';
import { type OpenWorkbook, rangeOn } from './open-workbook.ts';
import type { WpsRange, WpsSheet } from './wps-application.ts';
import { WPS, wpsColor } from './wps-numbers.ts';

/** Carries out formats in order. */
export async function formatSheet(open: OpenWorkbook, name: string, formats: readonly SheetFormat[]): Promise<void> {
  for (const format of formats) requireOnSheet({ sheet: name, ...formattedCells(format) });
  const sheet = open.sheet(name);
  open.requireReady();
  if (sheet.ProtectContents) throw new HostError('protected');
  await open.quietly(() => {
    for (const format of formats) applyFormat(open, sheet, format);
  });
}

function applyFormat(open: OpenWorkbook, sheet: WpsSheet, format: SheetFormat): void {
  const range = rangeOn(sheet, formattedCells(format));
  switch (format.kind) {
    case 'look':
      applyLook(range, format.look);
      break;
    case 'columnWidth':
      range.ColumnWidth = format.characters;
      break;
    case 'hideColumns':
      range.EntireColumn.Hidden = true;
      break;
    case 'rowHeight':
      range.RowHeight = format.points;
      break;
    case 'merge':
      range.Merge();
      break;
    case 'freeze':
      open.inFront(sheet, () => freeze(open, format));
      break;
    case 'tabColor':
      sheet.Tab.Color = wpsColor(format.color);
      break;
    case 'autoFilter':
      // Filtering again would take the filter away.
      if (sheet.AutoFilterMode) sheet.AutoFilterMode = false;
      range.AutoFilter();
      break;
    case 'validation':
      applyRule(range, format);
      break;
    case 'highlight':
      open.inFront(sheet, () => highlight(sheet, range, format));
      break;
    case 'dataBar':
      range.FormatConditions.AddDatabar().BarColor.Color = wpsColor(format.color);
      break;
    case 'note':
      range.ClearComments();
      range.AddComment(format.text);
      break;
  }
}

/** The cells a format is about; of a tab or frozen panes, any. */
function formattedCells(format: SheetFormat): Cells {
  switch (format.kind) {
    case 'columnWidth':
    case 'hideColumns':
      return { row: 0, column: format.column, rows: 1, columns: format.columns };
    case 'rowHeight':
      return { row: format.row, column: 0, rows: format.rows, columns: 1 };
    case 'freeze':
    case 'tabColor':
      return { row: 0, column: 0, rows: 1, columns: 1 };
    case 'note':
      return { row: format.row, column: format.column, rows: 1, columns: 1 };
    default:
      return format.cells;
  }
}

/** Panes freeze at what is in view, so the window is scrolled to its start. */
function freeze({ application }: OpenWorkbook, { rows, columns }: Extract<SheetFormat, { kind: 'freeze' }>): void {
  const { ActiveWindow } = application;
  ActiveWindow.FreezePanes = false;
  ActiveWindow.ScrollRow = 1;
  ActiveWindow.ScrollColumn = 1;
  ActiveWindow.SplitRow = rows;
  ActiveWindow.SplitColumn = columns;
  ActiveWindow.FreezePanes = rows > 0 || columns > 0;
}

/** WPS takes a relative formula from the cell under the cursor, so the cursor is put on the first cell. */
function highlight(
  sheet: WpsSheet,
  range: WpsRange,
  { cells, formula, look }: Extract<SheetFormat, { kind: 'highlight' }>,
): void {
  rangeOn(sheet, { ...cells, rows: 1, columns: 1 }).Select();
  applyHighlight(range.FormatConditions.Add(WPS.expression, null, `=${formula}`), look);
}

type RuleArguments = readonly [type: number, operator: number, formula1: string, formula2?: string];

/** Lets only what the rule allows be typed. A list that WPS cannot hold in a rule is left out. */
function applyRule(
  { Validation }: WpsRange,
  { rule, title, message }: Extract<SheetFormat, { kind: 'validation' }>,
): void {
  const given = ruleArguments(rule);
  if (given === null) return;
  const [type, operator, ...formulas] = given;
  Validation.Delete();
  Validation.Add(type, WPS.stop, operator, ...formulas);
  Validation.IgnoreBlank = true;
  Validation.InCellDropdown = true;
  Validation.ErrorTitle = title.slice(0, LIMITS.validationTitle);
  Validation.ErrorMessage = message.slice(0, LIMITS.validationMessage);
  Validation.ShowError = true;
}

/** Days go as their numbers, which read the same under every regional setting. */
function ruleArguments(rule: CellRule): RuleArguments | null {
  switch (rule.kind) {
    case 'whole':
      return [1, WPS.between, rule.minimum, rule.maximum];
    case 'decimal':
      return [2, WPS.between, rule.minimum, rule.maximum];
    case 'date': {
      const [first, last] = [dateSerial(rule.minimum), dateSerial(rule.maximum)];
      return 'text' in first && 'text' in last ? [4, WPS.between, first.text, last.text] : null;
    }
    case 'textLength':
      return [6, WPS.atMost, rule.maximum];
    case 'list': {
      const choices = rule.choices.join(',');
      const sayable = choices.length <= LIMITS.listLiteral && rule.choices.every((choice) => !choice.includes(','));
      return sayable ? [3, WPS.between, choices] : null;
    }
  }
}
