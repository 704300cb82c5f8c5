import type { Flag, Measure, Operator } from './target.ts';

/** What a word beside a number says about it. */
export interface WordMeaning {
  readonly operator?: Operator;
  readonly flag?: Flag;
  /** A direction of change; the unit behind the number then decides between growth and difference. */
  readonly change?: 'up' | 'down';
  readonly measure?: Measure;
  readonly yearly?: true;
}

/** Words before the number. 提高到, 降至 and 达到 name a level; 提高 and 下降 alone name a change. */
const BEFORE: Readonly<Record<string, WordMeaning>> = {
  力争: { flag: 'strive' },
  争取: { flag: 'strive' },
  突破: { operator: '>', flag: 'exceed' },
  超过: { operator: '>' },
  超: { operator: '>' },
  高于: { operator: '>' },
  大于: { operator: '>' },
  不得低于: { operator: '>=' },
  不得少于: { operator: '>=' },
  不低于: { operator: '>=' },
  不少于: { operator: '>=' },
  不小于: { operator: '>=' },
  至少: { operator: '>=' },
  不高于: { operator: '<=' },
  不得高于: { operator: '<=' },
  不得超过: { operator: '<=' },
  不超过: { operator: '<=' },
  不大于: { operator: '<=' },
  不突破: { operator: '<=', flag: 'limit' },
  控制在: { operator: '<=', flag: 'limit' },
  控制到: { operator: '<=', flag: 'limit' },
  低于: { operator: '<' },
  小于: { operator: '<' },
  稳定在: { flag: 'stable' },
  稳定: { flag: 'stable' },
  保持在: { flag: 'stable' },
  保持: { flag: 'stable' },
  巩固在: { flag: 'stable' },
  约: { operator: 'about' },
  大约: { operator: 'about' },
  年均: { yearly: true },
  每年: { yearly: true },
  平均每年: { yearly: true },
  同比: {},
  实现: {},
  建成: {},
  共: {},
  为: {},
  在: {},
  达到: { measure: 'level' },
  达: { measure: 'level' },
  高达: { measure: 'level' },
  提高到: { measure: 'level' },
  提高至: { measure: 'level' },
  提升到: { measure: 'level' },
  提升至: { measure: 'level' },
  增长到: { measure: 'level' },
  增长至: { measure: 'level' },
  增加到: { measure: 'level' },
  增加至: { measure: 'level' },
  增至: { measure: 'level' },
  升至: { measure: 'level' },
  上升至: { measure: 'level' },
  攀升至: { measure: 'level' },
  跃升至: { measure: 'level' },
  发展到: { measure: 'level' },
  扩展至: { measure: 'level' },
  下降到: { measure: 'level' },
  下降至: { measure: 'level' },
  降低到: { measure: 'level' },
  降低至: { measure: 'level' },
  降至: { measure: 'level' },
  降到: { measure: 'level' },
  减少到: { measure: 'level' },
  减少至: { measure: 'level' },
  压减到: { measure: 'level' },
  压减至: { measure: 'level' },
  缩小到: { measure: 'level' },
  缩小至: { measure: 'level' },
  增长: { change: 'up' },
  增速: { change: 'up' },
  增幅: { change: 'up' },
  提高: { change: 'up' },
  提升: { change: 'up' },
  增加: { change: 'up' },
  上升: { change: 'up' },
  下降: { change: 'down' },
  降低: { change: 'down' },
  减少: { change: 'down' },
  压减: { change: 'down' },
  缩小: { change: 'down' },
  改善: { change: 'down' },
  新增: { measure: 'cumulative' },
  累计: { measure: 'cumulative' },
  累计达到: { measure: 'cumulative' },
};

/** Words after the number and its unit; 以上, 以下 and 以内 include the number itself. */
const AFTER: Readonly<Record<string, WordMeaning>> = {
  以上: { operator: '>=' },
  及以上: { operator: '>=' },
  以下: { operator: '<=' },
  以内: { operator: '<=', flag: 'limit' },
  之内: { operator: '<=', flag: 'limit' },
  左右: { operator: 'about' },
  上下: { operator: 'about' },
  之间: { operator: 'between' },
  余: { operator: '>', flag: 'andMore' },
  多: { operator: '>', flag: 'andMore' },
};

export const WORDS_BEFORE = longestFirst(BEFORE);
export const WORDS_AFTER = longestFirst(AFTER);

function longestFirst(words: Readonly<Record<string, WordMeaning>>): readonly (readonly [string, WordMeaning])[] {
  return Object.entries(words).sort(([a], [b]) => b.length - a.length);
}
