import { HostError } from '../../host/host-error.ts';
import { openWorkbook } from '../../wps/open-workbook.ts';
import { listSheets, selectedArea } from '../../wps/sheets.ts';
import type { WpsApplication } from '../../wps/wps-application.ts';
import { statedBuild, wpsCapabilities } from '../../wps/wps-program.ts';
import type { FindingName } from './words.ts';

/** One thing that was looked at. `passed` is null where it is neither good nor bad. */
export interface SelfTestFinding {
  readonly name: FindingName;
  readonly found: string;
  readonly passed: boolean | null;
}

/** What of a page is looked at. */
export interface TestedPage {
  readonly userAgent: string;
  readonly protocol: string;
  readonly bigInt: boolean;
  readonly application: WpsApplication | null;
  /** Whether a setting that is kept can be read again. */
  keeps(): boolean;
  /** Whether a worker made of text answers. */
  works(): Promise<boolean>;
  /** Whether a picture beside the page can be shown, which tells that the folder is whole. */
  shows(path: string): Promise<boolean>;
}

/** Looks at the browser and the program around a page. Nothing is changed, and no content of a cell is told. */
export async function selfTestFindings(page: TestedPage): Promise<readonly SelfTestFinding[]> {
  const { application } = page;
  const yes = (name: FindingName, passed: boolean): SelfTestFinding => ({ name, found: '', passed });
  return [
    { name: 'browser', found: page.userAgent, passed: null },
    { name: 'protocol', found: page.protocol, passed: null },
    yes('bigInt', page.bigInt),
    yes('storage', page.keeps()),
    yes('worker', await page.works()),
    yes('folder', await page.shows('icons/suanpan-32.png')),
    { name: 'wps', found: application === null ? '' : statedBuild(application), passed: application !== null },
    ...(application === null ? [] : workbookFindings(application)),
  ];
}

function workbookFindings(application: WpsApplication): readonly SelfTestFinding[] {
  const { customFunctions, selectionEvents } = wpsCapabilities(application);
  const open = openWorkbook(application);
  return [
    { name: 'functions', found: '', passed: customFunctions },
    { name: 'events', found: '', passed: selectionEvents },
    asked('workbook', () => String(open.book().Sheets.Count)),
    asked('sheets', () => String(listSheets(open).length)),
    asked('selection', () => {
      const { rows, columns } = selectedArea(open);
      return `${rows} × ${columns}`;
    }),
  ];
}

function asked(name: FindingName, ask: () => string): SelfTestFinding {
  try {
    return { name, found: ask(), passed: true };
  } catch (thrown) {
    const found = thrown instanceof HostError ? `${thrown.fault} ${thrown.detail}` : String(thrown);
    return { name, found, passed: false };
  }
}
