import { afterEach, describe } from 'vitest';
import { cellsContract } from './contract-cells.ts';
import { changesContract } from './contract-changes.ts';
import { formatsContract } from './contract-formats.ts';
import { journalContract } from './contract-journal.ts';
import { refusalsContract } from './contract-refusals.ts';
import { sheetsContract } from './contract-sheets.ts';
import { watchdogContract } from './contract-watchdog.ts';
import type { Opened } from './opened.ts';

/** What every host must do, whatever program is behind it. `open` gives a new workbook each time. */
export function hostContract(name: string, open: () => Promise<Opened>): void {
  describe(name, () => {
    const closings: (() => Promise<void>)[] = [];
    const opened = async (): Promise<Opened> => {
      const one = await open();
      if (one.close !== undefined) closings.push(one.close);
      return one;
    };
    afterEach(async () => {
      for (const close of closings.splice(0)) await close();
    });

    cellsContract(opened);
    refusalsContract(opened);
    sheetsContract(opened);
    changesContract(opened);
    formatsContract(opened);
    watchdogContract(opened);
    journalContract(opened);
  });
}
