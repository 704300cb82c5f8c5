const SPECIAL = /[&<>"]/;
const NAMED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** What XML 1.0 cannot carry: control characters, half a surrogate pair, and two code points that are no characters. */
const ILLEGAL = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** Spreadsheets read `_x000D_` as one character, so text that happens to look like that is spelt out. */
const LOOKS_ESCAPED = /_(?=x[0-9A-Fa-f]{4}_)/g;

/** No space, no `_`, nothing to escape: most cells, and not worth a closer look. */
const PLAIN = /^[!#-%'-;=?-^`-~\u3001-\uD7FF\uFF01-\uFF5E]*$/;

/** Text for an XML element or a double-quoted attribute; a character XML cannot carry becomes U+FFFD. */
export function escapeXml(text: string): string {
  if (PLAIN.test(text)) return text;
  const legal = text.replace(ILLEGAL, '\uFFFD');
  return SPECIAL.test(legal) ? legal.replace(/[&<>"]/g, (character) => NAMED[character] ?? character) : legal;
}

/** Text of a cell: one kind of line end (an XML reader would change the others), and no accidental escapes. */
export function escapeCellText(text: string): string {
  if (PLAIN.test(text)) return text;
  return escapeXml(spellOut(text.replace(/\r\n?/g, '\n')));
}

/** The same for text that stands in an attribute, where an XML reader would make a space of every line end. */
export function escapeAttributeText(text: string): string {
  return escapeCellText(text).replaceAll('\n', '&#10;');
}

/** Text without accidental escapes. */
export function spellOut(text: string): string {
  return text.replace(LOOKS_ESCAPED, '_x005F_');
}

/** The attribute that keeps spaces and line ends, where there are any to lose. */
export function spaceAttribute(text: string): string {
  if (PLAIN.test(text)) return '';
  return /^\s|\s$|\n|\s\s/.test(text) ? ' xml:space="preserve"' : '';
}

/** The element with the text of a cell, which keeps its spaces: `<t>甲</t>`. */
export function textElement(name: string, text: string): string {
  if (PLAIN.test(text)) return `<${name}>${text}</${name}>`;
  return `<${name}${spaceAttribute(text)}>${escapeCellText(text)}</${name}>`;
}
