import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { reportWorkbook } from '../../templates/indicator/report/report-workbook.ts';
import { writeWorkbook } from '../../templates/workbook/write-workbook.ts';
import { planOf } from '../seeds/plan-files.ts';
import { describeWithEngine, pageTexts, renderPdf } from '../support/engines.ts';
import { withTempFolder } from '../support/temp-folder.ts';
import { REPORT_PLANS, sampleRun } from './report-run.ts';

const PLANS = REPORT_PLANS.map(([id]) => planOf(id));
const TITLES = [
  '指标进度报告',
  '指标进度',
  '进度图',
  '计算过程',
  '方法对照',
  '方法明细',
  '镇街分解',
  '上下级对照',
  '校核',
];

/** A number too wide for its column; at the end of a line it belongs to a hidden column beside the print area. */
const CANNOT_SHOW = /###(?!\s*$)/m;

describeWithEngine('指标报告打印成页', ['libreoffice', 'poppler', 'cjkFont'], () => {
  test.each(REPORT_PLANS)('%s，截至 %s：每张表都有页，没有装不下的数和错误值', async (id, asOf) => {
    await withTempFolder(async (folder) => {
      const path = join(folder, '报告.xlsx');
      writeFileSync(path, await writeWorkbook(reportWorkbook(sampleRun(id, asOf), PLANS, '2026-01-01')));
      const texts = await pageTexts(await renderPdf(path, folder));
      const all = texts.join('\n');
      for (const title of TITLES) expect(all).toContain(title);
      expect(all).not.toMatch(CANNOT_SHOW);
      expect(all).not.toMatch(/#REF!|#NAME\?|#VALUE!|#DIV\/0!|#N\/A|Err:5/);
      expect(texts.map((text) => /第\s*\d+\s*页\s*共\s*\d+\s*页/.test(text))).toEqual(texts.map(() => true));
    });
  });
});
