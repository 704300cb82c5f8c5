import type { Severity } from '../../core/issue/issue.ts';
import type { Language } from '../../core/issue/language.ts';
import type { Area, Block } from '../host/host.ts';
import type { Writing } from '../host/writing.ts';

/**
 * What the pane asks of the engine and what it gets. The engine runs in a worker, knows no workbook and draws nothing: it
 * is given blocks of cells and gives words, numbers as people read them, and what is to be written. Everything here can
 * be copied between threads. Words are in the language asked for.
 */
export interface Tasks {
  /** What can be chosen: shipped, and read from files in this session. */
  readonly catalogue: Task<{ readonly language: Language }, Catalogue>;
  /** Takes a policy, plan or form from a JSON file of the user's; `id` names it from then on. */
  readonly addFile: Task<
    { readonly name: string; readonly text: string; readonly language: Language },
    { readonly item: CatalogueItem | null; readonly findings: readonly Finding[] }
  >;
  /** Which of these sheets looks like the insured list of a scheme, which like its prices, which like values of a plan. */
  readonly recognise: Task<
    { readonly id: string; readonly blocks: readonly Block[]; readonly language: Language },
    Recognised
  >;
  /** Computes a whole payout and keeps it for the tasks below. */
  readonly payout: Task<
    {
      readonly id: string;
      readonly prices: Block;
      readonly insured: Block;
      readonly asOf: string | null;
      readonly language: Language;
    },
    PayoutView
  >;
  /** What it would write. `taken` are the names of the sheets that are there. */
  readonly payoutWriting: Task<
    {
      readonly as: 'formulas' | 'values';
      readonly where: 'newSheets' | 'besideList';
      readonly taken: TakenNames;
      readonly language: Language;
    },
    Writing
  >;
  /** What the payout computed last would be at other observed prices, decimals in the unit of the scheme. */
  readonly whatIf: Task<{ readonly prices: readonly string[]; readonly language: Language }, WhatIfView>;
  /** How the answer of one row of the insured list came about; the row counts from 0 on the sheet. */
  readonly explainRow: Task<{ readonly row: number; readonly language: Language }, ExplanationView>;
  /** Measures the indicators of a plan from rows of a sheet. `matches` are answers to what was in doubt. */
  readonly progress: Task<
    {
      readonly id: string;
      readonly actuals: Block;
      readonly asOf: string;
      readonly matches: readonly IndicatorMatch[];
      readonly language: Language;
    },
    ProgressView
  >;
  readonly progressWriting: Task<
    {
      readonly as: 'formulas' | 'values';
      readonly where: 'newSheets' | 'besideRows';
      readonly taken: TakenNames;
      readonly language: Language;
    },
    Writing
  >;
  /** A template of the catalogue as a new sheet. */
  readonly templateWriting: Task<
    { readonly id: string; readonly unit: string; readonly taken: TakenNames; readonly language: Language },
    Writing
  >;
  /** Looks for what is wrong with the cells of a selection. */
  readonly scan: Task<{ readonly block: Block; readonly language: Language }, ScanView>;
  /** Sample data of a scheme or plan on new sheets, invented. */
  readonly sampleWriting: Task<
    { readonly id: string; readonly taken: TakenNames; readonly language: Language },
    Writing
  >;
  /** Turns our functions in these cells into native formulas or values. */
  readonly convert: Task<
    { readonly block: Block; readonly as: 'formulas' | 'values'; readonly language: Language },
    { readonly writing: Writing; readonly findings: readonly Finding[] }
  >;
}

export interface Task<In, Out> {
  readonly in: In;
  readonly out: Out;
}

export type TaskName = keyof Tasks;

/** Names that are not free. */
export interface TakenNames {
  readonly sheets: readonly string[];
  readonly names: readonly string[];
}

export interface Catalogue {
  readonly schemes: readonly CatalogueItem[];
  readonly plans: readonly CatalogueItem[];
  readonly templates: readonly CatalogueItem[];
}

export interface CatalogueItem {
  readonly kind: 'scheme' | 'plan' | 'template';
  readonly id: string;
  readonly title: string;
  /** 文号 and issuer, one line. */
  readonly source: string;
  /** The units a template is filled in by, where it names them. */
  readonly units: readonly string[];
}

/** A problem, or a choice that was made, as a sentence with the cells it is about. */
export interface Finding {
  readonly severity: Severity;
  readonly text: string;
  /** Null where it is about no cell. */
  readonly area: Area | null;
  /** What would put it right, where that is safe: the words of the button, and what it writes. */
  readonly fix: { readonly label: string; readonly writing: Writing } | null;
}

export interface Recognised {
  /** For each block, by its place in the request: what it looks like, or null; `fits` has no column missing. */
  readonly blocks: readonly ({ readonly as: 'prices' | 'insured' | 'actuals'; readonly fits: boolean } | null)[];
}

/** A line of a table of results: a term from the glossary and its value as people read it, with the unit. */
export interface Line {
  readonly label: string;
  readonly value: string;
  /** The clause, where the document gives it. */
  readonly source: string | null;
}

export interface PayoutView {
  /** 实际价格, 出险, 赔偿金额合计, 保险费合计, 份额 …; empty where nothing could be computed. */
  readonly lines: readonly Line[];
  readonly event: boolean | null;
  readonly rows: number;
  readonly computed: number;
  readonly refused: number;
  /** Who pays how much of the premium. */
  readonly funding: readonly { readonly payer: string; readonly share: string; readonly amount: string }[];
  /** The first rows, for a look before writing. */
  readonly sample: TableView;
  readonly findings: readonly Finding[];
  /** The observed price in the scheme's unit, where it is known, and a range worth trying: decimals. */
  readonly price: {
    readonly observed: string;
    readonly from: string;
    readonly to: string;
    readonly step: string;
    readonly unit: string;
  } | null;
}

export interface TableView {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface WhatIfView {
  readonly lines: readonly {
    readonly price: string;
    readonly event: boolean;
    /** As people read it, and as a decimal for the picture. */
    readonly payout: string;
    readonly payoutDecimal: string;
    readonly lossRatio: string | null;
  }[];
  readonly premium: string;
  readonly premiumDecimal: string;
  readonly breakEven: string | null;
}

export interface ExplanationView {
  readonly title: string;
  /** Each step with its formula, the formula with numbers put in, the result and the clause, as far as it has them. */
  readonly steps: readonly {
    readonly label: string;
    readonly formula: string | null;
    readonly substituted: string | null;
    readonly result: string;
    readonly source: string | null;
  }[];
  readonly findings: readonly Finding[];
}

export interface IndicatorMatch {
  /** The row of the sheet, from 0. */
  readonly row: number;
  readonly indicator: string | null;
}

export interface ProgressView {
  readonly lines: readonly Line[];
  readonly rows: readonly {
    readonly indicator: string;
    readonly name: string;
    readonly actual: string;
    readonly target: string;
    readonly progress: string;
    readonly schedule: string;
    readonly gap: string;
    readonly neededPerYear: string;
    readonly status: string;
    readonly tone: 'good' | 'fair' | 'bad' | 'none';
    /** What other methods say, side by side. */
    readonly methods: readonly Line[];
  }[];
  /** Rows whose indicator is in doubt, with what it may be. */
  readonly doubtful: readonly {
    readonly row: number;
    readonly found: string;
    readonly choices: readonly { readonly id: string; readonly name: string }[];
  }[];
  readonly findings: readonly Finding[];
}

export interface ScanView {
  readonly cells: number;
  readonly findings: readonly Finding[];
}
