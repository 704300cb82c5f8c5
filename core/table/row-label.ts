import { cellText, type Row } from './cell.ts';

const SUBTOTAL = /^[（(]?(?:.{0,12})(?:小计|合计|总计|共计|累计)[）)]?[:：]?$/;
const NOTE = /^(?:填表人|填报人|制表人?|审核人?|复核人?|负责人|经办人|单位负责人|日期|填表日期|盖章|备注|注|说明)[:：]/;

/** The text that makes a row a subtotal (合计, 全村小计：), wherever it stands in the row. */
export function subtotalLabel(row: Row): string | null {
  return filledTexts(row).find((text) => SUBTOTAL.test(text)) ?? null;
}

/** The first text of a row if it is one of the lines people put below a list: 填表人：, 注：. */
export function noteText(row: Row): string | null {
  const [first = ''] = filledTexts(row);
  return NOTE.test(first) ? first : null;
}

function filledTexts({ cells }: Row): string[] {
  return cells.map((cell) => cellText(cell).replace(/\s+/g, '')).filter((text) => text !== '');
}
