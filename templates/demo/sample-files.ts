import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type CsvField, writeCsv } from '../workbook/csv.ts';
import { saveFile } from '../workbook/save-file.ts';
import { writeWorkbook } from '../workbook/write-workbook.ts';
import { hogList } from './hog-list.ts';
import { hogPrices, scallionPrices } from './price-series.ts';
import { type SampleTable, sampleWorkbook } from './sample-table.ts';
import { scallionList } from './scallion-list.ts';

/** What one payout of the demo starts from; the paths are below the folder of the demo. */
export interface Sample {
  readonly policy: string;
  readonly insured: string;
  readonly prices: string;
  readonly asOf: string;
}

export const SCALLION: Sample = {
  policy: 'zhangqiu-scallion-2023',
  insured: '样例-大葱-投保清单.xlsx',
  prices: '样例-大葱-价格监测.csv',
  asOf: '2023-12-13',
};

export const HOG: Sample = {
  policy: 'zhangqiu-hog-2023',
  insured: '样例-生猪-投保清单.csv',
  prices: '样例-生猪-出场价格.csv',
  asOf: '2024-04-01',
};

/** Writes the invented lists and prices of both schemes, one of the lists as a workbook and the rest as CSV. */
export async function writeSamples(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const files: readonly (readonly [string, Uint8Array])[] = [
    [SCALLION.insured, await writeWorkbook(sampleWorkbook(scallionList(), SCALLION.asOf))],
    [SCALLION.prices, csvBytes(scallionPrices())],
    [HOG.insured, csvBytes(csvRows(hogList()))],
    [HOG.prices, csvBytes(hogPrices())],
  ];
  for (const [name, bytes] of files) {
    const saved = await saveFile(join(folder, name), bytes, { overwrite: true });
    if (saved.kind !== 'saved') throw new Error(`${join(folder, name)} 没有写成：${JSON.stringify(saved)}`);
  }
}

function csvRows({ headers, rows }: SampleTable): readonly (readonly CsvField[])[] {
  return [headers.map((text) => ({ kind: 'text', text })), ...rows];
}

function csvBytes(rows: readonly (readonly CsvField[])[]): Uint8Array {
  return new TextEncoder().encode(writeCsv(rows));
}
