import { columnLetters } from '../../../templates/workbook/cell-reference.ts';
import type { SavedSheet } from '../files/messages.ts';
import type { SheetExtra } from '../model/grid-sheet.ts';
import { rangeText } from './range-text.ts';
import { conditionsXml, extrasOf, validationsXml } from './rules-xml.ts';
import { argb, type StyleTable } from './style-table.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const USUAL_WIDTH = 9;

/** What stands before the rows of a sheet; the order of the elements is the specification's. */
export function sheetStart({ extras }: SavedSheet): string {
  const [color] = extrasOf(extras, 'tabColor');
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}">` +
    (color === undefined ? '' : `<sheetPr><tabColor rgb="${argb(color.color)}"/></sheetPr>`) +
    `<sheetViews><sheetView workbookViewId="0">${paneXml(extras)}</sheetView></sheetViews>` +
    `<sheetFormatPr defaultRowHeight="15"/>${columnsXml(extras)}<sheetData>`
  );
}

/** What stands behind them. */
export function sheetEnd({ extras, protected: isProtected }: SavedSheet, styles: StyleTable): string {
  const [filter] = extrasOf(extras, 'autoFilter');
  const merges = extrasOf(extras, 'merge').map(({ cells }) => `<mergeCell ref="${rangeText(cells)}"/>`);
  return (
    '</sheetData>' +
    (isProtected ? '<sheetProtection sheet="1" objects="1" scenarios="1"/>' : '') +
    (filter === undefined ? '' : `<autoFilter ref="${rangeText(filter.cells)}"/>`) +
    (merges.length === 0 ? '' : `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells>`) +
    conditionsXml(extras, styles) +
    validationsXml(extras) +
    (extrasOf(extras, 'note').length === 0 ? '' : '<legacyDrawing r:id="rId2"/>') +
    '</worksheet>'
  );
}

function paneXml(extras: readonly SheetExtra[]): string {
  const [frozen] = extrasOf(extras, 'freeze');
  if (frozen === undefined || frozen.rows + frozen.columns === 0) return '';
  const { rows, columns } = frozen;
  const corner = `${columnLetters(columns + 1)}${rows + 1}`;
  const active = rows === 0 ? 'topRight' : columns === 0 ? 'bottomLeft' : 'bottomRight';
  const across = columns === 0 ? '' : ` xSplit="${columns}"`;
  const down = rows === 0 ? '' : ` ySplit="${rows}"`;
  return `<pane${across}${down} topLeftCell="${corner}" activePane="${active}" state="frozen"/><selection pane="${active}"/>`;
}

interface Column {
  width: number;
  hidden: boolean;
}

function columnsXml(extras: readonly SheetExtra[]): string {
  const columns: Column[] = [];
  for (const extra of extras) {
    if (extra.kind !== 'columnWidth' && extra.kind !== 'hideColumns') continue;
    for (let at = extra.column; at < extra.column + extra.columns; at++) {
      const column = columns[at] ?? { width: USUAL_WIDTH, hidden: false };
      if (extra.kind === 'columnWidth') column.width = extra.characters;
      else column.hidden = true;
      columns[at] = column;
    }
  }
  const elements: string[] = [];
  columns.forEach(({ width, hidden }, at) => {
    elements.push(
      `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"${hidden ? ' hidden="1"' : ''}/>`,
    );
  });
  return elements.length === 0 ? '' : `<cols>${elements.join('')}</cols>`;
}
