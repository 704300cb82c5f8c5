import { PLAIN_SHEET, text } from '../workbook/cells.ts';
import type { DefinedName, SheetPlan } from '../workbook/plan.ts';
import type { Book } from './book.ts';
import {
  DESCRIPTION_SECTIONS,
  DESCRIPTION_WIDTHS,
  DescriptionBuilder,
  type DescriptionSection,
} from './description-builder.ts';
import { choicesSection, deadlinesSection, eligibilitySection } from './description-choices.ts';
import { observedSection, parametersSection } from './description-parameters.ts';
import { resultSection } from './description-result.ts';
import { formulasSection, workedRowSection } from './description-steps.ts';
import { FIXED_NAMES, SHEETS } from './labels.ts';
import type { PriceRanges } from './prices-sheet.ts';

const SECTIONS: Readonly<
  Record<DescriptionSection, (builder: DescriptionBuilder, book: Book, ranges: PriceRanges) => void>
> = {
  结果: resultSection,
  参数: parametersSection,
  实际价格和保险事故: observedSection,
  算式: formulasSection,
  算例: workedRowSection,
  文件写明和本方案约定的处理: choicesSection,
  期限: deadlinesSection,
  请人工核对的条件: eligibilitySection,
};

/** 测算说明: the result, every number the document gives with its clause, the event, a worked row, and what was decided. */
export function descriptionSheet(
  book: Book,
  ranges: PriceRanges,
  sections: readonly DescriptionSection[] = DESCRIPTION_SECTIONS,
): { readonly sheet: SheetPlan; readonly names: readonly DefinedName[] } {
  const { policy } = book.run.scheme;
  const builder = new DescriptionBuilder(sections);
  builder.wide(text(`${policy.title}测算说明`, 'title'));
  builder.wide(text(`${policy.documentNumber}　${policy.issuer}　${policy.issued}`, 'subtitle'));
  for (const note of policy.notes) builder.wide(text(`注：${note}`, 'note'));
  builder.wide(text('黄色单元格可以改；改目标价格、期间或价格后，各表随之重算。其余单元格已锁定（无密码）。', 'note'));
  for (const section of sections) SECTIONS[section](builder, book, ranges);
  const event = builder.names.find(({ name }) => name === FIXED_NAMES.event);
  const cell = event?.refersTo.split('!')[1]?.replaceAll('$', '') ?? 'B1';
  const sheet: SheetPlan = {
    ...PLAIN_SHEET,
    name: SHEETS.description,
    tabColor: '1A5FA8',
    columns: DESCRIPTION_WIDTHS.map((width) => ({ width })),
    rows: builder.rows,
    merges: builder.merges,
    conditionalFormats: [
      { kind: 'highlight', range: cell, formula: `${cell}="出险"`, look: 'error' },
      { kind: 'highlight', range: cell, formula: `${cell}="未出险"`, look: 'info' },
    ],
    print: { orientation: 'landscape' },
  };
  return { sheet, names: builder.names };
}
