import { PLAIN_SHEET, text } from '../workbook/cells.ts';
import type { DefinedName, SheetPlan } from '../workbook/plan.ts';
import type { Book } from './book.ts';
import { DESCRIPTION_WIDTHS, DescriptionBuilder } from './description-builder.ts';
import { choicesSection, deadlinesSection, eligibilitySection } from './description-choices.ts';
import { observedSection, parametersSection } from './description-parameters.ts';
import { resultSection } from './description-result.ts';
import { formulasSection, workedRowSection } from './description-steps.ts';
import { FIXED_NAMES, SHEETS } from './labels.ts';
import type { PriceRanges } from './prices-sheet.ts';

/** 测算说明: the result, every number the document gives with its clause, the event, a worked row, and what was decided. */
export function descriptionSheet(
  book: Book,
  ranges: PriceRanges,
): { readonly sheet: SheetPlan; readonly names: readonly DefinedName[] } {
  const { policy } = book.run.scheme;
  const builder = new DescriptionBuilder();
  builder.wide(text(`${policy.title}测算说明`, 'title'));
  builder.wide(text(`${policy.documentNumber}　${policy.issuer}　${policy.issued}`, 'subtitle'));
  for (const note of policy.notes) builder.wide(text(`注：${note}`, 'note'));
  builder.wide(text('黄色单元格可以改；改目标价格、期间或价格后，各表随之重算。其余单元格已锁定（无密码）。', 'note'));
  resultSection(builder, book);
  parametersSection(builder, book);
  observedSection(builder, book, ranges);
  formulasSection(builder, book);
  workedRowSection(builder, book);
  choicesSection(builder, book);
  deadlinesSection(builder, book);
  eligibilitySection(builder, book);
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
