import { SingleBar } from 'cli-progress';
import type { Progress } from '../../core/payout/run-payout.ts';

/** A progress bar on a terminal; nothing where nobody watches. `stop` removes it. */
export function progressBar(
  terminal: NodeJS.WriteStream | null,
  label: string,
): { readonly progress: Progress; readonly stop: () => void } {
  if (terminal === null) return { progress: () => {}, stop: () => {} };
  const format = `${label} {bar} {value}/{total}`;
  const bar = new SingleBar({
    stream: terminal,
    format,
    barCompleteChar: '█',
    barIncompleteChar: '░',
    hideCursor: true,
    clearOnComplete: true,
  });
  let started = false;
  return {
    progress: (done, total) => {
      if (!started) bar.start(total, done);
      else bar.update(done);
      started = true;
    },
    stop: () => {
      if (started) bar.stop();
    },
  };
}

/** Runs a step that cannot count its progress with its name on the terminal; the line is gone when the step is done. */
export async function whileShown<T>(
  terminal: NodeJS.WriteStream | null,
  label: string,
  step: () => Promise<T>,
): Promise<T> {
  if (terminal === null) return step();
  terminal.write(`${label}…`);
  try {
    return await step();
  } finally {
    terminal.clearLine(0);
    terminal.cursorTo(0);
  }
}
