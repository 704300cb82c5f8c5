import { createHash } from 'node:crypto';
import type { SheetPlan } from '../workbook/plan.ts';
import type { Book } from './book.ts';
import { PLAIN_SHEET, row, text } from './cells.ts';
import { SHEETS } from './labels.ts';

const TEMPLATE = 'payout';
const TEMPLATE_VERSION = '1';

/** The hidden sheet that says what a workbook is, and carries a hash of all that must not change in it. */
export function identitySheet(book: Book, sheets: readonly SheetPlan[]): SheetPlan {
  const { policy } = book.run.scheme;
  const facts = [
    ['suanpan', TEMPLATE],
    ['templateVersion', TEMPLATE_VERSION],
    ['policy', policy.id],
    ['title', policy.title],
    ['documentNumber', policy.documentNumber],
    ['unit', policy.region],
    ['asOf', book.asOf ?? ''],
    ['lockedHash', `sha256:${lockedHash(sheets)}`],
  ] as const;
  return {
    ...PLAIN_SHEET,
    name: SHEETS.identity,
    state: 'veryHidden',
    columns: [{ width: 20 }, { width: 90 }],
    rows: facts.map(([key, value]) => row([text(key), text(value)])),
    print: { orientation: 'portrait' },
  };
}

/** Texts and formulas of every cell that is not an input, in order; inputs and cached results may change. */
function lockedHash(sheets: readonly SheetPlan[]): string {
  const hash = createHash('sha256');
  for (const { name, rows } of sheets) {
    hash.update(`\u0000${name}`);
    for (const [at, { cells }] of rows.entries()) {
      for (const [column, cell] of cells.entries()) {
        if (cell === null || cell.style.startsWith('input')) continue;
        if (cell.kind === 'formula') hash.update(`\u0001${at},${column}=${cell.formula}`);
        else if (cell.kind === 'text') hash.update(`\u0001${at},${column}:${cell.text}`);
      }
    }
  }
  return hash.digest('hex');
}
