/** The addresses of a rectangle such as `B5` to `C7`, row by row, each made when it is asked for; none where there are more than `most`. */
export function* addressesBetween(first: string, last: string, most: number): Iterable<string> {
  const [from, to] = [cornerOf(first), cornerOf(last)];
  const [left, top] = [Math.min(from.column, to.column), Math.min(from.row, to.row)];
  const width = Math.abs(from.column - to.column) + 1;
  const count = width * (Math.abs(from.row - to.row) + 1);
  if (count > most) return;
  for (let index = 0; index < count; index += 1) {
    yield `${lettersOf(left + (index % width))}${top + Math.floor(index / width)}`;
  }
}

function cornerOf(address: string): { readonly column: number; readonly row: number } {
  const letters = address.replace(/\d+$/, '');
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { column, row: Number.parseInt(address.slice(letters.length), 10) };
}

function lettersOf(column: number): string {
  const last = String.fromCharCode(65 + ((column - 1) % 26));
  return column <= 26 ? last : lettersOf(Math.floor((column - 1) / 26)) + last;
}
