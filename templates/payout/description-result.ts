import { add, divide, isZero, type Rational, subtract, ZERO } from '../../core/quantity/rational.ts';
import { round } from '../../core/quantity/round.ts';
import { unitText } from '../../core/quantity/unit.ts';
import { count, empty, formula, number, text, textFormula } from '../workbook/cells.ts';
import type { CellPlan } from '../workbook/plan.ts';
import type { StyleName } from '../workbook/style.ts';
import type { Book } from './book.ts';
import type { DescriptionBuilder } from './description-builder.ts';
import { FIXED_NAMES, SHEETS } from './labels.ts';

/** 一、结果: what a person looks for first, live from the other sheets. */
export function resultSection(builder: DescriptionBuilder, book: Book): void {
  const { run } = book;
  const { scheme, totals, event } = run;
  builder.section('结果', ['项目', '数值', '单位', '依据条款', '说明']);
  const occurred = event === true ? '出险' : '未出险';
  const basis = `${scheme.policy.event.when}；实际价格见“三、实际价格和保险事故”`;
  builder.add([
    text('保险事故', 'label'),
    textFormula(FIXED_NAMES.event, occurred, 'emphasis'),
    empty(),
    text(scheme.policy.event.source.clause),
    text(basis, 'textWrapped'),
  ]);
  const { rows, computed, refused } = totals;
  const lost =
    refused === 0 ? '清单各行都已计算' : `${refused} 行未计算（含小计、表注等），原因逐行列在“${SHEETS.findings}”`;
  builder.add([
    text('已计算户数', 'label'),
    count(computed),
    text('户', 'textCentered'),
    empty(),
    text(`清单共 ${rows} 行；${lost}`, 'textWrapped'),
  ]);
  const { quantity } = scheme;
  builder.add([
    text(`${quantity.label}合计`, 'label'),
    fromTotal(book, quantity.id, totals.quantity, quantity.term.whole ? 'count' : 'area'),
    text(unitText(quantity.unit), 'textCentered'),
    empty(),
    empty(),
  ]);
  const premium = builder.add([
    text(`${scheme.premium.label}合计`, 'label'),
    fromTotal(book, scheme.premium.id, totals.premium, 'money'),
    text('元', 'textCentered'),
    text(scheme.premium.output.source.clause),
    empty(),
  ]);
  for (const [index, { payer, kind }] of scheme.shares.entries()) {
    const role = kind === 'budget' ? '保费补贴' : '自行承担';
    builder.add([
      text(`　${payer}`, 'label'),
      fromTotal(book, `share:${index}`, totals.funding[index] ?? ZERO, 'money'),
      text('元', 'textCentered'),
      text(scheme.policy.funding.source.clause),
      text(role),
    ]);
  }
  const last = builder.next - 1;
  const sum = totals.funding.reduce(add, ZERO);
  const difference = subtract(sum, totals.premium);
  const level = `${'零一二三四五六七八九十'[scheme.shares.length] ?? scheme.shares.length}方合计等于保费`;
  const uneven = `不平，请查“${SHEETS.findings}”`;
  const shares = `SUM(B${premium + 1}:B${last})`;
  builder.add([
    text('　分担合计与保费之差', 'label'),
    formula(`ROUND(${shares}-B${premium},2)`, difference, 'money'),
    text('元', 'textCentered'),
    empty(),
    textFormula(
      `IF(ROUND(${shares}-B${premium},2)=0,"${level}","${uneven}")`,
      isZero(difference) ? level : uneven,
      'text',
    ),
  ]);
  const payout = builder.add([
    text(`${scheme.payout.label}合计`, 'label'),
    fromTotal(book, scheme.payout.id, totals.payout, 'emphasisMoney'),
    text('元', 'textCentered'),
    text(scheme.payout.output.source.clause),
    text(scheme.policy.event.source.printed ?? '', 'textWrapped'),
  ]);
  const ratio = isZero(totals.premium)
    ? ZERO
    : round(divide(totals.payout, totals.premium), { places: 4, rule: 'halfAwayFromZero' });
  builder.add([
    text('赔付率', 'label'),
    formula(`IF(B${premium}=0,0,ROUND(B${payout}/B${premium},4))`, ratio, 'rate'),
    empty(),
    empty(),
    text('赔偿金额合计 ÷ 保费合计'),
  ]);
}

function fromTotal({ total }: Book, key: string, value: Rational, style: StyleName): CellPlan {
  const content = total(key);
  return content === null ? number(value, style) : formula(content, value, style);
}
