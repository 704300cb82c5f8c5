import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { payoutWorkbook } from '../../templates/payout/payout-workbook.ts';
import { writeWorkbook } from '../../templates/workbook/write-workbook.ts';
import { describeWithEngine, drawPages, pageTexts, renderPdf } from '../support/engines.ts';
import { withTempFolder } from '../support/temp-folder.ts';
import { hogList, hogPrices, sampleRun, scallionList, scallionPrices, shippedScheme } from './sample-run.ts';

const RUNS = [
  [
    '大葱',
    () => sampleRun(shippedScheme('zhangqiu-scallion-2023'), scallionPrices([['0.98', '0.99']]), scallionList()),
  ],
  ['生猪', () => sampleRun(shippedScheme('zhangqiu-hog-2023'), hogPrices(['15.10', '15.05']), hogList())],
] as const;

const TITLES = ['测算说明', '价格监测', '投保明细表', '理赔明细表', '保费补贴汇总表', '公示', '校核'];

/**
 * A number too wide for its column. At the end of a line LibreOffice also writes one for the hidden column right of the
 * print area, clipped to nothing on the page; the last printed column of every sheet holds texts.
 */
const CANNOT_SHOW = /###(?!\s*$)/m;

describeWithEngine('测算工作簿打印成页', ['libreoffice', 'poppler', 'cjkFont'], () => {
  test.each(RUNS)('%s：每张表都有页，没有装不下的数和错误值', async (_, run) => {
    await withTempFolder(async (folder) => {
      const path = join(folder, '测算.xlsx');
      writeFileSync(path, await writeWorkbook(payoutWorkbook(run(), { asOf: '2023-12-13', created: '2023-12-13' })));
      const pdf = await renderPdf(path, folder);
      const texts = await pageTexts(pdf);
      const all = texts.join('\n');
      for (const title of TITLES) expect(all).toContain(title);
      expect(all).not.toMatch(CANNOT_SHOW);
      expect(all).not.toMatch(/#REF!|#NAME\?|#VALUE!|#DIV\/0!|#N\/A|Err:5/);
      expect(texts.map((text) => /第\s*\d+\s*页\s*共\s*\d+\s*页/.test(text))).toEqual(texts.map(() => true));
      expect((await drawPages(pdf, folder)).length).toBe(texts.length);
    });
  });
});
