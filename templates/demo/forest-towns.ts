import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { decimal, decimalText } from '../../core/quantity/decimal.ts';
import { divide, multiply, rational, sum } from '../../core/quantity/rational.ts';
import { round } from '../../core/quantity/round.ts';
import { readJsonFile } from '../command-line/json-file.ts';
import { shippedFolder } from '../command-line/package-root.ts';
import { type Draw, drawFrom } from './random.ts';

/** The towns of an invented district, as many as a large county-level city has towns and departments. */
export const TOWNS: readonly string[] = Array.from(
  { length: 100 },
  (_, index) => `样例镇街${String(index + 1).padStart(3, '0')}`,
);

const DISTRICT = '样例区';
const SEED = 2023;

type Tasks = Readonly<Record<string, string>>;

/** The form of the forest tasks with invented towns and tasks, as the JSON file that somebody would write for their own. */
export async function sampleForestForm(): Promise<Record<string, unknown>> {
  const path = resolve(fileURLToPath(shippedFolder('forms')), 'zhangqiu-forest-tasks-2023.json');
  const { columns, rows, instructions } = (await readJsonFile(path)).json as ShippedForm;
  const draw = drawFrom(SEED);
  const tasks = TOWNS.map((unit) => ({ unit, values: tasksOf(draw), quote: unit }));
  return {
    kind: 'form',
    id: 'sample-forest-tasks',
    version: '1',
    title: '样例区2023年度森林任务完成情况填报表',
    issuer: '样例区人民政府办公室',
    issued: '2023-07-22',
    unitTerm: '镇街',
    units: TOWNS,
    whole: DISTRICT,
    instructions,
    notes: ['样例：镇街和任务数均为虚构。'],
    columns,
    rows: { ...rows, rows: rows.rows.map(({ quote: _, ...row }) => row) },
    assigned: [
      {
        column: 'task',
        units: [{ unit: DISTRICT, values: wholeOf(tasks.map(({ values }) => values)), quote: DISTRICT }, ...tasks],
      },
    ],
  };
}

interface ShippedForm {
  readonly columns: unknown;
  readonly instructions: readonly string[];
  readonly rows: { readonly rows: readonly { readonly quote?: string }[] };
}

/** In hundredths of 公顷, and of 万立方米; a third of the towns plant nothing. */
function tasksOf(draw: Draw): Tasks {
  const land = draw(300_000, 1_200_000);
  const forest = Math.floor((land * draw(80, 380)) / 1000);
  return {
    landArea: hundredths(land),
    afforestation: draw(1, 3) === 1 ? '0' : hundredths(draw(500, 9000)),
    forest: hundredths(forest),
    forestLand: hundredths(Math.floor((forest * draw(55, 80)) / 100)),
    forestStock: hundredths(draw(50, 900)),
    forestCover: cover(hundredths(forest), hundredths(land)),
  };
}

/** The document's total is the sum of its towns, but for the share. */
function wholeOf(towns: readonly Tasks[]): Tasks {
  const names = Object.keys(towns[0] ?? {});
  const totals = Object.fromEntries(
    names.map((name) => [name, decimalText(sum(towns.map((town) => decimal(town[name] ?? '0'))))]),
  );
  return { ...totals, forestCover: cover(totals['forest'] ?? '0', totals['landArea'] ?? '1') };
}

/** 森林覆盖率 in per cent, to two places as documents print it. */
function cover(forest: string, land: string): string {
  const share = multiply(divide(decimal(forest), decimal(land)), rational(100n));
  return decimalText(round(share, { places: 2, rule: 'halfAwayFromZero' }));
}

function hundredths(count: number): string {
  return decimalText(rational(BigInt(count), 100n));
}
