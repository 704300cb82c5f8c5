import { readFileSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fillingWorkbook } from '../../templates/indicator/filling/filling-workbook.ts';
import { writeWorkbook } from '../../templates/workbook/write-workbook.ts';
import { planOf } from '../seeds/plan-files.ts';
import { convertWithLibreOffice } from '../support/convert-with-libreoffice.ts';
import { describeWithEngine, pageTexts, renderPdf } from '../support/engines.ts';
import { withTempFolder } from '../support/temp-folder.ts';
import { openXlsx, stringItemText } from '../support/xlsx-parts.ts';
import { entriesOf, inventedValues } from './filling-values.ts';

const JINAN = planOf('jinan-urbanisation-2021');

/** A number too wide for its column; the last column printed holds texts. */
const CANNOT_SHOW = /###/;
const ERRORS = /#REF!|#NAME\?|#VALUE!|#DIV\/0!|#N\/A|#NUM!|Err:5/;

describeWithEngine('填报表存成文件', ['libreoffice', 'poppler', 'cjkFont'], () => {
  test('LibreOffice 打开再存，批注、提示、锁定和保护都还在', async () => {
    await withTempFolder(async (folder) => {
      const path = join(folder, '填报.xlsx');
      writeFileSync(path, await writeWorkbook(fillingWorkbook(JINAN, { created: '2024-01-15', until: null })));
      const saved = join(folder, 'saved');
      await mkdir(saved);
      const [file = ''] = await convertWithLibreOffice([path], 'xlsx', saved, 120_000);
      const { zip, sheets } = await openXlsx(readFileSync(file));
      const entry = sheets.find(({ name }) => name === '指标填报')?.xml ?? '';
      const comments = zip.file(/^xl\/comments\d+\.xml$/);
      const text = (await Promise.all(comments.map((part) => part.async('string')))).join('');
      const notes = [...text.matchAll(/<comment\b[^>]*>(.*?)<\/comment>/gs)].map(([, content = '']) =>
        stringItemText(content),
      );
      expect(notes).toHaveLength(JINAN.indicators.length);
      expect(notes.find((note) => note.startsWith('森林覆盖率'))).toContain('原文：「9 森林覆盖率 % 11.4* 13.7* —」');
      expect(entry).toContain('prompt="单位：万人次。填当年一年的数，不填历年累计，表格自动相加。不应小于 0。"');
      expect(entry).toMatch(/<sheetProtection sheet="(?:1|true)"(?![^>]*password)/);
      expect(entry.match(/<dataValidation /g)?.length).toBeGreaterThan(JINAN.indicators.length / 2);
    });
  });

  test.each([
    ['空表', false],
    ['填了三年', true],
  ])('打印成页：%s，没有装不下的数和错误值', async (_, filled) => {
    await withTempFolder(async (folder) => {
      const path = join(folder, '填报.xlsx');
      const entries = filled ? { entries: entriesOf(inventedValues(JINAN, [2021, 2022, 2023])) } : {};
      writeFileSync(
        path,
        await writeWorkbook(fillingWorkbook(JINAN, { created: '2024-01-15', until: null, ...entries })),
      );
      const texts = await pageTexts(await renderPdf(path, folder));
      const all = texts.join('\n');
      for (const title of ['指标填报说明', '指标填报表', '序时进度', filled ? '落后序时' : '未填报'])
        expect(all).toContain(title);
      expect(all).not.toMatch(CANNOT_SHOW);
      expect(all).not.toMatch(ERRORS);
      // The header stands on every page of the table.
      expect(texts.slice(1).map((page) => page.includes('指标名称'))).toEqual(texts.slice(1).map(() => true));
    });
  });
});
