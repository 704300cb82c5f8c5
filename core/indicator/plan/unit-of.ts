import { parseUnit } from '../../quantity/unit.ts';
import type { PrintedData } from './schema.ts';

/** The unit a printed number is in: its own, per cent for rates, 百分点 for differences of percentages, else the indicator's. */
export function unitTextOf(data: PrintedData, indicatorUnit: string): string {
  if (data.unit !== undefined) return data.unit;
  switch (data.measure) {
    case 'growth':
    case 'annualGrowth':
    case 'totalGrowth':
      return '%';
    case 'change':
      return isPercent(indicatorUnit) ? '百分点' : indicatorUnit;
    default:
      return indicatorUnit;
  }
}

function isPercent(unit: string): boolean {
  return parseUnit(unit)?.factors[0]?.symbol === '%';
}
