import { describe, expect, test } from 'vitest';
import { formSource } from '../../templates/collect/form-source.ts';
import { formWorkbook } from '../../templates/form/form-workbook.ts';
import { sheetNamed, table } from './plan-cells.ts';
import { shippedForm } from './shipped-form.ts';

const FORM = shippedForm('zhangqiu-open-government-2023');
const SOURCE = formSource(FORM);
const bookOf = (unit: string, memberOf: readonly string[]) =>
  formWorkbook(FORM, { unit, memberOf, created: SOURCE.created, contact: '' });
const factsOf = (unit: string, memberOf: readonly string[]) =>
  new Map(table(sheetNamed(bookOf(unit, memberOf), '_suanpan')).map(([name = '', value = '']) => [name, value]));

describe('发给统称的任务也发给它的成员，收回时认得出来', () => {
  // 第 16、18-21、26-30、32-35、37-42、48-50、52-54 项，1+4+5+4+6+3+3 = 26 项
  test.each([
    ['官庄街道', ['镇街'], '镇街', 26],
    ['官庄街道', ['镇街', '山区'], '镇街、山区', 26],
    // 第 14 项是它自己的
    ['区司法局', ['部门'], '部门', 27],
    ['区司法局', [], undefined, 1],
    ['官庄街道', [], undefined, 0],
  ])('%s，类别 %j：标识里写 %s，%i 项', (unit, memberOf, stated, count) => {
    const facts = factsOf(unit, memberOf);
    expect(facts.get('groups')).toBe(stated);
    expect(SOURCE.rowsOf(unit, facts)).toHaveLength(count);
    // 每项填进展、完成时间、进展情况、佐证材料四格
    expect(SOURCE.fields(unit, facts)).toHaveLength(count * 4);
    expect(SOURCE.workbook(unit, facts, new Map())).toEqual(bookOf(unit, memberOf));
  });
});
