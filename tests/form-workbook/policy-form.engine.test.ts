import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { HALF_PRICES, HOG, SCALLION } from '../command-line/run-here.ts';
import { convertWithLibreOffice } from '../support/convert-with-libreoffice.ts';
import { withTempFolder } from '../support/temp-folder.ts';
import { A, B, payoutOf } from './filled-list.ts';

/** Opens the list with LibreOffice and saves it again under its name. */
async function savedByLibreOffice(file: string, folder: string): Promise<void> {
  await withTempFolder(async (out) => {
    const [saved = ''] = await convertWithLibreOffice([join(folder, file)], 'xlsx', out, 120_000);
    await rename(saved, join(folder, file));
  });
}

test.each([
  [
    '大葱',
    SCALLION,
    HALF_PRICES,
    [
      { ...A, area: '2.5', signature: '已签字' },
      { ...B, area: '0.4' },
    ],
  ],
  [
    '生猪',
    HOG,
    '日期,价格\n2024-03-05,14.8\n',
    [
      { ...A, insuredHeads: '120' },
      { ...B, insuredHeads: '30' },
    ],
  ],
] as const)('%s：LibreOffice 存过的投保明细表算出来一样', async (_, policy, prices, households) => {
  const asSent = await payoutOf(policy, prices, households);
  expect(asSent.amounts).toContain('计算 2 行');
  expect(await payoutOf(policy, prices, households, savedByLibreOffice)).toEqual(asSent);
});
