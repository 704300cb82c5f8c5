import type { Entry } from '../../../core/form/entry.ts';
import type { Issue } from '../../../core/issue/issue.ts';
import type { Language } from '../../../core/issue/language.ts';
import { sentenceOf } from '../../../core/issue/message.ts';
import { decimalText } from '../../../core/quantity/decimal.ts';
import { subtract } from '../../../core/quantity/rational.ts';
import { countOf, listedIssues } from '../../collect/listed-issues.ts';
import type { CollectRun, FileVerdict, UnitReturn } from '../../collect/run.ts';
import type { CollectSource } from '../../collect/source.ts';
import { type SummaryRow, summaryRows } from '../../collect/summary/rows.ts';
import { type ItemTotals, itemTotals, type TotalLine } from '../../collect/summary/totals.ts';
import { issueJson } from './issue-json.ts';

/**
 * A collection for machines. Numbers are decimal strings in the unit of their column; a result under % is a ratio (0.65).
 * What is not there is `null` with the reason beside it. `written` are the files that were written.
 */
export function collectJson(run: CollectRun, written: readonly string[], language: Language) {
  const { source, units, files, issues } = run;
  const rows = summaryRows(run);
  const rowsOf = new Map<UnitReturn, SummaryRow[]>(units.map((unit) => [unit, []]));
  for (const row of rows) rowsOf.get(row.unit)?.push(row);
  return {
    source: sourceJson(source),
    counts: countsJson(run),
    columns: source.columns.map(({ id, term, unit, content, adds }) => ({ id, term, unit, kind: content.kind, adds })),
    units: units.map((unit) => unitJson(source, unit, rowsOf.get(unit) ?? [], language)),
    totals: itemTotals(source, rows).map(totalsJson),
    files: files.map((file) => fileJson(file, language)),
    issues: issues.map((found) => withValues(found, language)),
    written,
  };
}

function sourceJson({ template, id, title, documentNumber, version, years, open, whole }: CollectSource) {
  return { template, id, title, documentNumber, version, years, open, whole: whole?.name ?? null };
}

/** Read + refused = found. */
function countsJson(run: CollectRun) {
  const { units, files } = run;
  const inState = (state: UnitReturn['state']) => units.filter((unit) => unit.state === state).length;
  const ofKind = (kind: FileVerdict['kind']) => files.filter((file) => file.kind === kind).length;
  const all = listedIssues(run).map(({ issue }) => issue);
  const refused = ofKind('refused');
  return {
    units: {
      asked: units.length,
      returned: inState('returned'),
      undecided: inState('undecided'),
      refused: inState('refused'),
      missing: inState('missing'),
    },
    files: {
      found: files.length,
      read: files.length - refused,
      counted: ofKind('counted'),
      superseded: ofKind('superseded'),
      undecided: ofKind('undecided'),
      refused,
    },
    issues: { error: countOf(all, 'error'), warning: countOf(all, 'warning'), info: countOf(all, 'info') },
  };
}

function unitJson(source: CollectSource, unit: UnitReturn, rows: readonly SummaryRow[], language: Language) {
  return {
    unit: unit.unit,
    state: unit.state,
    file: unit.file,
    rows: rows.map(({ item, entries }) => ({
      item: item.item,
      name: item.name,
      values: Object.fromEntries(
        source.columns.map(({ id, content }) => [
          id,
          content.kind === 'given' && content.type === 'text'
            ? { text: item.given.get(id) ?? '' }
            : entryJson(entries.get(id), content.kind === 'formula' ? 'noResult' : 'missing'),
        ]),
      ),
    })),
    issues: unit.issues.map((found) => withValues(found, language)),
  };
}

function entryJson(entry: Entry | undefined, absence: 'missing' | 'noResult') {
  switch (entry?.kind) {
    case 'number':
      return { number: decimalText(entry.value) };
    case 'text':
      return { text: entry.text };
    case 'date':
      return { date: entry.iso };
    case 'unreadable':
      return { value: null, reason: 'unreadable', found: entry.found };
    default:
      return { value: null, reason: absence };
  }
}

function totalsJson({ item, lines }: ItemTotals) {
  return {
    item: item.item,
    name: item.name,
    columns: Object.fromEntries(lines.map((line) => [line.column.id, lineJson(line)])),
  };
}

/** `apart`: the numbers of the units do not add up. `ratio`: of the sums over the units that have both numbers. */
function lineJson({ kind, total, counts, printed }: TotalLine) {
  return {
    kind,
    total: total === null ? null : decimalText(total),
    ...counts,
    printed: printed === null ? null : decimalText(printed),
    difference: total === null || printed === null ? null : decimalText(subtract(total, printed)),
  };
}

function fileJson({ file, kind, unit, modified, filled, issues }: FileVerdict, language: Language) {
  return { file, verdict: kind, unit, modified, filled, issues: issues.map((found) => withValues(found, language)) };
}

function withValues(found: Issue, language: Language) {
  return { ...issueJson(found, language), sentence: sentenceOf(found, language), values: found.values };
}
