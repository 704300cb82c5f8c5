import { evaluate } from '../../core/backends/evaluate.ts';
import { specialise } from '../../core/backends/specialise.ts';
import { rowComputer } from '../../core/payout/compute-row.ts';
import { readScheme } from '../../core/payout/read-scheme.ts';
import { splitPremium } from '../../core/payout/split.ts';
import { decimal, fixedText } from '../../core/quantity/decimal.ts';
import { add, type Rational, ZERO } from '../../core/quantity/rational.ts';
import { round } from '../../core/quantity/round.ts';
import scallionJson from '../../seeds/policies/zhangqiu-scallion-2023.json' with { type: 'json' };
import { drawFrom } from '../../templates/demo/random.ts';

/** One household as text: payout, premium, and the premium's shares. */
type Line = readonly string[];

const FEN = { places: 2, rule: 'halfAwayFromZero' } as const;
const { scheme: read } = readScheme(scallionJson, 'zhangqiu-scallion-2023.json');
if (read === null) throw new Error('the shipped scheme cannot be read');
export const scallion = read;

/** So many areas in 亩 as a clerk types them, a tenth of them to the hundredth. */
export function areaTexts(count: number): string[] {
  const draw = drawFrom(11);
  return Array.from({ length: count }, () => {
    const hundredths = draw(1, 10) === 1 ? draw(1, 2000) : draw(1, 200) * 10;
    return `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`;
  });
}

/** Text in, text out, exactly: payout, premium and shares of every row, and their totals. */
export function exactPayouts(areas: readonly string[], price: string): readonly Line[] {
  const compute = rowComputer(scallion, decimal(price), true);
  const { settlement } = scallion.policy.funding;
  const lines: Line[] = [];
  let totals: readonly Rational[] = Array.from({ length: 2 + scallion.shares.length }, () => ZERO);
  for (const area of areas) {
    const row = compute(new Map([['area', decimal(area)]]));
    const payout = row.kind === 'computed' ? row.results.get(scallion.payout.id) : undefined;
    const premium = row.kind === 'computed' ? row.results.get(scallion.premium.id) : undefined;
    if (payout === undefined || premium === undefined) throw new Error(`no payout for ${area}`);
    const shares = splitPremium(premium.value, premium.exact, scallion.shares, settlement.use);
    const amounts = [payout.value, premium.value, ...shares];
    totals = totals.map((total, index) => add(total, amounts[index] ?? ZERO));
    lines.push(amounts.map((amount) => fixedText(amount, 2)));
  }
  lines.push(totals.map((total) => fixedText(total, 2)));
  return lines;
}

/** The same in doubles, as it is usually written. */
export function doublePayouts(areas: readonly string[], price: string): readonly Line[] {
  const [target, actual] = [1.06, Number(price)];
  const lines: Line[] = [];
  const totals = [0, 0, 0, 0, 0, 0];
  for (const text of areas) {
    const area = Number(text);
    const payout = toFen(((target - actual) / target) * 3500 * area);
    const premium = toFen(245 * area);
    const amounts = [payout, premium, ...[0.4, 0.25, 0.25, 0.1].map((share) => toFen(premium * share))];
    for (const [index, amount] of amounts.entries()) totals[index] = (totals[index] ?? 0) + amount;
    lines.push(amounts.map((amount) => amount.toFixed(2)));
  }
  lines.push(totals.map((total) => total.toFixed(2)));
  return lines;
}

/** The formula alone, from numbers to the rounded number. */
export function exactFormula(areas: readonly Rational[], price: string): () => Rational {
  const known = new Map<string, Rational>(scallion.parameters.map(({ id, value }) => [id, value]));
  known.set(scallion.observed.id, decimal(price));
  const node = specialise(scallion.payout.node, (id) => known.get(id));
  return () => {
    let total = ZERO;
    for (const area of areas) {
      const payout = evaluate(node, (id) => (id === 'area' ? area : undefined));
      if (payout.kind === 'known') total = add(total, round(payout.value, FEN));
    }
    return total;
  };
}

export function doubleFormula(areas: readonly number[], price: string): () => number {
  const [target, actual] = [1.06, Number(price)];
  return () => {
    let total = 0;
    for (const area of areas) total += toFen(((target - actual) / target) * 3500 * area);
    return total;
  };
}

/** In how many rows the payout in doubles is not the exact one. */
export function wrongPayouts(areas: readonly string[], price: string): number {
  const doubles = doublePayouts(areas, price);
  return exactPayouts(areas, price)
    .slice(0, -1)
    .filter(([payout], row) => payout !== doubles[row]?.[0]).length;
}

function toFen(amount: number): number {
  return Math.round(amount * 100) / 100;
}
