import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSnapshot, SnapshotReader } from '../../templates/reader/read-snapshot.ts';
import { writeWorkbook } from '../../templates/workbook/write-workbook.ts';
import { EVERY_KIND } from '../form-workbook/invented-form.ts';
import { bookOf, filled } from '../form-workbook/plan-cells.ts';
import { withTempFolder } from '../support/temp-folder.ts';
import { makeZip } from '../support/zip.ts';
import { makeWorkbook, makeWorkbookWith, ROW, relationships, stylesWith, workbookParts } from './make-workbook.ts';
import { snapshotFrom, toldCells, toldIssue, toldRule } from './told-snapshot.ts';

const FILLED = filled(bookOf(EVERY_KIND, '甲镇'), '填报表', {
  ...{ D5: '60.25', G5: '2024-11-30', H5: '已完成', I5: '=1+1' },
});

describe('a form of ours with one row filled in', async () => {
  const snapshot = await snapshotFrom(await writeWorkbook(FILLED));
  const [, entry] = snapshot.sheets;
  if (entry === undefined) throw new Error('没有填报表');

  test('all sheets, also the one that nobody sees', () => {
    expect(snapshot.sheets.map(({ name, state, protected: locked }) => [name, state, locked])).toEqual([
      ['填报说明', 'visible', true],
      ['填报表', 'visible', true],
      ['_suanpan', 'veryHidden', true],
    ]);
    expect([snapshot.dateSystem, snapshot.modified, snapshot.issues]).toEqual(['1900', '2024-03-01T00:00:00Z', []]);
  });

  test('the cells of the row: values, formulas, locks and formats', () => {
    expect(toldCells(entry).filter((cell) => /^[A-N]5 /.test(cell))).toEqual([
      'A5 「造林」 锁 General',
      'B5 120.5 锁 General',
      'C5 30 锁 General',
      'D5 60.25 开 General',
      'E5 ▢ 开 #,##0',
      'F5 ▢ 开 General',
      'G5 2024-11-30 开 yyyy-mm-dd',
      'H5 「已完成」 开 @',
      'I5 「=1+1」 开 @',
      'J5 ▢ =IF(COUNT(B5,D5)<2,"",IFERROR(D5/B5,"")) 锁 0.0#%',
      'K5 ▢ =IF(COUNT(D5,F5)<2,"",IFERROR(ROUND(ROUND(D5*(F5/100),8),1),"")) 锁 General',
      'L5 ▢ =IF(COUNT(C5,K5)<2,"",IFERROR(K5*(C5/100),"")) 锁 General',
      'M5 36.15 =IF(COUNT(B5,C5)<2,"",IFERROR(B5*(C5/100),"")) 锁 General',
      'N5 18.075 =IF(COUNT(M5)<1,"",IFERROR(M5/2,"")) 锁 General',
    ]);
  });

  test('an empty cell keeps its lock and format', () => {
    expect(toldCells(entry).filter((cell) => /^[DGH]6 /.test(cell))).toEqual([
      'D6 ▢ 开 General',
      'G6 ▢ 开 yyyy-mm-dd',
      'H6 ▢ 开 @',
    ]);
  });

  test('merged ranges and input rules', () => {
    expect(entry.merged).toEqual(['A1:N1', 'A2:N2', 'A3:N3']);
    // 2000-01-01 is day 36526; a hundred years have 36525 days, so that 2099-12-31 is day 73050.
    expect(entry.validations.map(toldRule)).toEqual([
      'D5:D6 decimal between 0..999999999999 拦',
      'E5:E6 whole between 0..500 拦',
      'F5:F6 decimal between 0..100 拦',
      'G5:G6 date between 36526..73050 拦',
      'H5:H6 list between "未开始,进行中,已完成".. 拦',
      'I5:I6 textLength lessThanOrEqual 50.. 拦',
    ]);
  });
});

describe('files', () => {
  test('a file on disk, named without its folder', () =>
    withTempFolder(async (folder) => {
      await writeFile(join(folder, '甲镇.xlsx'), makeWorkbook({ rows: ROW }));
      await writeFile(join(folder, '乙镇.xlsx'), '');
      await mkdir(join(folder, '丙镇.xlsx'));
      const read = (name: string) => new SnapshotReader().readFile(join(folder, name));
      expect((await read('甲镇.xlsx')).snapshot?.sheets.map(({ name }) => name)).toEqual(['名单']);
      expect((await read('乙镇.xlsx')).issues.map(toldIssue)).toEqual(['error fileEmpty 乙镇.xlsx']);
      expect((await read('丙镇.xlsx')).issues.map(toldIssue)).toEqual(['error fileNotReadable 丙镇.xlsx EISDIR']);
      expect((await read('丁镇.xlsx')).issues.map(toldIssue)).toEqual(['error fileNotReadable 丁镇.xlsx ENOENT']);
    }));

  test.each([
    ['名单.csv', '甲,乙', 'error fileTextMisnamed 名单.csv csv'],
    ['甲镇.xlsx', '<html></html>', 'error fileTextMisnamed 甲镇.xlsx xlsx'],
    ['甲镇', '甲', 'error fileTextMisnamed 甲镇 '],
  ])('%s that is text', async (name, text, told) => {
    const { snapshot, issues } = await readSnapshot(name, Buffer.from(text));
    expect([snapshot, issues.map(toldIssue)]).toEqual([null, [told]]);
  });

  test('what is said of a workbook names the file and the sheet', async () => {
    const rows = `<row r="3"><c r="B3" t="s"><v>7</v></c><c r="C3"><f>cmd|'/c calc'!A0</f><v>1</v></c></row>`;
    expect((await snapshotFrom(makeWorkbook({ rows }))).issues.map(toldIssue)).toEqual([
      'error cellNotReadable 甲镇.xlsx 名单 3 B3 7 1',
      'warning ddeLinks 甲镇.xlsx 名单 1',
    ]);
  });
});

describe('one reader for many workbooks', () => {
  const two = '<c r="A1" s="0"><v>1</v></c><c r="B1" s="1"><v>1</v></c>';
  const workbook = (...formats: readonly string[]) =>
    makeWorkbook({ rows: `<row r="1">${two}</row>`, styles: stylesWith(...formats) });
  const cells = async (reader: SnapshotReader, bytes: Uint8Array) =>
    (await reader.read('甲镇.xlsx', bytes)).snapshot?.sheets.flatMap(toldCells);

  test('each has its own styles', async () => {
    const reader = new SnapshotReader();
    const first = ['A1 1 锁 0.0', 'B1 1 锁 0.00'];
    expect(await cells(reader, workbook('0.0', '0.00'))).toEqual(first);
    expect(await cells(reader, workbook('0.00', '0.0'))).toEqual(['A1 1 锁 0.00', 'B1 1 锁 0.0']);
    expect(await cells(reader, workbook('0.0', '0.00'))).toEqual(first);
    expect(await cells(reader, workbook('0.0', '@'))).toEqual(['A1 1 锁 0.0', 'B1 1 锁 @']);
  });

  test('each has its own sheets, also where only their states differ', async () => {
    const reader = new SnapshotReader();
    const states = async (state: string) => {
      const content = `<workbook xmlns:r="r"><sheets><sheet name="名单" state="${state}" r:id="r1"/></sheets></workbook>`;
      const { snapshot } = await reader.read('a.xlsx', makeWorkbookWith({ name: 'xl/workbook.xml', content }));
      return snapshot?.sheets.map((sheet) => sheet.state);
    };
    expect(await states('hidden')).toEqual(['hidden']);
    expect(await states('veryHidden')).toEqual(['veryHidden']);
    expect(await states('visible')).toEqual(['visible']);
    expect(await states('rather')).toEqual(['hidden']);
  });

  test('whichever byte is broken, it gives what a reader gives that has read nothing before', async () => {
    const reader = new SnapshotReader();
    const honest = workbook('0.0', '0.00');
    let refused = 0;
    for (let at = 4; at < honest.length; at++) {
      const broken = Buffer.from(honest);
      broken[at] = 255 - (broken[at] as number);
      await reader.read('a.xlsx', honest);
      const fresh = await readSnapshot('a.xlsx', broken);
      expect(await reader.read('a.xlsx', broken)).toEqual(fresh);
      if (fresh.snapshot === null) refused += 1;
    }
    expect(refused).toBeGreaterThan(honest.length / 2);
  });

  test('a part that claims the checksum and size of a known one is read and refused', async () => {
    const reader = new SnapshotReader();
    const name = 'xl/styles.xml';
    const styles = `<styleSheet>${stylesWith('0.0')}</styleSheet>`;
    const honest = makeWorkbookWith({ name, content: styles });
    expect(await cells(reader, honest)).toEqual(['A1 1 锁 0.0']);
    const packed = Buffer.from(styles.replace('0.0', '000'));
    const forged = makeWorkbookWith({ name, content: styles, stored: true, packed });
    expect((await reader.read('a.xlsx', forged)).issues.map(toldIssue)).toEqual([
      'error archiveDamaged a.xlsx xl/styles.xml checksum',
    ]);
    expect(await cells(reader, honest)).toEqual(['A1 1 锁 0.0']);
  });
});

test('the date system of the workbook', async () => {
  const rows = '<row r="1"><c r="A1" s="0"><v>0</v></c></row>';
  const content = { rows, styles: stylesWith(14), workbookProperties: '<workbookPr date1904="1"/>' };
  const snapshot = await snapshotFrom(makeWorkbook(content));
  expect([snapshot.dateSystem, ...snapshot.sheets.flatMap(toldCells)]).toEqual(['1904', 'A1 1904-01-01 锁 yyyy/m/d']);
});

describe('the moment of the last saving', () => {
  const savedAt = async (stated: string) => {
    const properties = `<cp:coreProperties xmlns:cp="c"><dcterms:created>1999-01-01T00:00:00Z</dcterms:created>${stated}</cp:coreProperties>`;
    const root = relationships([
      ['r1', 'officeDocument', 'xl/workbook.xml'],
      ['r2', 'core-properties', 'docProps/core.xml'],
    ]);
    const parts = workbookParts({ rows: ROW, parts: [{ name: 'docProps/core.xml', content: properties }] });
    const bytes = makeZip(parts.map((part) => (part.name === '_rels/.rels' ? { ...part, content: root } : part)));
    return (await snapshotFrom(bytes)).modified;
  };

  test.each(['2024-03-01T08:00:00Z', '2024-03-01T08:00:00.125Z', '2024-03-01T16:00:00+08:00'])(
    '%s is given as it stands',
    async (moment) => {
      expect(await savedAt(`<dcterms:modified>${moment}</dcterms:modified>`)).toBe(moment);
    },
  );

  test.each([
    '',
    '<dcterms:modified/>',
    '<dcterms:modified>昨天</dcterms:modified>',
    '<dcterms:modified>2024-03-01</dcterms:modified>',
  ])('%j states none', async (stated) => {
    expect(await savedAt(stated)).toBeNull();
  });

  test('nor does a workbook without properties', async () => {
    expect((await snapshotFrom(makeWorkbook({ rows: ROW }))).modified).toBeNull();
  });
});
