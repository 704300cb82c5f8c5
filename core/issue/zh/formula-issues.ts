import type { FormulaIssues } from '../formula-issues.ts';
import type { Sentences } from '../issue.ts';

export const formulaIssuesZh: Sentences<FormulaIssues> = {
  formulaEmpty: () => '算式是空的，请照文件原文填写。',
  formulaTooLong: ({ length, limit }) => `算式有 ${length} 个字，超过了 ${limit} 个，请拆成几个结果。`,
  formulaTermNotHere: ({ name, allowed }) => `这里不能用「${name}」，算到这一步时它还没有值。可以用的有：${allowed}。`,
  formulaSyntax: ({ found }) =>
    found === '' ? '算式没有写完，请补上后面的部分。' : `算式在「${found}」处读不通，请检查这里是否多了或少了符号。`,
  formulaBracket: ({ bracket }) => `括号「${bracket}」没有与它配对的另一半，请补齐或删去。`,
  formulaUnknownName: ({ name, suggestion, known }) =>
    `没有叫「${name}」的项目${suggestion === '' ? '。' : `，是不是「${suggestion}」？`}已声明的有：${known}。`,
  formulaUnknownFunction: ({ name, known }) => `没有「${name}」这个函数，可以用的有：${known}。`,
  formulaArguments: ({ name, expected, found }) =>
    `函数 ${name} 需要 ${expected} 个参数，这里写了 ${found} 个，请改正。`,
  formulaOutsideLanguage: ({ found }) =>
    `算式里不能用「${found}」，请只用项目名称、数字、+ − × ÷、比较符号、括号和列出的函数。`,
  formulaUnits: ({ left, leftUnit, right, rightUnit }) =>
    `「${left}」（${unitName(leftUnit)}）与「${right}」（${unitName(rightUnit)}）单位不同，不能相加减或比较，请检查单位或算式。`,
  formulaResultUnit: ({ found, declared }) =>
    `算式结果的单位是「${unitName(found)}」，声明的却是「${unitName(declared)}」，请检查算式或单位。`,
  formulaNeedsNumber: ({ found }) => `这里要一个数，「${found}」却是条件，请改正。`,
  formulaNeedsCondition: ({ found }) => `这里要一个条件（如 实际价格<目标价格），「${found}」却是数，请改正。`,
  formulaNeedsConstant: ({ found }) => `${found} 的小数位数要直接写成整数（如 2），不能是算出来的，最多 12 位。`,
  formulaNumberUnit: ({ number, unit }) => `文件里「${number}」没有印单位，按算式推定为 ${unit}，请核对。`,
  formulaLeftSide: ({ found, declared }) =>
    found === ''
      ? `算式里没有写明哪一段是「${declared}」，请在等号左边写上「${declared}」。`
      : `算式等号左边是「${found}」，没有「${declared}」，请照声明的名称改正。`,
};

function unitName(unit: string): string {
  return unit === '1' ? '无单位' : unit;
}
