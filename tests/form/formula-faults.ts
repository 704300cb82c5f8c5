import type { Fault } from '../policy/fault.ts';

const RATE = ['columns', 3, 'formula'] as const;

/** What is wrong with the formulas of a form; the caret stands under the place meant. */
export const FORMULA_FAULTS: readonly Fault[] = [
  {
    name: 'a misspelt header',
    changes: [[RATE, '完成数÷任务书']],
    code: 'formulaUnknownName',
    path: 'columns[3].formula',
    values: {
      name: '任务书',
      suggestion: '任务数',
      known: '任务数、完成数',
      pointer: '完成数÷任务书\n　　　　^^^',
    },
  },
  {
    name: 'a column of text',
    changes: [[RATE, '完成数÷项目']],
    code: 'formulaUnknownName',
    path: 'columns[3].formula',
    values: { name: '项目', known: '任务数、完成数' },
  },
  {
    name: 'a column of choices',
    changes: [[RATE, '完成数÷进展']],
    code: 'formulaUnknownName',
    path: 'columns[3].formula',
    values: { name: '进展', known: '任务数、完成数' },
  },
  {
    name: 'a sign with nothing after it',
    changes: [[RATE, '完成数÷']],
    code: 'formulaSyntax',
    path: 'columns[3].formula',
    values: { found: '÷', pointer: '完成数÷\n　　　^' },
  },
  {
    name: 'a bracket that is not closed',
    changes: [[RATE, '（完成数÷任务数']],
    code: 'formulaBracket',
    path: 'columns[3].formula',
    values: { bracket: '（', pointer: '（完成数÷任务数\n^' },
  },
  {
    name: 'a function outside the list',
    changes: [[RATE, 'VLOOKUP(完成数,任务数)']],
    code: 'formulaUnknownFunction',
    path: 'columns[3].formula',
    values: { name: 'VLOOKUP' },
  },
  {
    name: 'an area where a ratio is declared',
    changes: [
      [['columns', 2, 'unit'], '公顷'],
      [RATE, '完成数'],
    ],
    code: 'formulaResultUnit',
    path: 'columns[3].formula',
    values: { found: '公顷', declared: '1' },
  },
  {
    name: 'an area added to a sum of money',
    changes: [
      [['columns', 1, 'unit'], '元'],
      [['columns', 2, 'unit'], '公顷'],
      [RATE, '完成数+任务数'],
    ],
    code: 'formulaUnits',
    path: 'columns[3].formula',
    values: { left: '完成数', leftUnit: '公顷', right: '任务数', rightUnit: '元' },
  },
  {
    name: 'a condition where a number belongs',
    changes: [[RATE, '完成数>任务数']],
    code: 'formulaNeedsNumber',
    path: 'columns[3].formula',
    values: { found: '完成数>任务数' },
  },
  {
    name: 'a formula that names itself',
    changes: [[RATE, '完成率+完成数']],
    code: 'formulaUnknownName',
    path: 'columns[3].formula',
    values: { name: '完成率', known: '任务数、完成数' },
  },
  {
    name: 'a column whose name begins with a digit',
    changes: [
      [['columns', 1, 'term'], '2024年任务'],
      [RATE, '完成数÷2024 年任务'],
    ],
    code: 'formNameDigit',
    path: 'columns[3].formula',
    values: { name: '2024年任务', formula: '完成数÷2024 年任务' },
  },
];
