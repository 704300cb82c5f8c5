import { type CellNames, toExcelFormula } from '../../../core/backends/excel.ts';
import type { ReferenceNode } from '../../../core/expression/node.ts';
import type { Scheme, SchemeInput, SchemeOutput } from '../../../core/payout/scheme.ts';
import { decimalText } from '../../../core/quantity/decimal.ts';
import { unit, unitText } from '../../../core/quantity/unit.ts';
import { outputFormula } from '../../../templates/payout/row-formulas.ts';
import { readSchemeName } from '../../functions/schemes.ts';
import { cellOf, readRange } from './cell-range.ts';
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
  const { value } = scheme;
  // A range with more columns than the scheme has inputs is refused by the functions too.
  if (cells.length > value.inputs.length || !value.inputs.every(isInOwnUnit)) return null;
  return guarded(value, name === 'PREMIUM' ? value.premium : value.payout, observed, cells);
}

/** Cells hold numbers in the declared unit, formulas compute in the other. */
function isInOwnUnit({ term, unit: computed }: SchemeInput): boolean {
  return unitText(unit(term.unit)) === unitText(computed);
}

/** Blank while a cell that it needs holds no number, or none that the scheme admits. */
function guarded(scheme: Scheme, output: SchemeOutput, observed: string, cells: readonly string[]): string | null {
  const needed = new Map<string, string>();
  const missing: string[] = [];
  const terms: CellNames = ({ id }: ReferenceNode) => {
    if (id === scheme.observed.id) {
      if (!isNumber(observed)) needed.set(observed, `IF(ISNUMBER(${observed}),${observed}>=0,FALSE)`);
      return observed;
    }
    const parameter = scheme.parameters.find((each) => each.id === id);
    if (parameter !== undefined) return decimalText(parameter.value);
    const inner = scheme.outputs.find((each) => each.id === id);
    if (inner !== undefined) return `(${outputFormula(inner, { event, terms })})`;
    const at = scheme.inputs.findIndex((each) => each.id === id);
    const [input, cell] = [scheme.inputs[at], cells[at]];
    const assumed = input?.assume == null ? null : `(${toExcelFormula(input.assume, terms)})`;
    if (input === undefined || cell === undefined) {
      if (assumed === null) missing.push(id);
      return assumed ?? '';
    }
    const admitted = admittedCondition(cell, input);
    needed.set(cell, assumed === null ? admitted : `OR(${cell}="",${admitted})`);
    return assumed === null ? cell : `IF(${cell}="",${assumed},${cell})`;
  };
  const event = `IF(${toExcelFormula(scheme.event, terms)},"出险","")`;
  const text = outputFormula(output, { event, terms });
  if (missing.length > 0) return null;
  return needed.size === 0 ? text : `IF(AND(${[...needed.values()].join(',')}),${text},"")`;
}

/** What `readInput` admits. The limits are only asked of a number. */
function admittedCondition(cell: string, { above, atMost, term }: SchemeInput): string {
  const limits = [
    `${cell}>${decimalText(above)}`,
    ...(atMost === null ? [] : [`${cell}<=${decimalText(atMost)}`]),
    ...(term.whole ? [`INT(${cell})=${cell}`] : []),
  ];
  return `IF(ISNUMBER(${cell}),AND(${limits.join(',')}),FALSE)`;
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
  const range = argument.kind === 'cell' || argument.kind === 'range' ? readRange(argument.reference) : null;
  if (range === null || range.rows > 1) return null;
  return Array.from({ length: range.columns }, (_, column) => cellOf(range, 0, column));
}
