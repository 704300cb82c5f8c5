import { decimal, decimalText } from '../../core/quantity/decimal.ts';
import { sum } from '../../core/quantity/rational.ts';
import type { CsvField } from '../workbook/csv.ts';
import { numeric, typed } from './field.ts';
import { type Household, inventHouseholds } from './household.ts';
import { drawFrom } from './random.ts';
import { type Blemish, type SampleTable, spoil } from './sample-table.ts';

interface Grower extends Household {
  readonly area: CsvField;
  readonly lastYear: CsvField;
  readonly signature: string;
}

/**
 * What lists from villages really hold, once each, so that the demo shows how it is answered: numbers typed as people
 * read them, numbers that are none, one household entered twice, and what the scheme asks to be checked.
 */
const BLEMISHES: readonly Blemish<Grower>[] = [
  { household: 17, change: () => ({ area: typed('２．５') }) },
  { household: 88, change: () => ({ area: typed('2.5亩'), lastYear: numeric(25, 1) }) },
  { household: 141, change: () => ({ area: typed('三亩半') }) },
  { household: 216, change: () => ({ area: typed('') }) },
  { household: 309, change: () => ({ area: numeric(0) }) },
  { household: 362, change: () => ({ area: typed('#N/A') }) },
  { household: 445, change: ({ idNumber }) => ({ idNumber }) },
  { household: 521, change: ({ name }) => ({ name }) },
  { household: 634, change: () => ({ idNumber: '379999198001010010' }) },
  { household: 703, change: () => ({ area: numeric(95, 1), lastYear: numeric(30, 1) }) },
  { household: 812, change: () => ({ signature: '' }) },
  { household: 941, change: () => ({ area: typed('0.25公顷') }) },
];

/** Villages that put a subtotal below their part; it must not be paid as one more household. */
const WITH_SUBTOTAL: ReadonlySet<string> = new Set(['样例村二－3', '样例村四－6']);

/** A thousand households that insured their scallions, with areas in 亩. */
export function scallionList(): SampleTable {
  const draw = drawFrom(20_231_106);
  const growers = inventHouseholds(1000, draw).map((household): Grower => {
    const tenths = draw(5, 60);
    // One in five had the field measured, and knows the hundredths.
    const hundredths = tenths * 10 + (draw(1, 5) === 1 ? draw(1, 9) : 0);
    const fewer = draw(1, 4) === 1 ? draw(0, 5) : 0;
    return { ...household, area: numeric(hundredths, 2), lastYear: numeric(hundredths - fewer, 2), signature: '是' };
  });
  return {
    title: '2023年章丘大葱目标价格保险投保清单（样例）',
    headers: ['镇街', '村', '投保人', '身份证号', '开户行', '银行账号', '保险面积（亩）', '上年面积（亩）', '农户签字'],
    rows: spoil(growers, BLEMISHES).flatMap(withSubtotal),
  };
}

function fields(grower: Grower): CsvField[] {
  const { town, village, name, idNumber, bank, account, area, lastYear, signature } = grower;
  return [...[town, village, name, idNumber, bank, account].map(typed), area, lastYear, typed(signature)];
}

/** The household's row and, below the last one of a village that adds up its part, the subtotal. */
function withSubtotal(grower: Grower, index: number, all: readonly Grower[]): CsvField[][] {
  const { village } = grower;
  const last = all[index + 1]?.village !== village;
  if (!last || !WITH_SUBTOTAL.has(village)) return [fields(grower)];
  return [fields(grower), subtotal(all.filter((other) => other.village === village))];
}

function subtotal(part: readonly Grower[]): CsvField[] {
  const areas = part.map(({ area }) => decimal(area.kind === 'number' ? area.decimal : '0'));
  const total: CsvField = { kind: 'number', decimal: decimalText(sum(areas)) };
  return [...['', '小计', '', '', '', ''].map(typed), total, typed(''), typed('')];
}
