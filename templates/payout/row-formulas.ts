import { type CellNames, toExcelFormula, toExcelRounding } from '../../core/backends/excel.ts';
import type { Scheme, SchemeOutput } from '../../core/payout/scheme.ts';
import { shareKey } from './labels.ts';

/** Places kept of a share before the fen are counted; far below a fen, far above binary noise. */
export const SHARE_PLACES = 8;

/** What the formulas of one household refer to. */
export interface RowReferences {
  readonly scheme: Scheme;
  /** The defined name of a payer's share, by its key. */
  readonly names: ReadonlyMap<string, string>;
  /** The defined name that says whether the event occurred. */
  readonly event: string;
  /** Where a term stands: a cell, or a defined name. */
  readonly terms: CellNames;
  /** The cell on the same row, such as `E5`, of the premium by its id, of `share:0`, and of `remainder:0`. */
  readonly at: (key: string) => string;
}

/** The formula of an output for one household: as printed, within its cap, rounded as declared, and only if the event occurred. */
export function outputFormula(
  { output, node, cap }: SchemeOutput,
  { event, terms }: Pick<RowReferences, 'event' | 'terms'>,
): string {
  const inner = toExcelFormula(node, terms);
  const limited = cap === null ? inner : `MIN(${inner},${toExcelFormula(cap, terms)})`;
  const rounded = output.rounding === undefined ? limited : toExcelRounding(limited, output.rounding.use);
  return output.gated ? `IF(${event}="出险",${rounded},0)` : rounded;
}

/** A payer's share of the premium in a row: what `splitPremium` does, as a formula of the sheet. */
export function shareFormula(payer: number, { scheme, names, terms, at }: Omit<RowReferences, 'event'>): string {
  const { settlement, residualPayer } = scheme.policy.funding;
  const premium = at(scheme.premium.id);
  const share = names.get(shareKey(scheme.shares[payer]?.payer ?? '')) ?? '0';
  if (settlement.use === 'largestRemainder') {
    const own = at(`remainder:${payer}`);
    const first = at('remainder:0');
    const all = `$${first}:$${at(`remainder:${scheme.shares.length - 1}`)}`;
    const before = payer === 0 ? '' : `+COUNTIF($${first}:${at(`remainder:${payer - 1}`)},${own})`;
    const rank = `RANK(${own},${all})${before}`;
    const whole = `ROUNDDOWN(ROUND(${premium}*${share},${SHARE_PLACES}),2)`;
    return `ROUND(${whole}+IF(${rank}<=ROUND(SUM(${all})*100,0),0.01,0),2)`;
  }
  if (settlement.use === 'residual' && scheme.shares[payer]?.payer === residualPayer) {
    const others = scheme.shares.flatMap((_, index) => (index === payer ? [] : [at(`share:${index}`)]));
    return `ROUND(${[premium, ...others].join('-')},2)`;
  }
  const exact = toExcelFormula(scheme.premium.node, terms);
  return toExcelRounding(`(${exact})*${share}`, { places: 2, rule: 'halfAwayFromZero' });
}

/** What is left of a share below the fen, for finding who gets the odd fen. */
export function remainderFormula(payer: number, { scheme, names, at }: Pick<RowReferences, 'scheme' | 'names' | 'at'>) {
  const share = names.get(shareKey(scheme.shares[payer]?.payer ?? '')) ?? '0';
  const part = `${at(scheme.premium.id)}*${share}`;
  return `ROUND(${part}-ROUNDDOWN(ROUND(${part},${SHARE_PLACES}),2),${SHARE_PLACES})`;
}
