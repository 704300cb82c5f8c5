import { unit, unitText } from '../../quantity/unit.ts';
import type { Indicator } from './plan.ts';
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
      return isPercent({ unit: unit(indicatorUnit) }) ? '百分点' : indicatorUnit;
    default:
      return indicatorUnit;
  }
}

/** Whether a value is a percentage, so that differences of it are 百分点. */
export function isPercent({ unit }: Pick<Indicator, 'unit'>): boolean {
  return unitText(unit) === '%';
}
