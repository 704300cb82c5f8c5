import { describe, expect, test } from 'vitest';
import { mailingNames } from '../../templates/form/unit-files.ts';

const files = (...units: readonly string[]) => mailingNames('任务表', units).units;

test('标题和单位名称', () => {
  expect(mailingNames('任务表', ['甲镇', '乙镇'])).toEqual({
    units: ['任务表-甲镇.xlsx', '任务表-乙镇.xlsx'],
    index: '任务表-目录.xlsx',
    archive: '任务表-下发.zip',
  });
});

const STRANGE: readonly (readonly [name: string, unit: string, file: string])[] = [
  ['上一级文件夹', '../甲', '任务表-.._甲.xlsx'],
  ['绝对路径', '/etc/passwd', '任务表-_etc_passwd.xlsx'],
  ['Windows 路径', 'C:\\Windows\\甲', '任务表-C__Windows_甲.xlsx'],
  ['冒号', '甲:乙', '任务表-甲_乙.xlsx'],
  ['问号、星号、引号、尖括号、竖线', '甲?*"<>|', '任务表-甲______.xlsx'],
  ['Windows 设备名不在开头，不要紧', 'CON', '任务表-CON.xlsx'],
  ['换行和制表符', '甲\n镇\t乙', '任务表-甲_镇_乙.xlsx'],
  ['空格', '  甲   镇  ', '任务表-甲 镇.xlsx'],
  ['从右到左的覆盖符', '甲\u202Exslx.镇', '任务表-甲_xslx.镇.xlsx'],
  ['零宽字符和软连字符', '甲\u200B\u00AD\u2060镇', '任务表-甲___镇.xlsx'],
  ['开头的点', '...甲', '任务表-...甲.xlsx'],
  ['末尾的点和空格', '甲. .', '任务表-甲.xlsx'],
  ['空的', '', '任务表-.xlsx'],
  ['表情', '甲🌲', '任务表-甲🌲.xlsx'],
  ['半个字符', '甲\ud83c', '任务表-甲_.xlsx'],
  ['组合字符按一个写', 'e\u0301镇', '任务表-\u00e9镇.xlsx'],
  ['目录', '目录', '任务表-目录(2).xlsx'],
];

test.each(STRANGE)('%s', (_, unit, file) => {
  expect(files(unit)).toEqual([file]);
});

describe('标题', () => {
  test.each([
    ['CON.表', '_CON.表-甲.xlsx'],
    ['com1.x', '_com1.x-甲.xlsx'],
    ['LPT¹.x', '_LPT¹.x-甲.xlsx'],
    ['NUL .x', '_NUL .x-甲.xlsx'],
    ['CON', 'CON-甲.xlsx'],
    ['.隐藏', '_隐藏-甲.xlsx'],
    ['..', '_-甲.xlsx'],
    ['', '-甲.xlsx'],
  ])('%j', (title, file) => {
    expect(mailingNames(title, ['甲']).units).toEqual([file]);
  });
});

describe('同名', () => {
  test.each([
    ['同一个名称', ['甲', '甲', '甲'], ['任务表-甲.xlsx', '任务表-甲(2).xlsx', '任务表-甲(3).xlsx']],
    ['只差大小写', ['abc', 'ABC'], ['任务表-abc.xlsx', '任务表-ABC(2).xlsx']],
    ['只差全角半角', ['A1', 'Ａ１'], ['任务表-A1.xlsx', '任务表-Ａ１(2).xlsx']],
    ['大小写折叠成两个字母', ['STRASSE', 'straße'], ['任务表-STRASSE.xlsx', '任务表-straße(2).xlsx']],
    ['希腊词尾', ['ΟΔΟΣ', 'οδος'], ['任务表-ΟΔΟΣ.xlsx', '任务表-οδος(2).xlsx']],
    ['换成同一个字符', ['甲/乙', '甲:乙'], ['任务表-甲_乙.xlsx', '任务表-甲_乙(2).xlsx']],
    ['编号后的名称已有', ['甲(2)', '甲', '甲'], ['任务表-甲(2).xlsx', '任务表-甲.xlsx', '任务表-甲(3).xlsx']],
    ['末尾的点', ['甲.', '甲'], ['任务表-甲.xlsx', '任务表-甲(2).xlsx']],
  ])('%s', (_, units, names) => {
    expect(files(...units)).toEqual(names);
  });
});

describe('很长', () => {
  const bytes = (name: string) => Buffer.byteLength(name);

  test.each([
    ['260 个字母', 'a'.repeat(260)],
    ['260 个汉字', '镇'.repeat(260)],
    ['260 个表情', '🌲'.repeat(260)],
  ])('%s：短于 255 字节，不切断字符，两个这样的单位仍是两个文件', (_, unit) => {
    const names = files(unit, unit, `${unit}乙`);
    expect(new Set(names).size).toBe(3);
    for (const name of names) {
      expect(bytes(name)).toBeLessThan(255);
      expect(name).not.toMatch(/\p{Cs}/u);
      expect(name).toMatch(/\.xlsx$/);
    }
  });

  test('很长的标题不挤掉单位名称', () => {
    const { units, index, archive } = mailingNames('章'.repeat(260), ['甲镇', '乙镇']);
    expect(units).toEqual([expect.stringMatching(/^章+-甲镇\.xlsx$/), expect.stringMatching(/^章+-乙镇\.xlsx$/)]);
    for (const name of [...units, index, archive]) expect(bytes(name)).toBeLessThan(200);
  });

  test('一千个同名的单位', () => {
    const names = files(...Array<string>(1000).fill('镇'.repeat(100)));
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(1000);
    expect(Math.max(...names.map(bytes))).toBeLessThan(255);
  });
});
