import { type Issue, issue } from '../../../core/issue/issue.ts';
import { readInsuredList } from '../../../core/payout/insured-list.ts';
import type { PayoutRun } from '../../../core/payout/payout-run.ts';
import { readPriceList } from '../../../core/payout/price-list.ts';
import { payoutSteps } from '../../../core/payout/run-payout.ts';
import { SHEETS } from '../../../templates/payout/labels.ts';
import { breathe } from '../breathe.ts';
import type { PayoutDone, Session, TaskRun } from '../session.ts';
import { payoutView } from './payout-view.ts';
import { tableOf } from './table-of.ts';
import { type TableSource, tableSource } from './table-source.ts';

/** What findings and the sheet 校核 call the two blocks; they may stand on one sheet. */
const [PRICES, INSURED] = [SHEETS.prices, '投保清单'];

export const payout: TaskRun<'payout'> = async (session, { id, prices, insured, asOf, language }, progress) => {
  const scheme = session.schemes.get(id);
  if (scheme === undefined) throw new RangeError(`no scheme ${id}`);
  progress(0, insured.area.rows);
  const priceList = readPriceList(scheme, tableOf(prices, PRICES));
  await breathe();
  const list = readInsuredList(scheme, tableOf(insured, INSURED));
  await breathe();
  const found = await payInSteps(payoutSteps(scheme, priceList, list), list.rows.length, progress);
  progress(found.totals.rows, found.totals.rows);
  const run = { ...found, issues: [...found.issues, ...nothingComputed(found)] };
  session.payout = { run, prices, insured, asOf };
  return payoutView(run, Object.values(sourcesOf(session.payout)), language);
};

/** A breath takes some milliseconds itself. */
const ROWS_AT_ONCE = 4000;

async function payInSteps(
  steps: Generator<number, PayoutRun>,
  rows: number,
  progress: (done: number, total: number) => void,
): Promise<PayoutRun> {
  let step = steps.next();
  for (; step.done !== true; step = steps.next()) {
    progress(step.value, rows);
    if (step.value % ROWS_AT_ONCE === 0) await breathe();
  }
  return step.value;
}

/** The two tables of a payout with their headers found. */
export function sourcesOf({ run, prices, insured }: PayoutDone): {
  readonly prices: TableSource;
  readonly insured: TableSource;
} {
  const { observations, ignored } = run.prices;
  const read = [...observations, ...ignored].map(({ row }) => row);
  const listed = run.list.rows.map(({ row }) => row);
  return {
    prices: tableSource(prices, tableOf(prices, PRICES), read),
    insured: tableSource(insured, tableOf(insured, INSURED), listed),
  };
}

/** The payout computed last; the pane asks for nothing of one before there is one. */
export function lastPayout({ payout: done }: Session): PayoutDone {
  if (done === null) throw new RangeError('no payout yet');
  return done;
}

function nothingComputed({ totals }: PayoutRun): Issue[] {
  const none = totals.rows > 0 && totals.computed === 0;
  return none ? [issue('nothingComputed', 'error', {}, { rows: String(totals.rows) })] : [];
}
