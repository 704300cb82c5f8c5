import { LINE_FEED, RETURN, SPACE, TAB } from './xml-bytes.ts';

const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);
const NUMBERED = /^#(?:x([\da-fA-F]{1,6})|(\d{1,7}))$/;

/**
 * The characters that a run of XML text stands for: references replaced, line breaks as `\n`.
 * `null` for a reference XML does not define, and so for every entity a document brings along.
 */
export function decodeXmlText(raw: string): string | null {
  const text = raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw;
  let decoded = '';
  let from = 0;
  for (let at = text.indexOf('&'); at >= 0; at = text.indexOf('&', from)) {
    const end = text.indexOf(';', at);
    const reference = text.slice(at + 1, Math.max(at, end));
    const character = NAMED.get(reference) ?? numbered(reference);
    if (character === undefined) return null;
    decoded += text.slice(from, at) + character;
    from = end + 1;
  }
  return from === 0 ? text : decoded + text.slice(from);
}

function numbered(reference: string): string | undefined {
  const [, hex, decimal = ''] = NUMBERED.exec(reference) ?? [];
  const code = hex === undefined ? Number.parseInt(decimal, 10) : Number.parseInt(hex, 16);
  const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : undefined;
}

/** Replaces `_x000D_` and its like, by which workbooks write characters that XML cannot hold. */
export function decodeCellEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([\da-fA-F]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** The value of a cell of this type, from the text that stands for it. */
export function decodeStoredValue(text: string, type: string): string {
  const value = trimXmlSpace(text);
  return type === 'str' ? decodeCellEscapes(value) : value;
}

/** Drops white space at both ends, which counts in a workbook only where `xml:space="preserve"` says so. */
export function trimXmlSpace(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isXmlSpace(text.charCodeAt(start))) start++;
  while (end > start && isXmlSpace(text.charCodeAt(end - 1))) end--;
  return start === 0 && end === text.length ? text : text.slice(start, end);
}

function isXmlSpace(code: number): boolean {
  return code === SPACE || code === TAB || code === LINE_FEED || code === RETURN;
}

/** Whether an attribute says yes. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}
