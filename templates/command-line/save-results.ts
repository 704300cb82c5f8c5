import type { PayoutRun } from '../../core/payout/payout-run.ts';
import { csvField, writeCsv } from '../workbook/csv.ts';
import type { WorkbookPlan } from '../workbook/plan.ts';
import {
  fileName,
  type OutputFile,
  type Saved,
  type SaveTarget,
  saveFiles,
  textFile,
  workbookFile,
} from './save-files.ts';

export const FORMATS = ['xlsx', 'csv'] as const;

/** Where and how the documents of a payout run are written. */
export interface SaveRequest extends SaveTarget {
  readonly format: (typeof FORMATS)[number];
  /** The day the documents speak of; without one, the end of the price window. */
  readonly asOf: string | null;
}

/** Writes the documents of a run: one workbook, or one CSV file for each of its visible sheets. */
export async function saveResults(run: PayoutRun, request: SaveRequest): Promise<Saved> {
  const { payoutWorkbook } = await import('../payout/payout-workbook.ts');
  const { policy } = run.scheme;
  const plan = payoutWorkbook(run, { asOf: request.asOf, created: request.asOf ?? policy.series.window.to });
  const stem = `${fileName(policy.title)}-测算`;
  return saveFiles(request.format === 'xlsx' ? [workbookFile(stem, plan)] : csvFiles(stem, plan), request);
}

function csvFiles(stem: string, plan: WorkbookPlan): OutputFile[] {
  return plan.sheets
    .filter(({ state }) => state === 'visible')
    .map(({ name, rows }) =>
      textFile(`${stem}-${fileName(name)}.csv`, () => writeCsv(rows.map(({ cells }) => cells.map(csvField)))),
    );
}
