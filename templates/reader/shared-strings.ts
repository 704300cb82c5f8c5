import { BLANK, type Cell } from '../../core/table/cell.ts';
import { RichText } from './rich-text.ts';
import { type Package, scanPart } from './scan-part.ts';

/** The strings that cells point to, each as the one cell value all of them share. */
export async function readSharedStrings(from: Package, path: string): Promise<readonly Cell[]> {
  const cells: Cell[] = [];
  const item = new RichText();
  await scanPart(from, path, {
    open: (name, tag) => item.open(name, tag),
    text: (text) => item.text(text),
    close(name) {
      item.close(name);
      if (name === 'si') cells.push(textCell(item.take()));
    },
  });
  return cells;
}

/** An empty text is what a person sees as an empty cell. */
export function textCell(text: string): Cell {
  return text === '' ? BLANK : { kind: 'text', text };
}
