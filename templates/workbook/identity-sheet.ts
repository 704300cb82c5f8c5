import { lockedHash } from './locked-hash.ts';
import type { CellPlan, SheetPlan } from './plan.ts';

/** The name of the hidden sheet in every workbook of ours. */
export const IDENTITY_SHEET = '_suanpan';

/** What a workbook is: its template, what it was made from, and for whom. Further facts follow in the order given. */
export interface Identity {
  readonly template: string;
  readonly templateVersion: string;
  readonly facts: Readonly<Record<string, string>>;
}

/** The hidden sheet that says what a workbook is, and carries a hash of all that must not change in it. */
export function identitySheet({ template, templateVersion, facts }: Identity, sheets: readonly SheetPlan[]): SheetPlan {
  const lines = { suanpan: template, templateVersion, ...facts, lockedHash: `sha256:${lockedHash(sheets)}` };
  return {
    name: IDENTITY_SHEET,
    state: 'veryHidden',
    columns: [{ width: 20 }, { width: 90 }],
    rows: Object.entries(lines).map((line) => ({ cells: line.map(cell) })),
    merges: [],
    validations: [],
    conditionalFormats: [],
    print: { orientation: 'portrait' },
    protected: true,
  };
}

function cell(text: string): CellPlan {
  return text === '' ? { kind: 'empty', style: 'text' } : { kind: 'text', text, style: 'text' };
}
