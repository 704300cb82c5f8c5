import { describe, expect, test } from 'vitest';
import { readUnitList } from '../../core/form/unit-list.ts';
import { messageOf } from '../../core/issue/message.ts';
import { readTablesFromBytes } from '../../templates/reader/read-table.ts';

async function listOf(csv: string, term?: string) {
  const { tables } = await readTablesFromBytes('名单.csv', Buffer.from(csv));
  const [table] = tables;
  if (table === undefined) throw new Error('no table');
  const { units, issues } = readUnitList(table, term);
  return { names: units.map(({ name }) => name), words: issues.map((found) => messageOf(found, 'zh')), units };
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
    { name: '乙镇', place: { file: '名单.csv', row: 2, column: '镇街' } },
    { name: '甲镇', place: { file: '名单.csv', row: 3, column: '镇街' } },
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
