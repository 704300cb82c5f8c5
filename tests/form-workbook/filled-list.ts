import type { Entry, UnitEntries } from '../../core/form/entry.ts';
import { decimal } from '../../core/quantity/decimal.ts';
import { formWorkbook } from '../../templates/form/form-workbook.ts';
import { writeWorkbook } from '../../templates/workbook/write-workbook.ts';
import { put, runHere } from '../command-line/run-here.ts';
import { withTempFolder } from '../support/temp-folder.ts';
import { shippedPolicyForm } from './shipped-form.ts';

export type Household = Readonly<Record<string, string>>;

const MEASURES: ReadonlySet<string> = new Set(['area', 'areaLastYear', 'insuredHeads', 'farmingYears', 'breedYears']);

/** Households as a town fills them in: every cell but the measures holds text, also one of eighteen digits. */
function entriesOf(households: readonly Household[]): UnitEntries {
  const entry = (column: string, value: string): Entry =>
    MEASURES.has(column) ? { kind: 'number', value: decimal(value) } : { kind: 'text', text: value };
  return new Map(
    households.map((household, index) => [
      String(index + 1),
      new Map(Object.entries(household).map(([column, value]) => [column, entry(column, value)])),
    ]),
  );
}

/**
 * What `suanpan payout` says of the list that a town filled in and sent back: the totals, and what it remarks on the list.
 * `resave` stands for the program the town filled it in with.
 */
export async function payoutOf(
  policy: string,
  prices: string,
  households: readonly Household[],
  resave: (file: string, folder: string) => Promise<void> = async () => {},
) {
  return withTempFolder(async (folder) => {
    const options = { unit: '绣惠街道', created: '2023-08-01', contact: '', entries: entriesOf(households) };
    const list = await writeWorkbook(formWorkbook(shippedPolicyForm(policy), options));
    await put(folder, { '明细表.xlsx': list, '价格.csv': prices });
    await resave('明细表.xlsx', folder);
    const { stdout, stderr } = await runHere(
      folder,
      'payout',
      policy,
      '--prices',
      '价格.csv',
      '--insured',
      '明细表.xlsx',
    );
    const [said = ''] = stdout.split('文件没有写明');
    const found = stderr.split('\n').filter((line) => line.includes('明细表.xlsx'));
    return {
      amounts: said.slice(said.indexOf('合计\n')).replace(/ +/g, ' '),
      found: found.map((line) => line.replace('「明细表.xlsx」工作表「填报表」', '').trim()),
    };
  });
}

/** Two households; the second has an ID number and an account of digits alone. */
export const [A, B] = [
  { village: '甲村', name: '样例甲', idNumber: '11010519491231002X', account: '6217000000000000001' },
  {
    village: '甲村',
    name: '样例乙',
    idNumber: '440524188001010014',
    bank: '样例农商行',
    account: '6217000000000000002',
  },
] as const;
