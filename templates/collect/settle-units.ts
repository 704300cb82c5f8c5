import type { UnitEntries } from '../../core/form/entry.ts';
import type { SupersededReason } from '../../core/issue/collect-issues.ts';
import { type Issue, issue } from '../../core/issue/issue.ts';
import { entriesKey } from './entries-key.ts';
import type { IdentityFacts } from './source.ts';

/** Each of the files that cannot be told apart names the others. */
const MOST_LISTED = 5;

/** A file that was recognised and read. */
export interface ReadFile {
  readonly file: string;
  readonly unit: string;
  readonly facts: IdentityFacts;
  readonly modified: string | null;
  readonly filled: number;
  readonly entries: UnitEntries;
  readonly issues: readonly Issue[];
}

/** Which of a unit's files counts; none where nothing tells. `others` says why the rest does not. */
export interface Settled {
  readonly counts: ReadFile | null;
  readonly others: ReadonlyMap<string, Issue>;
}

/**
 * Settles which file of a unit counts: of those that are filled in, the one saved last, as the files themselves state it;
 * where that does not tell, the one with more filled in. The times that a disk or a mail programme gives a file say nothing
 * about when it was filled in. Files of the same content are one. Where nothing tells, none counts and a person decides.
 */
export function settleUnit(unit: string, files: readonly ReadFile[]): Settled {
  const filled = files.filter((each) => each.filled > 0);
  const savedAt = savingTimes(filled.length > 0 ? filled : files);
  const [first, ...rest] = [...files].sort(
    (a, b) =>
      Number(b.filled > 0) - Number(a.filled > 0) ||
      savedAt(b) - savedAt(a) ||
      b.filled - a.filled ||
      a.issues.length - b.issues.length ||
      (a.file < b.file ? -1 : 1),
  );
  if (first === undefined) return { counts: null, others: new Map() };
  const others = new Map<string, Issue>();
  const key = entriesKey(first.entries);
  for (const other of rest) {
    const { file } = other;
    const reason = entriesKey(other.entries) === key ? 'same' : reasonAgainst(other, first, savedAt);
    if (reason === null) return undecided(unit, files);
    const severity = reason === 'same' || reason === 'blank' ? 'info' : 'warning';
    others.set(file, issue('fileSuperseded', severity, { file }, { unit, counts: first.file, reason }));
  }
  return { counts: first, others };
}

function undecided(unit: string, files: readonly ReadFile[]): Settled {
  const names = listed(files.map(({ file }) => file));
  const others = files.map(
    ({ file }) => [file, issue('filesUndecided', 'error', { file }, { unit, files: names })] as const,
  );
  return { counts: null, others: new Map(others) };
}

/** `a、b、c、d、e、……（12）`: some of them, and how many they are. */
function listed(names: readonly string[]): string {
  if (names.length <= MOST_LISTED) return names.join('、');
  return `${names.slice(0, MOST_LISTED).join('、')}、……（${names.length}）`;
}

/** Why a file of other content does not count beside the preferred one; null where there is no reason. */
function reasonAgainst(
  other: ReadFile,
  preferred: ReadFile,
  savedAt: (file: ReadFile) => number,
): SupersededReason | null {
  if (other.filled === 0) return 'blank';
  if (savedAt(other) < savedAt(preferred)) return 'older';
  return other.filled < preferred.filled ? 'emptier' : null;
}

/** In milliseconds; where one of these files states no time, the times of the others cannot be held against it. */
function savingTimes(files: readonly ReadFile[]): (file: ReadFile) => number {
  const timeOf = ({ modified }: ReadFile) => (modified === null ? Number.NaN : Date.parse(modified));
  return files.every((file) => !Number.isNaN(timeOf(file))) ? timeOf : () => 0;
}
