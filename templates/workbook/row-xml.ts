import { columnLetters } from './cell-reference.ts';
import { dateSerial, numberText } from './cell-value.ts';
import { formulaFault, startsLikeFormula } from './formula.ts';
import { LIMITS, planError } from './limits.ts';
import type { CellPlan, FormulaResult, RowPlan } from './plan.ts';
import type { StyleNumbers } from './workbook-parts.ts';
import { escapeCellText, escapeXml, spaceAttribute } from './xml-text.ts';

type WrittenCell = Exclude<CellPlan, { kind: 'empty' }>;

type Refusal = (what: string) => Error;

/** The `<row>` element; an error names the sheet and the cell that cannot be written. */
export function rowXml(sheet: string, row: RowPlan, number: number, height: number, styles: StyleNumbers): string {
  let xml = `<row r="${number}" ht="${height}"${row.grows ? '' : ' customHeight="1"'}>`;
  let address = '';
  const refusal: Refusal = (what) => planError(`'${sheet}'!${address}`, what);
  row.cells.forEach((cell, index) => {
    if (cell === null) return;
    address = columnLetters(index + 1) + number;
    xml += cellXml(cell, address, styles, refusal);
  });
  return `${xml}</row>`;
}

function cellXml(cell: CellPlan, address: string, styles: StyleNumbers, refusal: Refusal): string {
  if (cell.kind === 'empty') return `<c r="${address}" s="${styles.plain[cell.style]}"/>`;
  const numbers = holdsText(cell) && startsLikeFormula(cell.text) ? styles.quoted : styles.plain;
  return `<c r="${address}" s="${numbers[cell.style]}"${contentXml(cell, refusal)}</c>`;
}

/** What follows the style: the type of the cell, the end of its tag, and its content. */
function contentXml(cell: WrittenCell, refusal: Refusal): string {
  switch (cell.kind) {
    case 'text':
    case 'link':
      return ` t="inlineStr"><is><t${spaceAttribute(cell.text)}>${checkedText(cell.text, refusal)}</t></is>`;
    case 'number':
      return `><v>${accepted(numberText(cell.decimal), refusal)}</v>`;
    case 'date':
      return `><v>${accepted(dateSerial(cell.iso), refusal)}</v>`;
    case 'formula': {
      const fault = formulaFault(cell.formula);
      if (fault !== null) throw refusal(fault);
      return resultXml(escapeXml(cell.formula), cell.result, refusal);
    }
  }
}

function resultXml(formula: string, result: FormulaResult, refusal: Refusal): string {
  switch (result.kind) {
    case 'number':
      return `><f>${formula}</f><v>${accepted(numberText(result.decimal), refusal)}</v>`;
    case 'text':
      return ` t="str"><f>${formula}</f><v${spaceAttribute(result.text)}>${checkedText(result.text, refusal)}</v>`;
    case 'boolean':
      return ` t="b"><f>${formula}</f><v>${result.value ? 1 : 0}</v>`;
  }
}

function checkedText(text: string, refusal: Refusal): string {
  if (text.length > LIMITS.cellText)
    throw refusal(`text of ${text.length} characters; Excel allows ${LIMITS.cellText}`);
  return escapeCellText(text);
}

function accepted(value: { readonly text: string } | { readonly refused: string }, refusal: Refusal): string {
  if ('refused' in value) throw refusal(value.refused);
  return value.text;
}

function holdsText(cell: CellPlan): cell is Extract<CellPlan, { text: string }> {
  return cell.kind === 'text' || cell.kind === 'link';
}
