import type { Severity } from '../../core/issue/issue.ts';
import type { Language } from '../../core/issue/language.ts';
import type { ChoiceSubject } from '../../core/payout/choices.ts';
import type { Step } from '../../core/payout/explanation.ts';
import type { IgnoredReason } from '../../core/payout/price-list.ts';
import type { RoundingRule } from '../../core/quantity/round.ts';
import { wordsEn } from './en.ts';
import { wordsZh } from './zh.ts';

/** The words around the numbers of a result. Sentences about problems are in core/issue. */
export interface Words {
  readonly colon: string;
  readonly separator: string;
  readonly severity: Readonly<Record<Severity, string>>;
  readonly ignored: Readonly<Record<IgnoredReason, string>>;
  readonly rounding: Readonly<Record<RoundingRule, string>>;
  readonly origin: Readonly<Record<Extract<Step, { kind: 'given' }>['origin'], string>>;
  /** What a decision is about, with the term, check, task or table concerned. */
  readonly choice: Readonly<Record<ChoiceSubject, (of: string) => string>>;
  readonly event: string;
  readonly holds: (event: boolean) => string;
  readonly unknown: string;
  readonly publications: (count: number) => string;
  readonly notAveraged: (count: number) => string;
  readonly row: (row: number) => string;
  readonly more: (count: number) => string;
  readonly moreInWorkbook: (count: number) => string;
  readonly moreInJson: (count: number) => string;
  readonly totals: string;
  readonly rows: string;
  readonly rowCounts: (rows: number, computed: number, refused: number) => string;
  readonly funding: string;
  readonly assumed: string;
  readonly files: string;
  readonly findings: (count: number) => string;
  readonly count: (count: number) => string;
  readonly working: string;
  readonly reading: string;
  readonly writing: string;
  readonly clause: (clause: string) => string;
  readonly putIn: string;
  readonly exact: string;
  readonly cap: (formula: string) => string;
  readonly notDue: string;
  readonly rounded: (rule: string, places: number) => string;
  readonly price: string;
  readonly lossRatio: string;
  readonly yes: string;
  readonly no: string;
  readonly premiumShares: string;
  readonly breakEven: string;
  readonly breakEvenNone: string;
  readonly breakEvenNear: string;
  readonly noProblems: (file: string) => string;
  readonly documentNumber: string;
  readonly issued: string;
  readonly region: string;
  readonly window: string;
  readonly payers: string;
  /** What belongs to a form in the list of what is shipped. */
  readonly form: {
    readonly units: string;
    readonly columns: string;
    readonly ownUnits: (term: string, count: number) => string;
    readonly anyUnit: (term: string) => string;
  };
  readonly sentOut: (sent: SentCounts) => string;
}

/** What became of the files of a mailing. */
export interface SentCounts {
  readonly written: number;
  readonly unchanged: number;
  readonly index: string | null;
  readonly archive: string | null;
}

const WORDS: Readonly<Record<Language, Words>> = { zh: wordsZh, en: wordsEn };

export function wordsOf(language: Language): Words {
  return WORDS[language];
}
