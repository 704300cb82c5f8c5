import { type ByteSink, MemorySink } from './byte-sink.ts';
import { checkPlan } from './check-plan.ts';
import { designOf, type WorkbookDesign } from './design.ts';
import { frameOf, type WorkbookFrame } from './frame.ts';
import { Packer } from './packer.ts';
import type { StreamedWorkbook } from './plan.ts';
import { SheetLocks } from './protection.ts';
import { type SaveOptions, type SaveResult, saveStream } from './save-file.ts';
import { workbookEntries } from './workbook-entries.ts';
import { writeZip } from './zip.ts';

/** More templates at once than any command uses. */
const FRAMES_KEPT = 8;

/**
 * Writes many workbooks that look alike, such as one per town, at a fraction of the work: the skeleton is built once for each
 * design, a password is hashed once, and parts that are the same as last time are not packed again.
 *
 * What is remembered never shows: each workbook has the bytes it would have alone. A plan of another design gets its own skeleton.
 */
export class WorkbookBatch {
  readonly #frames = new Map<string, Promise<WorkbookFrame>>();
  readonly #locks = new SheetLocks();
  readonly #packer = new Packer();

  /** The workbook as bytes. Throws as `writeWorkbook` does. */
  async bytes(plan: StreamedWorkbook): Promise<Uint8Array> {
    const sink = new MemorySink();
    await this.#write(plan, sink);
    return sink.bytes();
  }

  /** The workbook as a file, whole or not at all. Throws as `writeWorkbook` does; what the disk refuses is returned. */
  file(plan: StreamedWorkbook, path: string, options: SaveOptions): Promise<SaveResult> {
    return saveStream(path, (sink) => this.#write(plan, sink), options);
  }

  async #write(plan: StreamedWorkbook, sink: ByteSink): Promise<void> {
    checkPlan(plan);
    const frame = await this.#frameFor(designOf(plan));
    await writeZip(workbookEntries(plan, frame, this.#locks), sink, this.#packer);
  }

  #frameFor(design: WorkbookDesign): Promise<WorkbookFrame> {
    const key = JSON.stringify(design);
    const frame = this.#frames.get(key) ?? frameOf(design);
    // The one used last is at the end, so the first is the one to forget.
    this.#frames.delete(key);
    this.#frames.set(key, frame);
    const [oldest] = this.#frames.keys();
    if (this.#frames.size > FRAMES_KEPT && oldest !== undefined) this.#frames.delete(oldest);
    return frame;
  }
}
