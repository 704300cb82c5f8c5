import { decimal } from '../../quantity/decimal.ts';
import { absolute, multiply, ONE, type Rational, rational, ZERO } from '../../quantity/rational.ts';
import { powerOfTen } from '../../quantity/round.ts';
import { conversionFactor, NO_UNIT, unit } from '../../quantity/unit.ts';
import { parsePrinted } from '../target/parse-printed.ts';
import type { TargetExpression, ToleranceConvention } from '../target/target.ts';
import type { Base, Indicator, Printing, Target } from './plan.ts';
import type { IndicatorData, PlanData, PrintedData, TargetData } from './schema.ts';
import { unitTextOf } from './unit-of.ts';

/** An indicator as numbers; its data has been checked. */
export function buildIndicator(data: IndicatorData, plan: PlanData): Indicator {
  const { least, most } = data;
  return {
    id: data.id,
    concept: data.concept ?? null,
    number: data.number ?? null,
    name: data.name,
    aliases: data.aliases,
    unit: unit(data.unit),
    unitText: data.unit,
    group: data.group ?? null,
    attribute: data.attribute ?? null,
    direction: data.direction,
    aggregate: data.aggregate,
    flow: data.flow || isPerYear(data.unit),
    per: data.per === undefined ? perOf(data.unit) : decimal(data.per),
    least: least === undefined ? null : decimal(least),
    most: most === undefined ? null : decimal(most),
    definition: data.definition ?? null,
    note: data.note ?? null,
    base: buildBase(data, plan),
    targets: data.targets
      .filter(({ kind }) => kind !== 'none')
      .map((target) => buildTarget(target, data, plan))
      .sort((a, b) => a.by - b.by),
    section: data.section,
    quote: data.quote,
  };
}

function isPerYear(unitText: string): boolean {
  return unit(unitText).factors.some(({ symbol, exponent }) => symbol === '年' && exponent < 0);
}

/** A share in per cent is a hundred times its numerator over its denominator. */
function perOf(unitText: string): Rational {
  return conversionFactor(NO_UNIT, unit(unitText)) ?? ONE;
}

function buildBase(data: IndicatorData, plan: PlanData): Base | null {
  const { base } = data;
  if (base?.value === undefined) return null;
  const year = Number(base.period ?? plan.base);
  const kind = base.op === undefined || base.op === '=' ? 'value' : 'bound';
  const factor = conversionFactor(unit(base.unit ?? data.unit), unit(data.unit)) ?? ONE;
  return { kind, year, value: multiply(decimal(base.value), factor), ...printing(base, data) };
}

function buildTarget(target: TargetData, data: IndicatorData, plan: PlanData): Target {
  const unitText = unitTextOf(target, data.unit);
  return {
    by: Number(target.by),
    from: Number(target.from ?? plan.base),
    unit: unit(unitText),
    unitText,
    expression:
      target.value === undefined ? null : expression(target, target.value, target.tolerance ?? plan.tolerance),
    ...printing(target, data),
  };
}

function expression(target: TargetData, value: string, convention: ToleranceConvention): TargetExpression {
  const { op = null, upper, measure = 'level', flags } = target;
  return {
    operator: op,
    value: decimal(value),
    upper: upper === undefined ? null : decimal(upper),
    measure,
    flags,
    tolerance: op === 'about' ? toleranceOf(target.printed, value, convention) : ZERO,
  };
}

function toleranceOf(printedText: string, value: string, convention: ToleranceConvention): Rational {
  switch (convention.convention) {
    case 'lastDigit': {
      // The digits as printed: a file may write 34.0 where 约34 is printed.
      const printed = parsePrinted(printedText);
      const places = printed.kind === 'number' ? (printed.value.split('.')[1]?.length ?? 0) : 0;
      return rational(1n, 2n * powerOfTen(places));
    }
    case 'relative':
      return multiply(absolute(decimal(value)), decimal(convention.share));
    case 'absolute':
      return decimal(convention.amount);
  }
}

function printing(part: PrintedData, data: IndicatorData): Printing {
  return { printed: part.printed, section: part.section ?? data.section, quote: part.quote ?? data.quote };
}
