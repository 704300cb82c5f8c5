import { readdir } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { saveFiles, textFile, workbookFile } from '../../templates/command-line/save-files.ts';
import { PLAIN_SHEET, row, text } from '../../templates/workbook/cells.ts';
import { withTempFolder } from '../support/temp-folder.ts';

/** A text that no cell holds: Excel allows 32,767 characters. */
const TOO_LONG = {
  ...{ title: '样例', subject: '样例', created: '2024-01-05', names: [] },
  sheets: [
    {
      ...{ ...PLAIN_SHEET, name: '表', columns: [{ width: 10 }], rows: [row([text('长'.repeat(32_768))])] },
      print: { orientation: 'portrait' as const },
    },
  ],
};

test('有一个文件写不成工作簿，其余照写，说出是哪一个', () =>
  withTempFolder(async (folder) => {
    const outputs = [textFile('甲.csv', () => '1'), workbookFile('乙', TOO_LONG), textFile('丙.csv', () => '3')];
    const { files, issues } = await saveFiles(outputs, { folder: '.', cwd: folder, overwrite: false });
    expect(files).toEqual(['甲.csv', '丙.csv']);
    expect(issues.map(({ code, values }) => [code, 'path' in values && values.path])).toEqual([
      ['fileNotExpressible', '乙.xlsx'],
    ]);
    expect((await readdir(folder)).sort()).toEqual(['丙.csv', '甲.csv']);
  }));
