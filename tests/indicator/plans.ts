import type { Actuals, Observation } from '../../core/indicator/observations/observation.ts';
import { readPeriod } from '../../core/indicator/period/read-period.ts';
import type { Indicator, Plan } from '../../core/indicator/plan/plan.ts';
import { type PlanReading, readPlan } from '../../core/indicator/plan/read-plan.ts';
import { parsePrinted } from '../../core/indicator/target/parse-printed.ts';
import { decimal } from '../../core/quantity/decimal.ts';

export type Json = Readonly<Record<string, unknown>>;

/** A printed number with the fields a plan file holds beside it; `more` replaces or adds some. */
export function printed(text: string, more: Json = {}): Json {
  const reading = parsePrinted(text);
  if (reading.kind !== 'number') return { printed: text, kind: reading.kind, ...more };
  const { value, operator, upper, measure, flags } = reading;
  return {
    printed: text,
    value,
    ...(operator !== null && { op: operator }),
    ...(upper !== null && { upper }),
    ...(measure !== null && { measure }),
    ...(flags.length > 0 && { flags }),
    ...more,
  };
}

/** A target printed for a year. */
export function target(by: string, text: string, more: Json = {}): Json {
  return { ...printed(text, more), by };
}

/** An indicator of a plan file: 城镇化率, in per cent, the higher the better. */
export function indicatorJson(more: Json = {}): Json {
  return {
    id: 'rate',
    name: '城镇化率',
    unit: '%',
    direction: 'rising',
    aggregate: 'none',
    targets: [target('2025', '80')],
    section: 's1',
    quote: '原文',
    ...more,
  };
}

/** A plan file from 2020 to 2025 of the indicators given. */
export function planJson(indicators: readonly Json[], more: Json = {}): Json {
  return {
    kind: 'plan',
    id: 'plan-one',
    title: '规划',
    issuer: '区政府',
    region: '样例区',
    level: 'district',
    issued: '2021-01-01',
    source: '001',
    base: '2020',
    until: '2025',
    sections: [{ id: 's1', title: '一', begins: '一', ends: '二' }],
    indicators,
    ...more,
  };
}

/** What is said about a plan file: code, path, and the values of the sentence. */
export function faults(json: Json): readonly string[] {
  return spoken(readPlan(json, '规划.json'));
}

function spoken({ issues }: PlanReading): readonly string[] {
  return issues.map(({ code, place, values }) => `${code} ${place.path} ${Object.values(values).join(' | ')}`);
}

/** A plan that must be readable; throws with what is wrong. */
export function planOf(json: Json): Plan {
  const reading = readPlan(json, '规划.json');
  if (reading.plan === null) throw new Error(spoken(reading).join('\n'));
  return reading.plan;
}

/** What is typed in one row of the values: indicator left out where the plan has only one. */
export interface Typed {
  readonly id?: string;
  readonly period: string;
  readonly value: string;
  readonly town?: string;
  readonly reading?: 'rate';
  readonly parts?: readonly [numerator: string, denominator: string];
  readonly increase?: string;
  readonly published?: string;
}

/** The values of a file, row 2 the first. */
export function actualsOf(plan: Plan, rows: readonly Typed[]): Actuals {
  const observations = rows.map((row, index) => observationOf(plan, row, index + 2));
  return { observations, rows: rows.length, refused: 0, lost: [], issues: [] };
}

export function observationOf(plan: Plan, typed: Typed, row: number): Observation {
  const { id, period, value, town = null, reading = 'level', parts, increase, published = null } = typed;
  return {
    indicator: indicatorOf(plan, id),
    period: readPeriod(period) ?? { year: 0, first: 0, last: 0 },
    ...{ town, reading, published, typed: value, place: { file: '实绩.csv', row } },
    value: decimal(value),
    numerator: parts === undefined ? null : decimal(parts[0]),
    denominator: parts === undefined ? null : decimal(parts[1]),
    increase: increase === undefined ? null : decimal(increase),
  };
}

/** An indicator by its id; the first where none is asked for. */
export function indicatorOf({ indicators }: Plan, id?: string): Indicator {
  const found = id === undefined ? indicators[0] : indicators.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no indicator ${id}`);
  return found;
}
