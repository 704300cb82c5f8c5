import type { Entry, UnitEntries } from '../../core/form/entry.ts';
import { type Issue, issue } from '../../core/issue/issue.ts';
import { parseDecimal } from '../../core/quantity/decimal.ts';
import { formSource } from '../../templates/collect/form-source.ts';
import type { CollectRun, FileVerdict, UnitReturn } from '../../templates/collect/run.ts';
import type { CollectSource } from '../../templates/collect/source.ts';
import { formOf } from '../form/sample-form.ts';
import { EVERY_KIND, OPEN_LIST } from '../form-workbook/invented-form.ts';

/** Invented values by row and column: a number, a day, a text; what begins with `?` was not taken. */
export type Typed = Readonly<Record<string, Readonly<Record<string, string>>>>;

export function entriesOf(typed: Typed): UnitEntries {
  return new Map(
    Object.entries(typed).map(([item, row]) => [
      item,
      new Map(Object.entries(row).map(([column, value]) => [column, entryOf(value)])),
    ]),
  );
}

function entryOf(value: string): Entry {
  if (value === '') return { kind: 'missing' };
  if (value.startsWith('?')) return { kind: 'unreadable', found: value.slice(1) };
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return { kind: 'date', iso: value };
  const number = parseDecimal(value);
  return number === null ? { kind: 'text', text: value } : { kind: 'number', value: number };
}

/** A unit whose file counts. */
export function returned(unit: string, typed: Typed, issues: readonly Issue[] = []): UnitReturn {
  const file = `${unit}.xlsx`;
  const placed = issues.map((found) => ({ ...found, place: { file, ...found.place } }) as Issue);
  return { unit, state: 'returned', file, entries: entriesOf(typed), facts: new Map(), issues: placed };
}

export function without(unit: string, state: Exclude<UnitReturn['state'], 'returned'> = 'missing'): UnitReturn {
  return { unit, state, file: null, entries: new Map(), facts: new Map(), issues: [] };
}

/** The run of these units: a file for each that counts, and the others that were found. */
export function runOf(
  source: CollectSource,
  units: readonly UnitReturn[],
  { files = [], issues = [] }: { readonly files?: readonly FileVerdict[]; readonly issues?: readonly Issue[] } = {},
): CollectRun {
  const counted = units.flatMap(({ unit, file, entries, issues: found }): FileVerdict[] =>
    file === null
      ? []
      : [{ file, kind: 'counted', unit, modified: '2024-01-03T01:30:00Z', filled: filledIn(entries), issues: found }],
  );
  const all = [...counted, ...files].sort((a, b) => (a.file < b.file ? -1 : 1));
  return { source, units, files: all, issues };
}

export function fileOf(
  file: string,
  kind: FileVerdict['kind'],
  unit: string | null,
  issues: readonly Issue[],
): FileVerdict {
  return { file, kind, unit, modified: null, filled: 0, issues };
}

function filledIn(entries: UnitEntries): number {
  return [...entries.values()].flatMap((row) => [...row.values()]).filter(({ kind }) => kind !== 'missing').length;
}

/**
 * 造林 and 抚育 of four towns, whose printed tasks add up to what is printed for the whole of 造林 (120.5 + 0 + 100.25 + 79.25
 * = 300) and not of 抚育 (40 + 10.5 + 0.1 + 0.2 = 50.8, printed 51), and 覆盖率, which does not add up. In 填报表 they are rows
 * 5 to 7; the columns are A 项目, B 计量单位, C 任务, D 完成数, E 人数, F 合格率, G 完成率, H 合格数, I 说明.
 */
export const TASKS = formSource(
  formOf({
    ...{ kind: 'form', id: 'sample-tasks', version: '3', title: '样例区造林任务填报表' },
    ...{ documentNumber: '样例〔2023〕7号', issuer: '样例区人民政府办公室', issued: '2023-03-01', unitTerm: '镇街' },
    ...{ units: ['甲镇', '乙镇', '丙镇', '丁镇'], whole: '样例区' },
    columns: [
      { id: 'item', term: '项目', kind: 'given' },
      { id: 'measure', term: '计量单位', kind: 'given' },
      { id: 'task', term: '任务', kind: 'given', type: 'number' },
      { id: 'done', term: '完成数', kind: 'input', type: 'number', least: '0', required: true, total: 'sum' },
      { id: 'people', term: '人数', kind: 'input', type: 'whole', total: 'sum' },
      { id: 'quality', term: '合格率', kind: 'input', type: 'number', unit: '%' },
      { id: 'rate', term: '完成率', kind: 'formula', formula: '完成数÷任务', unit: '%' },
      {
        ...{ id: 'sound', term: '合格数', kind: 'formula', formula: '完成数×合格率', total: 'sum' },
        rounding: { places: 1, rule: 'halfAwayFromZero' },
      },
      { id: 'words', term: '说明', kind: 'input', type: 'text' },
    ],
    rows: {
      kind: 'fixed',
      rows: [
        { id: 'planting', values: { item: '造林*', measure: '亩' } },
        { id: 'tending', values: { item: '抚育', measure: '亩' } },
        { id: 'cover', values: { item: '覆盖率', measure: '%' }, total: 'none' },
      ],
    },
    assigned: [
      {
        column: 'task',
        units: [
          { unit: '样例区', values: { planting: '300', tending: '51', cover: '20' }, quote: '样例区 300 51 20' },
          { unit: '甲镇', values: { planting: '120.5', tending: '40', cover: '18' }, quote: '甲镇 120.5 40 18' },
          { unit: '乙镇', values: { planting: '0', tending: '10.5', cover: '22' }, quote: '乙镇 0 10.5 22' },
          {
            unit: '丙镇',
            values: { planting: '100.25', tending: '0.1', cover: '21.5' },
            quote: '丙镇 100.25 0.1 21.5',
          },
          { unit: '丁镇', values: { planting: '79.25', tending: '0.2', cover: '19' }, quote: '丁镇 79.25 0.2 19' },
        ],
      },
    ],
  }),
);

/** An open list of three rows. */
export const LIST = formSource(OPEN_LIST);

/** A fault in a cell of 填报表, which stands in the same place of the template. */
export const entryFault = {
  unreadable: (cell: string, found: string) =>
    issue('entryUnreadable', 'error', placeOf(cell), { cell, found, expected: 'number', reason: 'notNumber' }),
  textNumber: (cell: string, found: string, taken: string) =>
    issue('entryTextNumber', 'info', placeOf(cell), { cell, found, taken }),
  outsideRange: (cell: string, found: string, expected: string) =>
    issue('entryOutsideRule', 'warning', placeOf(cell), { cell, found, which: 'range', expected }),
  missing: (cell: string, column: string) => issue('entryMissing', 'error', placeOf(cell), { cell, column }),
} as const;

function placeOf(cell: string): Issue['place'] {
  return { sheet: '填报表', path: `填报表!${cell}` };
}

/** 甲镇 filled in all, 乙镇 has faults, 丙镇 sent nothing, and of 丁镇's two files nothing tells which counts. */
export const SAMPLE_UNITS: readonly UnitReturn[] = [
  returned('甲镇', {
    planting: { done: '60.25', people: '12', quality: '97.5', words: '=1+1' },
    tending: { done: '41', people: '0', quality: '100' },
    cover: { done: '18.2' },
  }),
  returned(
    '乙镇',
    {
      planting: { done: '3', quality: '50' },
      tending: { done: '?约十亩', people: '3', quality: '180' },
    },
    [
      entryFault.textNumber('D5', '３', '3'),
      entryFault.outsideRange('F6', '180', '0 – 100'),
      entryFault.unreadable('D6', '约十亩'),
      entryFault.missing('D7', '完成数'),
    ],
  ),
  without('丙镇'),
  without('丁镇', 'undecided'),
];

const UNDECIDED = (file: string) =>
  fileOf(file, 'undecided', '丁镇', [
    issue('filesUndecided', 'error', { file }, { unit: '丁镇', files: '丁/1.xlsx、丁/2.xlsx' }),
  ]);

export const SAMPLE_RUN = runOf(TASKS, SAMPLE_UNITS, {
  files: [
    UNDECIDED('丁/1.xlsx'),
    UNDECIDED('丁/2.xlsx'),
    fileOf('旧/甲镇.xlsx', 'superseded', '甲镇', [
      issue(
        'fileSuperseded',
        'warning',
        { file: '旧/甲镇.xlsx' },
        { unit: '甲镇', counts: '甲镇.xlsx', reason: 'older' },
      ),
    ]),
    fileOf('通讯录.xlsx', 'refused', null, [issue('fileNotOurs', 'error', { file: '通讯录.xlsx' }, {})]),
  ],
});

/** 进展 of four rows: one under way, one done, one that is none of the choices, one left empty. */
export const SAMPLE_CHOICES = runOf(formSource(EVERY_KIND), [
  returned('甲镇', { planting: { state: '进行中', done: '1' }, tending: { state: '已完成', done: '40' } }),
  returned('乙镇', { planting: { state: '?做完了', done: '2' }, tending: { done: '20' } }),
]);

export const SAMPLE_LIST = runOf(LIST, [
  returned('甲村', {
    '1': { name: '样例户1', area: '2.5', heads: '3' },
    '2': { name: '', area: '', heads: '' },
    '3': { name: '样例户3', area: '0.25', heads: '' },
  }),
  returned('乙村', { '1': { name: '样例户4', area: '?三亩', heads: '4' } }, [entryFault.unreadable('B5', '三亩')]),
  without('丙村'),
]);
