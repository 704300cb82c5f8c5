import { requireSheetName } from '../../../../../addin/host/check-area.ts';
import type { FakeSheet } from '../model/sheet.ts';
import type { FakeWorkbook } from '../model/workbook.ts';
import type { EventTargets } from './event-targets.ts';
import { WireError } from './protocol.ts';
import { rangeObject } from './range-object.ts';
import { sheetObject } from './sheet-object.ts';
import type { WireObject } from './wire-object.ts';

/** The root of the model. `targets` remembers which events the client asked for. */
export function workbookObject(workbook: FakeWorkbook, targets: EventTargets): WireObject {
  const selected = (): WireObject => {
    const { sheet, ...cells } = workbook.selected;
    return rangeObject(workbook, sheetOf(workbook, sheet), cells);
  };
  return {
    type: 'Workbook',
    links: {
      Worksheets: () => sheetsObject(workbook, targets),
      Names: () => namesObject(workbook),
      Application: () => ({ type: 'Application', read: { CalculationMode: () => 'Automatic' } }),
    },
    give: {
      GetSelectedRange: selected,
      GetSelectedRanges: () => ({
        type: 'RangeAreas',
        links: { Areas: () => listOf('RangeAreasCollection', [selected()]) },
      }),
    },
  };
}

function sheetsObject(workbook: FakeWorkbook, targets: EventTargets): WireObject {
  const objects = () => workbook.sheets.map((sheet) => sheetObject(workbook, sheet, targets));
  return {
    ...listOf('WorksheetCollection', objects()),
    items: objects,
    item: (key) => sheetObject(workbook, sheetOf(workbook, key), targets),
    give: {
      GetItemAt: (index: number) => objects()[index] ?? null,
      Add: (name: string) => sheetObject(workbook, addSheet(workbook, name), targets),
    },
    call: targets.calls('Workbook', ['Added', 'Deleted', 'DataChanged']),
  };
}

function sheetOf(workbook: FakeWorkbook, key: string): FakeSheet {
  const sheet = workbook.sheet(key);
  if (sheet === undefined) throw new WireError('ItemNotFound', "The requested resource doesn't exist.");
  return sheet;
}

function addSheet(workbook: FakeWorkbook, name: string): FakeSheet {
  if (workbook.sheet(name) !== undefined)
    throw new WireError('ItemAlreadyExists', 'A resource with the same name exists.');
  try {
    requireSheetName(name, []);
  } catch {
    throw new WireError('InvalidArgument', 'The argument is invalid or missing or has an incorrect format.');
  }
  return workbook.addSheet(name);
}

function listOf(type: string, objects: readonly WireObject[]): WireObject {
  return { type, items: () => objects, give: { GetItemAt: (index: number) => objects[index] ?? null } };
}

function namesObject({ names }: FakeWorkbook): WireObject {
  const known = (name: string) => [...names.keys()].find((other) => other.toLowerCase() === name.toLowerCase());
  const object = (name: string): WireObject => ({
    type: 'NamedItem',
    read: { Name: () => name, Formula: () => names.get(name) },
    write: { Formula: (formula: string) => void names.set(name, formula) },
    call: { Delete: () => void names.delete(name) },
  });
  return {
    type: 'NamedItemCollection',
    items: () => [...names.keys()].map(object),
    give: {
      GetItemOrNullObject(name: string) {
        const found = known(name);
        return found === undefined ? null : object(found);
      },
      Add(name: string, formula: string) {
        if (known(name) !== undefined) throw new WireError('ItemAlreadyExists', 'The name exists.');
        if (!formula.startsWith('=')) throw new WireError('InvalidArgument', 'A name refers to a formula.');
        names.set(name, formula);
        return object(name);
      },
    },
  };
}
