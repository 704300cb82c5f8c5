import type { Plan } from '../../core/indicator/plan/plan.ts';
import type { ProgressRun } from '../../core/indicator/progress/progress-run.ts';
import { fileName, type Saved, type SaveTarget, saveFiles, workbookFile } from './save-files.ts';

/** Writes the report of a run; `plans` are those the levels are compared with. */
export async function saveReport(run: ProgressRun, plans: readonly Plan[], target: SaveTarget): Promise<Saved> {
  const { reportWorkbook } = await import('../indicator/report/report-workbook.ts');
  const plan = reportWorkbook(run, plans, run.options.asOf);
  return saveFiles([workbookFile(`${fileName(run.plan.title)}-进度`, plan)], target);
}

/** Writes the filling template of a plan, with the years up to `until` or to the nearest target. Its date is the plan's own, so that the same plan gives the same bytes. */
export async function saveFilling(
  plan: Plan,
  { until, contact }: { readonly until: number | null; readonly contact: string },
  target: SaveTarget,
): Promise<Saved> {
  const { fillingWorkbook } = await import('../indicator/filling/filling-workbook.ts');
  const workbook = fillingWorkbook(plan, { created: plan.data.issued, until, contact });
  return saveFiles([workbookFile(`${fileName(plan.title)}-填报`, workbook)], target);
}
