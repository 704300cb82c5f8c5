import type { Rational } from '../../quantity/rational.ts';
import type { Unit } from '../../quantity/unit.ts';
import type { TargetExpression } from '../target/target.ts';
import type { FactData, PlanData } from './schema.ts';

/** 属性: 预期性 is guided towards, 约束性 must be met. */
export type Attribute = 'expected' | 'binding';

export type Direction = 'rising' | 'falling';

/** Where something is printed: the section's own heading, and the words. */
export interface Printing {
  readonly printed: string;
  readonly section: string;
  readonly quote: string;
}

/** The value the plan starts from. `bound`: the document prints a limit (<40), so that the value itself is unknown. */
export interface Base extends Printing {
  readonly kind: 'value' | 'bound';
  readonly year: number;
  readonly value: Rational;
}

/** A target by the end of a year; `from` is the year at whose end sums and growth rates begin. */
export interface Target extends Printing {
  readonly by: number;
  readonly from: number;
  readonly unit: Unit;
  readonly unitText: string;
  /** `null` where the document sets a goal in words. A dash is no target at all. */
  readonly expression: TargetExpression | null;
}

/** An indicator of a plan: 指标. Values are in `unit` as printed, so that 65 of a percentage is 65. */
export interface Indicator {
  readonly id: string;
  readonly concept: string | null;
  readonly number: string | null;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly unit: Unit;
  readonly unitText: string;
  readonly group: string | null;
  readonly attribute: Attribute | null;
  readonly direction: Direction;
  readonly aggregate: 'sum' | 'ratio' | 'none';
  /** 当年发生数: an amount of one year (地区生产总值, 人次/年), so that half a year's value is no level. */
  readonly flow: boolean;
  /** What 分子 ÷ 分母 is multiplied by to be in the unit: 100 for a percentage, 1000 for 每千人口. */
  readonly per: Rational;
  readonly least: Rational | null;
  readonly most: Rational | null;
  readonly definition: string | null;
  readonly note: string | null;
  readonly base: Base | null;
  /** By year; of several for one year in the order they are printed in. */
  readonly targets: readonly Target[];
  readonly section: string;
  readonly quote: string;
}

/** A plan whose printed and parsed numbers agree. */
export interface Plan {
  readonly data: PlanData;
  readonly id: string;
  readonly title: string;
  readonly base: number;
  readonly until: number;
  readonly indicators: readonly Indicator[];
  readonly facts: readonly FactData[];
}
