import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { convertWithLibreOffice } from './convert-with-libreoffice.ts';
import {
  describeWithEngine,
  differences,
  pageTexts,
  readCachedValues,
  recalculateAllWithLibreOffice,
  recalculateWithGnumeric,
  recalculateWithLibreOffice,
  renderPages,
} from './engines.ts';
import { withTempFolder } from './temp-folder.ts';

type Result = number | string | boolean;

/** A payout sheet as the project writes one; what a test plants is given by address. */
function payoutWorkbook(
  planted: Readonly<Record<string, { formula: string; result: Result }>> = {},
): Promise<Uint8Array> {
  return workbook('理赔明细表', {
    A1: { formula: 'ROUND(88.51*11.1225,2)', result: 984.45 },
    A2: { formula: 'A1+0.1+0.2', result: 984.75 },
    A3: { formula: 'IF(A1<1000,"未达上限","<达到>")', result: '未达上限' },
    A4: { formula: 'A1>1000', result: false },
    A5: { formula: 'A1&""', result: '984.45' },
    ...planted,
  });
}

async function workbook(
  sheetName: string,
  cells: Readonly<Record<string, { formula: string; result: Result }>>,
): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet(sheetName);
  for (const [address, { formula, result }] of Object.entries(cells))
    sheet.getCell(address).value = { formula, result };
  sheet.getCell('C1').value = '目标价格＜市场价格';
  return new Uint8Array(await book.xlsx.writeBuffer());
}

async function differencesIn(
  xlsx: Uint8Array,
  recalculate: typeof recalculateWithLibreOffice,
): Promise<readonly string[]> {
  const found = differences(await readCachedValues(xlsx), await recalculate(xlsx));
  return found.map(
    (each) => `${each.sheet}!${each.address} =${each.formula}: ${each.expected} -> ${each.recalculated}`,
  );
}

const ENGINES = [
  { tool: 'libreoffice', recalculate: recalculateWithLibreOffice },
  { tool: 'gnumeric', recalculate: recalculateWithGnumeric },
] as const;

for (const { tool, recalculate } of ENGINES) {
  describeWithEngine(`${tool} 重算工作簿`, [tool], () => {
    test('存的结果都对：没有差异', async () => {
      expect(await differencesIn(await payoutWorkbook(), recalculate)).toEqual([]);
    });

    test('存的结果是错的：引擎算出真值，并报告那一格', async () => {
      const planted = await payoutWorkbook({ B1: { formula: 'ROUND(2.5*1800,2)', result: 9999 } });
      expect(await differencesIn(planted, recalculate)).toEqual(['理赔明细表!B1 =ROUND(2.5*1800,2): 9999 -> 4500']);
    });

    test('差一分也报告', async () => {
      const planted = await payoutWorkbook({ B1: { formula: 'ROUND(2.5*1800,2)', result: 4499.99 } });
      expect(await differencesIn(planted, recalculate)).toEqual(['理赔明细表!B1 =ROUND(2.5*1800,2): 4499.99 -> 4500']);
    });

    test('公式写错了：只报告那一格', async () => {
      const planted = await payoutWorkbook({ A2: { formula: 'A1+0.1-0.2', result: 984.75 } });
      expect(await differencesIn(planted, recalculate)).toEqual(['理赔明细表!A2 =A1+0.1-0.2: 984.75 -> 984.35']);
    });

    test('错误值被报告，不管存的是什么', async () => {
      const planted = await payoutWorkbook({ B1: { formula: '1/(A1-A1)', result: 0 } });
      expect(await differencesIn(planted, recalculate)).toEqual(['理赔明细表!B1 =1/(A1-A1): 0 -> #DIV/0!']);
    });

    test('文本结果不同也报告', async () => {
      const planted = await payoutWorkbook({ A3: { formula: 'IF(A1<1000,"未达上限","<达到>")', result: '<达到>' } });
      expect(await differencesIn(planted, recalculate)).toEqual([
        '理赔明细表!A3 =IF(A1<1000,"未达上限","<达到>"): "<达到>" -> "未达上限"',
      ]);
    });
  });
}

describeWithEngine('libreoffice 一次转换多个文件', ['libreoffice'], () => {
  test('一次重算多本工作簿，答案按顺序', async () => {
    const books = await Promise.all([
      workbook('大葱', { A1: { formula: '1+1', result: 0 } }),
      workbook('生猪', { A1: { formula: '2+2', result: 0 } }),
    ]);
    expect(await recalculateAllWithLibreOffice(books)).toEqual([
      new Map([['大葱', new Map([['A1', { formula: '1+1', value: { kind: 'number', text: '2' } }]])]]),
      new Map([['生猪', new Map([['A1', { formula: '2+2', value: { kind: 'number', text: '4' } }]])]]),
    ]);
  });

  test('没有写出文件就报错：进程自己是以 0 退出的', async () => {
    await withTempFolder(async (folder) => {
      const conversion = convertWithLibreOffice([join(folder, '没有这个文件.xlsx')], 'pdf', folder, 60_000);
      await expect(conversion).rejects.toThrow('LibreOffice 没有写出 没有这个文件.pdf');
    });
  });
});

describeWithEngine('工作簿打印成页', ['libreoffice', 'poppler', 'cjkFont'], () => {
  test('每页一张图，页上的中文读得出来', async () => {
    await withTempFolder(async (folder) => {
      const path = join(folder, '公示表.xlsx');
      await writeFile(path, await payoutWorkbook());
      const pages = await renderPages(path, folder);
      expect(pages.map((page) => basename(page))).toEqual(['公示表-page-1.png']);
      const texts = await pageTexts(join(folder, '公示表.pdf'));
      expect(texts).toHaveLength(1);
      expect(texts[0]).toContain('目标价格＜市场价格');
      expect(texts[0]).toContain('984.45');
    });
  });
});
