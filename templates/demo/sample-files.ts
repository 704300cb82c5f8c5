import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { shippedPlans } from '../command-line/plan-files.ts';
import { type CsvField, writeCsv } from '../workbook/csv.ts';
import { saveFile } from '../workbook/save-file.ts';
import { writeWorkbook } from '../workbook/write-workbook.ts';
import { ZHANGQIU_BLEMISHES } from './actual-blemishes.ts';
import { hogList } from './hog-list.ts';
import { type ActualRow, inventActuals } from './indicator-actuals.ts';
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

/** What one report of the demo starts from: a plan, invented values, and the day asked for. */
export interface PlanSample {
  readonly plan: string;
  readonly actuals: string;
  readonly asOf: string;
  /** Two plans are never given the same lots. */
  readonly seed: number;
  /** Rows with something wrong about them. */
  readonly blemishes?: readonly ActualRow[];
}

export const PLANS: readonly PlanSample[] = [
  {
    plan: 'zhangqiu-urbanisation-2023',
    actuals: '样例-章丘-实际值.csv',
    asOf: '2023-12-31',
    seed: 1604,
    blemishes: ZHANGQIU_BLEMISHES,
  },
  { plan: 'jinan-urbanisation-2021', actuals: '样例-济南-实际值.csv', asOf: '2023-12-31', seed: 2209 },
  { plan: 'pingyin-urbanisation-2022', actuals: '样例-平阴-实际值.csv', asOf: '2023-12-31', seed: 1300 },
  { plan: 'gangcheng-14th-five-year', actuals: '样例-钢城-实际值.csv', asOf: '2023-12-31', seed: 2101 },
];

/** Writes the invented lists and prices of both schemes and the invented values of the plans, one list as a workbook and the rest as CSV. */
export async function writeSamples(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const files: readonly (readonly [string, Uint8Array])[] = [
    [SCALLION.insured, await writeWorkbook(sampleWorkbook(scallionList(), SCALLION.asOf))],
    [SCALLION.prices, csvBytes(scallionPrices())],
    [HOG.insured, csvBytes(csvRows(hogList()))],
    [HOG.prices, csvBytes(hogPrices())],
    ...(await actualFiles()),
  ];
  for (const [name, bytes] of files) {
    const saved = await saveFile(join(folder, name), bytes, { overwrite: true });
    if (saved.kind !== 'saved') throw new Error(`${join(folder, name)} 没有写成：${JSON.stringify(saved)}`);
  }
}

async function actualFiles(): Promise<readonly (readonly [string, Uint8Array])[]> {
  const shipped = await shippedPlans();
  return PLANS.flatMap(({ plan: id, actuals, seed, blemishes }) =>
    shipped
      .filter((plan) => plan.id === id)
      .map((plan) => [actuals, csvBytes(inventActuals(plan, seed, blemishes))] as const),
  );
}

function csvRows({ headers, rows }: SampleTable): readonly (readonly CsvField[])[] {
  return [headers.map((text) => ({ kind: 'text', text })), ...rows];
}

function csvBytes(rows: readonly (readonly CsvField[])[]): Uint8Array {
  return new TextEncoder().encode(writeCsv(rows));
}
