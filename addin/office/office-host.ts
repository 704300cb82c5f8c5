import type { Diagnostics, Host } from '../host/host.ts';
import { changeFeed } from './change-feed.ts';
import { definedNames, setDefinedName } from './defined-names.ts';
import { formatSheet } from './format-sheet.ts';
import { mergedAreas } from './merged-areas.ts';
import { newestSet, type OfficeProgram, officeCapabilities, statedProgram } from './office-program.ts';
import { type OfficeRequests, officeRequests } from './office-requests.ts';
import { ownWrites } from './own-writes.ts';
import { paneSettings } from './pane-settings.ts';
import { readArea } from './read-area.ts';
import { readLooks } from './read-looks.ts';
import { addSheet, listSheets, removeSheet, selectArea, selectedArea } from './sheets.ts';
import { writeArea } from './write-area.ts';

/** The workbook that is open in Excel, over Office.js. Needs ExcelApi 1.7; what is newer is asked for at run time. */
export function officeHost(program: OfficeProgram): Host {
  const requests = officeRequests(program);
  const own = ownWrites();
  const feed = changeFeed(program, requests, own);
  const settings = paneSettings(program.office);
  const capabilities = officeCapabilities(program);
  return {
    capabilities,
    sheets: () => listSheets(requests),
    selection: () => selectedArea(requests, program),
    read: (area) => readArea(requests, area),
    merged: (area) => mergedAreas(requests, program, area),
    write: (area, entries) => writeArea(requests, own, area, entries),
    looks: (area) => readLooks(requests, program, area),
    addSheet: async (name) => feed.follow(await addSheet(requests, own, name)),
    removeSheet: (name) => removeSheet(requests, own, name),
    format: (sheet, formats) => formatSheet(requests, program, sheet, formats),
    names: () => definedNames(requests),
    setName: (name, refersTo) => setDefinedName(requests, name, refersTo),
    select: (area) => selectArea(requests, area),
    onChange: feed.onChange,
    setting: async (key) => settings.get(key),
    setSetting: (key, value) => settings.set(key, value),
    flush: () => flush(requests),
    diagnostics: async () => [['program', capabilities.program], ...diagnostics(program, requests)],
  };
}

/** Excel carries out requests in order, so the answer to a small one comes after those to all before it. */
function flush(requests: OfficeRequests): Promise<void> {
  return requests.send(async ({ context, sync }) => {
    context.workbook.application.load('calculationMode');
    await sync();
  });
}

function diagnostics(program: OfficeProgram, requests: OfficeRequests): Diagnostics {
  const { contentLanguage, displayLanguage } = program.office.context;
  const { host, version, platform } = statedProgram(program);
  return [
    ['host', host],
    ['version', version],
    ['platform', platform],
    ['ExcelApi', newestSet(program)],
    ['contentLanguage', contentLanguage ?? ''],
    ['displayLanguage', displayLanguage ?? ''],
    ['requests', String(requests.sent())],
  ];
}
