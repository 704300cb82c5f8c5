import { describe, expect, test } from 'vitest';
import { rowsFor } from '../../core/form/form.ts';
import { cell, type FixedRow, fixedRows, formOf, numbers } from './form-files.ts';
import { sourceText, stretches, withoutSpaces } from './plan-files.ts';

describe('章丘区2023年政务公开重点工作任务分工', () => {
  const form = formOf('zhangqiu-open-government-2023');
  const { data } = form;
  const rows = fixedRows(form);
  const numbersWhere = (column: string, value: string) =>
    rows.filter((row) => cell(row, column) === value).map((row) => cell(row, 'number'));
  const numbersFor = (unit: string) => rowsFor(form, unit).map(({ given }) => given.get('number'));

  test('52 项；原表编到 54，没有第 36、51 项', () => {
    expect(rows).toHaveLength(52);
    expect(rows.map((row) => cell(row, 'number'))).toEqual(numbers('1-35 37-50 52-54'));
  });

  test('每项五个给定栏都有字', () => {
    const columns = ['number', 'task', 'requirement', 'owner', 'deadline'];
    expect(rows.filter(({ values }) => columns.some((id) => !values[id]) || Object.keys(values).length !== 5)).toEqual(
      [],
    );
  });

  /** Worked by hand from the table, and from the body where a cell is empty. */
  test.each([
    ['一、聚焦重点领域，推进高质量政务公开 （一）围绕促进经济高质量发展做好政府信息公开', '1-3'],
    ['一、聚焦重点领域，推进高质量政务公开 (二)围绕激发市场主体活力做好政府信息公开', '4-8'],
    ['一、聚焦重点领域，推进高质量政务公开 (三)围绕民生保障领域做好政府信息公开', '9-13'],
    ['二、规范行政决策，推进行政权力运行公开 （一）持续推进重大行政决策事项目录公开', '14-15'],
    ['二、规范行政决策，推进行政权力运行公开 （二）持续推进政府决策事项流程公开', '16-17'],
    ['二、规范行政决策，推进行政权力运行公开 （三）持续推进政策效果评价常态化公开', '18'],
    ['三、加强政策解读，确保公开便民高效 （一）深化政策集中统一公开', '19-21'],
    ['三、加强政策解读，确保公开便民高效 （二）提升政策解读质量', '22-25'],
    ['三、加强政策解读，确保公开便民高效 （三）积极回应群众关切', '26-27'],
    ['三、加强政策解读，确保公开便民高效 （四）开展政府开放活动', '28'],
    ['四、提升工作标准,促进政务公开规范化 （一）提升政务公开数字化管理水平', '29-31'],
    ['四、提升工作标准,促进政务公开规范化 （二）推进政府网站和政务新媒体规范有序发展', '32-35 37'],
    ['四、提升工作标准,促进政务公开规范化 (三)加强基层政务公开', '38-40'],
    ['四、提升工作标准,促进政务公开规范化 (四)依法依规做好政府信息依申请公开答复工作', '41-42'],
    ['四、提升工作标准,促进政务公开规范化 (五)深化公共企事业单位信息公开', '43-47'],
    ['四、提升工作标准,促进政务公开规范化 (六)打造政务公开品牌', '48'],
    ['五、强化工作保障，推动高水平政务公开 (一)健全工作机制', '49'],
    ['五、强化工作保障，推动高水平政务公开 (二)严格督查考核', '50'],
    ['五、强化工作保障，推动高水平政务公开 （三）开展业务培训', '52-54'],
  ])('%s：第 %s 项', (task, ranges) => {
    expect(numbersWhere('task', task)).toEqual(numbers(ranges));
  });

  test.each([
    ['2023年6月底前', '14'],
    ['2023年11月底前', '44'],
    ['及时解读', '22-25'],
    ['长期坚持', '50'],
    ['2023年12月底前', '1-13 15-21 26-35 37-43 45-49 52-54'],
  ])('完成时限 %s：第 %s 项', (deadline, ranges) => {
    expect(numbersWhere('deadline', deadline)).toEqual(numbers(ranges));
  });

  test.each([
    ['21', '各部门（单位） 各镇街'],
    ['23', '各相关部门（单位）'],
    ['25', '各相关部门（单位）'],
    ['35', '各部门（单位） 各镇街'],
    ['42', '区政府办公室 各部门（单位） 各镇街'],
    [
      '46',
      '区发改局、区教体局、区生态环境分局、区住建局、区交运局、区卫健局、区水务局、区供电公司及相关公共企事业单位',
    ],
    ['54', '各部门（单位） 各镇街'],
  ])('第 %s 项的责任单位是空格，取 %s', (number, owner) => {
    expect(rows.filter((row) => cell(row, 'number') === number).map((row) => cell(row, 'owner'))).toEqual([owner]);
  });

  test.each([
    ['区发改局', '1-3 5 7 44-47'],
    ['区工信局', '1-2 5'],
    ['区大数据局', '1 7 29'],
    ['区教体局', '10 15 44-47'],
    ['水务局', '15'],
    ['区水务局', '44-47'],
    ['区司法局', '14'],
    ['区政府办公室', '17 19 31 41-43 50'],
    ['各相关部门（单位）', '4 6 22-25'],
    ['各部门（单位）', '16 18-21 26-30 32-35 37-42 48-50 52-54'],
    ['各镇街', '16 18-21 26-30 32-35 37-42 48-50 52-54'],
    ['相关公共企事业单位', '44-47'],
  ])('%s：第 %s 项', (unit, ranges) => {
    expect(numbersFor(unit)).toEqual(numbers(ranges));
  });

  test('27 个责任单位，按出现的先后；每项的单位都印在它的责任单位栏里', () => {
    expect(data.units).toHaveLength(27);
    expect(data.units).toEqual([...new Set(rows.flatMap((row) => row.for ?? []))]);
    expect(
      rows.filter((row) => !row.for?.length || !row.for.every((unit) => cell(row, 'owner').includes(unit))),
    ).toEqual([]);
  });

  test.each([
    ['官庄街道', '镇街', '16 18-21 26-30 32-35 37-42 48-50 52-54'],
    ['官庄街道', '各镇街', '16 18-21 26-30 32-35 37-42 48-50 52-54'],
    ['区审计局', '部门', '16 18-21 26-30 32-35 37-42 48-50 52-54'],
    ['区司法局', '部门', '14 16 18-21 26-30 32-35 37-42 48-50 52-54'],
    ['区审计局', '相关部门', '4 6 22-25'],
    ['章丘公交公司', '公共企事业单位', '44-47'],
  ])('%s 的类别是%s：第 %s 项', (unit, category, ranges) => {
    expect(rowsFor(form, unit, [category]).map(({ given }) => given.get('number'))).toEqual(numbers(ranges));
  });

  test('水务局和区水务局照印分开', () => {
    expect(numbersFor('水务局').some((number) => numbersFor('区水务局').includes(number))).toBe(false);
  });

  const text = sourceText('004');
  const name = text === null ? '（跳过：没有来源文本）' : '';
  const [table = ''] = stretches(text ?? '', data.section?.begins ?? '', data.section?.ends ?? '');
  const afterRequirement = (row: FixedRow) => {
    const words = withoutSpaces(cell(row, 'requirement'));
    const [before, after, ...more] = table.split(words);
    return before === undefined || after === undefined || more.length > 0 ? null : after;
  };

  test.skipIf(text === null)(`具体要求一字不差印在附件里，附件里没有别的句子${name}`, () => {
    expect(rows.filter((row) => afterRequirement(row) === null)).toEqual([]);
    const rest = rows.reduce((left, row) => left.replace(withoutSpaces(cell(row, 'requirement')), ''), table);
    expect(rest).not.toContain('。');
  });

  test.skipIf(text === null)(`责任单位、完成时限印在具体要求后面；只有这些项是空格${name}`, () => {
    const owner = (row: FixedRow) => withoutSpaces(cell(row, 'owner'));
    const noOwner = rows.filter((row) => !afterRequirement(row)?.startsWith(owner(row)));
    const noDeadline = rows.filter((row) => {
      const after = afterRequirement(row) ?? '';
      const left = after.startsWith(owner(row)) ? after.slice(owner(row).length) : after;
      return !left.startsWith(cell(row, 'deadline'));
    });
    const blank = '21 23 25 27 33-35 37 39-40 42';
    expect(noOwner.map((row) => cell(row, 'number'))).toEqual(numbers(`${blank} 45-47 53-54`));
    expect(noDeadline.map((row) => cell(row, 'number'))).toEqual(numbers(`2-3 5-13 ${blank} 46-47 53-54`));
  });
});
