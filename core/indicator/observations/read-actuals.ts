import { GLOSSARY } from '../../glossary.ts';
import { type Issue, issue, type Place } from '../../issue/issue.ts';
import { cellText, type Table } from '../../table/cell.ts';
import { readCellDate } from '../../table/read-cell.ts';
import { noteText, subtotalLabel } from '../../table/row-label.ts';
import { type Period, periodText } from '../period/period.ts';
import type { Indicator, Plan } from '../plan/plan.ts';
import { findLayout } from './actual-columns.ts';
import { type Entry, entriesOf } from './entries.ts';
import { findJumps } from './find-jumps.ts';
import { judgeValue } from './judge-value.ts';
import { indicatorFinder, type Match } from './match-indicator.ts';
import { type Actuals, type Lost, NO_ACTUALS, type Observation } from './observation.ts';
import { readIncrease } from './read-increase.ts';
import { readPlace } from './read-place.ts';
import { readShare, shareIssues, valueFromShare } from './read-share.ts';
import { readValue } from './read-value.ts';

/** An entry read: its observation, or `null` where it is refused, and what is to be said about it. */
interface Reading {
  readonly observation: Observation | null;
  readonly issues: readonly Issue[];
  readonly lost?: Lost;
}

/**
 * Reads the observed values of a table, one value a row or one indicator a row. Each is an observation or refused with the
 * row, what was found and what to do; a refused one does not hold up the others.
 */
export function readActuals(plan: Plan, table: Table): Actuals {
  const place: Place = { file: table.file, ...(table.sheet === '' ? {} : { sheet: table.sheet }) };
  const found = findLayout(table, place);
  if (found.kind === 'none') return { ...NO_ACTUALS, issues: found.issues };
  const { layout } = found;
  const finder = indicatorFinder(plan);
  const readings = entriesOf(table, layout, place).map((entry) => readEntry(entry, plan, finder, table));
  const observations = readings.flatMap(({ observation }) => (observation === null ? [] : [observation]));
  const { unread } = layout;
  const severity = layout.kind === 'long' ? 'info' : 'warning';
  const issues = [
    ...found.issues,
    ...(unread.length === 0 ? [] : [issue('columnUnread', severity, place, { columns: unread.join('、') })]),
    ...(readings.length === 0 ? [issue('noRows', 'error', place, {})] : []),
    ...withoutRepetition(readings.flatMap((reading) => reading.issues)),
    ...findJumps(observations),
  ];
  const lost = readings.flatMap((reading) => reading.lost ?? []);
  return { observations, rows: readings.length, refused: readings.length - observations.length, lost, issues };
}

function readEntry(entry: Entry, plan: Plan, finder: (text: string) => Match, table: Table): Reading {
  const match = finder(cellText(entry.cell('indicator')));
  if (match.kind === 'unknown') return refused(notAnIndicator(entry, plan, match.suggestion));
  const { indicator, unitText } = match;
  const where = readPlace(entry, plan);
  if (where.kind === 'subtotal')
    return refused(issue('rowSubtotal', 'info', entry.at('place'), { label: where.label }));
  const { period } = entry;
  const wrongPeriod = period === null ? unreadPeriod(entry) : outsidePlan(entry, period, indicator, plan);
  const { town } = where;
  const lose = (...issues: readonly Issue[]): Reading =>
    town === null ? refused(...issues) : { ...refused(...issues), lost: { indicator, town, period } };
  if (period === null) return lose(...(wrongPeriod === null ? [] : [wrongPeriod]));
  if (wrongPeriod !== null) return refused(wrongPeriod);
  const share = readShare(entry, indicator, table);
  const typed = readValue(entry, indicator, unitText, table);
  if (typed.kind === 'refused') return lose(typed.problem, ...share.issues);
  const value = typed.kind === 'value' ? typed : valueFromShare(entry, indicator, share);
  if (value === null) {
    return lose(issue('cellMissing', 'warning', entry.at('value'), { term: indicator.name }), ...share.issues);
  }
  const found = cellText(entry.cell('value')).trim();
  const problem = judgeValue(indicator, value, found, entry.at('value'));
  if (problem !== null) return lose(problem, ...share.issues);
  const differs = typed.kind === 'value' ? shareIssues(entry, indicator, value, share) : [];
  const increase = value.reading === 'rate' ? null : readIncrease(entry, indicator, unitText, table);
  const published = readPublished(entry, table);
  return {
    observation: {
      ...{ indicator, period, town, reading: value.reading, value: value.value },
      numerator: share.parts?.numerator ?? null,
      denominator: share.parts?.denominator ?? null,
      increase: increase?.value ?? null,
      published: published.day,
      place: entry.at('value'),
      typed: found,
    },
    issues: [...share.issues, ...value.issues, ...differs, ...(increase?.issues ?? []), ...published.issues],
  };
}

/** Why a row names no indicator: it is a subtotal, a note, the header again, it is blank there, or the name is unknown. */
function notAnIndicator(entry: Entry, plan: Plan, suggestion: string): Issue {
  const at = entry.at('indicator');
  const found = cellText(entry.cell('indicator')).trim();
  const label = subtotalLabel(entry.row);
  const isLabel = label !== null && (found === '' || found.replace(/\s+/g, '') === label);
  if (isLabel) return issue('rowSubtotal', 'info', at, { label });
  const note = noteText(entry.row);
  if (note !== null) return issue('rowNote', 'info', at, { text: note });
  if (found === at.column) return issue('rowRepeatedHeader', 'info', at, {});
  if (found === '') return issue('cellMissing', 'error', at, { term: GLOSSARY.indicator.zh });
  return issue('actualUnknown', 'error', at, { found, suggestion, known: knownNames(plan) });
}

const NAMES_SHOWN = 6;

function knownNames({ indicators }: Plan): string {
  const names = indicators.slice(0, NAMES_SHOWN).map(({ name }) => name);
  return indicators.length > NAMES_SHOWN ? `${names.join('、')}……` : names.join('、');
}

function unreadPeriod(entry: Entry): Issue {
  const found = cellText(entry.cell('period')).trim();
  return found === ''
    ? issue('cellMissing', 'error', entry.at('period'), { term: GLOSSARY.period.zh })
    : issue('actualPeriod', 'error', entry.at('period'), { found });
}

/** The base year belongs to the plan: growth over the year before starts from it. Years before it do not. */
function outsidePlan(entry: Entry, period: Period, { name, base, targets }: Indicator, plan: Plan): Issue | null {
  const first = Math.min(plan.base, base?.year ?? plan.base, ...targets.map(({ from }) => from));
  const last = Math.max(plan.until, ...targets.map(({ by }) => by));
  const values = { indicator: name, period: periodText(period) };
  const at = entry.at('period');
  if (period.year < first) return issue('actualBeforeBase', 'error', at, { ...values, base: String(first) });
  return period.year > last ? issue('actualAfterPlan', 'error', at, { ...values, until: String(last) }) : null;
}

function readPublished(entry: Entry, table: Table): { readonly day: string | null; readonly issues: readonly Issue[] } {
  const cell = entry.cell('published');
  const found = cellText(cell).trim();
  if (found === '') return { day: null, issues: [] };
  const day = readCellDate(cell, table);
  return { day, issues: day === null ? [issue('cellNotDate', 'warning', entry.at('published'), { found })] : [] };
}

function refused(...issues: readonly Issue[]): Reading {
  return { observation: null, issues };
}

/** A row of a wide table with five values has one wrong name, not five. */
function withoutRepetition(issues: readonly Issue[]): Issue[] {
  return [...new Map(issues.map((found) => [JSON.stringify(found), found])).values()];
}
