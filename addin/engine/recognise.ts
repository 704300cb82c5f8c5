import { readActuals } from '../../core/indicator/observations/read-actuals.ts';
import type { Plan } from '../../core/indicator/plan/plan.ts';
import { type Issue, issue } from '../../core/issue/issue.ts';
import { readInsuredList } from '../../core/payout/insured-list.ts';
import { readPriceList } from '../../core/payout/price-list.ts';
import type { Scheme } from '../../core/payout/scheme.ts';
import type { Table } from '../../core/table/cell.ts';
import type { Block } from '../host/host.ts';
import { tableOf } from './payout/table-of.ts';
import type { TaskRun } from './session.ts';
import type { Recognised } from './tasks.ts';

type Role = 'prices' | 'insured' | 'actuals';

/** A role that a table may have, and what it lacks for it. */
interface Reading {
  readonly as: Role;
  readonly issues: readonly Issue[];
}

/** After one of these a table is not the one meant. From the farthest to the nearest. */
const UNFIT: readonly string[] = ['headerNotFound', 'columnNotFound', 'columnTwice', 'noRows'];

/** Titles and headers, and enough rows to see that there are any. */
const ROWS_LOOKED_AT = 60;

/** For each block the role that it lacks least for; null for one without any of the columns. */
export const recognise: TaskRun<'recognise'> = ({ schemes, plans }, { id, blocks }) => {
  const [scheme, plan] = [schemes.get(id), plans.get(id)];
  return {
    blocks: blocks.map((block) => {
      const table = tableOf(topOf(block), '');
      if (table.rows.length === 0) return null;
      return nearest([
        ...(scheme === undefined ? [] : payoutReadings(scheme, table)),
        ...(plan === undefined ? [] : [actualsReading(plan, table)]),
      ]);
    }),
  };
};

function payoutReadings(scheme: Scheme, table: Table): Reading[] {
  const prices = readPriceList(scheme, table);
  const none = prices.observations.length + prices.ignored.length === 0;
  return [
    { as: 'insured', issues: readInsuredList(scheme, table).issues },
    { as: 'prices', issues: none ? [...prices.issues, issue('noRows', 'error', prices.place, {})] : prices.issues },
  ];
}

function actualsReading(plan: Plan, table: Table): Reading {
  return { as: 'actuals', issues: readActuals(plan, table).issues };
}

function nearest(readings: readonly Reading[]): Recognised['blocks'][number] {
  const [best] = [...readings].sort((a, b) => nearness(b) - nearness(a) || faults(a) - faults(b));
  if (best === undefined || nearness(best) === 0) return null;
  return { as: best.as, fits: nearness(best) === UNFIT.length };
}

function faults({ issues }: Reading): number {
  return issues.filter(({ code, severity }) => severity === 'error' && UNFIT.includes(code)).length;
}

/** How near a table comes to a role; one without such a fault is as near as can be. */
function nearness({ issues }: Reading): number {
  const found = issues.filter(({ severity }) => severity === 'error').map(({ code }) => UNFIT.indexOf(code));
  return Math.min(UNFIT.length, ...found.filter((at) => at >= 0));
}

function topOf(block: Block): Block {
  const { area, values, formulas, formats } = block;
  if (area.rows <= ROWS_LOOKED_AT) return block;
  return {
    area: { ...area, rows: ROWS_LOOKED_AT },
    values: values.slice(0, ROWS_LOOKED_AT),
    formulas: formulas.slice(0, ROWS_LOOKED_AT),
    formats: formats.slice(0, ROWS_LOOKED_AT),
  };
}
