import { type Issue, issue, type Place } from '../../issue/issue.ts';
import { decimal } from '../../quantity/decimal.ts';
import { compare } from '../../quantity/rational.ts';
import { conversionFactor, parseUnit } from '../../quantity/unit.ts';
import { parsePrinted } from '../target/parse-printed.ts';
import type { Measure, PrintedNumber } from '../target/target.ts';
import type { PrintedData } from './schema.ts';

/** The words beside a rate often say only 增长; the sentence around them says since when. */
const REFINED: Partial<Record<Measure, readonly Measure[]>> = {
  growth: ['growth', 'annualGrowth', 'totalGrowth'],
  level: ['level', 'cumulative'],
  annualAverage: ['annualAverage', 'level'],
};

/** Holds the parsed fields of a plan file against what the printed text says; every difference is an error. */
export function checkPrinted(data: PrintedData, unit: string, place: Place): Issue[] {
  const printed = parsePrinted(data.printed);
  const differs = (field: string, parsed: string, given: string) =>
    issue('planPrintedDiffers', 'error', place, { printed: data.printed, field, parsed, given });
  if (printed.kind !== data.kind) return [differs('kind', printed.kind, data.kind)];
  if (printed.kind !== 'number') {
    return (['op', 'value', 'upper', 'measure'] as const).flatMap((field) => {
      const given = data[field];
      return given === undefined ? [] : [differs(field, '', given)];
    });
  }
  const fields: readonly (readonly [field: string, same: boolean, parsed: string, given: string])[] = [
    ['op', (data.op ?? null) === printed.operator, printed.operator ?? '', data.op ?? ''],
    ['value', sameNumber(printed.value, data.value), printed.value, data.value ?? ''],
    ['upper', sameNumber(printed.upper ?? undefined, data.upper), printed.upper ?? '', data.upper ?? ''],
    ['flags', sameSet(printed.flags, data.flags), printed.flags.join(), data.flags.join()],
    ['measure', fitsMeasure(printed, data.measure ?? 'level'), printed.measure ?? '', data.measure ?? ''],
    ['unit', fitsUnit(printed.unit, unit), printed.unit, unit],
  ];
  return fields.filter(([, same]) => !same).map(([field, , parsed, given]) => differs(field, parsed, given));
}

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  return [...a].sort().join() === [...b].sort().join();
}

function sameNumber(printed: string | undefined, given: string | undefined): boolean {
  if (printed === undefined || given === undefined) return printed === given;
  return compare(decimal(printed), decimal(given)) === 0;
}

function fitsMeasure({ measure }: PrintedNumber, given: Measure): boolean {
  return measure === null || (REFINED[measure] ?? [measure]).includes(given);
}

/** The printed unit must be the unit the number is computed in; 2万 beside 万人 says the same. */
function fitsUnit(printed: string, unit: string): boolean {
  if (printed === '') return true;
  if (/^[百千万亿]+$/.test(printed)) return unit.startsWith(printed);
  const [from, to] = [parseUnit(printed), parseUnit(unit)];
  if (from === null || to === null) return false;
  const factor = conversionFactor(from, to);
  return factor !== null && factor.numerator === factor.denominator;
}
