/** Problems of the cells of a sheet that is open, whatever table it holds. Cells are named as people see them: `B7`, `B7:B12`. */
export interface ScanIssues {
  scanTextNumber: { readonly found: string; readonly cells: string; readonly count: string };
  scanTextDay: { readonly found: string; readonly cells: string; readonly count: string };
  /** `own` is the unit of the header, empty where it has none; `units` are those typed, with how often. */
  scanMixedUnits: {
    readonly header: string;
    readonly own: string;
    readonly units: string;
    readonly cell: string;
  };
  scanError: { readonly code: string; readonly cells: string; readonly formula: string };
  scanTotalWrong: ScanTotal;
  /** `within` is what the rounding of all the numbers may come to. */
  scanTotalRounding: ScanTotal & { readonly within: string };
  /** 其中: the parts named come to more than the whole. */
  scanPartsBeyond: { readonly cell: string; readonly found: string; readonly sum: string };
  scanTypedOver: { readonly cell: string; readonly found: string; readonly formula: string };
  scanRepeatedId: { readonly header: string; readonly cell: string; readonly first: string };
  scanBlank: { readonly header: string; readonly cells: string };
  /** A formula with one of our functions that cannot stand as a plain formula. */
  convertNotPossible: { readonly cell: string; readonly formula: string };
  convertNoFunctions: Record<never, never>;
}

interface ScanTotal {
  readonly label: string;
  readonly cell: string;
  readonly found: string;
  readonly sum: string;
  readonly parts: string;
  readonly difference: string;
}
