import { nearestName } from '../../core/expression/scope.ts';
import { type Issue, issue } from '../../core/issue/issue.ts';
import { groupFacts } from '../form/identity-sheet.ts';
import { type Returned, refused } from './read-returned.ts';
import type { CollectRun, FileVerdict, UnitReturn } from './run.ts';
import { sameEntries } from './same-entries.ts';
import { type ReadFile, type Settled, settleUnit } from './settle-units.ts';
import { type CollectSource, isSameTemplate } from './source.ts';

/** Everything that was read, before it is settled what counts. */
export interface Gathered {
  readonly source: CollectSource;
  /** The units that were asked; null: those that the document names. */
  readonly asked: readonly string[] | null;
  /** What the units that were asked are one of, 镇街, where their list says it. */
  readonly memberOf: ReadonlyMap<string, readonly string[]>;
  readonly returned: readonly Returned[];
  readonly issues: readonly Issue[];
}

/** Settles what counts: of which template, of which units, and of several files of one unit which. */
export function settleRun({ source, asked, memberOf, returned, issues }: Gathered): CollectRun {
  const list = asked ?? source.units;
  const named = asked === null && list.length === 0 ? null : new Set(list);
  const judged = returned.map((each) => judge(each, source, named));
  const byUnit = new Map<string, ReadFile[]>(list.map((unit) => [unit, []]));
  for (const each of judged) {
    if (each.kind !== 'read') continue;
    const files = byUnit.get(each.file.unit);
    if (files === undefined) byUnit.set(each.file.unit, [each.file]);
    else files.push(each.file);
  }
  const settled = new Map([...byUnit].map(([unit, files]) => [unit, settleUnit(unit, files)]));
  const counted = [...settled.values()].flatMap(({ counts }) => counts ?? []);
  const alike = sameEntries(counted, prefilledItems(source, counted));
  const refusals = refusalsByUnit(judged);
  const units = [...settled].map(([unit, { counts, others }]): UnitReturn => {
    const state =
      counts !== null ? 'returned' : others.size > 0 ? 'undecided' : refusals.has(unit) ? 'refused' : 'missing';
    const refusal = state === 'refused' ? (refusals.get(unit) ?? []) : [];
    const found = counts === null ? refusal : [...counts.issues, ...(alike.get(unit) ?? [])];
    const { entries, facts } = counts ?? { entries: new Map(), facts: groupFacts(memberOf.get(unit) ?? []) };
    return { unit, state, file: counts?.file ?? null, entries, facts, issues: found };
  });
  return {
    source,
    units,
    files: judged.map((each) => verdict(each, settled, alike)),
    issues: named === null ? [...issues, issue('unitsNotKnown', 'warning', {}, {})] : issues,
  };
}

/** They are the same for every unit. */
function prefilledItems(source: CollectSource, [first]: readonly ReadFile[]): ReadonlySet<string> {
  const fields = first === undefined ? [] : source.fields(first.unit, first.facts);
  return new Set(fields.flatMap(({ field, prefilled }) => (prefilled === true ? [field.item] : [])));
}

/** What is longer is no slip of a name. */
const LONGEST_NAME = 100;

/** Refuses what is of another template, or of a unit that was not asked. */
function judge(each: Returned, source: CollectSource, named: ReadonlySet<string> | null): Returned {
  if (each.kind === 'refused') return each;
  const { file, unit, modified } = each.file;
  if (each.source !== source) return refused(file, [otherTemplate(each.source, source)], unit, modified);
  if (unit !== '' && (named === null || named.has(unit))) return each;
  const suggestion = unit === '' || unit.length > LONGEST_NAME ? null : nearestName(unit, [...(named ?? [])]);
  return refused(file, [issue('unitNotAsked', 'error', {}, { unit, suggestion: suggestion ?? '' })], unit, modified);
}

function otherTemplate(found: CollectSource, expected: CollectSource): Issue {
  if (isSameTemplate(found, expected))
    return issue('yearsOther', 'error', {}, { found: found.years, expected: expected.years });
  return issue('templateOther', 'error', {}, { found: found.title, expected: expected.title });
}

/** Why nothing of a unit's files can be collected. */
function refusalsByUnit(judged: readonly Returned[]): ReadonlyMap<string, readonly Issue[]> {
  const reasons = new Map<string, Issue[]>();
  for (const each of judged) {
    if (each.kind !== 'refused' || each.unit === null) continue;
    const known = reasons.get(each.unit);
    if (known === undefined) reasons.set(each.unit, [...each.issues]);
    else known.push(...each.issues);
  }
  return reasons;
}

function verdict(
  each: Returned,
  settled: ReadonlyMap<string, Settled>,
  alike: ReadonlyMap<string, readonly Issue[]>,
): FileVerdict {
  if (each.kind === 'refused') return { ...each, filled: 0 };
  const { file, unit, modified, filled, issues } = each.file;
  const reason = settled.get(unit)?.others.get(file);
  if (reason === undefined) {
    return { file, kind: 'counted', unit, modified, filled, issues: [...issues, ...(alike.get(unit) ?? [])] };
  }
  const kind = reason.code === 'filesUndecided' ? 'undecided' : 'superseded';
  return { file, kind, unit, modified, filled, issues: [reason] };
}
