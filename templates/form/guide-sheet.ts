import type { Form } from '../../core/form/form.ts';
import { PLAIN_SHEET, row, text } from '../workbook/cells.ts';
import type { RowPlan, SheetPlan } from '../workbook/plan.ts';
import { type FormBook, SHEETS } from './form-book.ts';

const HOW_TO_FILL: readonly (readonly [string, string])[] = [
  ['黄色单元格', `只填「${SHEETS.entry}」表的黄色单元格，其余已锁定。不要增删行列、改表名或改表头。`],
  ['数', '只填数字，不带单位，不填横线或文字。必填的一定要填，确实没有的填 0；其余没有的留空。'],
  ['交回', '填好后存盘，原样交回；文件可以改名，不要另存为旧的 .xls 格式。'],
];

/** The sheet of a form with the places of what differs from unit to unit. */
interface Guide {
  readonly sheet: SheetPlan;
  readonly unitAt: number;
  readonly contactAt: number;
}

const GUIDES = new WeakMap<Form, Guide>();

/** 填报说明: what the form is, how it is filled in, and whom to ask. */
export function guideSheet({ form, unit, contact }: FormBook): SheetPlan {
  const guide = GUIDES.get(form) ?? makeGuide(form);
  GUIDES.set(form, guide);
  const rows = [...guide.sheet.rows];
  rows[guide.unitAt] = line(form.data.unitTerm, unit);
  rows[guide.contactAt] = line('联系人', contact === '' ? '见下发通知' : contact);
  return { ...guide.sheet, rows };
}

function makeGuide({ data, columns }: Form): Guide {
  const rows: RowPlan[] = [];
  const merges: string[] = [];
  const wide = (content: string, style: 'title' | 'subtitle' | 'header' | 'note') => {
    rows.push(row([text(content, style)]));
    merges.push(`A${rows.length}:B${rows.length}`);
  };
  const put = (name: string, words: string) => rows.push(line(name, words)) - 1;
  wide('填报说明', 'title');
  wide(data.title, 'subtitle');
  wide('本表', 'header');
  const unitAt = put(data.unitTerm, '');
  if (data.documentNumber !== undefined) put('文号', data.documentNumber);
  put('印发', `${data.issuer}，${data.issued}`);
  const contactAt = put('联系人', '');
  wide('怎么填', 'header');
  for (const [name, words] of HOW_TO_FILL) put(name, words);
  for (const [index, words] of data.instructions.entries()) put(String(index + 1), words);
  wide('各栏', 'header');
  for (const column of columns) put(column.term, columnWords(column));
  if (data.notes.length > 0) wide('数据说明', 'header');
  for (const note of data.notes) wide(note, 'note');
  const sheet: SheetPlan = {
    ...PLAIN_SHEET,
    name: SHEETS.guide,
    columns: [{ width: 16 }, { width: 76 }],
    rows,
    merges,
    print: { orientation: 'portrait' },
  };
  return { sheet, unitAt, contactAt };
}

function line(name: string, words: string): RowPlan {
  return row([text(name, 'label'), text(words, 'textWrapped')]);
}

function columnWords(column: Form['columns'][number]): string {
  switch (column.kind) {
    case 'given':
      return '已填好，不用改。';
    case 'formula':
      return `由公式计算：${column.formula}。`;
    case 'input':
      return [column.help ?? '', column.required ? '必填。' : '可以留空。'].join('');
  }
}
