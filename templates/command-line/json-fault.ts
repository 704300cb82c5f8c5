/** How many characters V8 quotes before the one it could not use. */
const QUOTED_BEFORE = 10;

/**
 * `line:column` of the character at which JSON.parse stopped, from its message: that names a position, or quotes the
 * text around it, or says that the text ended. Empty where it says none of these.
 */
export function placeOfJsonFault(text: string, message: string): string {
  const position = faultPosition(text, message);
  if (position === null) return '';
  const before = text.slice(0, position).split('\n');
  return `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
}

function faultPosition(text: string, message: string): number | null {
  const [, digits] = /at position (\d+)/.exec(message) ?? [];
  if (digits !== undefined) return Number.parseInt(digits, 10);
  if (message.includes('Unexpected end')) return text.length;
  const quoted = /Unexpected token '(.+?)', (\.{3})?"(.*)"(?:\.{3})? is not valid JSON$/s.exec(message);
  if (quoted === null) return null;
  const [, token = '', dots, context = ''] = quoted;
  const start = text.indexOf(context);
  if (start < 0) return null;
  return start + (dots === undefined ? context.indexOf(token) : QUOTED_BEFORE);
}
