import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Entry, UnitEntries } from '../../core/form/entry.ts';
import type { Form } from '../../core/form/form.ts';
import { decimal } from '../../core/quantity/decimal.ts';
import { multiply, rational } from '../../core/quantity/rational.ts';
import { round } from '../../core/quantity/round.ts';
import { formSource } from '../collect/form-source.ts';
import type { CollectSource } from '../collect/source.ts';
import type { WorkbookPlan } from '../workbook/plan.ts';
import { saveFile } from '../workbook/save-file.ts';
import { WorkbookBatch } from '../workbook/workbook-batch.ts';
import { drawFrom } from './random.ts';
import { RETURN_BLEMISHES } from './return-blemishes.ts';

/** What the sender printed on every form. */
export const CONTACT = '样例联系人 0531-00000000';

const SEED = 1220;
const FACTS = new Map([['contact', CONTACT]]);
/** The days on which the invented clerks saved their files. */
const FIRST_SAVED = '2023-12-01';
const LAST_SAVED = '2023-12-15';
const TOWNS_PER_FOLDER = 25;

/**
 * What came back of the forms of the invented towns: filled in, in subfolders, some spoilt, some not sent, among files that
 * are no forms.
 */
export async function writeReturnedForms(form: Form, folder: string): Promise<void> {
  const source = formSource(form);
  const batch = new WorkbookBatch();
  const save = async (path: string, plan: WorkbookPlan) => put(join(folder, path), await batch.bytes(plan));
  for (const [index, unit] of source.units.entries()) {
    const path = `第${Math.floor(index / TOWNS_PER_FOLDER) + 1}组/${unit}.xlsx`;
    for (const [at, plan] of returnsOf(source, unit, index).entries())
      await save(at === 0 ? path : path.replace('.xlsx', '（初报）.xlsx'), plan);
  }
  await put(join(folder, '~$样例镇街001.xlsx'), new Uint8Array(165));
  await put(join(folder, '传真件/扫描.xlsx'), new Uint8Array(0));
  await put(join(folder, '说明.txt'), new TextEncoder().encode('样例：这不是填报表。\n'));
}

/** The workbooks that a town sent: none, one, or two with the one that counts first. */
function returnsOf(source: CollectSource, unit: string, index: number): readonly WorkbookPlan[] {
  const own = filledIn(source, unit, index);
  const saved = (entries: UnitEntries, created = LAST_SAVED): WorkbookPlan => {
    return { ...source.workbook(unit, FACTS, entries), created };
  };
  const blemish = RETURN_BLEMISHES.get(index + 1);
  if (blemish === undefined) return [saved(own)];
  switch (blemish.kind) {
    case 'missing':
      return [];
    case 'twice':
      return [saved(own), saved(new Map([...own].slice(0, 3)), FIRST_SAVED)];
    case 'copied':
      return [saved(filledIn(source, unitAt(source, blemish.from), blemish.from - 1))];
    case 'otherContent':
      return [withSheetsOf(saved(own), source.workbook(unitAt(source, blemish.from), FACTS, own))];
    case 'entries':
      return [saved(blemish.change(own))];
    case 'workbook':
      return [blemish.change(saved(own))];
  }
}

function unitAt({ units }: CollectSource, number: number): string {
  return units[number - 1] ?? '';
}

/** The visible sheets of another workbook before the hidden one of this. */
function withSheetsOf(plan: WorkbookPlan, other: WorkbookPlan): WorkbookPlan {
  const [shown, hidden] = [other, plan].map(({ sheets }) => sheets);
  const visible = shown?.filter(({ state }) => state === 'visible') ?? [];
  return { ...plan, sheets: [...visible, ...(hidden?.filter(({ state }) => state !== 'visible') ?? [])] };
}

/** 完成数 between 88 and 108 per cent of the task, and a word where it is less. */
function filledIn(source: CollectSource, unit: string, index: number): UnitEntries {
  const draw = drawFrom(SEED + 7919 * (index + 1));
  return new Map(
    source.rowsOf(unit, FACTS).map(({ item, given }) => {
      const task = decimal(given.get('task') ?? '0');
      const percent = item === 'landArea' ? 100 : draw(88, 108);
      const done = round(multiply(task, rational(BigInt(percent), 100n)), { places: 2, rule: 'halfAwayFromZero' });
      const remark: Entry = percent < 100 ? { kind: 'text', text: '样例：补植尚未验收' } : { kind: 'missing' };
      return [
        item,
        new Map<string, Entry>([
          ['done', { kind: 'number', value: done }],
          ['remark', remark],
        ]),
      ];
    }),
  );
}

async function put(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const saved = await saveFile(path, bytes, { overwrite: true });
  if (saved.kind !== 'saved') throw new Error(`${path} 没有写成：${JSON.stringify(saved)}`);
}
