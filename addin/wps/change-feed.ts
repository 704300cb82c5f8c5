import type { HostChange } from '../host/host.ts';
import type { OwnWrites } from '../office/own-writes.ts';
import { areasOf, itemsOf, type OpenWorkbook } from './open-workbook.ts';
import type { WpsRange, WpsSheet } from './wps-application.ts';

type Listener = (change: HostChange) => void;

export interface ChangeFeed {
  /** Gives a function that ends it. The program is asked for events while somebody listens. */
  onChange(listener: Listener): () => void;
  /** Carries out what adds or removes a sheet; that is not told. */
  knowing(change: () => Promise<void>): Promise<void>;
}

/**
 * Tells listeners what others change in the workbook. Whose a change of cells is, WPS does not say, so `own` does. Not every
 * build tells of added and removed sheets, so the names are compared whenever anything happens to a sheet.
 */
export function changeFeed(open: OpenWorkbook, own: OwnWrites): ChangeFeed {
  const listeners = new Set<Listener>();
  let known: readonly string[] = [];

  const tell = (change: HostChange): void => {
    for (const listener of Array.from(listeners)) listener(change);
  };
  const compareSheets = (): void => {
    const names = sheetNames(open);
    if (names === null) return;
    if (names.join('\n') === known.join('\n')) return;
    known = names;
    tell({ kind: 'sheets' });
  };
  // WPS tells before a sheet is gone.
  const soon = (): void => void setTimeout(compareSheets, 0);
  const handlers: Readonly<Record<string, (sheet: WpsSheet, range: WpsRange) => void>> = {
    SheetChange(sheet, range) {
      if (!open.owns(sheet)) return;
      for (const area of areasOf(sheet.Name, range)) if (!own.claims(area)) tell({ kind: 'cells', area });
    },
    SheetSelectionChange(sheet) {
      if (open.owns(sheet)) tell({ kind: 'selection' });
    },
    SheetActivate: soon,
    WorkbookNewSheet: soon,
    SheetBeforeDelete: soon,
  };

  const register = (register: 'AddApiEventListener' | 'RemoveApiEventListener'): void => {
    for (const name of Object.keys(handlers)) {
      try {
        const handler = handlers[name];
        if (handler !== undefined) open.application.ApiEvent?.[register](name, handler);
      } catch {
        // A build that lacks an event tells less; everything else works without.
      }
    }
  };

  return {
    onChange(listener) {
      if (listeners.size === 0) {
        known = sheetNames(open) ?? [];
        register('AddApiEventListener');
      }
      listeners.add(listener);
      return () => {
        if (listeners.delete(listener) && listeners.size === 0) register('RemoveApiEventListener');
      };
    },
    async knowing(change) {
      try {
        await change();
      } finally {
        known = sheetNames(open) ?? known;
      }
    },
  };
}

/** Null while no workbook is open, or WPS is too busy to say. */
function sheetNames({ book }: OpenWorkbook): readonly string[] | null {
  try {
    return itemsOf(book().Worksheets).map(({ Name }) => Name);
  } catch {
    return null;
  }
}
