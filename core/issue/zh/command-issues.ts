import type { CommandIssues, FixedRole } from '../command-issues.ts';
import type { Sentences } from '../issue.ts';

const roles: Readonly<Record<FixedRole, string>> = {
  parameter: '由文件规定，不能在这里改；要试算别的数，请复制一份方案文件修改',
  output: '是算出来的结果，不能填写',
};

const positions: ReadonlyMap<string, string> = new Map([
  ['policy', '方案'],
  ['plan', '规划'],
  ['file', '方案或规划文件'],
]);

export const commandIssuesZh: Sentences<CommandIssues> = {
  commandMissing: ({ known }) => `请写明要做什么，可用的命令：${known}。详见 suanpan --help。`,
  commandUnknown: ({ found, known }) => `没有「${found}」这个命令，可用的有：${known}。详见 suanpan --help。`,
  argumentMissing: ({ argument }) =>
    `还缺「${positions.get(argument) ?? argument}」，请写在命令后面；可用的方案和规划见 suanpan list。`,
  argumentExtra: ({ command }) => `${command} 后面的内容太多了，带空格的名称请加引号。用法见 ${command} --help。`,
  optionUnknown: ({ found, command }) => `没有「${found}」这个选项，用法见 ${command} --help。`,
  optionMissing: ({ option, command }) => `还缺选项 ${option}，用法见 ${command} --help。`,
  optionWithoutValue: ({ option }) => `选项 ${option} 后面要写一个值。`,
  optionChoice: ({ option, found, allowed }) => `${option} 不能是「${found}」，可以是：${allowed}。`,
  optionNotDate: ({ option, found }) => `${option} 的「${found}」不是日期，请写成 2023-12-31 这样的形式。`,

  policyNotFound: ({ found, known }) =>
    `没有找到方案「${found}」，可以写方案标识、标题里的字，或自己的 JSON 文件路径。自带的方案：${known}。`,
  policyAmbiguous: ({ found, matches }) => `「${found}」对得上好几个方案，请写明是哪一个：${matches}。`,

  planNotFound: ({ found, known }) =>
    `没有找到规划「${found}」，可以写规划标识、标题里的字，或自己的 JSON 文件路径。自带的规划：${known}。`,
  planAmbiguous: ({ found, matches }) => `「${found}」对得上好几个规划，请写明是哪一个：${matches}。`,

  templateNotFound: ({ found, known }) =>
    `没有找到规划或填报表「${found}」，可以写标识、标题里的字，或自己的 JSON 文件路径。自带的：${known}。`,
  templateAmbiguous: ({ found, matches }) => `「${found}」对得上好几个，请写明是哪一个：${matches}。`,

  settingMalformed: ({ found }) => `「${found}」要写成 名称=数值，如 --set 保险面积=2.5亩。`,
  settingUnknown: ({ name, suggestion, known }) =>
    `这个方案里没有「${name}」${suggestion === '' ? '。' : `，是不是「${suggestion}」？`}可以填写的有：${known}。`,
  settingFixed: ({ name, role, known }) => `「${name}」${roles[role]}。可以填写的有：${known}。`,
  settingTwice: ({ name }) => `「${name}」填了两次，请只留一个。`,
  settingEmpty: ({ name }) => `「${name}」没有填数值，请补上，或去掉这一项。`,
  settingNegative: ({ name, found }) => `「${name}」是负数（${found}），已照算，请核对。`,
  settingMissing: ({ names, example }) =>
    `还缺「${names.split('、').join('」「')}」，请用 --set 填上，例如 ${example}。`,
  resultUndefined: ({ term }) => `用这些数算不出「${term}」（例如除数为零），请核对填写的数。`,

  rangeMalformed: ({ found }) => `「${found}」要写成 起:止:步长，如 --price 0.5:1.2:0.01。`,
  rangeNumber: ({ found, part }) => `「${found}」中的「${part}」不是数，请写成 起:止:步长，如 --price 0.5:1.2:0.01。`,
  rangeUnit: ({ found, unit, wanted }) => `「${found}」的单位 ${unit} 不能换算成 ${wanted}，请改正。`,
  rangeOrder: ({ from, to }) => `起点 ${from} 大于终点 ${to}，请对调。`,
  rangeStep: ({ step }) => `步长是「${step}」，必须大于 0。`,
  rangeTooMany: ({ count, most }) => `这个区间有 ${count} 个价格，最多 ${most} 个，请加大步长。`,

  nothingComputed: ({ rows }) => `清单的 ${rows} 行没有一行能计算，请按上面的提示改正后再试。`,
  nothingObserved: ({ values }) =>
    `填报的 ${values} 个数值没有一个能用来衡量，请按上面的提示改正，或核对 --as-of 的日期。`,
};
