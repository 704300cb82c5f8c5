import { type CellNames, toExcelFormula } from '../../../core/backends/excel.ts';
import type { ReferenceNode } from '../../../core/expression/node.ts';
import type { Scheme, SchemeOutput } from '../../../core/payout/scheme.ts';
import { decimalText } from '../../../core/quantity/decimal.ts';
import { outputFormula } from '../../../templates/payout/row-formulas.ts';
import { columnLetters, columnNumber } from '../../../templates/workbook/cell-reference.ts';
import { readSchemeName } from '../../functions/schemes.ts';
import type { CallArgument, FunctionCall } from './function-call.ts';

/**
 * PAYOUT and PREMIUM of one household as a formula over its cells: the scheme's own formula with its parameters as numbers. Null
 * where an argument is no single cell or number, or where the formula would need a cell that was not given.
 */
export function nativePayout({ name, args }: FunctionCall): string | null {
  const [schemeName, ...others] = args;
  const [price, inputs] = name === 'PREMIUM' ? [null, others] : [others[0] ?? null, others.slice(1)];
  const scheme = schemeName?.kind === 'text' ? readSchemeName(schemeName.text) : null;
  const observed = price === null ? '0' : valueText(price);
  const cells = inputs[0] === undefined || inputs.length > 1 ? null : inputCells(inputs[0]);
  if (scheme?.kind !== 'found' || observed === null || cells === null) return null;
  const output = name === 'PREMIUM' ? scheme.value.premium : scheme.value.payout;
  return guarded(scheme.value, output, observed, cells);
}

/** Blank while a cell that it needs is not a number above zero. */
function guarded(scheme: Scheme, output: SchemeOutput, observed: string, cells: readonly string[]): string | null {
  const needed = new Set<string>();
  const missing: string[] = [];
  const terms: CellNames = (reference: ReferenceNode) => {
    const { id } = reference;
    if (id === scheme.observed.id) return isNumber(observed) ? observed : used(observed, needed);
    const parameter = scheme.parameters.find((each) => each.id === id);
    if (parameter !== undefined) return decimalText(parameter.value);
    const inner = scheme.outputs.find((each) => each.id === id);
    if (inner !== undefined) return `(${outputFormula(inner, { event, terms })})`;
    const cell = cells[scheme.inputs.findIndex((each) => each.id === id)];
    if (cell === undefined) missing.push(id);
    return used(cell ?? '', needed);
  };
  const event = `IF(${toExcelFormula(scheme.event, terms)},"出险","")`;
  const text = outputFormula(output, { event, terms });
  if (missing.length > 0) return null;
  const conditions = [...needed].map((cell) => `ISNUMBER(${cell})`);
  return conditions.length === 0 ? text : `IF(AND(${conditions.join(',')}),${text},"")`;
}

function used(cell: string, needed: Set<string>): string {
  needed.add(cell);
  return cell;
}

function isNumber(text: string): boolean {
  return /^[\d.]+$/.test(text);
}

function valueText(argument: CallArgument): string | null {
  if (argument.kind === 'cell') return argument.reference;
  return argument.kind === 'number' && isNumber(argument.text) ? argument.text : null;
}

/** The cells of one row, in the order of the scheme's inputs. */
function inputCells(argument: CallArgument): readonly string[] | null {
  if (argument.kind === 'cell') return [argument.reference];
  if (argument.kind !== 'range') return null;
  const [, sheet = '', from = '', row = '', to = '', lastRow = ''] =
    /^(.*!)?(\$?[A-Z]{1,3})(\$?\d{1,7}):(\$?[A-Z]{1,3})(\$?\d{1,7})$/.exec(argument.reference) ?? [];
  if (from === '' || row.replace('$', '') !== lastRow.replace('$', '')) return null;
  const [first, last] = [from, to].map((letters) => columnNumber(letters.replace('$', '')));
  const fixed = from.startsWith('$') ? '$' : '';
  return Array.from({ length: (last ?? 0) - (first ?? 0) + 1 }, (_, index) => {
    return `${sheet}${fixed}${columnLetters((first ?? 0) + index)}${row}`;
  });
}
