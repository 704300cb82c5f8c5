import type { Severity } from '../../../core/issue/issue.ts';
import type { Language } from '../../../core/issue/language.ts';
import type {
  Catalogue,
  CatalogueItem,
  ExplanationView,
  Finding,
  PayoutView,
  ProgressView,
  ScanView,
  WhatIfView,
} from '../../engine/tasks.ts';
import type { Area, Diagnostics, HostChange } from '../../host/host.ts';
import type { UndoOutcome, WriteOutcome, WriteRecord } from '../../host/write-outcome.ts';
import type { PickedFile } from './command.ts';
import type { Page } from './page.ts';
import type { Problem } from './problem.ts';
import type { SelfCheck } from './state.ts';
import type { SeenSelection, TableOffer } from './table-choice.ts';
import type { WizardFunction, WizardResult } from './wizard-function.ts';
import type { DoneWriting, PreparedWriting, WriteSource } from './write-state.ts';

/** What a person does. */
export type Action =
  | { readonly kind: 'go'; readonly page: Page }
  | { readonly kind: 'back' }
  | { readonly kind: 'setLanguage'; readonly language: Language }
  | { readonly kind: 'dismiss' }
  | { readonly kind: 'cancel' }
  | { readonly kind: 'showCells'; readonly area: Area }
  | { readonly kind: 'filterFindings'; readonly only: Severity | 'all' }
  | { readonly kind: 'moreFindings' }
  | { readonly kind: 'pickFile'; readonly of: 'scheme' | 'plan'; readonly file: PickedFile | null }
  | { readonly kind: 'chooseTable'; readonly picker: Picker; readonly value: string }
  | { readonly kind: 'pinTable'; readonly picker: Picker }
  | { readonly kind: 'lookAgain' }
  | { readonly kind: 'choosePolicy'; readonly of: 'scheme' | 'plan' | 'template' | 'sample'; readonly id: string }
  | { readonly kind: 'setDay'; readonly of: 'payout' | 'progress'; readonly day: string }
  | { readonly kind: 'computePayout' }
  | { readonly kind: 'computeProgress' }
  | { readonly kind: 'setPrice'; readonly price: string }
  | { readonly kind: 'setStep'; readonly at: number }
  | { readonly kind: 'explainRow'; readonly row: number }
  | { readonly kind: 'answerMatch'; readonly row: number; readonly indicator: string }
  | { readonly kind: 'setUnit'; readonly unit: string }
  | { readonly kind: 'scanSelection' }
  | { readonly kind: 'fix'; readonly at: number }
  | { readonly kind: 'prepareWriting'; readonly source: WriteSource }
  | { readonly kind: 'setAs'; readonly as: 'formulas' | 'values' }
  | { readonly kind: 'setWhere'; readonly where: 'newSheets' | 'beside' }
  | { readonly kind: 'write' }
  | { readonly kind: 'undo'; readonly id: number }
  | { readonly kind: 'chooseFunction'; readonly name: string }
  | { readonly kind: 'giveArgument'; readonly at: number; readonly text: string }
  | { readonly kind: 'insertFunction' }
  | { readonly kind: 'copyDiagnostics'; readonly text: string }
  | { readonly kind: 'runSelfTest' };

export type Picker = 'insured' | 'prices' | 'actuals';

/** What the workbook, the engine and the program tell, unasked or in answer. */
export type Report =
  | { readonly kind: 'hostChanged'; readonly change: HostChange }
  /** The program keeps a request waiting, or has answered again. */
  | { readonly kind: 'programSilent'; readonly silent: boolean }
  | { readonly kind: 'catalogueRead'; readonly catalogue: Catalogue }
  | { readonly kind: 'functionsRead'; readonly functions: readonly WizardFunction[] }
  | { readonly kind: 'tablesListed'; readonly id: string; readonly offers: readonly TableOffer[] }
  | { readonly kind: 'selectionSeen'; readonly selection: SeenSelection }
  | { readonly kind: 'explained'; readonly row: number; readonly view: ExplanationView }
  | { readonly kind: 'priceTried'; readonly price: string; readonly view: WhatIfView }
  | {
      readonly kind: 'evaluated';
      readonly name: string;
      readonly given: readonly string[];
      readonly result: WizardResult;
    }
  | { readonly kind: 'diagnosed'; readonly diagnostics: Diagnostics }
  | { readonly kind: 'copied' }
  | { readonly kind: 'refused'; readonly problem: Problem };

/** Answers to work with a ticket; one to work that is no longer awaited is dropped. */
export type WorkReport = { readonly ticket: number } & (
  | { readonly kind: 'progressed'; readonly done: number; readonly total: number }
  | { readonly kind: 'failed'; readonly problem: Problem }
  | { readonly kind: 'cancelled' }
  | {
      readonly kind: 'fileRead';
      readonly item: CatalogueItem | null;
      readonly findings: readonly Finding[];
      readonly catalogue: Catalogue;
    }
  | { readonly kind: 'payoutComputed'; readonly view: PayoutView; readonly list: Area }
  | { readonly kind: 'progressComputed'; readonly view: ProgressView }
  | { readonly kind: 'pricesTried'; readonly view: WhatIfView }
  | { readonly kind: 'scanned'; readonly view: ScanView }
  | { readonly kind: 'prepared'; readonly prepared: PreparedWriting }
  | {
      readonly kind: 'wrote';
      readonly of: DoneWriting['of'];
      readonly outcome: WriteOutcome;
      /** The place of the finding that it puts right. */
      readonly fix: number | null;
      /** Every writing that can still be undone. */
      readonly undoable: readonly WriteRecord[];
    }
  | { readonly kind: 'undid'; readonly id: number; readonly outcome: UndoOutcome }
  | { readonly kind: 'selfTested'; readonly checks: readonly SelfCheck[] }
);

export type PaneEvent = Action | Report | WorkReport;
