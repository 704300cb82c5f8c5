import { LIMITS } from './limits.ts';

/** Functions that Excel 2010, WPS 2019, LibreOffice and Gnumeric all know without a prefix. */
const CLASSIC_FUNCTIONS: ReadonlySet<string> = new Set(
  `ABS AND AVERAGE AVERAGEIF AVERAGEIFS CHAR COLUMN CONCATENATE COUNT COUNTA COUNTIF COUNTIFS DATE DAY EXACT FIND HYPERLINK IF
  IFERROR INDEX INT ISBLANK ISERROR ISNUMBER ISTEXT LARGE LEFT LEN LOOKUP MATCH MAX MID MIN MOD MONTH N NOT OR POWER RANK REPT
  RIGHT ROUND ROUNDDOWN ROUNDUP ROW SEARCH SIGN SMALL SQRT SUBSTITUTE SUBTOTAL SUM SUMIF SUMIFS SUMPRODUCT TEXT TRIM VALUE
  VLOOKUP YEAR`.split(/\s+/),
);

/** A text literal, a quoted sheet name, or a name before a bracket. */
const TOKEN = /"((?:[^"]|"")*)"|'(?:[^']|'')*'|([A-Za-z_\u0080-\uFFFF][\w.\u0080-\uFFFF]*)\s*\(/g;

/** The reason a formula must not be written, or null. It is checked for what Excel refuses on opening, not for its sense. */
export function formulaFault(formula: string): string | null {
  if (formula === '' || formula.startsWith('=')) return `formula '${formula}' must have text, without the leading =`;
  if (formula.length > LIMITS.formula) return `formula of ${formula.length} characters; Excel allows ${LIMITS.formula}`;
  // `matchAll` would copy the expression for every cell of a large sheet.
  TOKEN.lastIndex = 0;
  for (let token = TOKEN.exec(formula); token !== null; token = TOKEN.exec(formula)) {
    const [, text, name] = token;
    const textLength = text?.replaceAll('""', '"').length ?? 0;
    if (textLength > LIMITS.formulaText) {
      return `a text of ${textLength} characters inside a formula; Excel allows ${LIMITS.formulaText}`;
    }
    if (name !== undefined && !CLASSIC_FUNCTIONS.has(name))
      return `function ${name} is not known to every spreadsheet in use`;
  }
  return null;
}

/**
 * Whether text would be taken for a formula when it is typed again, or read from a CSV file: it begins with
 * `= + - @`, in either width, or with a tab or line end that hides one.
 */
export function startsLikeFormula(text: string): boolean {
  return /^[=+\-@＝＋－＠\t\r\n]/.test(text);
}
