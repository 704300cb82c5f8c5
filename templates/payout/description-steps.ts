import { explain } from '../../core/backends/explain.ts';
import type { Node, ReferenceNode } from '../../core/expression/node.ts';
import { decimalText } from '../../core/quantity/decimal.ts';
import { isZero, type Rational } from '../../core/quantity/rational.ts';
import { round } from '../../core/quantity/round.ts';
import { unitText } from '../../core/quantity/unit.ts';
import { wordsZh } from '../words/zh.ts';
import { cellAddress, onSheet } from '../workbook/cell-reference.ts';
import { empty, formula, text, textFormula } from '../workbook/cells.ts';
import { type Book, type ComputedRow, cellOf, FIRST_ROW } from './book.ts';
import type { DescriptionBuilder } from './description-builder.ts';
import { SHEETS } from './labels.ts';
import { styleOf } from './register-cell.ts';

/** Digits of a number quoted inside a sentence. */
const QUOTED_PLACES = 6;

/** 四、算式: each output as the document prints it, with its cap and how it is rounded. */
export function formulasSection(builder: DescriptionBuilder, { run }: Book): void {
  builder.section('算式', ['项目', '尾数', '单位', '依据条款', '算式']);
  for (const { label, unit, output } of run.scheme.outputs) {
    const rounding = output.rounding?.use;
    const rule = rounding === undefined ? '不舍入' : `${wordsZh.rounding[rounding.rule]}，${rounding.places}位小数`;
    const cap = output.cap === undefined ? '' : `；以 ${output.cap.formula} 为限（${output.cap.source.clause}）`;
    const gate = output.gated ? '；未出险时为 0' : '';
    builder.add([
      text(label, 'label'),
      text(rule, 'textWrapped'),
      text(unitText(unit), 'textCentered'),
      text(output.source.clause),
      text(`${output.formula.replace(/[。；;\s]+$/, '')}${cap}${gate}`, 'textWrapped'),
    ]);
  }
}

/** 五、算例: one household worked step by step; the numbers put in and the results are live. */
export function workedRowSection(builder: DescriptionBuilder, book: Book): void {
  const { scheme } = book.run;
  const paid = book.rows.findIndex(
    ({ computed }) => !isZero(computed.results.get(scheme.payout.id)?.value ?? { numerator: 0n, denominator: 1n }),
  );
  const index = Math.max(0, paid);
  const example = book.rows[index];
  if (example === undefined) return;
  const at = FIRST_ROW + index;
  const name = example.insured.register.name ?? '';
  const headers = ['步骤', '结果', '单位', '依据条款', '算式和代入的数'];
  builder.section('算例', headers, `：${SHEETS.insured}第 ${index + 1} 户 ${name}`);
  for (const output of scheme.outputs) {
    const result = example.computed.results.get(output.id);
    if (result === undefined) continue;
    const words = liveSentence(book, output.label, output.node, example, at);
    builder.add([
      text(output.label, 'label'),
      formula(resultCell(book, output.id, at), result.value, styleOf(output)),
      text(unitText(output.unit), 'textCentered'),
      text(output.output.source.clause),
      textFormula(words.formula, words.result, 'textWrapped'),
    ]);
  }
  for (const [payer, { payer: label }] of scheme.shares.entries()) {
    const amount = example.computed.funding[payer];
    if (amount === undefined) continue;
    const place = cellAddress(book.insured.place.get(`share:${payer}`) ?? 1, at);
    builder.add([
      text(`　${label}`, 'label'),
      formula(onSheet(SHEETS.insured, place), amount, 'money'),
      text('元', 'textCentered'),
      text(scheme.policy.funding.source.clause),
      payer === 0 ? text(scheme.policy.funding.settlement.reason, 'textWrapped') : empty(),
    ]);
  }
}

function resultCell(book: Book, id: string, row: number): string {
  const name = book.names.get(id);
  if (name !== undefined) return name;
  const insured = book.insured.place.get(id);
  const column = insured ?? book.payouts.place.get(id) ?? 1;
  return onSheet(insured === undefined ? SHEETS.payouts : SHEETS.insured, cellAddress(column, row));
}

/** `赔偿金额=(目标价格-实际价格)÷…=(1.06-1.020541)÷…` with the numbers joined in live from their cells. */
function liveSentence(
  book: Book,
  label: string,
  node: Node,
  example: ComputedRow,
  row: number,
): { readonly formula: string; readonly result: string } {
  const references: ReferenceNode[] = [];
  const marked = explain(node, (reference) => {
    references.push(reference);
    return '\u0001';
  });
  const lead = `${label}=${explain(node, ({ term }) => term)}=`;
  const pieces = marked.split('\u0001');
  const parts: string[] = [];
  let result = lead;
  for (const [index, piece] of pieces.entries()) {
    const literal = index === 0 ? `${lead}${piece}` : piece;
    for (let start = 0; start < literal.length; start += 200)
      parts.push(`"${literal.slice(start, start + 200).replaceAll('"', '""')}"`);
    result += piece;
    const reference = references[index];
    if (reference === undefined) continue;
    parts.push(numberAsText(cellFrom(book, reference, row)));
    result += decimalText(
      round(quotedValue(book, reference, example), { places: QUOTED_PLACES, rule: 'halfAwayFromZero' }),
    );
  }
  return { formula: parts.join('&'), result };
}

/**
 * A cell's number as text with at most six places. The format leaves a bare point behind a whole number (`3500.`), which is
 * taken off; `General` would do without, but Chinese versions of Excel call it something else.
 */
function numberAsText(cell: string): string {
  return `SUBSTITUTE(SUBSTITUTE(TEXT(${cell},"0.${'#'.repeat(QUOTED_PLACES)}")&"~",".~",""),"~","")`;
}

/** Seen from the description, cells of the registers need their sheet's name. */
function cellFrom(book: Book, reference: ReferenceNode, row: number): string {
  const cell = cellOf(book, book.insured.place.has(reference.id) ? 'insured' : 'payouts', row)(reference);
  if (book.names.has(reference.id)) return cell;
  return onSheet(book.insured.place.has(reference.id) ? SHEETS.insured : SHEETS.payouts, cell);
}

function quotedValue(book: Book, { id }: ReferenceNode, { computed }: ComputedRow): Rational {
  const { scheme, observed } = book.run;
  const parameter = scheme.parameters.find((candidate) => candidate.id === id)?.value;
  const own = computed.inputs.get(id) ?? computed.results.get(id)?.value;
  return own ?? parameter ?? observed.value ?? { numerator: 0n, denominator: 1n };
}
