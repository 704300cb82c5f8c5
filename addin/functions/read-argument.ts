import { SCHEDULE_UNITS, type ScheduleUnit } from '../../core/indicator/measures/schedule.ts';
import type { MonthIndex } from '../../core/indicator/measures/standing.ts';
import { METHOD_IDS, type MethodId } from '../../core/indicator/methods/method.ts';
import { endOf, endOfYear } from '../../core/indicator/period/period.ts';
import { readPeriod } from '../../core/indicator/period/read-period.ts';
import type { Attribute, Direction } from '../../core/indicator/plan/plan.ts';
import { completedMonth } from '../../core/indicator/progress/run-progress.ts';
import { readDate } from '../../core/quantity/date.ts';
import type { Rational } from '../../core/quantity/rational.ts';
import { readNumber } from '../../core/quantity/read-number.ts';
import type { Unit } from '../../core/quantity/unit.ts';
import { serialToIso } from '../../core/table/serial-date.ts';
import { type Found, faulty, found, isBlank } from './answer.ts';
import { exactOf } from './double.ts';
import type { Parameter } from './fault.ts';

/** A number as it was typed, with a unit where one stands behind it. */
export interface Amount {
  readonly value: Rational;
  readonly unit: Unit | null;
}

/** Reads a number from a cell; a blank is missing and never zero, TRUE and a text that is no number are refused. */
export function readAmount(value: unknown, parameter: Parameter): Found<Amount> {
  if (isBlank(value)) return faulty({ kind: 'missing', parameter });
  if (typeof value === 'number') {
    const exact = exactOf(value);
    return exact === null ? unreadable(value, parameter) : found({ value: exact, unit: null });
  }
  if (typeof value !== 'string') return unreadable(value, parameter);
  const reading = readNumber(value);
  if (reading.kind === 'missing') return faulty({ kind: 'missing', parameter });
  return reading.kind === 'number' ? found(reading) : unreadable(value, parameter);
}

/** A year such as 2020, or `2020年`. */
export function readYear(value: unknown, parameter: Parameter): Found<number> {
  if (isBlank(value)) return faulty({ kind: 'missing', parameter });
  const [, digits] = /^((?:19|20)\d{2})(?:年末?|年底)?$/.exec(plain(value)) ?? [];
  return digits === undefined ? unreadable(value, parameter) : found(Number.parseInt(digits, 10));
}

/** Days of a spreadsheet from 1954 to 2119, which no year is mistaken for. */
export const [FIRST_SERIAL, LAST_SERIAL] = [20_000, 80_000];

/** The month that is over on a day: a day, its serial number, a year, or a period such as `2023年上半年`. */
export function readMonth(value: unknown, parameter: Parameter): Found<MonthIndex> {
  if (isBlank(value)) return faulty({ kind: 'missing', parameter });
  if (typeof value === 'number' && value >= FIRST_SERIAL && value <= LAST_SERIAL) {
    const day = serialToIso(Math.floor(value), '1900');
    return day === null ? unreadable(value, parameter) : found(completedMonth(day));
  }
  const text = plain(value);
  if (/^\d{4}$/.test(text)) {
    const year = readYear(text, parameter);
    return year.kind === 'found' ? found(endOfYear(year.value)) : year;
  }
  const day = typeof value === 'string' ? readDate(text) : null;
  if (day !== null) return found(completedMonth(day));
  const period = typeof value === 'string' ? readPeriod(text) : null;
  return period === null ? unreadable(value, parameter) : found(endOf(period));
}

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  越高越好: 'rising',
  上升: 'rising',
  rising: 'rising',
  越低越好: 'falling',
  下降: 'falling',
  falling: 'falling',
};

const ATTRIBUTES: Readonly<Record<string, Attribute>> = {
  预期性: 'expected',
  expected: 'expected',
  约束性: 'binding',
  binding: 'binding',
};

const UNITS: Readonly<Record<string, ScheduleUnit>> = {
  年: 'year',
  月: 'month',
  日: 'day',
  ...Object.fromEntries(SCHEDULE_UNITS.map((unit) => [unit, unit])),
};

const METHODS: Readonly<Record<string, MethodId | 'cn'>> = {
  cn: 'cn',
  ...Object.fromEntries(METHOD_IDS.map((id) => [id, id])),
};

export const readDirection = choiceReader('direction', DIRECTIONS);
export const readAttribute = choiceReader('attribute', ATTRIBUTES);
export const readScheduleUnit = choiceReader('by', UNITS);
export const readMethod = choiceReader('method', METHODS);

function choiceReader<T>(parameter: Parameter, choices: Readonly<Record<string, T>>) {
  const byName = new Map(Object.entries(choices));
  return (value: unknown): Found<T> => {
    const choice = byName.get(plain(value).toLowerCase());
    if (choice !== undefined) return found(choice);
    return faulty({ kind: 'unknown', parameter, found: shown(value), known: [...byName.keys()].join('、') });
  };
}

export function unreadable(value: unknown, parameter: Parameter): Found<never> {
  return faulty({ kind: 'unreadable', parameter, found: shown(value) });
}

/** What a person would recognise: an error of the program is its code; a range where a value belongs is no text. */
export function shown(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  const code = typeof value === 'object' && value !== null && 'code' in value ? value.code : '';
  return typeof code === 'string' ? code : '';
}

function plain(value: unknown): string {
  return shown(value).normalize('NFKC').replace(/\s+/g, '');
}
