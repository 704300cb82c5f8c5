import { NOT_CALCULATED } from '../../../core/table/cell.ts';
import { beginsIn, requireOnSheet, requireShape } from '../../host/check-area.ts';
import { type Entry, entryContent } from '../../host/entry.ts';
import type { Area, CellValue, Host } from '../../host/host.ts';
import { HostError } from '../../host/host-error.ts';
import { BLANK_CONTENT, type GridCell, type GridContent } from './grid-sheet.ts';
import type { GridWorkbook } from './grid-workbook.ts';

const PROGRAM = 'Suanpan Grid';

/** Where the pane's settings stay: `localStorage` is one. */
export interface SettingStore {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

/** The grid as a host. A formula shows the result written with it, or that it was never calculated. */
export function gridHost(workbook: GridWorkbook, settings: SettingStore = settingsInMemory()): Host {
  const cellsOf = (area: Area): readonly (readonly GridCell[])[] => {
    requireOnSheet(area);
    const sheet = workbook.sheet(area.sheet);
    return Array.from({ length: area.rows }, (_, row) => sheet.cells(area.row + row, area.column, area.columns));
  };
  const requireFree = () => {
    if (workbook.editing) throw new HostError('cellEdit');
  };
  return {
    capabilities: {
      kind: 'grid',
      program: PROGRAM,
      validation: true,
      highlights: true,
      notes: true,
      customFunctions: false,
      selectionEvents: true,
      writeLimit: 2_000_000,
    },
    async sheets() {
      return workbook.sheets.map((sheet) => {
        const used = sheet.used();
        const { name, visible } = sheet;
        return { name, visible, protected: sheet.protected, used: used === null ? null : { sheet: name, ...used } };
      });
    },
    async selection() {
      return workbook.selection;
    },
    async read(area) {
      const cells = cellsOf(area);
      return {
        area,
        values: cells.map((row) => row.map(({ value }) => value)),
        formulas: cells.map((row) => row.map(({ formula }) => formula)),
        formats: cells.map((row) => row.map(({ look }) => look.numberFormat)),
      };
    },
    async merged(area) {
      requireOnSheet(area);
      return workbook.sheet(area.sheet).merged.filter((cells) => beginsIn(cells, area));
    },
    async write(area, entries, results) {
      requireShape(area, entries);
      requireFree();
      const contents = entries.map((row, r) => row.map((entry, c) => contentOf(entry, results?.[r]?.[c] ?? null)));
      workbook.write(area, contents, 'pane');
    },
    async looks(area) {
      return cellsOf(area).map((row) => row.map(({ look }) => look));
    },
    async addSheet(name) {
      requireFree();
      workbook.addSheet(name, 'pane');
    },
    async removeSheet(name) {
      requireFree();
      workbook.removeSheet(name, 'pane');
    },
    async format(sheet, formats) {
      requireFree();
      workbook.format(sheet, formats, 'pane');
    },
    async names() {
      return new Map(workbook.names);
    },
    async setName(name, refersTo) {
      requireFree();
      if (refersTo === null) workbook.names.delete(name);
      else workbook.names.set(name, refersTo);
    },
    async select(area) {
      workbook.select(area, 'pane');
    },
    onChange(listener) {
      return workbook.listen((change, by) => {
        if (by === 'person' && change.kind !== 'formats') listener(change);
      });
    },
    async setting(key) {
      return settings.getItem(key);
    },
    async setSetting(key, value) {
      settings.setItem(key, value);
    },
    async flush() {},
    async diagnostics() {
      return [
        ['program', PROGRAM],
        ['sheets', String(workbook.sheets.length)],
        ['names', String(workbook.names.size)],
      ];
    },
  };
}

function contentOf(entry: Entry | null, result: Entry | null): GridContent | null {
  if (entry === null) return null;
  const content = entryContent(entry);
  switch (content.kind) {
    case 'blank':
      return BLANK_CONTENT;
    case 'formula':
      return { value: result === null ? NOT_CALCULATED : storedValue(result), formula: entry };
    default:
      return { value: storedValue(entry), formula: '' };
  }
}

/** What stands in the cell; the grid stores doubles, as any spreadsheet does. */
function storedValue(entry: Entry): CellValue {
  const content = entryContent(entry);
  switch (content.kind) {
    case 'blank':
      return '';
    case 'text':
      return content.text;
    case 'number':
      return Number(content.decimal);
    case 'boolean':
      return content.value;
    case 'error':
      return content.code;
    case 'formula':
      return NOT_CALCULATED;
  }
}

function settingsInMemory(): SettingStore {
  const kept = new Map<string, string>();
  return { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value) };
}
