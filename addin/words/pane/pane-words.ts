import type { Severity } from '../../../core/issue/issue.ts';
import type { Page } from '../../pane/state/page.ts';
import type { SelfCheckName, Work } from '../../pane/state/state.ts';
import type { TableRole } from '../../pane/state/table-choice.ts';
import type { DoneWriting } from '../../pane/state/write-state.ts';
import type { OutcomeWords } from './outcome-words.ts';

/** Everything the pane says, once per language. Terms of the field that come with results are in them already. */
export interface PaneWords {
  /** For the `lang` of the page. */
  readonly tag: string;
  readonly product: string;
  readonly tagline: string;
  /** The heading of each page. */
  readonly pages: Readonly<Record<Page, string>>;
  readonly start: {
    readonly jobs: string;
    readonly tools: string;
    readonly payout: string;
    readonly progress: string;
    readonly template: string;
    readonly check: string;
    readonly local: string;
    readonly lastWrites: string;
  };
  readonly common: {
    readonly back: string;
    readonly cancel: string;
    readonly cancelling: string;
    readonly dismiss: string;
    readonly choose: string;
    readonly compute: string;
    readonly write: string;
    readonly starting: string;
    readonly loadFile: string;
  };
  readonly work: Readonly<Record<Work['kind'], string>>;
  readonly tables: Readonly<Record<TableRole, string>> & {
    readonly recognised: string;
    readonly resembles: string;
    readonly others: string;
    readonly selection: string;
    readonly pinned: string;
    readonly pin: string;
    readonly again: string;
    readonly looking: string;
    readonly nothingSelected: string;
    readonly size: (rows: number, columns: number) => string;
    readonly headers: (names: string) => string;
  };
  readonly payout: {
    readonly scheme: string;
    readonly asOf: string;
    readonly asOfHint: string;
    readonly event: string;
    readonly noEvent: string;
    readonly eventUnknown: string;
    readonly totals: string;
    readonly funding: string;
    readonly payer: string;
    readonly share: string;
    readonly amount: string;
    readonly sample: string;
    readonly nothing: string;
  };
  readonly whatIf: {
    readonly price: (unit: string) => string;
    readonly slider: string;
    readonly event: string;
    readonly noEvent: string;
    readonly payout: string;
    readonly premium: string;
    readonly lossRatio: string;
    readonly breakEven: string;
    readonly observed: string;
    readonly tried: string;
    readonly picture: (from: string, to: string) => string;
    readonly notDecimal: string;
    readonly trying: string;
    readonly unavailable: string;
    readonly table: string;
  };
  readonly explain: {
    readonly hint: (list: string) => string;
    readonly row: string;
    readonly formula: string;
    readonly substituted: string;
    readonly clause: string;
    readonly waiting: string;
  };
  readonly progress: {
    readonly plan: string;
    readonly asOf: string;
    readonly doubtful: (count: number) => string;
    readonly doubtfulHint: string;
    readonly mayBe: (row: number, found: string) => string;
    readonly noneOfThem: string;
    readonly again: string;
    readonly actual: string;
    readonly target: string;
    readonly progress: string;
    readonly schedule: string;
    readonly gap: string;
    readonly neededPerYear: string;
    readonly methods: string;
    readonly results: string;
    readonly overview: string;
  };
  readonly template: {
    readonly template: string;
    readonly unit: string;
    readonly hint: string;
    readonly insert: string;
  };
  readonly sample: { readonly of: string; readonly hint: string; readonly insert: string };
  readonly check: {
    readonly hint: string;
    readonly scan: string;
    readonly again: string;
    readonly fixed: string;
    readonly clean: string;
    readonly selected: string;
  };
  readonly convert: { readonly hint: string; readonly begin: string };
  readonly findings: {
    readonly heading: (count: number) => string;
    readonly none: string;
    readonly filter: string;
    readonly all: string;
    readonly severities: Readonly<Record<Severity, string>>;
    readonly more: (left: number) => string;
    readonly show: (place: string) => string;
    readonly ofFile: string;
  };
  readonly writing: {
    readonly as: string;
    readonly formulas: string;
    readonly formulasHint: string;
    readonly values: string;
    readonly valuesHint: string;
    readonly where: string;
    readonly newSheets: string;
    readonly beside: Readonly<Record<'payout' | 'progress', string>>;
    readonly preview: string;
    readonly cells: (count: string) => string;
    readonly newSheetNames: (names: string) => string;
    readonly overwritten: (count: string) => string;
    readonly overwrittenAt: (place: string, count: string) => string;
    readonly nothingOverwritten: string;
    readonly writeOver: (count: string) => string;
    readonly canBeUndone: string;
    readonly nothing: string;
    readonly doneHeading: string;
    readonly undo: string;
    readonly show: string;
    readonly toStart: string;
    readonly of: Readonly<Record<DoneWriting['of'], string>>;
    readonly record: (of: string, cells: string) => string;
  };
  readonly wizard: {
    readonly function: string;
    readonly optional: string;
    readonly argumentHint: string;
    readonly formula: string;
    readonly result: string;
    readonly incomplete: string;
    readonly insert: string;
    readonly into: (place: string) => string;
    readonly none: string;
  };
  readonly settings: { readonly language: string };
  readonly about: {
    readonly what: string;
    readonly local: string;
    readonly diagnostics: string;
    readonly copy: string;
    readonly program: string;
  };
  readonly selfTest: {
    readonly hint: string;
    readonly run: string;
    readonly passed: string;
    readonly failed: string;
    readonly all: string;
    readonly some: (failed: number) => string;
    readonly checks: Readonly<Record<SelfCheckName, string>>;
  };
  readonly outcomes: OutcomeWords;
}
