import type { Capabilities } from '../host/host.ts';

/** Office's two namespaces, as its script leaves them on the window. */
export interface OfficeProgram {
  readonly office: typeof Office;
  readonly excel: typeof Excel;
}

/** The newest requirement set that is asked for, and the oldest that the add-in installs on: ExcelApi 1.7 is Office 2019. */
const NEWEST_SET = 20;
const OLDEST_SET = 7;

/** Whether the program has ExcelApi `1.<minor>`. */
export function supports({ office }: OfficeProgram, minor: number): boolean {
  return office.context.requirements.isSetSupported('ExcelApi', `1.${minor}`);
}

/**
 * Notes came with ExcelApi 1.18, but Microsoft's script for some desktop programs says 1.18 and has no notes in it, so the
 * script is asked as well.
 */
export function supportsNotes(program: OfficeProgram): boolean {
  return supports(program, 18) && 'notes' in program.excel.Worksheet.prototype;
}

/**
 * A million bytes of entries are well under two with what the client adds, the most that a program answers quickly; it
 * refuses five.
 */
const WRITE_LIMIT = 1_000_000;

export function officeCapabilities(program: OfficeProgram): Capabilities {
  return {
    kind: 'office',
    program: programText(program),
    validation: supports(program, 8),
    highlights: supports(program, 6),
    notes: supportsNotes(program),
    customFunctions: program.office.context.requirements.isSetSupported('CustomFunctionsRuntime', '1.1'),
    selectionEvents: supports(program, 3),
    writeLimit: WRITE_LIMIT,
  };
}

/** `Excel 16.0.17328.20000 PC (ExcelApi 1.14)`; what the program does not say is left out. */
function programText(program: OfficeProgram): string {
  const { host, version, platform } = statedProgram(program);
  return [host, version, platform, `(ExcelApi ${newestSet(program)})`].filter((part) => part !== '').join(' ');
}

/** What Office says of itself. Old programs say nothing. */
export function statedProgram({ office }: OfficeProgram): { host: string; version: string; platform: string } {
  const stated: Partial<Office.ContextInformation> = office.context.diagnostics ?? {};
  return {
    host: String(stated.host ?? 'Excel'),
    version: stated.version ?? '',
    platform: String(stated.platform ?? ''),
  };
}

/** `1.14`; below the floor of the add-in it is `< 1.7`. */
export function newestSet(program: OfficeProgram): string {
  for (let minor = NEWEST_SET; minor >= OLDEST_SET; minor--) {
    if (supports(program, minor)) return `1.${minor}`;
  }
  return `< 1.${OLDEST_SET}`;
}
