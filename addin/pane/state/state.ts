import type { Severity } from '../../../core/issue/issue.ts';
import type { Language } from '../../../core/issue/language.ts';
import type {
  Catalogue,
  ExplanationView,
  Finding,
  IndicatorMatch,
  PayoutView,
  ProgressView,
  ScanView,
  WhatIfView,
} from '../../engine/tasks.ts';
import type { Area, Capabilities, Diagnostics } from '../../host/host.ts';
import type { Page } from './page.ts';
import type { Notice, Problem } from './problem.ts';
import { NOTHING_CHOSEN, type SeenSelection, type TableChoice, type TableOffer } from './table-choice.ts';
import type { WizardFunction, WizardResult } from './wizard-function.ts';
import type { DoneWriting, WriteState } from './write-state.ts';

/** Everything the pane shows; the view is a function of it. */
export interface State {
  readonly language: Language;
  readonly capabilities: Capabilities;
  readonly page: Page;
  /** What is going on now; one thing at a time. */
  readonly work: Work | null;
  /** The number of the work before the next one; answers to older work are dropped by it. */
  readonly lastTicket: number;
  readonly problem: Problem | null;
  readonly notice: Notice | null;
  /** Whether the program keeps a request waiting: a person may be typing in a cell. */
  readonly silent: boolean;
  /** Null until the engine has answered. */
  readonly catalogue: Catalogue | null;
  /** Null until the sheets of the workbook have been looked at for what was chosen. */
  readonly offers: readonly TableOffer[] | null;
  readonly selection: SeenSelection | null;
  /** What was found in a file of the user's that was read last. */
  readonly fileFindings: readonly Finding[];
  readonly findingList: FindingList;
  readonly payout: PayoutState;
  readonly whatIf: WhatIfState;
  readonly explanation: ExplanationState;
  readonly progress: ProgressState;
  readonly template: { readonly id: string; readonly unit: string };
  readonly sample: { readonly id: string };
  readonly scan: ScanView | null;
  /** The places of findings that were put right. */
  readonly fixed: readonly number[];
  readonly write: WriteState | null;
  /** Newest first. */
  readonly done: readonly DoneWriting[];
  readonly wizard: WizardState;
  readonly diagnostics: Diagnostics | null;
  readonly selfTest: readonly SelfCheck[] | null;
}

export interface Work {
  readonly ticket: number;
  readonly kind: 'file' | 'payout' | 'progress' | 'prepare' | 'write' | 'undo' | 'scan' | 'whatIf' | 'selfTest';
  readonly done: number;
  /** 0 while it is not known. */
  readonly total: number;
  readonly cancelling: boolean;
}

/** How much of a list of findings is shown. */
export interface FindingList {
  readonly only: Severity | 'all';
  readonly shown: number;
}

export interface PayoutState {
  readonly id: string;
  readonly insured: TableChoice;
  readonly prices: TableChoice;
  readonly asOf: string;
  readonly view: PayoutView | null;
  /** The cells that the view was computed from. */
  readonly list: Area | null;
}

export interface WhatIfState {
  /** The prices of the slider, decimals in the scheme's unit. */
  readonly steps: readonly string[];
  readonly view: WhatIfView | null;
  readonly price: string;
  /** What a price gives that was typed and is no step of the slider. */
  readonly typed: WhatIfView | null;
}

export interface ExplanationState {
  /** The row of the sheet, from 0. */
  readonly row: number | null;
  readonly view: ExplanationView | null;
  readonly asked: boolean;
}

export interface ProgressState {
  readonly id: string;
  readonly actuals: TableChoice;
  readonly asOf: string;
  readonly matches: readonly IndicatorMatch[];
  readonly view: ProgressView | null;
}

export interface WizardState {
  readonly functions: readonly WizardFunction[];
  readonly name: string;
  readonly given: readonly string[];
  readonly result: WizardResult | null;
}

/** One line of the self-test: what was tried, whether it went as it should, and what was seen. */
export interface SelfCheck {
  readonly name: SelfCheckName;
  readonly passed: boolean;
  readonly seen: string;
}

const SELF_CHECKS = [
  'engine',
  'sheets',
  'selection',
  'addSheet',
  'texts',
  'numbers',
  'formula',
  'leftAlone',
  'undo',
] as const;

export type SelfCheckName = (typeof SELF_CHECKS)[number];

export const FIRST_FINDINGS: FindingList = { only: 'all', shown: 200 };

export interface Beginning {
  readonly language: Language;
  readonly capabilities: Capabilities;
  /** Today, `yyyy-mm-dd`; offered as the day that progress is measured at. */
  readonly today: string;
  readonly page: Page;
}

export function firstState({ language, capabilities, today, page }: Beginning): State {
  return {
    language,
    capabilities,
    page,
    work: null,
    lastTicket: 0,
    problem: null,
    notice: null,
    silent: false,
    catalogue: null,
    offers: null,
    selection: null,
    fileFindings: [],
    findingList: FIRST_FINDINGS,
    payout: { id: '', insured: NOTHING_CHOSEN, prices: NOTHING_CHOSEN, asOf: '', view: null, list: null },
    whatIf: { steps: [], view: null, price: '', typed: null },
    explanation: { row: null, view: null, asked: false },
    progress: { id: '', actuals: NOTHING_CHOSEN, asOf: today, matches: [], view: null },
    template: { id: '', unit: '' },
    sample: { id: '' },
    scan: null,
    fixed: [],
    write: null,
    done: [],
    wizard: { functions: [], name: '', given: [], result: null },
    diagnostics: null,
    selfTest: null,
  };
}
