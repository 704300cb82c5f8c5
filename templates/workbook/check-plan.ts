import { dateSerial, numberText } from './cell-value.ts';
import { formulaFault } from './formula.ts';
import { LIMITS, planError } from './limits.ts';
import { overlappingMerge } from './merges.ts';
import type { CellNote, ConditionalFormat, StreamedSheet, StreamedWorkbook, Validation } from './plan.ts';
import { footerText, headerText } from './skeleton.ts';

const RANGE = /^[A-Z]{1,3}\d{1,7}(?::[A-Z]{1,3}\d{1,7})?$/;
const CELL = /^[A-Z]{1,3}[1-9]\d{0,6}$/;
const COLOR = /^[0-9A-F]{6}$/;
const NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u;
/** Names that a spreadsheet reads as a cell: `A1`, `XFD9`, `R1C1`, `R`, `C`. */
const READS_AS_CELL = /^(?:[A-Z]{1,3}\d+|R\d*(?:C\d*)?|C\d*)$/i;

/** Throws for a plan that Excel would refuse, repair or cut short; rows are checked while they are written. */
export function checkPlan(plan: StreamedWorkbook): void {
  const refuse = refusal('workbook');
  if (!plan.sheets.some((sheet) => sheet.state === 'visible')) refuse('no visible sheet');
  if ('refused' in dateSerial(plan.created)) refuse(`created '${plan.created}' is not a day as yyyy-mm-dd`);
  if (footerText(plan.title).length > LIMITS.headerFooter)
    refuse(`title of ${plan.title.length} characters does not fit the page footer`);
  refuseTwins(
    plan.sheets.map((sheet) => sheet.name),
    'sheet name',
    refuse,
  );
  refuseTwins(
    plan.names.map(({ name }) => name),
    'defined name',
    refuse,
  );
  for (const { name } of plan.names) {
    if (!NAME.test(name) || READS_AS_CELL.test(name) || name.length > LIMITS.definedName)
      refuse(`'${name}' cannot be a defined name`);
  }
  plan.sheets.forEach(checkSheet);
}

function checkSheet(sheet: StreamedSheet): void {
  const refuse = refusal(`sheet '${sheet.name}'`);
  checkSheetName(sheet.name, refuse);
  checkGrid(sheet, refuse);
  checkNotes(sheet.notes ?? [], refuse);
  const { autoFilter, conditionalFormats, merges, print, tabColor, validations } = sheet;
  const filters = autoFilter === undefined ? [] : [autoFilter];
  const areas = print.area === undefined ? [] : [print.area];
  for (const range of [
    ...merges,
    ...filters,
    ...areas,
    ...[...validations, ...conditionalFormats].map((rule) => rule.range),
  ]) {
    if (!RANGE.test(range)) refuse(`'${range}' is not a range`);
  }
  const overlapping = overlappingMerge(merges);
  if (overlapping !== null) refuse(`${overlapping} overlaps another merged range`);
  if (typeof sheet.protected !== 'boolean') checkPassword(sheet.protected.password, refuse);
  if (print.repeatRows !== undefined && !/^\d+:\d+$/.test(print.repeatRows))
    refuse(`'${print.repeatRows}' are not rows to repeat`);
  if (print.header !== undefined && headerText(print.header).length > LIMITS.headerFooter)
    refuse('page header too long');
  if (tabColor !== undefined && !COLOR.test(tabColor)) refuse(`'${tabColor}' is not a colour as RRGGBB`);
  for (const rule of validations) checkValidation(rule, refusal(`sheet '${sheet.name}', validation of ${rule.range}`));
  for (const format of conditionalFormats) {
    const fault = format.kind === 'highlight' ? formulaFault(format.formula) : null;
    if (fault !== null) refuse(`conditional format of ${format.range}: ${fault}`);
    if (format.kind === 'dataBar') checkDataBar(format, refuse);
  }
}

function checkSheetName(name: string, refuse: Refuse): void {
  if (name === '' || name.length > LIMITS.sheetName)
    refuse(`name of ${name.length} characters; Excel allows 1 to ${LIMITS.sheetName}`);
  if (/[[\]:*?/\\]/.test(name) || /^'|'$/.test(name))
    refuse("a name may not hold [ ] : * ? / \\ or begin or end with '");
  if (name.toLowerCase() === 'history') refuse('Excel keeps this name for itself');
}

function checkGrid(sheet: StreamedSheet, refuse: Refuse): void {
  const { rows } = sheet;
  if (Array.isArray(rows) && rows.length > LIMITS.rows) refuse(`${rows.length} rows; Excel allows ${LIMITS.rows}`);
  if (sheet.columns.length > LIMITS.columns) refuse(`${sheet.columns.length} columns; Excel allows ${LIMITS.columns}`);
  for (const { width } of sheet.columns) {
    if (!(width > 0 && width <= LIMITS.columnWidth))
      refuse(`column width ${width}; Excel allows up to ${LIMITS.columnWidth}`);
  }
}

function checkPassword({ length }: string, refuse: Refuse): void {
  if (length === 0 || length > LIMITS.password)
    refuse(`password of ${length} characters; Excel allows 1 to ${LIMITS.password}`);
}

function checkNotes(notes: readonly CellNote[], refuse: Refuse): void {
  // The first number of a block stays free.
  if (notes.length >= LIMITS.notesPerSheet)
    refuse(`${notes.length} notes; a sheet holds fewer than ${LIMITS.notesPerSheet}`);
  for (const { cell, text } of notes) {
    if (!CELL.test(cell)) refuse(`note at '${cell}', which is not a cell`);
    if (text.length > LIMITS.cellText)
      refuse(`note at ${cell} of ${text.length} characters; Excel allows ${LIMITS.cellText}`);
  }
  refuseTwins(
    notes.map(({ cell }) => cell),
    'note at',
    refuse,
  );
}

function checkDataBar({ color, maximum }: Extract<ConditionalFormat, { kind: 'dataBar' }>, refuse: Refuse): void {
  if (!COLOR.test(color)) refuse(`'${color}' is not a colour as RRGGBB`);
  const number = maximum === undefined ? null : numberText(maximum);
  if (number !== null && 'refused' in number) refuse(number.refused);
}

function checkValidation(rule: Validation, refuse: Refuse): void {
  checkWords('', rule, refuse);
  if (rule.prompt !== undefined) checkWords('prompt ', rule.prompt, refuse);
  if (rule.kind === 'list') {
    const literal = rule.choices.join(',');
    if (rule.choices.some((choice) => choice === '' || choice.includes(',')))
      refuse('a choice is empty or holds a comma');
    if (literal.length === 0 || literal.length > LIMITS.listLiteral) {
      refuse(`choices of ${literal.length} characters together; Excel allows 1 to ${LIMITS.listLiteral}`);
    }
    return;
  }
  if (rule.kind === 'date') {
    for (const bound of [rule.minimum, rule.maximum]) {
      const day = dateSerial(bound);
      if ('refused' in day) refuse(day.refused);
    }
    return;
  }
  for (const bound of rule.kind === 'textLength' ? [rule.maximum] : [rule.minimum, rule.maximum]) {
    const number = numberText(bound);
    if ('refused' in number) refuse(number.refused);
  }
}

function checkWords(
  of: string,
  { title, message }: { readonly title: string; readonly message: string },
  refuse: Refuse,
): void {
  if (title.length > LIMITS.validationTitle)
    refuse(`${of}title of ${title.length} characters; Excel allows ${LIMITS.validationTitle}`);
  if (message.length > LIMITS.validationMessage)
    refuse(`${of}message of ${message.length} characters; Excel allows ${LIMITS.validationMessage}`);
}

type Refuse = (what: string) => never;

function refusal(place: string): Refuse {
  return (what) => {
    throw planError(place, what);
  };
}

function refuseTwins(names: readonly string[], what: string, refuse: Refuse): void {
  const seen = new Set<string>();
  for (const name of names) {
    if (seen.has(name.toLowerCase())) refuse(`${what} '${name}' is used twice`);
    seen.add(name.toLowerCase());
  }
}
