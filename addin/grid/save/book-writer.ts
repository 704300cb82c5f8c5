import { strToU8, Zip, ZipDeflate } from 'fflate';
import type { SavedBook, SavedRow, SavedSheet } from '../files/messages.ts';
import type { FullLook } from '../model/grid-look.ts';
import { commentsXml, notesDrawingXml } from './notes-xml.ts';
import { packageParts, sheetRelations } from './package-parts.ts';
import { rowXml } from './row-xml.ts';
import { extrasOf } from './rules-xml.ts';
import { sheetEnd, sheetStart } from './sheet-xml.ts';
import { StyleTable } from './style-table.ts';

/** Files of the same content are the same, whenever they are saved. */
const MOMENT = new Date(2000, 0, 1);
const QUICKLY = 4;

/** Writes a workbook as xlsx while its rows come in: they are packed as they come and never held whole. */
export interface BookWriter {
  start(book: SavedBook): void;
  /** `looks` are those that rows name for the first time; they are numbered through the whole book. */
  rows(rows: readonly SavedRow[], looks: readonly FullLook[]): void;
  /** Gives the file when it was the last sheet. */
  endSheet(): Uint8Array | null;
}

export function bookWriter(): BookWriter {
  const pieces: Uint8Array[] = [];
  const zip = new Zip((_, piece) => pieces.push(piece));
  const styles = new StyleTable();
  const looks: FullLook[] = [];
  const styleNumbers = new Map<string, number>();
  let book: SavedBook = { sheets: [], names: [] };
  let index = 0;
  let part: ZipDeflate | null = null;

  const open = (name: string): ZipDeflate => {
    const opened = new ZipDeflate(name, { level: QUICKLY });
    opened.mtime = MOMENT;
    zip.add(opened);
    return opened;
  };
  const whole = (name: string, text: string): void => open(name).push(strToU8(text), true);
  const sheet = (): SavedSheet | undefined => book.sheets[index];
  const styleOf = (look: number, quoted: boolean): number => {
    const key = `${look} ${quoted}`;
    const known = styleNumbers.get(key) ?? styles.numberOf(looks[look] as FullLook, quoted);
    styleNumbers.set(key, known);
    return known;
  };
  const begin = (): void => {
    const next = sheet();
    if (next === undefined) return;
    part = open(`xl/worksheets/sheet${index + 1}.xml`);
    part.push(strToU8(sheetStart(next)));
  };

  return {
    start(given) {
      book = given;
      for (const [name, text] of packageParts(book)) whole(name, text);
      begin();
    },
    rows(rows, more) {
      looks.push(...more);
      const [first, last] = [rows[0]?.row ?? 0, rows.at(-1)?.row ?? 0];
      const heights = extrasOf(sheet()?.extras ?? [], 'rowHeight').filter(
        (one) => one.row <= last && one.row + one.rows > first,
      );
      const heightOf = (row: number): number | null =>
        heights.findLast((one) => row >= one.row && row < one.row + one.rows)?.points ?? null;
      part?.push(strToU8(rows.map((row) => rowXml(row, heightOf(row.row), styleOf)).join('')));
    },
    endSheet() {
      const ended = sheet();
      if (ended !== undefined) {
        part?.push(strToU8(sheetEnd(ended, styles)), true);
        const notes = extrasOf(ended.extras, 'note');
        if (notes.length > 0) {
          whole(`xl/worksheets/_rels/sheet${index + 1}.xml.rels`, sheetRelations(index));
          whole(`xl/comments${index + 1}.xml`, commentsXml(notes));
          whole(`xl/drawings/vmlDrawing${index + 1}.vml`, notesDrawingXml(notes, index));
        }
      }
      index += 1;
      begin();
      if (sheet() !== undefined) return null;
      whole('xl/styles.xml', styles.xml());
      zip.end();
      return joined(pieces);
    },
  };
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((size, piece) => size + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
