import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Entry, EntryField, UnitEntries } from '../../core/form/entry.ts';
import { decimal, decimalText } from '../../core/quantity/decimal.ts';
import { formSource } from '../../templates/collect/form-source.ts';
import { planSource } from '../../templates/collect/plan-source.ts';
import type { CollectSource } from '../../templates/collect/source.ts';
import { writeWorkbook } from '../../templates/workbook/write-workbook.ts';
import { put, runHere } from '../command-line/run-here.ts';
import { EVERY_KIND } from '../form-workbook/invented-form.ts';
import { shippedForm } from '../form-workbook/shipped-form.ts';
import { planOf } from '../seeds/plan-files.ts';
import { DEBIAN_PYTHON } from '../setup/tools.ts';
import { stripCachedValues } from '../support/cached-values.ts';
import { convertWithLibreOffice } from '../support/convert-with-libreoffice.ts';
import { describeWithEngine } from '../support/describe-with-engine.ts';
import { runProcess } from '../support/run-process.ts';
import { withTempFolder } from '../support/temp-folder.ts';

const FACTS = new Map([['contact', '样例 0531']]);
const ROWS = 40;
const TOWNS = ['样例一镇', '样例二镇', '样例三镇'];
const FOREST = formSource(shippedForm('zhangqiu-forest-tasks-2023'));

const SENT: readonly (readonly [what: string, source: CollectSource, units: readonly string[], template: string])[] = [
  ['各种栏目', formSource(EVERY_KIND), ['甲镇', '乙镇', '丙林场'], '我的表.json'],
  ['森林任务', FOREST, FOREST.units.slice(0, 6), FOREST.id],
  ['大葱明细四十行', formSource(shippedForm('zhangqiu-scallion-list-2023')), TOWNS, 'zhangqiu-scallion-list-2023'],
  ['规划的填报表', planSource(planOf('jinan-urbanisation-2021')), TOWNS, 'jinan-urbanisation-2021'],
];

/** Each program saves the files as they are and works every formula out anew; they hold no results. */
const PROGRAMS = [saveWithOpenpyxl, saveWithLibreOffice, saveWithGnumeric] as const;
const GNUMERIC = PROGRAMS.indexOf(saveWithGnumeric);

async function saveWithOpenpyxl(paths: readonly string[], folder: string): Promise<void> {
  const script = `import sys, warnings; from openpyxl import load_workbook; warnings.simplefilter('ignore')
for path in sys.argv[2:]: load_workbook(path).save(sys.argv[1] + path[path.rindex('/'):])`;
  await runProcess(DEBIAN_PYTHON, ['-c', script, folder, ...paths], { timeoutMs: 120_000 });
}

async function saveWithLibreOffice(paths: readonly string[], folder: string): Promise<void> {
  await convertWithLibreOffice(paths, 'xlsx', folder, 150_000);
}

async function saveWithGnumeric(paths: readonly string[], folder: string): Promise<void> {
  for (const path of paths) {
    const out = join(folder, path.slice(path.lastIndexOf('/') + 1));
    await runProcess('ssconvert', ['--recalc', '-T', 'Gnumeric_Excel:xlsx2', path, out], { timeoutMs: 60_000 });
  }
}

/** Something that may stand in each input cell, other numbers for each unit; in a list the first forty rows. */
function filling(source: CollectSource, unit: string, at: number): UnitEntries {
  const entries = new Map<string, Map<string, Entry>>();
  for (const [index, { field, prefilled }] of source.fields(unit, FACTS).entries()) {
    if (prefilled === true || (source.open && Number(field.item) > ROWS)) continue;
    entries.set(field.item, (entries.get(field.item) ?? new Map()).set(field.column, entryFor(field, at, index)));
  }
  return entries;
}

function entryFor({ type, choices = [], column }: EntryField, at: number, index: number): Entry {
  switch (type) {
    case 'number':
      return { kind: 'number', value: decimal(`${(index * 7 + at * 13) % 97}.${(index + at) % 10}5`) };
    case 'whole':
      return { kind: 'number', value: decimal(String((index + at) % 400)) };
    case 'date':
      return { kind: 'date', iso: `2024-0${1 + (index % 9)}-29` };
    case 'choice':
      return { kind: 'text', text: choices[index % choices.length] ?? '' };
    case 'text':
      return { kind: 'text', text: column === 'idNumber' ? `37018119900101${1000 + index}` : `=字<${index}>&"` };
  }
}

function entryTexts(entries: UnitEntries): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...entries].flatMap(([item, row]) =>
      [...row].flatMap(([column, entry]) => {
        const text = entry.kind === 'number' ? decimalText(entry.value) : entry.kind === 'date' ? entry.iso : '';
        return [[`${item}.${column}`, entry.kind === 'text' ? entry.text : text] as const];
      }),
    ),
  );
}

interface Printed {
  readonly item: string;
  readonly values: Readonly<Record<string, Readonly<Record<string, string | null>>>>;
}

/** The values of the input columns as the command prints them, but for empty ones. */
function printedTexts(source: CollectSource, rows: readonly Printed[]): Readonly<Record<string, string>> {
  const inputs = source.columns.flatMap(({ id, content }) => (content.kind === 'input' ? [id] : []));
  return Object.fromEntries(
    rows.flatMap(({ item, values }) =>
      inputs.flatMap((id) => {
        const { number, text, date, found } = values[id] ?? {};
        const shown = number ?? text ?? date ?? found;
        return shown === undefined || shown === null ? [] : [[`${item}.${id}`, shown] as const];
      }),
    ),
  );
}

describeWithEngine('别的程序存过、算过的文件收回来', ['libreoffice', 'gnumeric', 'openpyxl'], () => {
  test.each(SENT)('%s：填的原样读回，没有误报', async (_, source, units, template) => {
    await withTempFolder(async (folder) => {
      await put(folder, { '我的表.json': JSON.stringify(EVERY_KIND.data), '名单.csv': `镇街\n${units.join('\n')}\n` });
      await mkdir(join(folder, '填好'));
      const wanted = units.map((unit, at) => filling(source, unit, at));
      const paths = await Promise.all(
        units.map(async (unit, at) => {
          const path = join(folder, '填好', `${unit}.xlsx`);
          const bytes = await writeWorkbook(source.workbook(unit, FACTS, wanted[at] ?? new Map()));
          await writeFile(path, await stripCachedValues(bytes));
          return path;
        }),
      );
      for (const [index, save] of PROGRAMS.entries()) {
        const out = join(folder, '收回', String(index));
        await mkdir(out, { recursive: true });
        await save(
          paths.filter((_path, at) => at % PROGRAMS.length === index),
          out,
        );
      }
      // Saved twice under another name, and the trace of an open file beside it.
      await writeFile(join(folder, '收回', '副本.xlsx'), await readFile(join(folder, '收回', '0', `${units[0]}.xlsx`)));
      await writeFile(join(folder, '收回', '~$副本.xlsx'), 'x');

      const { stdout } = await runHere(
        folder,
        'collect',
        '收回',
        '--template',
        template,
        '--units',
        '名单.csv',
        '--json',
      );
      const { counts, units: printed } = JSON.parse(stdout);
      expect(counts.files).toMatchObject({
        found: units.length + 2,
        read: units.length + 1,
        refused: 1,
        superseded: 1,
      });
      for (const [at, { unit, issues, rows }] of printed.entries()) {
        // gnumeric 存盘时，隐藏的表就不再隐藏。
        const codes = at % PROGRAMS.length === GNUMERIC ? ['sheetStateChanged'] : [];
        expect({ unit, codes: issues.map(({ code }: { code: string }) => code) }).toEqual({ unit: units[at], codes });
        expect(printedTexts(source, rows)).toEqual(entryTexts(wanted[at] ?? new Map()));
      }
    });
  });
});
