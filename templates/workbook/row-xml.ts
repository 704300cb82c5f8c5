import { columnLetters } from './cell-reference.ts';
import { dateSerial, numberText } from './cell-value.ts';
import { formulaFault, startsLikeFormula } from './formula.ts';
import { LIMITS, planError } from './limits.ts';
import type { CellPlan, FormulaResult, RowPlan } from './plan.ts';
import type { StyleNumbers } from './workbook-parts.ts';
import { escapeXml, textElement } from './xml-text.ts';

type Refusal = (what: string) => Error;

/** The `<row>` element; an error names the sheet and the cell that cannot be written. */
export function rowXml(sheet: string, row: RowPlan, number: number, height: number, styles: StyleNumbers): string {
  const { cells, grows } = row;
  let xml = `<row r="${number}" ht="${height}"${grows ? '' : ' customHeight="1"'}>`;
  let address = '';
  const refusal: Refusal = (what) => planError(`'${sheet}'!${address}`, what);
  for (let index = 0; index < cells.length; index++) {
    const cell = cells[index];
    if (!cell) continue;
    address = columnLetters(index + 1) + number;
    xml += `<c r="${address}" s="${styleNumber(cell, styles)}"${contentXml(cell, refusal)}`;
  }
  return `${xml}</row>`;
}

function styleNumber(cell: CellPlan, { plain, quoted }: StyleNumbers): number {
  return (holdsText(cell) && startsLikeFormula(cell.text) ? quoted : plain)[cell.style];
}

/** What follows the style: the type of the cell, the end of its tag, its content, and the end of the cell. */
function contentXml(cell: CellPlan, refusal: Refusal): string {
  switch (cell.kind) {
    case 'empty':
      return '/>';
    case 'text':
    case 'link':
      return ` t="inlineStr"><is>${checkedText('t', cell.text, refusal)}</is></c>`;
    case 'number':
      return `><v>${accepted(numberText(cell.decimal), refusal)}</v></c>`;
    case 'date':
      return `><v>${accepted(dateSerial(cell.iso), refusal)}</v></c>`;
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
      return `><f>${formula}</f><v>${accepted(numberText(result.decimal), refusal)}</v></c>`;
    case 'text':
      return ` t="str"><f>${formula}</f>${checkedText('v', result.text, refusal)}</c>`;
    case 'boolean':
      return ` t="b"><f>${formula}</f><v>${result.value ? 1 : 0}</v></c>`;
  }
}

function checkedText(element: 't' | 'v', text: string, refusal: Refusal): string {
  if (text.length > LIMITS.cellText)
    throw refusal(`text of ${text.length} characters; Excel allows ${LIMITS.cellText}`);
  return textElement(element, text);
}

function accepted(value: { readonly text: string } | { readonly refused: string }, refusal: Refusal): string {
  if ('refused' in value) throw refusal(value.refused);
  return value.text;
}

function holdsText(cell: CellPlan): cell is Extract<CellPlan, { text: string }> {
  return cell.kind === 'text' || cell.kind === 'link';
}
