const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u;

/** The columns a text takes on a terminal; a Chinese character takes two. */
export function displayWidth(text: string): number {
  return Array.from(text).reduce((width, character) => width + (WIDE.test(character) ? 2 : 1), 0);
}

/** How a column of a table is aligned. */
export type Side = 'left' | 'right';

/** Rows of a table, each column as wide as its widest cell and two spaces from the next; no spaces at a line's end. */
export function alignRows(rows: readonly (readonly string[])[], sides: readonly Side[]): string[] {
  const widths = sides.map((_, column) => Math.max(0, ...rows.map((row) => displayWidth(row[column] ?? ''))));
  return rows.map((row) =>
    sides
      .map((side, column) => pad(row[column] ?? '', widths[column] ?? 0, side))
      .join('  ')
      .trimEnd(),
  );
}

/** The lines moved right, also those inside a text of several lines. */
export function indent(lines: readonly string[], width = 2): string[] {
  const margin = ' '.repeat(width);
  return lines.map((line) => `${margin}${line.replaceAll('\n', `\n${margin}`)}`);
}

/** A text cut to a width, with an ellipsis where something is missing. */
export function shorten(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  const characters = Array.from(text);
  while (displayWidth(characters.join('')) > width - 1) characters.pop();
  return `${characters.join('')}…`;
}

function pad(text: string, width: number, side: Side): string {
  const space = ' '.repeat(Math.max(0, width - displayWidth(text)));
  return side === 'left' ? `${text}${space}` : `${space}${text}`;
}
