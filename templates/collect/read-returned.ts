import type { OwnOutput } from '../../core/issue/collect-issues.ts';
import { type Issue, issue } from '../../core/issue/issue.ts';
import type { WorkbookSnapshot } from '../reader/snapshot.ts';
import { compareResults, compareWorkbook } from './compare/compare-workbook.ts';
import { shortened } from './compare/placed-sheet.ts';
import { identityOf } from './identity.ts';
import { otherUnit } from './other-unit.ts';
import { readEntries, templatePlaces } from './read-entries.ts';
import { REPLY_SHEET } from './reply/reply-sheet.ts';
import type { ReadFile } from './settle-units.ts';
import type { CollectSource, IdentityFacts } from './source.ts';

/** What a returned workbook is held against. */
export interface Shelf {
  /** The template a workbook states to be of; null where it is not known here. */
  readonly sourceOf: (facts: IdentityFacts) => CollectSource | null;
  /** The units that were asked; null: those that the document names. */
  readonly units: readonly string[] | null;
}

/** What a file turned out to be. */
export type Returned =
  | { readonly kind: 'read'; readonly source: CollectSource; readonly file: ReadFile }
  | {
      readonly kind: 'refused';
      readonly file: string;
      readonly unit: string | null;
      readonly modified: string | null;
      readonly issues: readonly Issue[];
    };

/** The templates of workbooks that this program writes and nobody fills in; a reply is a form, and known by itself. */
const OWN_OUTPUTS: ReadonlyMap<string, OwnOutput> = new Map([
  ['form-index', 'index'],
  ['collect-summary', 'summary'],
  ['payout', 'other'],
  ['indicator-report', 'other'],
]);

/** A file that is not collected, with the reasons. `file` is its path below the folder. */
export function refused(
  file: string,
  issues: readonly Issue[],
  unit: string | null = null,
  modified: string | null = null,
): Returned {
  return { kind: 'refused', file, unit: unit === '' ? null : unit, modified, issues: inFile(file, issues) };
}

/**
 * Reads one returned workbook: what it is, what was tampered with, and what was filled in. Stored results of formulas are
 * never taken: they are computed anew by core and compared.
 */
export function readReturned(file: string, snapshot: WorkbookSnapshot, shelf: Shelf): Returned {
  const { modified } = snapshot;
  const facts = identityOf(snapshot);
  if (facts === null) return refused(file, [issue('fileNotOurs', 'error', {}, {}), ...snapshot.issues], null, modified);
  const own = OWN_OUTPUTS.get(facts.get('suanpan') ?? '');
  if (own !== undefined) return refused(file, [issue('fileOwnOutput', 'info', {}, { which: own })], null, modified);
  const unit = facts.get('unit') ?? '';
  const source = shelf.sourceOf(facts);
  const fault = source === null ? unknownTemplate(facts) : versionFault(source, facts);
  if (source === null || fault !== null) return refused(file, fault === null ? [] : [fault], unit, modified);

  if (isUntouchedReply(snapshot, source)) {
    return refused(file, [issue('fileOwnOutput', 'info', {}, { which: 'reply' })], null, modified);
  }
  const fields = source.fields(unit, facts);
  const inPlace = readEntries(snapshot, templatePlaces(snapshot), fields);
  const expected = source.expected(unit, facts, inPlace.entries);
  const comparison = compareWorkbook(snapshot, expected.sent, { mayHave: [REPLY_SHEET] });
  const other = otherUnit({ snapshot, source, facts, unit, comparison, units: shelf.units ?? source.units });
  if (other !== null) {
    return refused(file, [issue('otherUnitsContent', 'error', {}, { unit, other })], unit, modified);
  }
  // What moved is read again from where it stands now.
  const { entries, filled, issues } = comparison.isMoved ? readEntries(snapshot, comparison, fields) : inPlace;
  const { results: computed } = comparison.isMoved ? source.expected(unit, facts, entries) : expected;
  const results = compareResults(comparison, computed, () => source.workbook(unit, facts, entries));
  const found = inFile(file, [...snapshot.issues, ...comparison.issues, ...issues, ...results]);
  return { kind: 'read', source, file: { file, unit, facts, modified, filled, entries, issues: found } };
}

/** A reply still has the moment at which this program lets its files be made; whoever saves it gives it another. */
function isUntouchedReply({ sheets, modified }: WorkbookSnapshot, { created }: CollectSource): boolean {
  const isReply = sheets.some(({ name }) => name === REPLY_SHEET);
  return isReply && modified !== null && Date.parse(modified) === Date.parse(`${created}T00:00:00Z`);
}

function unknownTemplate(facts: IdentityFacts): Issue {
  return issue('templateNotKnown', 'error', {}, { title: shortened(facts.get('title') ?? facts.get('suanpan') ?? '') });
}

/** A form of another version has other rows or columns; one of another layout was written by another version of the program. */
function versionFault({ version, layout }: CollectSource, facts: IdentityFacts): Issue | null {
  const found = [facts.get('templateVersion') ?? '', facts.get('layout') ?? ''];
  if (found[0] === version && found[1] === layout) return null;
  return issue('versionOther', 'error', {}, { found: shortened(found.join('.')), expected: `${version}.${layout}` });
}

function inFile(file: string, issues: readonly Issue[]): readonly Issue[] {
  return issues.map((found) => ({ ...found, place: { ...found.place, file } }));
}
