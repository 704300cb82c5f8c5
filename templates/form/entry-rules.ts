import { entryBounds } from '../../core/form/entry-bounds.ts';
import type { InputColumnData } from '../../core/form/schema.ts';
import { LIMITS } from '../workbook/limits.ts';
import type { Validation, ValidationRule } from '../workbook/plan.ts';
import type { FormBook } from './form-book.ts';

/** Choices that are longer together are read in the list of the cell itself. */
const CHOICES_READ_OUT = 60;

const KNOWN = new WeakMap<FormBook['form'], Map<number, readonly Validation[]>>();

/** The rule of each column that is filled in, with words beside the cell and after a wrong entry; made once for a form of as many rows. */
export function entryValidations(book: FormBook): readonly Validation[] {
  const { form, lastRow } = book;
  const ofForm = KNOWN.get(form) ?? new Map<number, readonly Validation[]>();
  const known = ofForm.get(lastRow) ?? makeValidations(book);
  KNOWN.set(form, ofForm.set(lastRow, known));
  return known;
}

function makeValidations({ form, at, firstRow, lastRow }: FormBook): readonly Validation[] {
  return form.columns.flatMap((column) => {
    if (column.kind !== 'input') return [];
    const { rule, words } = ruleOf(column);
    const title = withinUnits(column.term, LIMITS.validationTitle);
    const always = `${words}${column.required ? '不能留空。' : ''}`;
    const help = shortened(column.help ?? '', LIMITS.validationMessage - always.length);
    return [
      {
        ...rule,
        range: `${at(column.id)}${firstRow}:${at(column.id)}${lastRow}`,
        title,
        message: column.required ? words : `${words}没有的留空。`,
        prompt: { title, message: `${help}${always}` },
      },
    ];
  });
}

function ruleOf(column: InputColumnData): { rule: ValidationRule; words: string } {
  const { type, least, most, unit } = column;
  const { least: minimum = '', most: maximum = '', choices = [], longest } = entryBounds(column);
  switch (type) {
    case 'number':
    case 'whole': {
      const kind = type === 'whole' ? '整数' : '数字';
      const inUnit = unit === '' ? '' : `，单位：${unit}${unit === '%' ? '（65% 填 65）' : ''}`;
      return {
        rule: { kind: type === 'whole' ? 'whole' : 'decimal', minimum, maximum },
        words: `请填${kind}${rangeWords(least, most)}${inUnit}。`,
      };
    }
    case 'date':
      return { rule: { kind: 'date', minimum, maximum }, words: '请填日期，如 2023-12-31。' };
    case 'choice': {
      const listed = choices.join('、');
      const words = listed.length > CHOICES_READ_OUT ? '请从列表里选一项。' : `请选：${listed}。`;
      return { rule: { kind: 'list', choices }, words };
    }
    case 'text':
      return { rule: { kind: 'textLength', maximum: String(longest) }, words: `最多 ${longest} 个字。` };
  }
}

function rangeWords(least: string | undefined, most: string | undefined): string {
  if (least !== undefined && most !== undefined) return `，${least} 到 ${most} 之间`;
  if (least !== undefined) return `，不小于 ${least}`;
  return most === undefined ? '' : `，不大于 ${most}`;
}

/** What does not fit beside a cell stands whole on the first sheet. */
function shortened(help: string, room: number): string {
  const rest = '……（全文见填报说明）';
  return help.length <= room ? help : `${withinUnits(help, room - rest.length)}${rest}`;
}

/** The first characters, as many as fit; none is cut in two. */
function withinUnits(text: string, units: number): string {
  return text.length <= units ? text : text.slice(0, units).replace(/[\uD800-\uDBFF]$/, '');
}
