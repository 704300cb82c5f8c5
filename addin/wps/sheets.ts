import { requireSheetName } from '../host/check-area.ts';
import type { Area, SheetInfo } from '../host/host.ts';
import { HostError } from '../host/host-error.ts';
import { areasOf, itemsOf, type OpenWorkbook, rangeOn } from './open-workbook.ts';
import type { WpsApplication, WpsSheet } from './wps-application.ts';
import { WPS } from './wps-numbers.ts';

/** The sheets in their order, each with what holds a value; a format alone does not count. */
export function listSheets({ application, book }: OpenWorkbook): readonly SheetInfo[] {
  return itemsOf(book().Worksheets).map((sheet) => ({
    name: sheet.Name,
    visible: sheet.Visible === WPS.visible || sheet.Visible === true,
    protected: sheet.ProtectContents,
    used: filledArea(application, sheet),
  }));
}

/**
 * From the first cell with content to the last. WPS counts formatted cells as used, so the edges without content are taken
 * off by counting, which moves no cell out of WPS and, unlike its search, leaves no trace in a person's search box.
 */
function filledArea({ WorksheetFunction }: WpsApplication, sheet: WpsSheet): Area | null {
  const used = areasOf(sheet.Name, sheet.UsedRange)[0];
  if (used === undefined) return null;
  const filled = (area: Area): boolean => WorksheetFunction.CountA(rangeOn(sheet, area)) > 0;
  if (!filled(used)) return null;
  const top = least(used.rows, (rows) => filled({ ...used, rows }));
  const bottom = least(used.rows, (rows) => filled({ ...used, row: used.row + used.rows - rows, rows }));
  const left = least(used.columns, (columns) => filled({ ...used, columns }));
  const right = least(used.columns, (columns) =>
    filled({ ...used, column: used.column + used.columns - columns, columns }),
  );
  return {
    sheet: used.sheet,
    row: used.row + top - 1,
    column: used.column + left - 1,
    rows: used.rows - top - bottom + 2,
    columns: used.columns - left - right + 2,
  };
}

/** The least count from 1 on that is enough, where `most` is and more never is too few. */
function least(most: number, enough: (count: number) => boolean): number {
  let [few, many] = [0, most];
  while (many - few > 1) {
    const middle = Math.floor((few + many) / 2);
    if (enough(middle)) many = middle;
    else few = middle;
  }
  return many;
}

/** The selected cells, of several areas the first; where a picture is selected, the cell under the cursor. */
export function selectedArea({ application, book }: OpenWorkbook): Area {
  if (application.ActiveWorkbook?.Name !== book().Name) throw new HostError('busy', 'another workbook is in front');
  const { Selection, ActiveCell } = application;
  const range = Selection?.Areas === undefined ? ActiveCell : Selection;
  const area = areasOf(range.Worksheet.Name, range)[0];
  if (area === undefined) throw new HostError('notFound', 'nothing is selected');
  return area;
}

export function selectArea(open: OpenWorkbook, area: Area): void {
  const range = open.range(area);
  open.book().Activate();
  range.Worksheet.Activate();
  range.Select();
}

/** Adds a sheet at the end. WPS would show it; what was in front stays there. */
export function addSheet(open: OpenWorkbook, name: string): Promise<void> {
  const { Sheets, Worksheets, ActiveSheet } = open.book();
  requireSheetName(
    name,
    itemsOf(Sheets).map(({ Name }) => Name),
  );
  open.requireReady();
  return open.quietly(() => {
    const sheet = Worksheets.Add(null, Sheets.Item(Sheets.Count));
    try {
      sheet.Name = name;
    } catch (thrown) {
      sheet.Delete();
      throw thrown;
    } finally {
      ActiveSheet.Activate();
    }
  });
}

export function removeSheet(open: OpenWorkbook, name: string): Promise<void> {
  const sheet = open.sheet(name);
  open.requireReady();
  return open.quietly(() => {
    sheet.Delete();
  });
}
