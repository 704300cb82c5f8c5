import { rangeAddress } from '../../templates/workbook/cell-reference.ts';
import { requireOnSheet } from '../host/check-area.ts';
import type { Area } from '../host/host.ts';
import { HostError } from '../host/host-error.ts';
import type { WpsApplication, WpsItems, WpsRange, WpsSheet, WpsWorkbook } from './wps-application.ts';
import { WPS } from './wps-numbers.ts';

/** The workbook that the pane works in: the one in front when it was first asked for, and no other after that. */
export interface OpenWorkbook {
  readonly application: WpsApplication;
  /** Refused as `notFound` while nothing is open. */
  book(): WpsWorkbook;
  /** Refused as `notFound` where there is no such sheet. */
  sheet(name: string): WpsSheet;
  /** Refused as `shape` where the area is not on a sheet. */
  range(area: Area): WpsRange;
  /** Whether a sheet that an event tells of is one of this workbook. */
  owns(sheet: WpsSheet): boolean;
  /** Refused as `cellEdit` while a person is typing. */
  requireReady(): void;
  /** Carries out a change without redrawing, recalculating or asking anything; the settings are put back, also after an error. */
  quietly<T>(change: () => T | Promise<T>): Promise<T>;
  /** Carries out what needs a sheet in front; then what was in front is there again. */
  inFront<T>(sheet: WpsSheet, change: () => T): T;
}

export function openWorkbook(application: WpsApplication): OpenWorkbook {
  let bound: WpsWorkbook | null = null;
  const book = (): WpsWorkbook => {
    bound = bound ?? application.ActiveWorkbook;
    if (bound === null || bound === undefined) throw new HostError('notFound', 'no workbook is open');
    return bound;
  };
  const sheet = (name: string): WpsSheet => {
    const found = itemsOf(book().Worksheets).find((one) => one.Name === name);
    if (found === undefined) throw new HostError('notFound', 'no such sheet');
    return found;
  };
  return {
    application,
    book,
    sheet,
    range(area) {
      requireOnSheet(area);
      return rangeOn(sheet(area.sheet), area);
    },
    owns: ({ Parent }) => Parent.Name === book().Name,
    requireReady() {
      if (application.Ready === false) throw new HostError('cellEdit');
    },
    async quietly(change) {
      const { ScreenUpdating, DisplayAlerts, Calculation } = application;
      try {
        application.ScreenUpdating = false;
        application.DisplayAlerts = false;
        application.Calculation = WPS.manual;
        return await change();
      } finally {
        application.Calculation = Calculation;
        application.DisplayAlerts = DisplayAlerts;
        application.ScreenUpdating = ScreenUpdating;
      }
    },
    inFront(wanted, change) {
      const before = book().ActiveSheet;
      const other = before.Name !== wanted.Name;
      if (other) wanted.Activate();
      const selected = application.Selection;
      try {
        return change();
      } finally {
        if (selected !== null) selected.Select();
        if (other) before.Activate();
      }
    },
  };
}

/** Cells of a sheet, counted from 0. */
export function rangeOn(sheet: WpsSheet, { row, column, rows, columns }: Omit<Area, 'sheet'>): WpsRange {
  return sheet.Range(rangeAddress(column + 1, row + 1, column + columns, row + rows));
}

export function itemsOf<T>(items: WpsItems<T>): readonly T[] {
  return Array.from({ length: items.Count }, (_, index) => items.Item(index + 1));
}

/** The areas of a range: a person may have selected several. */
export function areasOf(sheet: string, range: WpsRange): readonly Area[] {
  return itemsOf(range.Areas).map(({ Row, Column, Rows, Columns }) => ({
    sheet,
    row: Row - 1,
    column: Column - 1,
    rows: Rows.Count,
    columns: Columns.Count,
  }));
}
