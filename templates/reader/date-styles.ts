import { isBuiltInDate, showsDay } from './number-format.ts';
import { type Package, scanPart } from './scan-part.ts';

/** The cell styles that show numbers as days; each is named by its index, as cells name it. */
export async function readDateStyles(from: Package, path: string): Promise<ReadonlySet<string>> {
  const formats = new Map<string, boolean>();
  const formatIds: string[] = [];
  let inCellStyles = false;
  let inFormats = false;
  await scanPart(from, path, {
    open(name, tag) {
      if (name === 'numFmts') inFormats = true;
      if (name === 'cellXfs') inCellStyles = true;
      if (name === 'numFmt' && inFormats) {
        formats.set(tag.attribute('numFmtId') ?? '', showsDay(tag.attribute('formatCode') ?? ''));
      }
      if (name === 'xf' && inCellStyles) formatIds.push(tag.attribute('numFmtId') ?? '0');
    },
    close(name) {
      if (name === 'numFmts') inFormats = false;
      if (name === 'cellXfs') inCellStyles = false;
    },
    text() {},
  });
  const dates = new Set<string>();
  formatIds.forEach((id, index) => {
    if (formats.get(id) ?? isBuiltInDate(Number.parseInt(id, 10))) dates.add(String(index));
  });
  return dates;
}
