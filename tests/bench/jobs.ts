import { readFile } from 'node:fs/promises';
import { decimal } from '../../core/quantity/decimal.ts';
import type { Contest } from './contest.ts';
import { largeSheet, plainLargeSheet } from './large-sheet.ts';
import { areaTexts, doubleFormula, doublePayouts, exactFormula, exactPayouts } from './payouts.ts';
import { doubleStatuses, exactStatuses, standings, townRows } from './progress.ts';
import { rowsByExceljs, rowsByOurReader } from './reading.ts';
import { ourUnits, plainUnits, unitPlans } from './unit-workbooks.ts';
import { ourWorkbook, plainSheets, plainWorkbook, planOf, sampleRun } from './workbook.ts';

const ROWS = 100_000;
const HOUSEHOLDS = 10_000;
const MILLION = 1_000_000;
const UNITS = 1_000;
/** exceljs hashes a password for every sheet of every workbook; so many are enough to see how long it takes. */
const LOCKED_BY_EXCELJS = 20;
const PRICE = '0.98';

/** What is measured, by name. Each is made ready when asked for, so that a process holds only what it measures. */
export const JOBS = {
  payouts: (): Contest => {
    const areas = areaTexts(ROWS);
    return {
      title: '10 万户，从文本到各项金额和合计的文本',
      against: '浮点',
      rounds: 7,
      ours: () => exactPayouts(areas, PRICE),
      baseline: () => doublePayouts(areas, PRICE),
      aim: { kind: 'slower', times: 20 },
    };
  },
  formula: (): Contest => {
    const areas = areaTexts(ROWS);
    return {
      title: '10 万户，只算赔款的算式',
      against: '浮点',
      // A few milliseconds each: many rounds, so that compiling them is not what is measured.
      rounds: 41,
      ours: exactFormula(areas.map(decimal), PRICE),
      baseline: doubleFormula(areas.map(Number), PRICE),
      aim: { kind: 'slower', times: 20 },
    };
  },
  progress: (): Contest => {
    const rows = townRows(ROWS);
    const exact = standings(rows);
    return {
      title: '10 万行指标×镇街，按全部方法判断状态',
      against: '浮点',
      rounds: 3,
      done: { count: ROWS, of: '行' },
      // Fresh objects, because what two methods share is remembered for each.
      ours: () => exactStatuses(exact.map((standing) => ({ ...standing }))),
      baseline: () => doubleStatuses(rows),
      aim: null,
    };
  },
  workbook: (): Contest => {
    const run = sampleRun(HOUSEHOLDS);
    const sheets = plainSheets(planOf(run));
    return {
      title: '1 万户的工作簿，从结果到文件',
      against: 'exceljs 只写同样的单元格',
      rounds: 5,
      ours: () => ourWorkbook(run),
      baseline: () => plainWorkbook(sheets),
      aim: { kind: 'slower', times: 1.5 },
    };
  },
  largeSheet: (): Contest => ({
    title: '写出 10 万行 × 10 列，从逐行给出到文件',
    against: 'exceljs 只写同样的单元格',
    rounds: 2,
    ours: () => largeSheet(ROWS),
    baseline: () => plainLargeSheet(ROWS),
    aim: { kind: 'faster', times: 5 },
    memoryAim: 0.1,
    done: { count: ROWS, of: '行' },
  }),
  millionRows: (): Contest => ({
    title: '写出 100 万行 × 10 列',
    against: '算盘写出 10 万行',
    rounds: 1,
    ours: () => largeSheet(MILLION),
    baseline: () => largeSheet(ROWS),
    aim: { kind: 'slower', times: 12 },
    memoryAim: 1.5,
    done: { count: MILLION, of: '行' },
  }),
  units: (): Contest => {
    const plans = unitPlans(UNITS, true);
    return {
      title: '1000 个单位各一份工作簿，各 30 行 × 10 列',
      against: 'exceljs 只写同样的单元格',
      rounds: 2,
      ours: () => ourUnits(plans),
      baseline: () => plainUnits(plans),
      aim: { kind: 'faster', times: 6 },
      done: { count: UNITS, of: '份' },
    };
  },
  lockedUnits: (): Contest => {
    const plans = unitPlans(UNITS, { password: '样例口令' });
    const few = plans.slice(0, LOCKED_BY_EXCELJS);
    return {
      title: '同上，各表加口令',
      against: `exceljs 加同样的口令（由 ${LOCKED_BY_EXCELJS} 份推算）`,
      rounds: 1,
      ours: () => ourUnits(plans),
      baseline: () => plainUnits(few),
      baselineTimes: UNITS / LOCKED_BY_EXCELJS,
      aim: { kind: 'faster', times: 100 },
      done: { count: UNITS, of: '份' },
    };
  },
  collecting: async (): Promise<Contest> => {
    // Loaded when asked for, because what the other jobs hold is measured too.
    const { collectBooks, readWithExceljs, returnedBooks } = await import('./collecting.ts');
    const books = await returnedBooks(UNITS);
    return {
      title: '收回 1000 份填报表，各 30 行：读、核对、取数、重算',
      against: 'exceljs 只读同样的单元格',
      rounds: 2,
      ours: () => collectBooks(books),
      baseline: () => readWithExceljs(books),
      aim: { kind: 'faster', times: 7 },
      done: { count: UNITS, of: '份' },
    };
  },
  reading: async (list: string): Promise<Contest> => {
    const bytes = await readFile(list);
    return {
      title: '读取 10 万行 × 10 列的 xlsx',
      against: 'exceljs',
      rounds: 5,
      ours: () => rowsByOurReader(bytes),
      baseline: () => rowsByExceljs(bytes),
      aim: { kind: 'faster', times: 4 },
    };
  },
} as const satisfies Record<string, (list: string) => Contest | Promise<Contest>>;

export type JobName = keyof typeof JOBS;

export const JOB_NAMES = Object.keys(JOBS) as readonly JobName[];

export function isJobName(text: string | undefined): text is JobName {
  return text !== undefined && Object.hasOwn(JOBS, text);
}
