import { decimalText, fixedText } from '../../../core/quantity/decimal.ts';
import { absolute, multiply, type Rational, rational } from '../../../core/quantity/rational.ts';
import { powerOfTen, round } from '../../../core/quantity/round.ts';

/** The digits of a section such as `#,##0.00##%`, taken apart. */
interface Digits {
  readonly before: string;
  readonly whole: number;
  readonly grouped: boolean;
  readonly least: number;
  readonly most: number;
  /** Powers of a hundred that it is multiplied by, and of a thousand that it is divided by. */
  readonly percents: number;
  readonly thousands: number;
  readonly after: string;
}

const PLACEHOLDERS = /[0#?][0#?,]*(?:\.[0#?]*)?|\.[0#?]+/;

/** A number as one section of a number format shows it, without its sign; null where the section is none of the usual ones. */
export function shownDigits(value: Rational, section: string): string | null {
  const digits = digitsOf(section);
  if (digits === null) return null;
  const scale = rational(powerOfTen(2 * digits.percents), powerOfTen(3 * digits.thousands));
  const scaled = absolute(multiply(value, scale));
  const rounded = round(scaled, { places: digits.most, rule: 'halfAwayFromZero' });
  const [whole = '0', fraction = ''] = fixedText(rounded, digits.most).split('.');
  const kept = fraction.slice(0, digits.least) + fraction.slice(digits.least).replace(/0+$/, '');
  const padded = (whole === '0' ? '' : whole).padStart(digits.whole, '0');
  const integer = digits.grouped ? padded.replace(/\B(?=(?:\d{3})+$)/g, ',') : padded;
  const point = kept === '' && !(digits.most === 0 && section.includes('0.')) ? '' : '.';
  return digits.before + integer + point + kept + digits.after;
}

/** The shortest text of a number, as `General` shows it. */
export function generalText(value: Rational): string {
  return decimalText(value);
}

function digitsOf(section: string): Digits | null {
  const found = PLACEHOLDERS.exec(maskLiterals(section));
  if (found === null || /[eE][+-]|\//.test(maskLiterals(section))) return null;
  const pattern = found[0];
  const [integer = '', fraction = ''] = pattern.split('.');
  const core = integer.replace(/,+$/, '');
  const rest = maskLiterals(section).slice(0, found.index) + maskLiterals(section).slice(found.index + pattern.length);
  return {
    before: literalText(section.slice(0, found.index)),
    whole: core.replace(/[^0]/g, '').length,
    grouped: core.includes(','),
    least: fraction.replace(/[^0]/g, '').length,
    most: fraction.length,
    percents: rest.split('%').length - 1,
    thousands: integer.length - core.length,
    after: literalText(section.slice(found.index + pattern.length)),
  };
}

/** The section with everything that is mere text replaced by spaces of the same length. */
function maskLiterals(section: string): string {
  return section.replace(/"[^"]*"|\\.|[_*].|\[[^\]]*\]/g, (literal) => ' '.repeat(literal.length));
}

/** What a piece without digits shows: quoted and escaped text as it is; room, fillings and conditions nothing. */
export function literalText(piece: string): string {
  return piece.replace(
    /"([^"]*)"|\\(.)|[_*].|\[\$([^-\]]*)[^\]]*\]|\[[^\]]*\]/g,
    (_, quoted, escaped, sign) => quoted ?? escaped ?? sign ?? '',
  );
}
