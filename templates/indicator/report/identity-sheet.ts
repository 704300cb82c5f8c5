import { PLAIN_SHEET, row, text } from '../../payout/cells.ts';
import { lockedHash } from '../../workbook/locked-hash.ts';
import type { SheetPlan } from '../../workbook/plan.ts';
import type { ReportBook } from './book.ts';
import { SHEETS } from './labels.ts';

const TEMPLATE = 'indicator-report';
const TEMPLATE_VERSION = '1';

/** The hidden sheet that says what a workbook is, and carries a hash of all that must not change in it. */
export function identitySheet({ run }: ReportBook, sheets: readonly SheetPlan[]): SheetPlan {
  const { plan, options } = run;
  const facts = [
    ['suanpan', TEMPLATE],
    ['templateVersion', TEMPLATE_VERSION],
    ['plan', plan.id],
    ['title', plan.title],
    ['documentNumber', plan.data.documentNumber ?? ''],
    ['unit', plan.data.region],
    ['asOf', options.asOf],
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
