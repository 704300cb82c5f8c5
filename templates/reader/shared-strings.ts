import { BLANK, type Cell } from '../../core/table/cell.ts';
import { Budget } from './budget.ts';
import { RichText } from './rich-text.ts';
import { type Package, scanPart } from './scan-part.ts';
import { LESS } from './xml-bytes.ts';
import type { XmlHandler } from './xml-scan.ts';
import type { XmlTag } from './xml-tag.ts';
import { decodeCellEscapes, trimXmlSpace } from './xml-text.ts';
import type { XmlWindow } from './xml-window.ts';

const PLAIN_START = '<si><t>';
const PLAIN_END = '</t></si>';

/** The strings that cells point to, each as the one cell value all of them share. Refuses more of them than cells are read. */
export async function readSharedStrings(from: Package, path: string): Promise<readonly Cell[]> {
  const strings = new SharedStrings(new Budget('strings', from.limits.cells));
  await scanPart(from, path, strings);
  return strings.cells;
}

class SharedStrings implements XmlHandler {
  readonly cells: Cell[] = [];
  readonly #budget: Budget;
  readonly #item = new RichText();

  constructor(budget: Budget) {
    this.#budget = budget;
  }

  open(name: string, tag: XmlTag): void {
    this.#item.open(name, tag);
  }

  text(text: string): void {
    this.#item.text(text);
  }

  close(name: string): void {
    this.#item.close(name);
    if (name === 'si') this.#add(this.#item.take());
  }

  /** Takes a string whole that is written as nearly all are: `<si><t>大葱</t></si>`. */
  glance(window: XmlWindow, start: number): number {
    if (!window.has(PLAIN_START, start)) return -1;
    const text = window.textBefore(LESS, start + PLAIN_START.length);
    if (!window.has(PLAIN_END, window.textEnd)) return -1;
    const end = window.textEnd + PLAIN_END.length;
    this.#add(decodeCellEscapes(trimXmlSpace(text)));
    return end;
  }

  #add(text: string): void {
    this.#budget.take();
    this.cells.push(textCell(text));
  }
}

/** An empty text is what a person sees as an empty cell. */
export function textCell(text: string): Cell {
  return text === '' ? BLANK : { kind: 'text', text };
}
