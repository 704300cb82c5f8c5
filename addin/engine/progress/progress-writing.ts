import type { ProgressRun } from '../../../core/indicator/progress/progress-run.ts';
import { makeBook } from '../../../templates/indicator/report/book.ts';
import { findingsSheet } from '../../../templates/indicator/report/findings-sheet.ts';
import { tableSheet } from '../../../templates/indicator/report/table-sheet.ts';
import { workingSheet } from '../../../templates/indicator/report/working-sheet.ts';
import type { WorkbookPlan } from '../../../templates/workbook/plan.ts';
import { tableOf } from '../../host/cells-of-block.ts';
import { planWriting } from '../../host/plan-writing.ts';
import type { TaskRun } from '../session.ts';
import { besideWriting } from './beside-writing.ts';
import { matchRows } from './match-rows.ts';
import { ACTUALS } from './progress.ts';

/** What the run computed last would write: the sheets of the report, or columns beside the rows. */
export const progressWriting: TaskRun<'progressWriting'> = ({ progress: done }, { as, where, taken, language }) => {
  if (done === null) throw new RangeError('no run yet');
  if (where === 'newSheets') return planWriting(reportPlan(done.run), { as, taken });
  const matched = matchRows(done.run.plan, tableOf(done.actuals, ACTUALS), done.matches);
  return besideWriting(done, matched, as, language);
};

/** 指标进度, 计算过程 and 校核 of the report, which refer to nothing else. */
function reportPlan(run: ProgressRun): Pick<WorkbookPlan, 'sheets' | 'names'> {
  const book = makeBook(run, [], run.options.asOf);
  return { sheets: [tableSheet(book), workingSheet(book), findingsSheet(book)], names: [] };
}
