/** Problems of what was typed on the command line; each is answered with what would be right. */
export interface CommandIssues {
  commandMissing: { readonly known: string };
  commandUnknown: { readonly found: string; readonly known: string };
  argumentMissing: { readonly argument: string };
  argumentExtra: { readonly command: string };
  optionUnknown: { readonly found: string; readonly command: string };
  optionMissing: { readonly option: string; readonly command: string };
  optionWithoutValue: { readonly option: string };
  optionChoice: { readonly option: string; readonly found: string; readonly allowed: string };
  optionNotDate: { readonly option: string; readonly found: string };

  /** No shipped policy and no file goes by that name. */
  policyNotFound: { readonly found: string; readonly known: string };
  policyAmbiguous: { readonly found: string; readonly matches: string };

  /** No shipped plan and no file goes by that name. */
  planNotFound: { readonly found: string; readonly known: string };
  planAmbiguous: { readonly found: string; readonly matches: string };

  /** No shipped plan or form and no file goes by that name. */
  templateNotFound: { readonly found: string; readonly known: string };
  templateAmbiguous: { readonly found: string; readonly matches: string };

  // --set name=value
  settingMalformed: { readonly found: string };
  settingUnknown: { readonly name: string; readonly suggestion: string; readonly known: string };
  settingFixed: { readonly name: string; readonly role: FixedRole; readonly known: string };
  settingTwice: { readonly name: string };
  settingEmpty: { readonly name: string };
  settingNegative: { readonly name: string; readonly found: string };
  settingMissing: { readonly names: string; readonly example: string };
  resultUndefined: { readonly term: string };

  // --price from:to:step
  rangeMalformed: { readonly found: string };
  rangeNumber: { readonly found: string; readonly part: string };
  rangeUnit: { readonly found: string; readonly unit: string; readonly wanted: string };
  rangeOrder: { readonly from: string; readonly to: string };
  rangeStep: { readonly step: string };
  rangeTooMany: { readonly count: string; readonly most: string };

  nothingComputed: { readonly rows: string };
  /** None of the observed values of a file can be measured. */
  nothingObserved: { readonly values: string };
}

/** Why a term cannot be set: the document fixes it, or a formula computes it. */
export type FixedRole = 'parameter' | 'output';
