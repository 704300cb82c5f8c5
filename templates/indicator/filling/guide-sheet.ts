import { STATUS_CODES } from '../../../core/indicator/progress/status.ts';
import { PLAIN_SHEET, row, text } from '../../workbook/cells.ts';
import type { RowPlan, SheetPlan } from '../../workbook/plan.ts';
import { STATUS_MEANINGS } from '../report/labels.ts';
import { statusLights } from './entry-sheet.ts';
import type { FillingBook } from './filling-book.ts';
import { SHEETS, WORDS } from './layout.ts';
import { NOT_FILLED } from './results.ts';

/** 填报说明: how to fill in, what each column means, and the traffic lights. */
export function guideSheet(book: FillingBook): SheetPlan {
  const rows: RowPlan[] = [];
  const merges: string[] = [];
  const wide = (content: string, style: 'title' | 'subtitle' | 'header' | 'note') => {
    rows.push(row([text(content, style)]));
    merges.push(`A${rows.length}:B${rows.length}`);
  };
  const table = (title: string, lines: readonly (readonly [string, string])[]) => {
    wide(title, 'header');
    for (const [name, words] of lines) rows.push(row([text(name, 'label'), text(words, 'textWrapped')]));
  };
  const { plan } = book;
  wide('指标填报说明', 'title');
  wide(plan.title, 'subtitle');
  table('文件', documentLines(book));
  table('怎么填', FILLING);
  table('各栏的算法', measureLines());
  wide('状态', 'header');
  const first = rows.length + 1;
  for (const [name, words] of statusLines()) rows.push(row([text(name, 'textCentered'), text(words, 'textWrapped')]));
  const lights = statusLights(`A${first}:A${rows.length}`);
  if (plan.data.notes.length > 0) wide('数据说明', 'header');
  for (const note of plan.data.notes) wide(note, 'note');
  return {
    ...PLAIN_SHEET,
    name: SHEETS.guide,
    columns: [{ width: 16 }, { width: 76 }],
    rows,
    merges,
    conditionalFormats: lights,
    print: { orientation: 'portrait' },
  };
}

function documentLines({ plan, layout, unit, contact }: FillingBook): readonly (readonly [string, string])[] {
  const { documentNumber, issuer, issued } = plan.data;
  const years = `基期 ${plan.base} 年；本表填报 ${layout.years[0]}—${layout.years.at(-1)} 年`;
  return [
    ...(documentNumber === undefined ? [] : [['文号', documentNumber] as const]),
    ['印发', `${issuer}，${issued}`],
    ['填报年份', years],
    ...(unit === plan.data.region ? [] : [['填报单位', unit] as const]),
    ...(contact === '' ? [] : [['联系人', contact] as const]),
  ];
}

const FILLING: readonly (readonly [string, string])[] = [
  [
    '黄色单元格',
    `只填「${SHEETS.entry}」表的黄色单元格，其余已锁定（没有密码）。没有数的年份留空，不要填 0、横线或文字。`,
  ],
  ['截至年份', '先选截至年份。进度算到这一年年末；这一年没有数时，用此前最近一年的数，并与那一年的序时进度比较。'],
  ['单位', '按「单位」栏填数，不带单位。单位是 % 的，65% 填 65。'],
  [
    '填报口径',
    '「当年值」填该年的数；「当年新增」填当年一年的数，表格自动累计；「当年增速」填比上年增长的百分数，5.2% 填 5.2。',
  ],
  ['目标值', '照文件原样。有几个目标年的，按截至年份之后最近的目标衡量，「目标数」栏是当前所用的数。'],
];

function measureLines(): readonly (readonly [string, string])[] {
  const { column } = WORDS;
  return [
    [column.attainment, '实际 ÷ 目标。越低越好或目标为负的指标用 2 − 实际 ÷ 目标。'],
    [column.progress, '（最近值 − 基期值）÷（目标数 − 基期值），即从基期走到目标的路走了多少。累计目标以 0 为起点。'],
    [column.schedule, '（最近年份 − 起算年）÷（目标年 − 起算年）。年均增长目标按每年等速增长计算应走的路。'],
    [column.lead, '（进度 − 序时进度）× 100，单位是百分点，正数为超前。'],
    [column.gap, '离目标还差多少，单位同指标；单位是 % 的为百分点。已达到为 0。'],
    [
      '年均增长目标',
      '有基期值的，已达到的增速 =（最近值 ÷ 基期值）^（1 ÷ 年数）− 1；没有基期值的，由各年增速连乘得出。',
    ],
  ];
}

function statusLines(): readonly (readonly [string, string])[] {
  const statuses = STATUS_CODES.map((code) => [WORDS.status[code], `${STATUS_MEANINGS[code]}。`] as const);
  return [...statuses, [NOT_FILLED, '还没有填数。']];
}
