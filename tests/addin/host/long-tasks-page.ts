import type { Engine } from '../../../addin/engine/messages.ts';
import { workerEngine } from '../../../addin/engine/worker-engine.ts';
import { gridHost } from '../../../addin/grid/model/grid-host.ts';
import { GridWorkbook } from '../../../addin/grid/model/grid-workbook.ts';
import { numberEntry, textEntry } from '../../../addin/host/entry.ts';
import type { Area, CellValue, Host } from '../../../addin/host/host.ts';
import { createJournal } from '../../../addin/host/journal.ts';
import { withWatchdog } from '../../../addin/host/watchdog.ts';
import { officeHost } from '../../../addin/office/office-host.ts';
import { commandRunner } from '../../../addin/pane/run/run-commands.ts';
import type { WorkCommand } from '../../../addin/pane/state/command.ts';
import type { PaneEvent, WorkReport } from '../../../addin/pane/state/event.ts';
import { type ClientWindow, installFakeOffice } from '../office/fake-excel/fake-office.ts';
import { FakeWorkbook } from '../office/fake-excel/model/workbook.ts';
import type { BridgeAnswer } from '../office/fake-excel/wire/answer.ts';
import { SHEET } from './opened.ts';

/** What the main thread did in one stage of a job. */
export interface Stage {
  readonly name: string;
  /** Of the whole stage, in milliseconds. */
  readonly took: number;
  /** Tasks over 50 ms, as the browser reports them. */
  readonly long: readonly number[];
}

export interface Job {
  readonly stages: readonly Stage[];
  /** The last row of what was written, after the writing and after it was undone. */
  readonly written: readonly CellValue[];
  readonly undone: readonly CellValue[];
}

export interface LongTasks {
  /** Milliseconds of a task that is always the same: the quickest of many, and one in the middle. */
  pace(): Promise<{ readonly quickest: number; readonly usual: number }>;
  /** Reads a list, computes, prepares, writes and undoes as the pane does, and says what the thread did. */
  job(program: 'grid' | 'office', rows: number): Promise<Job>;
}

declare global {
  interface Window {
    longTasks: LongTasks;
    /** Scripts of workers. */
    engineScript: string;
    excelScript: string;
  }
}

const LONG: number[] = [];
new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) LONG.push(duration);
}).observe({ type: 'longtask' });

/** Where Microsoft's client puts the body of a request. */
const REQUEST_BODY = 4;

const rest = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function pace(): Promise<{ readonly quickest: number; readonly usual: number }> {
  const times: number[] = [];
  for (let task = 0; task < 50; task++) {
    await rest(0);
    const start = performance.now();
    let hash = 7;
    for (let step = 0; step < 4_000_000; step++) hash = Math.imul(hash ^ step, 0x01000193);
    times.push(performance.now() - start + (hash === 0 ? 1 : 0));
  }
  times.sort((a, b) => a - b);
  return { quickest: times[0] ?? 0, usual: times[25] ?? 0 };
}

const area = (column: number, rows: number): Area => ({ sheet: SHEET, row: 0, column, rows, columns: 4 });

async function listIn(host: Host, rows: number): Promise<void> {
  for (let row = 0; row < rows; row += 1_000) {
    const count = Math.min(1_000, rows - row);
    const entries = Array.from({ length: count }, (_, index) => [
      textEntry(`样例户${row + index + 1}`),
      numberEntry(`${row + index}.5`),
      textEntry('样例村'),
      textEntry('370181199001011234'),
    ]);
    await host.write({ ...area(0, count), row }, entries);
    await rest(0);
  }
}

function hostOf(program: 'grid' | 'office'): Host {
  if (program === 'grid') return gridHost(new GridWorkbook(SHEET));
  const client = window as unknown as ClientWindow;
  installFakeOffice(client, new FakeWorkbook(SHEET), 20);
  const excel = startWorker(window.excelScript);
  const asked: ((answer: BridgeAnswer) => void)[] = [];
  excel.addEventListener('message', ({ data }: MessageEvent<BridgeAnswer>) => asked.shift()?.(data));
  client.OSF.DDA.RichApi.executeRichApiRequestAsync = (message, answered) => {
    asked.push(answered);
    excel.postMessage(String(message[REQUEST_BODY]));
  };
  return officeHost({ office: client.Office, excel: client.Excel });
}

function startWorker(script: string): Worker {
  return new Worker(URL.createObjectURL(new Blob([script], { type: 'text/javascript' })));
}

/** Carries out work as the pane does, and waits for its end. */
function runner(host: Host, engine: Engine): (command: WorkCommand) => Promise<WorkReport> {
  const watched = withWatchdog(host);
  let ended: (report: WorkReport) => void = () => {};
  const send = (event: PaneEvent): void => {
    if ('ticket' in event && event.kind !== 'progressed') ended(event);
  };
  const run = commandRunner(
    {
      host: watched,
      engine,
      journal: createJournal(watched),
      functions: { list: async () => [], evaluate: async () => Promise.reject(new Error('not here')) },
      storage: { get: () => null, set: () => {} },
    },
    send,
  );
  return (command) =>
    new Promise((resolve) => {
      ended = resolve;
      run(command);
    });
}

async function job(program: 'grid' | 'office', rows: number): Promise<Job> {
  const host = hostOf(program);
  await listIn(host, rows);
  const worker = startWorker(window.engineScript);
  const run = runner(host, workerEngine(worker));
  performance.mark('job');
  const stages: Stage[] = [];
  const stage = async <K extends WorkReport['kind']>(
    name: string,
    wanted: K,
    command: WorkCommand,
  ): Promise<Extract<WorkReport, { kind: K }>> => {
    await rest(200);
    LONG.length = 0;
    const start = performance.now();
    const report = await run(command);
    const took = performance.now() - start;
    await rest(200);
    if (report.kind !== wanted) throw new Error(`${name}: ${JSON.stringify(report)}`);
    stages.push({ name, took: Math.round(took), long: LONG.map(Math.round) });
    return report as Extract<WorkReport, { kind: K }>;
  };
  const language = 'zh';
  const list = area(0, rows);
  await stage('读取和测算', 'payoutComputed', {
    ...{ kind: 'computePayout', ticket: 1, id: '', insured: list, prices: area(0, 2), asOf: null, language },
  });
  const { prepared } = await stage('准备', 'prepared', {
    ...{ kind: 'prepare', ticket: 2, source: { kind: 'payout' }, as: 'formulas', where: 'beside', language },
  });
  const wrote = await stage('写入', 'wrote', {
    ...{ kind: 'write', ticket: 3, of: 'payout', writing: prepared.writing, fix: null },
  });
  if (wrote.outcome.kind !== 'done') throw new Error(wrote.outcome.kind);
  const last = { ...area(4, 1), row: rows - 1 };
  const [written = []] = (await host.read(last)).values;
  const undid = await stage('撤销', 'undid', { kind: 'undo', ticket: 4, record: wrote.outcome.record });
  if (undid.outcome.kind !== 'done') throw new Error(undid.outcome.kind);
  const [undone = []] = (await host.read(last)).values;
  worker.terminate();
  return { stages, written, undone };
}

window.longTasks = { pace, job };
