import { requireShape } from '../host/check-area.ts';
import type { Entry, EntryRows } from '../host/entry.ts';
import type { Area } from '../host/host.ts';
import { HostError } from '../host/host-error.ts';
import type { OwnWrites } from '../office/own-writes.ts';
import { wireValue } from '../office/wire-value.ts';
import { type OpenWorkbook, rangeOn } from './open-workbook.ts';
import type { WpsSheet } from './wps-application.ts';
import { wpsFault } from './wps-fault.ts';

/** Entries without a gap, and the cells they go to. */
interface Patch {
  readonly area: Area;
  readonly entries: readonly (readonly Entry[])[];
}

/**
 * Writes entries as if a person had typed them, formulas in English. WPS has no word for leaving a cell of a block alone, so
 * what lies between the cells left alone is written by itself.
 */
export async function writeArea(open: OpenWorkbook, own: OwnWrites, area: Area, entries: EntryRows): Promise<void> {
  requireShape(area, entries);
  open.requireReady();
  const sheet = open.sheet(area.sheet);
  if (sheet.ProtectContents) throw new HostError('protected');
  let written = 0;
  await open.quietly(async () => {
    for (const patch of patchesOf(area, entries)) {
      await own
        .during(patch.area, async () => writePatch(sheet, patch))
        .catch((thrown: unknown) => {
          const fault = wpsFault(thrown);
          // A part of the cells is written, which no other refusal may leave behind.
          throw written === 0 ? fault : new HostError('host', fault.detail);
        });
      written++;
    }
  });
}

/** Number formats stay: WPS would take a formula's from the cells it refers to. One value stands for one cell, as WPS has it. */
function writePatch(sheet: WpsSheet, { area, entries }: Patch): void {
  const range = rangeOn(sheet, area);
  const format = range.NumberFormat;
  const values = entries.map((row) => row.map(wireValue));
  range.Formula = area.rows * area.columns === 1 ? values[0]?.[0] : values;
  if (format !== null && range.NumberFormat !== format) range.NumberFormat = format;
}

/** Rows with the same gaps go together. */
function patchesOf(area: Area, entries: EntryRows): readonly Patch[] {
  const patches: Patch[] = [];
  for (let row = 0; row < entries.length; ) {
    const runs = runsOf(entries[row] ?? []);
    let end = row + 1;
    while (end < entries.length && sameRuns(runsOf(entries[end] ?? []), runs)) end++;
    for (const [from, to] of runs) {
      patches.push({
        area: { ...area, row: area.row + row, column: area.column + from, rows: end - row, columns: to - from },
        entries: entries.slice(row, end).map((cells) => cells.slice(from, to) as readonly Entry[]),
      });
    }
    row = end;
  }
  return patches;
}

type Run = readonly [from: number, to: number];

/** Where entries stand side by side, without the nulls between. */
function runsOf(row: readonly (Entry | null)[]): readonly Run[] {
  const runs: Run[] = [];
  let from = -1;
  for (let column = 0; column <= row.length; column++) {
    const filled = column < row.length && row[column] !== null;
    if (filled && from < 0) from = column;
    if (!filled && from >= 0) {
      runs.push([from, column]);
      from = -1;
    }
  }
  return runs;
}

function sameRuns(runs: readonly Run[], others: readonly Run[]): boolean {
  return (
    runs.length === others.length && runs.every(([from, to], at) => others[at]?.[0] === from && others[at]?.[1] === to)
  );
}
