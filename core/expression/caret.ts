import type { Span } from './node.ts';

const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6×÷≥≤≠]/;
const WIDE_SPACE = '\u3000';

/** The text, and under it a caret at the span's first character; wide characters are matched by wide spaces. */
export function pointAt(text: string, span: Span): string {
  const line = text.replace(/[\r\n]/g, ' ');
  const indent = Array.from(line.slice(0, span.start), (character) => (WIDE.test(character) ? WIDE_SPACE : ' ')).join(
    '',
  );
  return `${line}\n${indent}${'^'.repeat(Math.max(1, Math.min(span.end, line.length) - span.start))}`;
}
