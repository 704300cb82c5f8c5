import { CellsStep } from './cells-step.ts';
import { isTaken } from './check-area.ts';
import { chunkLimit, chunksOf } from './chunk.ts';
import type { EntryRows } from './entry.ts';
import { formatPieces } from './format-pieces.ts';
import { HostError, mayBeDone } from './host-error.ts';
import { commonCells } from './join-cells.ts';
import type { WorkHost } from './own-tasks.ts';
import type { SheetFormat } from './sheet-format.ts';
import { SheetStep } from './sheet-step.ts';
import type { WriteOptions } from './write-outcome.ts';
import { NameStep, type WriteStep } from './write-step.ts';
import type { CellsWriting, NewSheet, Writing } from './writing.ts';
import { entryCount, filledArea, writingCells } from './writing-size.ts';

/** A writing under way. */
interface Run {
  readonly host: WorkHost;
  /** Everything that was done, whatever happens. */
  readonly steps: WriteStep[];
  /** Before every piece: ends where the signal says so. */
  readonly go: () => void;
  readonly wrote: (entries: EntryRows) => void;
}

/**
 * Writes piece by piece, and puts everything it does on `steps`. Sheets and names come first, for formulas refer to
 * them; looks come before contents, for a number put under a text format would become text.
 *
 * Throws what the host refuses, or `cancelled` once the signal says so.
 */
export async function carryOut(
  host: WorkHost,
  writing: Writing,
  steps: WriteStep[],
  { progress, signal }: WriteOptions,
): Promise<void> {
  const total = writingCells(writing);
  let done = 0;
  const run: Run = {
    host,
    steps,
    go() {
      if (signal?.aborted) throw new HostError('cancelled');
    },
    wrote(entries) {
      done += entryCount(entries);
      progress?.(done, total);
    },
  };

  const added = await addSheets(run, writing.sheets);
  await setNames(run, writing.names);
  for (const { sheet, step } of added) await fillSheet(run, sheet, step);
  for (const cells of writing.cells) await writeCells(run, cells);
  await host.flush();
  for (const { step } of added) await step.seen(host);
  // What was written stands, also where the program would not show it.
  if (writing.show !== null) await host.select(writing.show).catch(() => undefined);
}

async function addSheets({ host, steps, go }: Run, sheets: readonly NewSheet[]) {
  const there = (await host.sheets()).map(({ name }) => name);
  const added: { readonly sheet: NewSheet; readonly step: SheetStep }[] = [];
  for (const sheet of sheets) {
    go();
    // Asked here, so that taking a step back can never remove a sheet of somebody else's.
    if (isTaken(sheet.name, there)) throw new HostError('shape', 'sheet name');
    const step = new SheetStep(sheet.name);
    await take(steps, step, () => host.addSheet(sheet.name));
    there.push(sheet.name);
    added.push({ sheet, step });
  }
  return added;
}

async function setNames({ host, steps, go }: Run, names: Writing['names']): Promise<void> {
  if (names.length === 0) return;
  const before = await host.names();
  const set: NameStep[] = [];
  for (const { name, refersTo } of names) {
    go();
    const step = new NameStep(name, before.get(name) ?? null);
    await take(steps, step, () => host.setName(name, refersTo));
    set.push(step);
  }
  const after = await host.names();
  for (const step of set) step.seen(after);
}

async function fillSheet(run: Run, sheet: NewSheet, step: SheetStep): Promise<void> {
  const { host, go, wrote } = run;
  await formatSheet(
    run,
    sheet.name,
    sheet.formats.filter(({ kind }) => kind === 'look'),
  );
  for (const chunk of chunksOf(filledArea(sheet), sheet.rows, sheet.results, chunkLimit(host))) {
    go();
    await host.write(chunk.area, chunk.entries, chunk.results);
    await step.wrote(host, chunk);
    wrote(chunk.entries);
  }
  await formatSheet(
    run,
    sheet.name,
    sheet.formats.filter(({ kind }) => kind !== 'look'),
  );
}

async function formatSheet({ host, go }: Run, sheet: string, formats: readonly SheetFormat[]): Promise<void> {
  for (const piece of formatPieces(formats)) {
    go();
    await host.format(sheet, piece);
  }
}

async function writeCells({ host, steps, go, wrote }: Run, cells: CellsWriting): Promise<void> {
  for (const chunk of chunksOf(cells.area, cells.entries, cells.results, chunkLimit(host))) {
    go();
    const looks = cells.formats.flatMap((format) => {
      const common = commonCells(format.cells, chunk.area);
      return common === null ? [] : [{ ...format, cells: common }];
    });
    const step = await CellsStep.before(host, chunk, looks.length > 0);
    const write = () => host.write(chunk.area, chunk.entries, chunk.results);
    if (looks.length > 0) await take(steps, step, () => host.format(chunk.area.sheet, looks));
    await (looks.length > 0 ? write() : take(steps, step, write));
    await step.seen(host);
    wrote(chunk.entries);
  }
}

/** Puts a step on the list once it is done, or may be. */
async function take(steps: WriteStep[], step: WriteStep, act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (error) {
    if (mayBeDone(error)) steps.push(step);
    throw error;
  }
  steps.push(step);
}
