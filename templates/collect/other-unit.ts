import type { Issue } from '../../core/issue/issue.ts';
import type { WorkbookSnapshot } from '../reader/snapshot.ts';
import { type Comparison, compareWorkbook } from './compare/compare-workbook.ts';
import type { CollectSource, IdentityFacts } from './source.ts';

/** More units are not tried: each costs as much as reading a file. */
const MOST_TRIED = 300;
/** So many given numbers of one's own that are another's are no slip of the keyboard. */
const TELLING_CHANGES = 3;

/** Of units that all fit. */
const MOST_TOLD = 5;

/** A file that was compared with what its unit should have. */
export interface Compared {
  readonly snapshot: WorkbookSnapshot;
  readonly source: CollectSource;
  readonly facts: IdentityFacts;
  readonly unit: string;
  readonly comparison: Comparison;
  /** The units whose content it may be. */
  readonly units: readonly string[];
}

/**
 * The unit whose rows stand in a file that says it is another's, as when a clerk copies the sheet of a neighbour: what is
 * changed for the unit is as it should be for the other, at most but for the line with its name. Null where it is not so, as
 * where rows are merely gone; several, where nothing tells which of them it is.
 */
export function otherUnit({ snapshot, source, facts, unit, comparison, units }: Compared): string | null {
  const sheets = new Set(source.fields(unit, facts).map(({ sheet }) => sheet));
  const changes = givenChanges(comparison.issues, sheets);
  if (changes.every(({ code }) => code === 'rowsDeleted')) return null;
  const texts = changes.flatMap(({ values }) => ('found' in values ? [values.found] : []));
  const isNamed = (other: string) => texts.some((text) => text.includes(other));
  const others = units.filter((other) => other !== unit);
  const named = others.filter(isNamed);
  const left = (other: string) => {
    const compared = compareWorkbook(snapshot, source.workbook(other, facts, new Map()), { mayHave: [] });
    return givenChanges(compared.issues, sheets).length;
  };
  if (changes.length < TELLING_CHANGES) return named.slice(0, MOST_TRIED).find((other) => left(other) === 0) ?? null;
  const nearly: string[] = [];
  for (const other of [...named, ...others.filter((each) => !isNamed(each))].slice(0, MOST_TRIED)) {
    const count = left(other);
    if (count === 0) return other;
    if (count === 1) nearly.push(other);
  }
  return nearly.length === 0 ? null : nearly.slice(0, MOST_TOLD).join('、');
}

/** Another unit's rows differ in what is given, or are other rows altogether. */
const GIVEN_CHANGES: ReadonlySet<Issue['code']> = new Set(['lockedCellChanged', 'rowsInserted', 'rowsDeleted']);

/** What is given and was changed, in the sheets that are filled in. */
function givenChanges(issues: readonly Issue[], sheets: ReadonlySet<string>): readonly Issue[] {
  return issues.filter(({ code, place }) => GIVEN_CHANGES.has(code) && sheets.has(place.sheet ?? ''));
}
