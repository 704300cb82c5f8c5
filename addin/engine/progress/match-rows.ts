import { findLayout, type Layout } from '../../../core/indicator/observations/actual-columns.ts';
import { indicatorFinder } from '../../../core/indicator/observations/match-indicator.ts';
import { nameKey } from '../../../core/indicator/plan/name-key.ts';
import type { Indicator, Plan } from '../../../core/indicator/plan/plan.ts';
import { BLANK, cellText, type Row, type Table } from '../../../core/table/cell.ts';
import { noteText, subtotalLabel } from '../../../core/table/row-label.ts';
import type { IndicatorMatch, ProgressView } from '../tasks.ts';

/** The rows of a sheet and the indicators they are of. Row numbers are those a person sees. */
export interface MatchedRows {
  /** The table with the answers put in: a row that was answered carries the id of its indicator, or nothing. */
  readonly table: Table;
  /** Null where the table has no header that names an indicator. */
  readonly layout: Layout | null;
  readonly indicators: ReadonlyMap<number, Indicator>;
  readonly doubtful: ProgressView['doubtful'];
}

const CHOICES = 5;

/** Matches the rows of a table to the indicators of a plan: by name, alias or id, else as it was answered, else asked. */
export function matchRows(plan: Plan, table: Table, answers: readonly IndicatorMatch[]): MatchedRows {
  const found = findLayout(table, {});
  const layout = found.kind === 'found' ? found.layout : null;
  const column = layout?.columns.get('indicator')?.index;
  if (layout === null || column === undefined) return { table, layout: null, indicators: new Map(), doubtful: [] };
  const finder = indicatorFinder(plan);
  const answered = new Map(answers.map(({ row, indicator }) => [row + 1, indicator]));
  const indicators = new Map<number, Indicator>();
  const doubtful: ProgressView['doubtful'][number][] = [];
  const rows = table.rows.map((row): Row => {
    const text = cellText(row.cells[column] ?? BLANK).trim();
    if (row.number <= layout.bodyAfter || text === '') return row;
    const match = finder(text);
    if (match.kind === 'found') {
      indicators.set(row.number, match.indicator);
      return row;
    }
    const answer = answered.get(row.number);
    if (answer === null) return { ...row, cells: [] };
    const indicator = plan.indicators.find(({ id }) => id === answer);
    if (indicator !== undefined) {
      indicators.set(row.number, indicator);
      return {
        ...row,
        cells: row.cells.map((cell, at) => (at === column ? { kind: 'text', text: indicator.id } : cell)),
      };
    }
    const choices = isListed(row) ? nearest(plan, text) : [];
    if (choices.length > 0) doubtful.push({ row: row.number - 1, found: text, choices });
    return row;
  });
  return { table: { ...table, rows }, layout, indicators, doubtful };
}

/** Not a subtotal, and not a line below the list. */
function isListed(row: Row): boolean {
  return subtotalLabel(row) === null && noteText(row) === null;
}

/** The indicators whose names have the most in common with a text, the nearest first; none where little is. */
function nearest({ indicators }: Plan, text: string): ProgressView['doubtful'][number]['choices'] {
  const wanted = pairsOf(text);
  return indicators
    .map(({ id, name, aliases }) => ({
      id,
      name,
      likeness: Math.max(...[name, ...aliases].map((each) => likeness(wanted, each))),
    }))
    .filter((choice) => choice.likeness >= LEAST_LIKENESS)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, CHOICES)
    .map(({ id, name }) => ({ id, name }));
}

/** A third of the neighbouring characters in common. */
const LEAST_LIKENESS = 1 / 3;

/** Of two names, twice the pairs of neighbouring characters they share over all they have: 1 for equal names. */
function likeness(wanted: ReadonlySet<string>, name: string): number {
  const pairs = pairsOf(name);
  const shared = [...wanted].filter((pair) => pairs.has(pair)).length;
  return (2 * shared) / Math.max(1, wanted.size + pairs.size);
}

function pairsOf(text: string): ReadonlySet<string> {
  const characters = Array.from(nameKey(text));
  return new Set(characters.slice(0, -1).map((character, index) => character + (characters[index + 1] ?? '')));
}
