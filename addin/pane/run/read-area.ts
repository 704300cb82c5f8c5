import { breathe } from '../../engine/breathe.ts';
import type { Area, Block, Host } from '../../host/host.ts';
import { HostError } from '../../host/host-error.ts';

/** Taken in within a few milliseconds, and far under the 5 MB of one answer. */
const CELLS_AT_ONCE = 4_000;

interface Reading {
  readonly progress: (done: number, total: number) => void;
  readonly signal: AbortSignal;
}

/** Reads an area of any length in pieces of whole rows, with its merged cells, and joins them. Gives up between two pieces when told to. */
export async function readArea(host: Host, area: Area, { progress, signal }: Reading): Promise<Block> {
  const rowsAtOnce = Math.max(1, Math.floor(CELLS_AT_ONCE / area.columns));
  const blocks: Block[] = [];
  for (let done = 0; done < area.rows; done += rowsAtOnce) {
    if (signal.aborted) throw new HostError('cancelled');
    progress(done, area.rows);
    const rows = Math.min(rowsAtOnce, area.rows - done);
    // A program that answers at once would leave nobody else the thread.
    await breathe();
    blocks.push(await host.read({ ...area, row: area.row + done, rows }));
  }
  return {
    area,
    values: joined(blocks.map(({ values }) => values)),
    formulas: joined(blocks.map(({ formulas }) => formulas)),
    formats: joined(blocks.map(({ formats }) => formats)),
    merged: await host.merged(area),
  };
}

function joined<T>(parts: readonly (readonly (readonly T[])[])[]): readonly (readonly T[])[] {
  return ([] as (readonly T[])[]).concat(...parts);
}
