import type { Plan } from '../../core/indicator/plan/plan.ts';
import { readPlan } from '../../core/indicator/plan/read-plan.ts';

interface PrintedCase {
  readonly printed: string;
  readonly by?: string;
  readonly from?: string;
  readonly [field: string]: unknown;
}

/** An indicator of the sample plan, with what a case is about; the rest is the usual. */
export interface IndicatorCase {
  readonly id: string;
  readonly unit?: string;
  readonly direction?: 'rising' | 'falling';
  readonly attribute?: 'expected' | 'binding';
  /** `undefined` where the document prints none. */
  readonly base?: PrintedCase | undefined;
  readonly targets: readonly PrintedCase[];
  readonly [field: string]: unknown;
}

/** A plan from 2020 to 2025 with these indicators, all in one group. Throws with what is wrong when it cannot be read. */
export function samplePlan(indicators: readonly IndicatorCase[]): Plan {
  const { plan, issues } = readPlan(
    {
      kind: 'plan',
      id: 'sample-plan',
      title: '样例规划',
      documentNumber: '样例〔2021〕1号',
      issuer: '样例区人民政府',
      region: '样例区',
      level: 'district',
      issued: '2021-01-01',
      source: '000',
      base: '2020',
      until: '2025',
      sections: [{ id: 'table', title: '专栏1 主要指标', begins: '专栏1', ends: '第二章' }],
      notes: ['样例，不是真实规划。'],
      indicators: indicators.map((indicator) => ({
        ...{ name: indicator.id, group: '样例组', unit: '%', direction: 'rising', aggregate: 'none' },
        ...{ section: 'table', quote: `${indicator.id} 的原文` },
        ...indicator,
        targets: indicator.targets.map((target) => ({ by: '2025', ...target })),
      })),
    },
    'sample.json',
  );
  if (plan === null) throw new Error(JSON.stringify(issues, null, 1));
  return plan;
}
