import type { Issue } from '../../core/issue/issue.ts';
import { inputColumn, readInput } from '../../core/payout/read-input.ts';
import type { Scheme } from '../../core/payout/scheme.ts';
import type { Rational } from '../../core/quantity/rational.ts';
import { type Found, faulty, found, isBlank } from './answer.ts';
import { sheetCell } from './sheet-cell.ts';

/** One table for all calls: readers of cells only ask how its days are counted. */
const TABLE = { file: '', sheet: 'sheet', rows: [], merged: [] } as const;

/**
 * The inputs of one household from a row of cells, in the order of the scheme: 保险面积, 上年面积. Columns at the end may be left
 * out; the limits are those of an insured list.
 */
export function readInputs(scheme: Scheme, cells: readonly unknown[]): Found<ReadonlyMap<string, Rational>> {
  const { inputs } = scheme;
  if (cells.length > inputs.length) {
    const wanted = inputs.map(({ label }) => label).join('、');
    return faulty({ kind: 'columns', wanted, found: String(cells.length) });
  }
  if (cells.every(isBlank)) return faulty({ kind: 'missing', parameter: 'inputs' });
  const row = { number: 1, cells: cells.map(sheetCell) };
  const values = new Map<string, Rational>();
  for (const [index, input] of inputs.entries()) {
    const issues: Issue[] = [];
    const column = inputColumn(input, { index, header: input.label, unit: null, unitText: '' }, {}, issues);
    const reading = readInput(row, column, TABLE, {});
    const problem = [...issues, ...reading.issues].find(({ severity }) => severity === 'error');
    if (problem?.code === 'cellMissing') return faulty({ kind: 'missingTerm', term: input.label });
    if (problem !== undefined) return faulty({ kind: 'problem', issue: problem });
    if (reading.value !== null) values.set(input.id, reading.value);
  }
  return found(values);
}
