import type { Language } from '../../../core/issue/language.ts';
import type { IndicatorMatch } from '../../engine/tasks.ts';
import type { Area } from '../../host/host.ts';
import type { WriteRecord } from '../../host/write-outcome.ts';
import type { Writing } from '../../host/writing.ts';
import type { DoneWriting, WriteSource } from './write-state.ts';

/** A file that a person picked: what the browser gives, as far as it is used. */
export interface PickedFile {
  readonly name: string;
  readonly size: number;
  text(): Promise<string>;
}

/** What the pane asks the world for; `run-commands.ts` carries it out and answers with events. */
export type Command =
  | { readonly kind: 'loadCatalogue'; readonly language: Language }
  | { readonly kind: 'listFunctions'; readonly language: Language }
  | { readonly kind: 'listTables'; readonly id: string; readonly language: Language }
  | { readonly kind: 'seeSelection' }
  | { readonly kind: 'showCells'; readonly area: Area }
  | { readonly kind: 'keepLanguage'; readonly language: Language }
  | { readonly kind: 'cancel'; readonly ticket: number }
  | { readonly kind: 'explain'; readonly row: number; readonly language: Language }
  | { readonly kind: 'tryPrice'; readonly price: string; readonly language: Language }
  | { readonly kind: 'evaluate'; readonly name: string; readonly given: readonly string[]; readonly language: Language }
  | { readonly kind: 'diagnose' }
  | { readonly kind: 'copy'; readonly text: string }
  | WorkCommand;

export type WorkCommand = { readonly ticket: number } & (
  | { readonly kind: 'readFile'; readonly file: PickedFile; readonly language: Language }
  | {
      readonly kind: 'computePayout';
      readonly id: string;
      readonly insured: Area;
      readonly prices: Area;
      readonly asOf: string | null;
      readonly language: Language;
    }
  | {
      readonly kind: 'computeProgress';
      readonly id: string;
      readonly actuals: Area;
      readonly asOf: string;
      readonly matches: readonly IndicatorMatch[];
      readonly language: Language;
    }
  | { readonly kind: 'tryPrices'; readonly prices: readonly string[]; readonly language: Language }
  | { readonly kind: 'scan'; readonly language: Language }
  | {
      readonly kind: 'prepare';
      readonly source: WriteSource;
      readonly as: 'formulas' | 'values';
      readonly where: 'newSheets' | 'beside';
      readonly language: Language;
    }
  | { readonly kind: 'write'; readonly of: DoneWriting['of']; readonly writing: Writing; readonly fix: number | null }
  | { readonly kind: 'writeFormula'; readonly formula: string }
  | { readonly kind: 'undo'; readonly record: WriteRecord }
  | { readonly kind: 'selfTest' }
);
