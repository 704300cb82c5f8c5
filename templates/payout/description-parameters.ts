import { toExcelFormula, toExcelRounding } from '../../core/backends/excel.ts';
import { explain } from '../../core/backends/explain.ts';
import { publicationSum } from '../../core/payout/observe.ts';
import { fixedText } from '../../core/quantity/decimal.ts';
import { fractionText, rational, ZERO } from '../../core/quantity/rational.ts';
import { unitText } from '../../core/quantity/unit.ts';
import { date, empty, formula, number, text, textFormula } from '../workbook/cells.ts';
import type { StyleName } from '../workbook/style.ts';
import type { Book } from './book.ts';
import type { DescriptionBuilder } from './description-builder.ts';
import { FIXED_NAMES, SETTING_LABELS, shareKey } from './labels.ts';
import type { PriceRanges } from './prices-sheet.ts';

/** 二、参数: every number the document gives, in an open cell with a name, its unit, its clause and its printed words. */
export function parametersSection(builder: DescriptionBuilder, book: Book): void {
  const { scheme } = book.run;
  builder.section('参数', ['项目', '数值', '单位', '依据条款', '原文']);
  for (const { id, label, value, unit, term, version } of scheme.parameters) {
    const percent = term.unit === '%';
    const style: StyleName = percent
      ? 'inputRate'
      : unitText(unit).startsWith('元/500g') || unitText(unit).includes('公斤')
        ? 'inputPrice'
        : 'inputMoney';
    const { clause, printed = '' } = version.source;
    const at = builder.add([
      text(label, 'label'),
      number(value, style),
      text(percent ? '' : unitText(unit), 'textCentered'),
      text(clause),
      text(printed, 'textWrapped'),
    ]);
    builder.name(book.names.get(id) ?? label, at);
  }
  const { funding, series } = scheme.policy;
  for (const { payer, share } of scheme.shares) {
    const at = builder.add([
      text(`${payer}分担比例`, 'label'),
      number(share, 'inputRate'),
      empty(),
      text(funding.source.clause),
      text(funding.source.printed ?? '', 'textWrapped'),
    ]);
    builder.name(book.names.get(shareKey(payer)) ?? payer, at);
  }
  const { clause, printed = '' } = series.window.source;
  for (const [name, label, day] of [
    [FIXED_NAMES.windowFrom, '期间首日', series.window.from],
    [FIXED_NAMES.windowTo, '期间末日', series.window.to],
  ] as const) {
    builder.name(
      name,
      builder.add([text(label, 'label'), date(day, 'inputDate'), empty(), text(clause), text(printed, 'textWrapped')]),
    );
  }
}

/** 三、实际价格和保险事故: the mean of what was published, live, and whether it is below the target. */
export function observedSection(builder: DescriptionBuilder, book: Book, ranges: PriceRanges): void {
  const { scheme, observed, event } = book.run;
  const { series, event: declared } = scheme.policy;
  const unit = text(unitText(scheme.observed.unit), 'textCentered');
  const clause = text(series.source.clause);
  builder.section('实际价格和保险事故', ['项目', '数值', '单位', '依据条款', '说明']);
  const total = builder.add([
    text('发布价格之和', 'label'),
    formula(ranges.sum, publicationSum(observed.publications), 'priceExact'),
    unit,
    clause,
    text(SETTING_LABELS[series.grouping.use] ?? '', 'textWrapped'),
  ]);
  const times = builder.add([
    text('发布次数', 'label'),
    formula(ranges.count, rational(BigInt(observed.publications.length)), 'count'),
    text('次', 'textCentered'),
    clause,
    text('期间内实际发布的次数，不是天数'),
  ]);
  const mean = `B${total}/B${times}`;
  const rounding = series.rounding.use;
  const rule = rounding === null ? '不舍入' : `保留${rounding.places}位小数`;
  const exact = observed.exact ?? ZERO;
  const shown = `精确值 ${fractionText(exact)}（约 ${fixedText(exact, 8)}）；${rule}：${series.rounding.reason}`;
  const at = builder.add([
    text(scheme.observed.label, 'label'),
    formula(rounding === null ? mean : toExcelRounding(mean, rounding), observed.value ?? ZERO, 'priceExact'),
    unit,
    clause,
    text(shown, 'textWrapped'),
  ]);
  builder.name(book.names.get(scheme.observed.id) ?? scheme.observed.label, at);
  const cells = (reference: { readonly id: string; readonly term: string }): string =>
    book.names.get(reference.id) ?? reference.term;
  const condition = `IF(${toExcelFormula(scheme.event, cells)},"出险","未出险")`;
  builder.name(
    FIXED_NAMES.event,
    builder.add([
      text('是否出险', 'label'),
      textFormula(condition, event === true ? '出险' : '未出险', 'emphasis'),
      empty(),
      text(declared.source.clause),
      text(`${explain(scheme.event, ({ term }) => term)}；${declared.source.printed ?? ''}`, 'textWrapped'),
    ]),
  );
  constantOutputs(builder, book, cells);
}

/** Outputs that are the same for every household, such as 赔偿系数, stand here once. */
function constantOutputs(
  builder: DescriptionBuilder,
  book: Book,
  cells: (reference: { readonly id: string; readonly term: string }) => string,
): void {
  for (const { id, label, node, cap, output, unit } of book.run.scheme.outputs.filter(
    ({ constant, output }) => constant && !output.gated,
  )) {
    const value = book.rows[0]?.computed.results.get(id)?.value;
    if (value === undefined) continue;
    const inner =
      cap === null ? toExcelFormula(node, cells) : `MIN(${toExcelFormula(node, cells)},${toExcelFormula(cap, cells)})`;
    const content = output.rounding === undefined ? inner : toExcelRounding(inner, output.rounding.use);
    const words = `${explain(node, ({ term }) => term)}；精确值 ${fractionText(value)}`;
    builder.name(
      book.names.get(id) ?? label,
      builder.add([
        text(label, 'label'),
        formula(content, value, 'priceExact'),
        text(unitText(unit), 'textCentered'),
        text(output.source.clause),
        text(words, 'textWrapped'),
      ]),
    );
  }
}
