import { carryOut } from './carry-out.ts';
import type { Host } from './host.ts';
import { HostError } from './host-error.ts';
import { inOwnTasks, type WorkHost } from './own-tasks.ts';
import { previewWriting } from './preview-writing.ts';
import {
  allParts,
  isNothing,
  NO_PARTS,
  type Parts,
  type UndoOutcome,
  type WriteOptions,
  type WriteOutcome,
  type WriteRecord,
} from './write-outcome.ts';
import type { WriteStep } from './write-step.ts';
import type { Writing, WritingPreview } from './writing.ts';
import { filledArea, writingCells } from './writing-size.ts';

/** Older writings can no longer be undone: what they overwrote would take too much room. */
const KEPT = 10;

/** Everything the pane writes goes through it: previewed, in pieces, whole or not at all, and undone on demand. */
export interface Journal {
  /** Refused as the host refuses to read. */
  preview(writing: Writing): Promise<WritingPreview>;
  write(writing: Writing, options?: WriteOptions): Promise<WriteOutcome>;
  /** Newest first. */
  records(): readonly WriteRecord[];
  /** Takes a writing back; later ones elsewhere may stay. */
  undo(record: WriteRecord): Promise<UndoOutcome>;
}

interface Kept {
  readonly record: WriteRecord;
  readonly steps: readonly WriteStep[];
}

/** One thing after the other: what is asked for while something is under way waits for its end. */
export function createJournal(program: Host): Journal {
  const host = inOwnTasks(program);
  let kept: readonly Kept[] = [];
  let nextId = 1;
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(job: () => Promise<T>): Promise<T> => {
    const turn = last.then(job);
    last = turn.catch(() => undefined);
    return turn;
  };

  const write = async (writing: Writing, options: WriteOptions): Promise<WriteOutcome> => {
    const steps: WriteStep[] = [];
    try {
      await carryOut(host, writing, steps, options);
    } catch (thrown) {
      const error = asHostError(thrown);
      const left = allParts((await takeBack(host, steps)).left.map(({ parts }) => parts));
      return error.fault === 'cancelled' ? { kind: 'cancelled', left } : { kind: 'failed', error, left };
    }
    const record = recordOf(writing, nextId++);
    kept = [{ record, steps }, ...kept].slice(0, KEPT);
    return { kind: 'done', record };
  };

  const undo = async (record: WriteRecord): Promise<UndoOutcome> => {
    const found = kept.find((one) => one.record === record);
    if (found === undefined) return { kind: 'refused', changed: NO_PARTS };
    const others = kept.filter((one) => one !== found);
    try {
      const changed = await changedParts(host, found.steps);
      if (!isNothing(changed)) return { kind: 'refused', changed };
    } catch (thrown) {
      return { kind: 'failed', error: asHostError(thrown), left: allParts(found.steps.map(({ parts }) => parts)) };
    }
    const { left, error } = await takeBack(host, found.steps);
    if (error === null) {
      kept = others;
      return { kind: 'done', record };
    }
    kept = kept.map((one) => (one === found ? { record, steps: left } : one));
    return { kind: 'failed', error, left: allParts(left.map(({ parts }) => parts)) };
  };

  return {
    preview: (writing) => previewWriting(host, writing),
    write: (writing, options = {}) => inTurn(() => write(writing, options)),
    records: () => kept.map(({ record }) => record),
    undo: (record) => inTurn(() => undo(record)),
  };
}

function recordOf(writing: Writing, id: number): WriteRecord {
  const { sheets, cells } = writing;
  return {
    id,
    cells: writingCells(writing),
    newSheets: sheets.map(({ name }) => name),
    areas: [...sheets.map(filledArea), ...cells.map(({ area }) => area)],
  };
}

async function changedParts(host: WorkHost, steps: readonly WriteStep[]): Promise<Parts> {
  const changed: Parts[] = [];
  for (const step of steps) {
    changed.push(await step.changed(host));
  }
  return allParts(changed);
}

/** The last step first. A step that fails is left; once the program does not answer, so is everything before it. */
async function takeBack(
  host: WorkHost,
  steps: readonly WriteStep[],
): Promise<{ readonly left: readonly WriteStep[]; readonly error: HostError | null }> {
  const left: WriteStep[] = [];
  let error: HostError | null = null;
  for (const step of [...steps].reverse()) {
    try {
      if (error?.fault === 'timeout') throw error;
      await step.takeBack(host);
    } catch (thrown) {
      error = asHostError(thrown);
      left.unshift(step);
    }
  }
  return { left, error };
}

function asHostError(thrown: unknown): HostError {
  return thrown instanceof HostError ? thrown : new HostError('host', String(thrown));
}
