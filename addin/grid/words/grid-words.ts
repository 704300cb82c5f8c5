import type { LostKind } from '../files/messages.ts';

/** What the page around the pane says; the pane has words of its own. */
export interface GridWords {
  readonly file: string;
  readonly open: string;
  readonly save: string;
  readonly saving: string;
  readonly sheet: string;
  readonly sheets: string;
  readonly formula: string;
  readonly place: string;
  readonly edit: string;
  readonly welcomeTitle: string;
  readonly welcomeText: string;
  readonly choose: string;
  readonly sample: string;
  readonly local: string;
  readonly drop: string;
  readonly firstSheet: string;
  readonly ready: string;
  readonly waiting: string;
  readonly waitingWhy: string;
  readonly protected: string;
  readonly note: string;
  readonly reading: (file: string) => string;
  readonly opened: (file: string, sheets: number) => string;
  readonly saved: (file: string) => string;
  /** What a file has that a copy saved here has not; `allKept` where there is none. */
  readonly notKept: (kinds: readonly LostKind[]) => string;
  readonly renamed: (from: string, to: string) => string;
  readonly copied: (cells: number) => string;
  readonly undone: string;
  readonly tooMuch: string;
  readonly refused: (rule: string) => string;
  readonly between: (minimum: string, maximum: string) => string;
  readonly wholeBetween: (minimum: string, maximum: string) => string;
  readonly dayBetween: (minimum: string, maximum: string) => string;
  readonly atMost: (characters: string) => string;
  readonly oneOf: (choices: string) => string;
  readonly stale: (cells: number) => string;
  readonly failed: (detail: string) => string;
}
