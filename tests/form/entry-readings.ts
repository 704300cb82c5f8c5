import type { Entry, EntryField } from '../../core/form/entry.ts';
import { type EntryReading, readEntry } from '../../core/form/read-entry.ts';
import type { Issue } from '../../core/issue/issue.ts';
import { messageOf } from '../../core/issue/message.ts';
import { decimal, decimalText } from '../../core/quantity/decimal.ts';
import { divide, fractionText, rational } from '../../core/quantity/rational.ts';
import type { Cell } from '../../core/table/cell.ts';

/** A field of the sample row, with what a case is about. */
export function field(more: Partial<EntryField> = {}): EntryField {
  return {
    ...{ item: 'planting', column: 'done', itemName: '造林', columnName: '完成数' },
    ...{ type: 'number', unit: '', required: false },
    ...more,
  };
}

/**
 * A cell as a case writes it: `12.5` is a number, `2024-03-01` a day, `#N/A` an error value, `TRUE` a boolean, `65%` a number
 * shown as per cent; anything in 「」 is a text.
 */
export function cell(written: string): Cell {
  const [, quoted] = /^「(.*)」$/s.exec(written) ?? [];
  if (quoted !== undefined) return { kind: 'text', text: quoted };
  if (written === '') return { kind: 'blank' };
  if (written === 'TRUE') return { kind: 'boolean', value: true };
  if (written.startsWith('#')) return { kind: 'error', code: written };
  if (/^\d{4}-\d\d-\d\d$/.test(written)) return { kind: 'date', iso: written };
  const [, percent] = /^(.+)%$/.exec(written) ?? [];
  if (percent !== undefined)
    return { kind: 'number', text: decimalText(divide(decimal(percent), rational(100n))), percent: true };
  return { kind: 'number', text: written };
}

/** What is read from cell D5 of 甲.xlsx. */
export function read(written: string, more: Partial<EntryField> = {}): EntryReading {
  return readEntry(cell(written), field(more), { file: '甲.xlsx', sheet: '填报表', dateSystem: '1900', cell: 'D5' });
}

/** `30`, `1/15`, 「文字」, `2024-03-01`, `空`, `未采用：无`. */
export function shownEntry(entry: Entry | undefined): string {
  switch (entry?.kind) {
    case 'number':
      return fractionText(entry.value);
    case 'text':
      return `「${entry.text}」`;
    case 'date':
      return entry.iso;
    case 'unreadable':
      return `未采用：${entry.found}`;
    default:
      return entry === undefined ? '没有' : '空';
  }
}

/** The codes, each with `!` where it is an error. */
export function codes(issues: readonly Issue[]): string {
  return issues.map(({ code, severity }) => `${code}${severity === 'error' ? '!' : ''}`).join(' ');
}

/** `entryTextNumber` and the like, with what was read. */
export function outcome({ entry, issues }: EntryReading): readonly [entry: string, codes: string] {
  return [shownEntry(entry), codes(issues)];
}

export function sentences(issues: readonly Issue[]): readonly string[] {
  return issues.map((found) => messageOf(found, 'zh'));
}
