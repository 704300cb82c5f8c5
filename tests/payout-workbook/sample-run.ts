import { readFileSync } from 'node:fs';
import { readInsuredList } from '../../core/payout/insured-list.ts';
import type { PayoutRun } from '../../core/payout/payout-run.ts';
import { readPriceList } from '../../core/payout/price-list.ts';
import { readScheme } from '../../core/payout/read-scheme.ts';
import { runPayout } from '../../core/payout/run-payout.ts';
import type { Scheme } from '../../core/payout/scheme.ts';
import type { Policy } from '../../core/policy/policy.ts';
import type { Table } from '../../core/table/cell.ts';

export type PolicyChange = (policy: Policy) => void;

/** A shipped scheme, changed where a test asks for it. */
export function shippedScheme(id: string, change: PolicyChange = () => {}): Scheme {
  const policy = JSON.parse(readFileSync(`seeds/policies/${id}.json`, 'utf8')) as Policy;
  change(policy);
  const { scheme, issues } = readScheme(policy, `${id}.json`);
  if (scheme === null) throw new Error(JSON.stringify(issues));
  return scheme;
}

/** A CSV file as a table, typed as text. */
export function csvTable(file: string, lines: readonly string[]): Table {
  const rows = lines.map((line, index) => ({
    number: index + 1,
    cells: line.split(',').map((text) => (text === '' ? { kind: 'blank' as const } : { kind: 'text' as const, text })),
  }));
  return { file, sheet: '', rows, merged: [] };
}

/** 绣惠 and 龙山 publish on each of `prices.length` days from 6 November; the third column is what both report. */
export function scallionPrices(prices: readonly (readonly [string, string])[]): Table {
  const days = prices.flatMap(([first, second], index) => {
    const date = `2023-11-${String(6 + index).padStart(2, '0')}`;
    return [`${date},绣惠,${first}`, `${date},龙山,${second}`];
  });
  return csvTable('价格.csv', ['日期,监测点,价格（元/500g）', '2023-11-05,绣惠,0.10', ...days]);
}

/** Areas whose premiums and payouts fall on half fen now and then, with a few rows that must be refused. */
export function scallionList(): Table {
  const areas = [
    '0.03',
    '1.23',
    '0.001',
    '2.5',
    '3.33',
    '12.07',
    '0.06',
    '66.67',
    '0.01',
    '１２.５',
    '7',
    '1,234.56',
    'abc',
    '-2',
    '',
  ];
  const rows = areas.map((area, index) => {
    const typed = area === '1,234.56' ? '1234.56' : area;
    return `样例镇${(index % 2) + 1},样例村${(index % 4) + 1},样例户${index + 1},37999919800101${String(1000 + index)},${typed},2,是`;
  });
  return csvTable('清单.csv', ['镇街,村,姓名,身份证号,保险面积（亩）,上年面积（亩）,签字', ...rows, '合计,,,,99,,']);
}

export function hogPrices(prices: readonly string[]): Table {
  const weeks = prices.map((price, index) => `2024-03-${String(6 + 7 * index).padStart(2, '0')},${price}`);
  return csvTable('发布价.csv', ['发布日期,价格（元/公斤）', '2024-02-28,9.99', ...weeks]);
}

export function hogList(): Table {
  const rows = ['200,187', '150,180', '1,', '2,2', '6,6', '33,33', '123457,130000', '12.5,13'].map(
    (heads, index) =>
      `样例镇,样例村${(index % 2) + 1},样例户${index + 1},37999919800101${String(2000 + index)},${heads},样例银行,62000000${index}`,
  );
  return csvTable('清单.csv', ['镇街,村,姓名,身份证号,保险数量（头）,实际出栏数,开户行,银行账号', ...rows]);
}

export function sampleRun(scheme: Scheme, prices: Table, list: Table): PayoutRun {
  return runPayout(scheme, readPriceList(scheme, prices), readInsuredList(scheme, list));
}
