import { divide, multiply, ONE, type Rational, rational } from './rational.ts';
import { type Dimension, MULTIPLIERS, UNIT_TABLE } from './unit-table.ts';

/** A unit as a product of named units with whole exponents: 元/500g is 元¹ · 500g⁻¹. */
export interface Unit {
  readonly factors: readonly UnitFactor[];
}

export interface UnitFactor {
  readonly symbol: string;
  readonly exponent: number;
}

interface AtomicUnit {
  readonly dimension: Dimension | null;
  readonly size: Rational;
}

/** A plain number or ratio. */
export const NO_UNIT: Unit = { factors: [] };

const ATOMS = new Map<string, AtomicUnit>();
const SYMBOLS = new Map<string, string>();

for (const { names, dimension, size } of UNIT_TABLE) {
  const [symbol] = names;
  ATOMS.set(symbol, { dimension, size: fraction(size) });
  for (const name of names) SYMBOLS.set(name, symbol);
}

/** Every unit name known, for finding units inside formulas; multiplied names (万元) are built from these. */
export const UNIT_NAMES: readonly string[] = [...SYMBOLS.keys()];

/** Reads `元/500g`, `万立方米`, `元/（头·月）`, `%`; `null` for a name that is not in the table. */
export function parseUnit(text: string): Unit | null {
  const compact = text
    .normalize('NFKC')
    .replace(/[\s()]/g, '')
    .replace(/[*×]/g, '·');
  if (compact === '' || compact === '1') return NO_UNIT;
  const [top = '', ...below] = compact.split('/');
  const factors: UnitFactor[] = [];
  for (const [part, exponent] of [[top, 1] as const, ...below.map((piece) => [piece, -1] as const)]) {
    for (const name of part.split('·')) {
      const symbol = findSymbol(name);
      if (symbol === null) return null;
      factors.push({ symbol, exponent });
    }
  }
  return { factors: combine(factors) };
}

/** A unit named in our own code or in a checked file. Throws when it is not in the table. */
export function unit(text: string): Unit {
  const parsed = parseUnit(text);
  if (parsed === null) throw new RangeError(`unknown unit: ${text}`);
  return parsed;
}

export function multiplyUnits(a: Unit, b: Unit): Unit {
  return { factors: combine([...a.factors, ...b.factors]) };
}

export function divideUnits(a: Unit, b: Unit): Unit {
  return multiplyUnits(a, raiseUnit(b, -1));
}

export function raiseUnit(a: Unit, exponent: number): Unit {
  return { factors: combine(a.factors.map((factor) => ({ ...factor, exponent: factor.exponent * exponent }))) };
}

/** `元/500g`, `元·亩`; a plain number has the empty text. */
export function unitText(value: Unit): string {
  const part = (sign: 1 | -1) =>
    value.factors
      .filter(({ exponent }) => exponent * sign > 0)
      .map(({ symbol, exponent }) => (Math.abs(exponent) === 1 ? symbol : `${symbol}^${Math.abs(exponent)}`))
      .join('·');
  const below = part(-1);
  return below === '' ? part(1) : `${part(1) || '1'}/${below}`;
}

/**
 * The exact number that turns an amount in `from` into the same amount in `to`: from 元/公斤 to 元/500g it is 1/2.
 * `null` when the two measure different things.
 */
export function conversionFactor(from: Unit, to: Unit): Rational | null {
  if (unitText(from) === unitText(to)) return ONE;
  const { size, dimensions } = measure(divideUnits(from, to));
  return dimensions.size === 0 ? size : null;
}

/** Whether two units measure the same thing. */
export function sameDimension(a: Unit, b: Unit): boolean {
  return conversionFactor(a, b) !== null;
}

/** Percent and per mille are ratios: inside a formula 7% is 0.07. */
export function isRatio(value: Unit): boolean {
  return measure(value).dimensions.size === 0;
}

/** The unit that formulas compute a declared unit in: ratios such as % become plain numbers. */
export function computingUnit(text: string): Unit {
  const declared = unit(text);
  return isRatio(declared) ? NO_UNIT : declared;
}

function measure(value: Unit): { size: Rational; dimensions: Map<Dimension, number> } {
  let size = ONE;
  const dimensions = new Map<Dimension, number>();
  for (const { symbol, exponent } of value.factors) {
    const atom = ATOMS.get(symbol);
    if (atom === undefined) throw new RangeError(`unknown unit: ${symbol}`);
    for (let i = 0; i < Math.abs(exponent); i += 1)
      size = exponent > 0 ? multiply(size, atom.size) : divide(size, atom.size);
    if (atom.dimension === null) continue;
    const total = (dimensions.get(atom.dimension) ?? 0) + exponent;
    if (total === 0) dimensions.delete(atom.dimension);
    else dimensions.set(atom.dimension, total);
  }
  return { size, dimensions };
}

function findSymbol(name: string): string | null {
  const known = SYMBOLS.get(name);
  if (known !== undefined) return known;
  for (const [multiplier, size] of MULTIPLIERS) {
    const base = name.startsWith(multiplier) ? SYMBOLS.get(name.slice(multiplier.length)) : undefined;
    const atom = base === undefined ? undefined : ATOMS.get(base);
    if (atom === undefined) continue;
    ATOMS.set(name, { dimension: atom.dimension, size: multiply(atom.size, fraction(size)) });
    return name;
  }
  return null;
}

function combine(factors: readonly UnitFactor[]): UnitFactor[] {
  const exponents = new Map<string, number>();
  for (const { symbol, exponent } of factors) exponents.set(symbol, (exponents.get(symbol) ?? 0) + exponent);
  return [...exponents].filter(([, exponent]) => exponent !== 0).map(([symbol, exponent]) => ({ symbol, exponent }));
}

function fraction(text: string): Rational {
  const [top = '', bottom = '1'] = text.split('/');
  return rational(BigInt(top), BigInt(bottom));
}
