import { describe, expect, test } from 'vitest';
import { readUnitList } from '../../core/form/unit-list.ts';
import { messageOf } from '../../core/issue/message.ts';
import { BLANK } from '../../core/table/cell.ts';
import { readTablesFromBytes } from '../../templates/reader/read-table.ts';

async function listOf(csv: string, term?: string) {
  const { tables } = await readTablesFromBytes('名单.csv', Buffer.from(csv));
  const [table] = tables;
  if (table === undefined) throw new Error('no table');
  const { units, issues } = readUnitList(table, term);
  return {
    names: units.map(({ name }) => name),
    groups: units.map(({ memberOf }) => memberOf.join(' ')),
    words: issues.map((found) => messageOf(found, 'zh')),
    units,
  };
}

test.each(['单位名称', '单位', '镇街', '部门', '村', '责任单位', '单 位'])('表头 %s', async (header) => {
  expect(await listOf(`${header}\n甲镇\n乙镇\n`)).toMatchObject({ names: ['甲镇', '乙镇'], words: [] });
});

test('上面有标题行，旁边有别的列，中间有空行，名称前后有空格', async () => {
  const csv = '2024年填报单位名单,,\n序号,镇街,电话\n1, 甲镇 ,1\n,,\n2,,2\n3,乙镇,3\n';
  expect(await listOf(csv)).toMatchObject({ names: ['甲镇', '乙镇'], words: [] });
});

test('顺序照名单，位置记到行和列', async () => {
  const { units } = await listOf('镇街\n乙镇\n甲镇\n');
  expect(units).toEqual([
    { name: '乙镇', memberOf: [], place: { file: '名单.csv', row: 2, column: '镇街' } },
    { name: '甲镇', memberOf: [], place: { file: '名单.csv', row: 3, column: '镇街' } },
  ]);
});

test('同一个单位两次：做一份，说明第一次在哪一行', async () => {
  expect(await listOf('镇街\n甲镇\n乙镇\n甲镇\n')).toMatchObject({
    names: ['甲镇', '乙镇'],
    words: ['「名单.csv」第 4 行「镇街」：单位「甲镇」在第 2 行已有，只做一份。'],
  });
});

test.each([
  ['没有表头', '甲镇\n乙镇\n', '没有找到表头，需要有「单位名称」；读到的是「甲镇」。'],
  ['只有表头', '镇街\n', '表里没有数据行，请检查是否选错了文件或工作表。'],
  ['分不清哪一列', '镇街,村\n甲镇,乙村\n', '有几列都像「单位名称」：「镇街」「村」，分不清用哪一列'],
])('%s', async (_, csv, words) => {
  const list = await listOf(csv);
  expect(list.names).toEqual([]);
  expect(list.words.join('')).toContain(words);
});

describe('填报表自己的叫法', () => {
  test('名单里镇街、村都有，表是发给村的', async () => {
    expect(await listOf('镇街,村\n甲镇,乙村\n甲镇,丙村\n', '村')).toMatchObject({ names: ['乙村', '丙村'], words: [] });
  });

  test('词表里没有的叫法', async () => {
    expect(await listOf('学校\n一小\n', '学校')).toMatchObject({ names: ['一小'], words: [] });
  });
});

describe('类别', () => {
  test.each(['类别', '所属', '分组', '单位类别'])('表头 %s', async (header) => {
    expect(await listOf(`单位,${header}\n官庄街道,镇街\n区财政局,部门\n`)).toMatchObject({
      ...{ names: ['官庄街道', '区财政局'], groups: ['镇街', '部门'], words: [] },
    });
  });

  test('几个用顿号、逗号、分号分开，前后的空格、重复的和空的不算', async () => {
    const csv = '单位,类别\n甲镇,镇街、沿黄镇街\n乙镇," 镇街，,镇街；山区; "\n丙镇,\n丁镇,、\n';
    expect((await listOf(csv)).groups).toEqual(['镇街 沿黄镇街', '镇街 山区', '', '']);
  });

  test('没有这一列的名单，谁也没有类别', async () => {
    expect((await listOf('单位\n甲镇\n')).groups).toEqual(['']);
  });

  test('两列都像类别：不取，说出来，名单照用', async () => {
    expect(await listOf('单位,所属,分组\n甲镇,镇街,山区\n')).toMatchObject({
      ...{ names: ['甲镇'], groups: [''] },
      words: [expect.stringContaining('有几列都像「类别」：「所属」「分组」，分不清用哪一列')],
    });
  });

  test('合并的单元格管到它的每一行', () => {
    const text = (value: string) => ({ kind: 'text' as const, text: value });
    const rows = [
      ['单位', '类别'],
      ['甲镇', '镇街'],
      ['乙镇', ''],
      ['丙局', '部门'],
    ].map((cells, index) => ({
      number: index + 1,
      cells: cells.map((value) => (value === '' ? BLANK : text(value))),
    }));
    const { units } = readUnitList({ file: '名单.xlsx', sheet: '', rows, merged: ['B2:B3'] });
    expect(units.map(({ memberOf }) => memberOf)).toEqual([['镇街'], ['镇街'], ['部门']]);
  });
});
