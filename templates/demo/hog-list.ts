import type { CsvField } from '../workbook/csv.ts';
import { numeric, typed } from './field.ts';
import { type Household, inventHouseholds } from './household.ts';
import { drawFrom } from './random.ts';
import { type Blemish, type SampleTable, spoil } from './sample-table.ts';

interface Farmer extends Household {
  readonly insured: CsvField;
  readonly marketed: CsvField;
  readonly farmingYears: CsvField;
  readonly breedYears: CsvField;
}

/** What such lists really hold, once each: numbers typed in odd ways or left out, and farms the scheme does not admit. */
const BLEMISHES: readonly Blemish<Farmer>[] = [
  { household: 23, change: () => ({ insured: typed('１２０') }) },
  { household: 91, change: () => ({ insured: typed('1,200'), marketed: typed('1,180') }) },
  { household: 164, change: () => ({ insured: typed('86头') }) },
  { household: 230, change: () => ({ insured: typed('约200') }) },
  { household: 305, change: () => ({ insured: typed('12.5') }) },
  { household: 377, change: () => ({ insured: numeric(-40) }) },
  { household: 452, change: () => ({ marketed: typed('') }) },
  { household: 518, change: () => ({ marketed: typed('未统计') }) },
  { household: 660, change: ({ idNumber }) => ({ idNumber }) },
  { household: 743, change: () => ({ farmingYears: numeric(1) }) },
  { household: 829, change: () => ({ breedYears: numeric(1) }) },
  { household: 955, change: () => ({ marketed: numeric(0) }) },
];

/** A thousand households that insured their hogs; one in forty marketed fewer heads than it had insured. */
export function hogList(): SampleTable {
  const draw = drawFrom(20_240_301);
  const farmers = inventHouseholds(1000, draw).map((household): Farmer => {
    const insured = draw(1, 10) === 1 ? draw(20, 120) * 10 : draw(6, 200);
    const marketed = draw(1, 40) === 1 ? insured - draw(1, 5) : insured + draw(0, 12);
    const farmingYears = draw(2, 25);
    return {
      ...household,
      insured: numeric(insured),
      marketed: numeric(marketed),
      farmingYears: numeric(farmingYears),
      breedYears: numeric(draw(2, farmingYears)),
    };
  });
  return {
    title: '章丘区生猪目标价格保险（一期）投保清单（样例）',
    headers: [
      '镇街',
      '村',
      '养殖户姓名',
      '身份证号',
      '开户行',
      '银行账号',
      '保险数量（头）',
      '实际出栏数（头）',
      '养殖年限（年）',
      '品种饲养年限（年）',
    ],
    rows: spoil(farmers, BLEMISHES).map(fields),
  };
}

function fields(farmer: Farmer): CsvField[] {
  const { town, village, name, idNumber, bank, account, insured, marketed, farmingYears, breedYears } = farmer;
  return [...[town, village, name, idNumber, bank, account].map(typed), insured, marketed, farmingYears, breedYears];
}
