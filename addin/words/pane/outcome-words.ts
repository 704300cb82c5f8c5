import type { HostFault } from '../../host/host-error.ts';

/** What came of something: done, or why not and what to do about it. */
export interface OutcomeWords {
  readonly notices: {
    readonly computed: (findings: number) => string;
    readonly scanned: (cells: string, findings: number) => string;
    readonly written: (cells: string) => string;
    readonly undone: (cells: string) => string;
    readonly fileAdded: (title: string) => string;
    readonly cancelled: string;
    readonly copied: string;
  };
  /** Said while the program keeps a request waiting. */
  readonly silent: string;
  readonly problems: {
    readonly host: Readonly<Record<HostFault, string>>;
    readonly engine: string;
    readonly notChosen: Readonly<Record<'scheme' | 'plan' | 'insured' | 'prices' | 'actuals' | 'day', string>>;
    readonly sameTable: string;
    readonly fileTooLarge: (name: string) => string;
    readonly changedSince: (places: string) => string;
    readonly leftBehind: (reason: string, places: string) => string;
    readonly nothingToUndo: string;
    readonly copyRefused: string;
  };
}
