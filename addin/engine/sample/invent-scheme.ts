import { referencedIds } from '../../../core/expression/children.ts';
import { GLOSSARY } from '../../../core/glossary.ts';
import type { Scheme, SchemeInput } from '../../../core/payout/scheme.ts';
import { addDays } from '../../../core/quantity/date.ts';
import { decimalText } from '../../../core/quantity/decimal.ts';
import { add, divide, multiply, ONE, rational, smaller } from '../../../core/quantity/rational.ts';
import { round } from '../../../core/quantity/round.ts';
import { conversionFactor, unit } from '../../../core/quantity/unit.ts';
import { typed } from '../../../templates/demo/field.ts';
import { type Household, inventHouseholds } from '../../../templates/demo/household.ts';
import { type Draw, drawFrom } from '../../../templates/demo/random.ts';
import { registerLabel } from '../../../templates/payout/labels.ts';
import { withUnit } from '../../../templates/payout/register-layout.ts';
import type { CsvField } from '../../../templates/workbook/csv.ts';

const SEED = 1202;
const HOUSEHOLDS = 40;
const PUBLISHED = 10;
const PRICE_PLACES = { places: 3, rule: 'halfAwayFromZero' } as const;
const REGISTER = ['town', 'village', 'name', 'idNumber'] as const satisfies readonly (keyof Household)[];

type Rows = readonly (readonly CsvField[])[];

/** An invented insured list for any scheme: the headers it asks for, and forty households with numbers it admits. */
export function inventList(scheme: Scheme): { readonly headers: readonly string[]; readonly rows: Rows } {
  const draw = drawFrom(SEED);
  const headers = [
    ...REGISTER.map(registerLabel),
    ...scheme.inputs.map((input) => withUnit(input.label, declared(input))),
  ];
  const rows = inventHouseholds(HOUSEHOLDS, draw).map((household) => [
    ...REGISTER.map((field) => typed(household[field])),
    ...scheme.inputs.map((input): CsvField => ({ kind: 'number', decimal: inventNumber(input, draw) })),
  ]);
  return { headers, rows };
}

/** Invented prices of the first days of the window, around what the event compares the observed price with. */
export function inventPrices(scheme: Scheme): { readonly headers: readonly string[]; readonly rows: Rows } {
  const draw = drawFrom(SEED);
  const { from, to } = scheme.policy.series.window;
  const compared = referencedIds(scheme.event);
  const middle = scheme.parameters.find(({ id }) => compared.includes(id))?.value ?? ONE;
  const days = Array.from({ length: PUBLISHED }, (_, index) => addDays(from, index)).filter((day) => day <= to);
  const rows = days.map((day): CsvField[] => {
    const price = multiply(middle, rational(BigInt(draw(900, 1040)), 1000n));
    return [typed(day), { kind: 'number', decimal: decimalText(round(price, PRICE_PLACES)) }];
  });
  return { headers: [GLOSSARY.date.zh, withUnit(GLOSSARY.price.zh, scheme.observed)], rows };
}

/** In the unit the document gives, in which 7 of a percentage is 7. */
function declared({ term }: SchemeInput) {
  return { unit: unit(term.unit) };
}

function inventNumber(input: SchemeInput, draw: Draw): string {
  const drawn = input.term.whole ? rational(BigInt(draw(1, 60))) : rational(BigInt(draw(5, 60)), 10n);
  const factor = conversionFactor(input.unit, unit(input.term.unit)) ?? ONE;
  const value = multiply(add(input.above, divide(drawn, factor)), factor);
  return decimalText(input.atMost === null ? value : smaller(value, multiply(input.atMost, factor)));
}
