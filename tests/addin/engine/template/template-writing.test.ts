import { describe, expect, test } from 'vitest';
import { startSession } from '../../../../addin/engine/session-start.ts';
import { templateWriting } from '../../../../addin/engine/template/template-writing.ts';
import type { Writing } from '../../../../addin/host/writing.ts';

const SESSION = startSession();

function written(id: string, unit: string, sheets: readonly string[] = []): Writing {
  return templateWriting(SESSION, { id, unit, taken: { sheets, names: [] }, language: 'zh' }, () => {}) as Writing;
}

function texts({ sheets: [sheet] }: Writing): readonly string[] {
  return (sheet?.rows.flat() ?? []).flatMap((entry) => (entry?.startsWith("'") ? [entry.slice(1)] : []));
}

function kinds({ sheets: [sheet] }: Writing): ReadonlySet<string> {
  return new Set(sheet?.formats.map(({ kind }) => kind));
}

describe('插入模板', () => {
  test('任务填报表：有单位的名字和分到的任务数，有校验', () => {
    const writing = written('zhangqiu-forest-tasks-2023', '明水街道');
    expect(texts(writing)).toEqual(expect.arrayContaining(['单位：明水街道', '土地总面积']));
    // 章政办发〔2023〕9号: 明水街道 5579.00 公顷 of land, 975.12 of forest.
    expect(writing.sheets[0]?.rows.map((row) => row[2])).toEqual(expect.arrayContaining(['5579', '975.12']));
    expect(kinds(writing).has('validation')).toBe(true);
  });

  test('规划的填报表：指标、目标原文和公式', () => {
    const writing = written('zhangqiu-forest-2023', '');
    const [sheet] = writing.sheets;
    expect(sheet?.name).toBe('指标填报');
    expect(sheet?.rows.flat().some((entry) => entry?.startsWith('='))).toBe(true);
    expect(kinds(writing).has('validation')).toBe(true);
  });

  test('方案的投保明细表：保费是公式', () => {
    const writing = written('zhangqiu-scallion-2023', '双山街道');
    expect(texts(writing)).toEqual(expect.arrayContaining(['镇街：双山街道', '保险面积（亩）']));
    expect(writing.sheets[0]?.rows.flat().some((entry) => entry?.startsWith('='))).toBe(true);
  });

  test('工作表的名字被占用，换一个', () => {
    expect(written('zhangqiu-forest-2023', '', ['指标填报']).sheets[0]?.name).toBe('指标填报 (2)');
  });

  test('没有身份表，也不定义名称', () => {
    for (const id of [...SESSION.forms.keys(), ...SESSION.plans.keys(), ...SESSION.schemes.keys()]) {
      const { sheets, names } = written(id, '甲镇');
      expect([id, sheets.length, names]).toEqual([id, 1, []]);
    }
  });
});
