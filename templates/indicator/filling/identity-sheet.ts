import { PLAIN_SHEET, row, text } from '../../payout/cells.ts';
import { lockedHash } from '../../workbook/locked-hash.ts';
import type { SheetPlan } from '../../workbook/plan.ts';
import type { FillingBook } from './filling-book.ts';
import { SHEETS } from './layout.ts';

const TEMPLATE = 'indicator-filling';
const TEMPLATE_VERSION = '1';

/** The hidden sheet that says what a workbook is, and carries a hash of all that must not change in it. */
export function identitySheet({ plan, layout }: FillingBook, sheets: readonly SheetPlan[]): SheetPlan {
  const { data } = plan;
  const facts = [
    ['suanpan', TEMPLATE],
    ['templateVersion', TEMPLATE_VERSION],
    ['plan', plan.id],
    ['title', plan.title],
    ['documentNumber', data.documentNumber ?? ''],
    ['unit', data.region],
    ['until', String(layout.years.at(-1) ?? '')],
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
