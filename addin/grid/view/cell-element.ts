import { NOT_CALCULATED } from '../../../core/table/cell.ts';
import { isErrorValue } from '../../host/entry.ts';
import { type FullLook, PLAIN_LOOK } from '../model/grid-look.ts';
import type { GridCell } from '../model/grid-sheet.ts';
import type { GridWords } from '../words/grid-words.ts';
import { element } from './element.ts';
import { shownText } from './shown-text.ts';

const PIXELS_PER_POINT = 4 / 3;
const SIDES: Readonly<Record<FullLook['vertical'], string>> = {
  top: 'flex-start',
  middle: 'center',
  bottom: 'flex-end',
};

/** One cell as it is drawn, without its place. */
export function cellElement({ value, formula, look }: GridCell, words: GridWords): HTMLElement {
  const made = element('div', 'cell');
  const text = element('span', 'cell-text', shownText(value, look.numberFormat, words.waiting));
  made.append(text);
  if (typeof value === 'number' || typeof value === 'boolean') made.classList.add('numeric');
  if (typeof value === 'string' && isErrorValue(value)) made.classList.add('faulty');
  if (value === NOT_CALCULATED) {
    made.classList.add('waiting');
    made.title = words.waitingWhy;
  } else if (formula !== '') made.classList.add('live');
  if (look !== PLAIN_LOOK) dress(made, look);
  return made;
}

function dress(made: HTMLElement, look: FullLook): void {
  const { style } = made;
  style.alignItems = SIDES[look.vertical];
  if (look.horizontal !== 'general') made.classList.add(look.horizontal);
  if (look.wrap) made.classList.add('wrap');
  if (look.bold) style.fontWeight = '600';
  if (look.italic) style.fontStyle = 'italic';
  if (look.size !== PLAIN_LOOK.size) style.fontSize = `${look.size * PIXELS_PER_POINT}px`;
  if (look.font !== PLAIN_LOOK.font) style.fontFamily = `"${look.font.replace(/["\\]/g, '')}", var(--font)`;
  if (look.fill !== null && !made.classList.contains('waiting')) {
    // A filled cell keeps the ink it was made for, also where the page is dark.
    style.background = look.fill;
    style.color = look.color;
  } else if (look.color !== PLAIN_LOOK.color) {
    made.classList.add('inked');
    style.setProperty('--ink', look.color);
  }
  if (look.lines !== null) drawLines(style, look);
  const { underline, strike } = look.detail ?? {};
  if (underline || strike) style.textDecoration = `${underline ? 'underline' : ''} ${strike ? 'line-through' : ''}`;
}

/** A cell draws its own right and lower line; those to its left and above are its neighbours'. */
function drawLines(style: CSSStyleDeclaration, { lines, detail }: FullLook): void {
  const own = detail?.lines;
  if (own === undefined || own.right !== undefined) style.borderRightColor = own?.right?.color ?? lines ?? '';
  if (own === undefined || own.bottom !== undefined) style.borderBottomColor = own?.bottom?.color ?? lines ?? '';
}
