import { wordsOf } from '../../words/words.ts';
import { cellAddress, rangeAddress } from '../../workbook/cell-reference.ts';
import { LIMITS } from '../../workbook/limits.ts';
import type { CellNote, ConditionalFormat, SheetPlan } from '../../workbook/plan.ts';
import { issueColumns } from '../issue-columns.ts';
import { issueSentence } from '../issue-words.ts';
import type { ReplyFault } from './reply-sheet.ts';

const SEVERITY_WORDS = wordsOf('zh').severity;

type MarkLook = 'error' | 'warning';

interface Mark {
  readonly row: number;
  readonly column: number;
  readonly look: MarkLook;
  readonly words: readonly string[];
}

/**
 * The sheet with the input cells at fault coloured and commented. Colours lie over the cells as conditional formats, so that
 * their looks and locks stay those of the template; as many cells are marked as a sheet can hold notes.
 */
export function withMarks(sheet: SheetPlan, faults: readonly ReplyFault[]): SheetPlan {
  const notes = sheet.notes ?? [];
  const marks = marksOf(sheet, faults).slice(0, LIMITS.notesPerSheet - 1 - notes.length);
  if (marks.length === 0) return sheet;
  return {
    ...sheet,
    conditionalFormats: [...runs(marks), ...sheet.conditionalFormats],
    notes: withNotes(notes, marks),
  };
}

/** One for each cell, by column and row; an error outweighs what is merely to be looked at. */
function marksOf({ name, rows }: SheetPlan, faults: readonly ReplyFault[]): readonly Mark[] {
  const marks = new Map<string, Mark>();
  for (const { issue, place } of faults) {
    if (place === null || place.sheet !== name) continue;
    const { row, column } = place;
    if (rows[row - 1]?.cells[column - 1]?.style.startsWith('input') !== true) continue;
    const address = cellAddress(column, row);
    const known = marks.get(address);
    const look = issue.severity === 'error' || known?.look === 'error' ? 'error' : 'warning';
    marks.set(address, { row, column, look, words: [...(known?.words ?? []), noteWords({ issue, place })] });
  }
  return [...marks.values()].sort((a, b) => a.column - b.column || a.row - b.row);
}

/** What was found, what belongs there, and what to do. */
function noteWords({ issue }: ReplyFault): string {
  const { found, expected } = issueColumns(issue);
  return [
    `【${SEVERITY_WORDS[issue.severity]}】`,
    ...(found === '' ? [] : [`原来填的：${found}`]),
    ...(expected === '' ? [] : [`应为：${expected}`]),
    issueSentence(issue),
  ].join('\n');
}

/** Cells of one look below each other are one range. */
function runs(marks: readonly Mark[]): ConditionalFormat[] {
  const found: { look: MarkLook; column: number; first: number; last: number }[] = [];
  for (const { look, column, row } of marks) {
    const before = found.at(-1);
    if (before !== undefined && before.look === look && before.column === column && before.last === row - 1)
      before.last = row;
    else found.push({ look, column, first: row, last: row });
  }
  return found.map(({ look, column, first, last }) => ({
    kind: 'highlight',
    range: rangeAddress(column, first, column, last),
    formula: 'TRUE',
    look,
  }));
}

/** A cell that has a note already keeps its words below. */
function withNotes(notes: readonly CellNote[], marks: readonly Mark[]): readonly CellNote[] {
  const own = new Map(notes.map(({ cell, text }) => [cell, text]));
  for (const { row, column, words } of marks) {
    const cell = cellAddress(column, row);
    own.set(cell, [...words, ...(own.has(cell) ? [own.get(cell)] : [])].join('\n'));
  }
  return [...own].map(([cell, text]) => ({ cell, text }));
}
