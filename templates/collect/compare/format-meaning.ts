const BRACKETED = /^\[([^\]]*)\]/;
const CURRENCY = /^\$([^-]*)(?:-[0-9a-z]+)?$/i;
/** Characters that stand for themselves without quotes. */
const LITERAL = /[-+$/():!^&'~{}<>= ]/;
const GENERAL = 'general';

/** Excel keeps 255 characters of a code; a longer one means itself. */
const LONGEST = 500;
/** The workbooks of a batch repeat few codes. */
const REMEMBERED = 2000;
const meanings = new Map<string, string>();

/**
 * What a number format shows, written in one way: LibreOffice puts languages in front (`[$-804]yyyy\-mm\-dd`) and room behind
 * (`0.00_ `), WPS quotes what needs no quotes, and each spells `General` as it likes.
 */
export function formatMeaning(code: string): string {
  if (code.length > LONGEST) return code;
  const known = meanings.get(code);
  if (known !== undefined) return known;
  if (meanings.size >= REMEMBERED) meanings.clear();
  const meaning = meaningOf(code);
  meanings.set(code, meaning);
  return meaning;
}

function meaningOf(code: string): string {
  if (code === '') return GENERAL;
  const [positive = '', negative, ...others] = sectionsOf(code);
  // The sign that a single section would show by itself.
  return negative === `"-"${positive}` && others.length === 0
    ? positive
    : [positive, negative ?? [], others].flat(2).join(';');
}

/** The sections of a code; each literal character in quotes of its own. */
function sectionsOf(code: string): readonly string[] {
  const sections = [''];
  const put = (text: string) => sections.push(`${sections.pop() ?? ''}${text}`);
  for (let at = 0; at < code.length; ) {
    const character = code.charAt(at);
    const bracketed = BRACKETED.exec(code.slice(at));
    if (bracketed !== null) {
      const [whole, inside = ''] = bracketed;
      put(bracketMeaning(inside));
      at += whole.length;
    } else if (character === '"') {
      const end = code.indexOf('"', at + 1);
      const text = code.slice(at + 1, end < 0 ? code.length : end);
      put(quoted(text));
      at += text.length + 2;
    } else if (character === '\\') {
      put(quoted(code.charAt(at + 1)));
      at += 2;
    } else if (character === '_' || character === '*') {
      at += 2;
    } else if (character === ';') {
      sections.push('');
      at += 1;
    } else {
      put(LITERAL.test(character) || character > '\u007f' ? quoted(character) : character.toLowerCase());
      at += 1;
    }
  }
  return sections;
}

/** A language says nothing of the number; a currency sign is a text; what else stands in brackets counts. */
function bracketMeaning(inside: string): string {
  const currency = CURRENCY.exec(inside);
  return currency === null ? `[${inside.toLowerCase()}]` : quoted(currency[1] ?? '');
}

function quoted(text: string): string {
  return [...text].map((character) => `"${character}"`).join('');
}
