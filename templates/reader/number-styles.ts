import { isBuiltInDate, isBuiltInPercent, showsDay, showsPercent } from './number-format.ts';
import { type Package, scanPart } from './scan-part.ts';

/** The cell styles that show a stored number as something else; each is named by its index, as cells name it. */
export interface NumberStyles {
  readonly days: ReadonlySet<string>;
  readonly percents: ReadonlySet<string>;
}

export const NO_NUMBER_STYLES: NumberStyles = { days: new Set(), percents: new Set() };

/** The styles of a workbook that show numbers as days or as per cent. */
export async function readNumberStyles(from: Package, path: string): Promise<NumberStyles> {
  const codes = new Map<string, string>();
  const formatIds: string[] = [];
  let inCellStyles = false;
  let inFormats = false;
  await scanPart(from, path, {
    open(name, tag) {
      if (name === 'numFmts') inFormats = true;
      if (name === 'cellXfs') inCellStyles = true;
      if (name === 'numFmt' && inFormats) {
        codes.set(tag.attribute('numFmtId') ?? '', tag.attribute('formatCode') ?? '');
      }
      if (name === 'xf' && inCellStyles) formatIds.push(tag.attribute('numFmtId') ?? '0');
    },
    close(name) {
      if (name === 'numFmts') inFormats = false;
      if (name === 'cellXfs') inCellStyles = false;
    },
    text() {},
  });
  const stylesThat = (builtIn: (id: number) => boolean, shows: (code: string) => boolean) => {
    const formats = new Map([...codes].map(([id, code]) => [id, shows(code)]));
    const isMeant = (id: string) => formats.get(id) ?? builtIn(Number.parseInt(id, 10));
    return new Set(formatIds.flatMap((id, index) => (isMeant(id) ? [String(index)] : [])));
  };
  return { days: stylesThat(isBuiltInDate, showsDay), percents: stylesThat(isBuiltInPercent, showsPercent) };
}
