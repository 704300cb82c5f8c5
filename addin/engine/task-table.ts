import { addFile } from './add-file.ts';
import { catalogue } from './catalogue.ts';
import { convert } from './convert/convert.ts';
import { explainRow } from './payout/explain-row.ts';
import { payout } from './payout/payout.ts';
import { payoutWriting } from './payout/payout-writing.ts';
import { whatIf } from './payout/what-if-view.ts';
import { progress } from './progress/progress.ts';
import { progressWriting } from './progress/progress-writing.ts';
import { recognise } from './recognise.ts';
import { sampleWriting } from './sample/sample-writing.ts';
import { scan } from './scan/scan.ts';
import type { TaskTable } from './session.ts';
import { templateWriting } from './template/template-writing.ts';

/** What carries out each task. */
export const TASKS: TaskTable = {
  catalogue,
  addFile,
  recognise,
  payout,
  payoutWriting,
  whatIf,
  explainRow,
  progress,
  progressWriting,
  templateWriting,
  scan,
  sampleWriting,
  convert,
};
