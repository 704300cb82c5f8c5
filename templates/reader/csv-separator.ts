const SAMPLE_LINES = 50;
const SAMPLE_CHARACTERS = 1_000_000;
/** In order of preference where the counts do not tell: a tab is hardly ever part of a text. */
const SEPARATORS = ['\t', ';', ','] as const;
const FULL_WIDTH_COMMA = '，';

/**
 * The character that separates the fields: the one that stands equally often in the most lines, quoted text left out.
 * A full-width comma counts only where there is no other, since it is part of ordinary Chinese text.
 */
export function findSeparator(text: string): string {
  const lines = sampleLines(text);
  let best = { separator: '', lines: 0, perLine: 0 };
  for (const separator of SEPARATORS) {
    const regular = mostRegular(lines.map((line) => line.split(separator).length - 1));
    if (regular.lines > best.lines || (regular.lines === best.lines && regular.perLine > best.perLine)) {
      best = { separator, ...regular };
    }
  }
  if (best.separator !== '') return best.separator;
  return lines.some((line) => line.includes(FULL_WIDTH_COMMA)) ? FULL_WIDTH_COMMA : ',';
}

/** The first records without their quoted text; a line break inside quotes does not end a record. */
function sampleLines(text: string): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let quoted = false;
  for (const piece of text.slice(0, SAMPLE_CHARACTERS).split('"')) {
    if (!quoted) {
      const [first = '', ...rest] = piece.split('\n');
      line += first;
      for (const next of rest) {
        lines.push(line);
        line = next;
      }
    }
    quoted = !quoted;
    if (lines.length >= SAMPLE_LINES) return lines;
  }
  return [...lines, line];
}

/** How often the commonest count above zero occurs; of two equally common ones the larger count. */
function mostRegular(counts: readonly number[]): { readonly lines: number; readonly perLine: number } {
  const linesByCount = new Map<number, number>();
  for (const count of counts) {
    if (count > 0) linesByCount.set(count, (linesByCount.get(count) ?? 0) + 1);
  }
  let best = { lines: 0, perLine: 0 };
  for (const [perLine, lines] of linesByCount) {
    if (lines > best.lines || (lines === best.lines && perLine > best.perLine)) best = { lines, perLine };
  }
  return best;
}
