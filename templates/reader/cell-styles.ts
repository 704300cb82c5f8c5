import { Budget } from './budget.ts';
import { builtInCode, GENERAL } from './built-in-formats.ts';
import { type Package, scanPart } from './scan-part.ts';
import type { XmlTag } from './xml-tag.ts';
import { isTrue } from './xml-text.ts';

/** What the reader takes of the look of cells. */
export interface CellStyle {
  /** The code of the number format. */
  readonly format: string;
  /** Whether the cell is locked where its sheet is protected. */
  readonly locked: boolean;
}

/** Of a cell in a workbook that has no styles. */
export const PLAIN_STYLE: CellStyle = { format: GENERAL, locked: true };

/** The cell styles of a workbook, in the order in which cells name them. */
export async function readCellStyles(from: Package, path: string): Promise<readonly CellStyle[]> {
  const budget = new Budget('styles', from.limits.styles);
  const codes = new Map<string, string>();
  const found: { formatId: string; locked: boolean }[] = [];
  let inCellStyles = false;
  let inFormats = false;
  const open = (name: string, tag: XmlTag): void => {
    if (name === 'numFmts') inFormats = true;
    else if (name === 'cellXfs') inCellStyles = true;
    else if (name === 'numFmt' && inFormats) {
      budget.take();
      codes.set(tag.attribute('numFmtId') ?? '', tag.attribute('formatCode') ?? '');
    } else if (name === 'xf' && inCellStyles) {
      budget.take();
      found.push({ formatId: tag.attribute('numFmtId') ?? '0', locked: true });
    } else if (name === 'protection' && inCellStyles) {
      const style = found.at(-1);
      if (style !== undefined) style.locked = isTrue(tag.attribute('locked') ?? '1');
    }
  };
  await scanPart(from, path, {
    open,
    close(name) {
      if (name === 'numFmts') inFormats = false;
      else if (name === 'cellXfs') inCellStyles = false;
    },
    text() {},
  });
  return found.map(({ formatId, locked }) => ({
    format: codes.get(formatId) ?? builtInCode(Number.parseInt(formatId, 10)),
    locked,
  }));
}
