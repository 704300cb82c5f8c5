import type { Host } from '../host/host.ts';
import { ownWrites } from '../office/own-writes.ts';
import { readLooks } from './cell-look.ts';
import { changeFeed } from './change-feed.ts';
import { definedNames, setDefinedName } from './defined-names.ts';
import { formatSheet } from './format-sheet.ts';
import { mergedAreas } from './merged-areas.ts';
import { openWorkbook } from './open-workbook.ts';
import { readArea } from './read-area.ts';
import { addSheet, listSheets, removeSheet, selectArea, selectedArea } from './sheets.ts';
import type { WpsApplication } from './wps-application.ts';
import { wpsFault } from './wps-fault.ts';
import { statedBuild, wpsCapabilities } from './wps-program.ts';
import { writeArea } from './write-area.ts';

/** Where the pane's settings stay: `localStorage` is one. */
export type WpsSettings = Pick<Storage, 'getItem' | 'setItem'>;

const settingKey = (key: string): string => `suanpan.${key}`;

/**
 * The workbook that is open in WPS. WPS answers at once, so nothing here is ever left unanswered, and everything it throws
 * becomes a refusal of the workbook.
 */
export function wpsHost(application: WpsApplication, settings: WpsSettings): Host {
  const open = openWorkbook(application);
  const own = ownWrites();
  const feed = changeFeed(open, own);
  const capabilities = wpsCapabilities(application);
  const asked = async <T>(ask: () => T | Promise<T>): Promise<T> => {
    try {
      return await ask();
    } catch (thrown) {
      throw wpsFault(thrown);
    }
  };
  return {
    capabilities,
    sheets: () => asked(() => listSheets(open)),
    selection: () => asked(() => selectedArea(open)),
    read: (area) => asked(() => readArea(open, area)),
    merged: (area) => asked(() => mergedAreas(open, area)),
    write: (area, entries) => asked(() => writeArea(open, own, area, entries)),
    looks: (area) => asked(() => readLooks(open, area)),
    addSheet: (name) => asked(() => feed.knowing(() => addSheet(open, name))),
    removeSheet: (name) => asked(() => feed.knowing(() => removeSheet(open, name))),
    format: (sheet, formats) => asked(() => formatSheet(open, sheet, formats)),
    names: () => asked(() => definedNames(open)),
    setName: (name, refersTo) => asked(() => setDefinedName(open, name, refersTo)),
    select: (area) => asked(() => selectArea(open, area)),
    onChange: feed.onChange,
    setting: (key) => asked(() => settings.getItem(settingKey(key))),
    setSetting: (key, value) => asked(() => settings.setItem(settingKey(key), value)),
    flush: async () => undefined,
    diagnostics: () =>
      asked(() => [
        ['program', capabilities.program],
        ['build', statedBuild(application)],
        ['customFunctions', String(capabilities.customFunctions)],
        ['events', String(capabilities.selectionEvents)],
        ['calculation', String(application.Calculation)],
        ['sheets', String(open.book().Sheets.Count)],
      ]),
  };
}
