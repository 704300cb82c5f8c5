import type { FormIssues } from '../form-issues.ts';
import type { Sentences } from '../issue.ts';

export const formIssuesZh: Sentences<FormIssues> = {
  unitRepeated: ({ unit, first }) => `单位「${unit}」在第 ${first} 行已有，只做一份。`,
  unitUnknown: ({ unit, suggestion, known }) =>
    `文件里没有单位「${unit}」${suggestion === '' ? '' : `，是不是「${suggestion}」`}；表已做好，文件分给各单位的数留空。文件里的单位：${known}。`,
  unitNotListed: ({ units }) => `文件里的这些单位不在名单上，没有做表：${units}。`,
  fileKept: ({ path }) => `「${path}」已有内容不同的文件（可能已经填过），没有改动；确要重做请加 --overwrite。`,
  archiveNotMade: ({ path, count }) =>
    `有 ${count} 个文件没有写好，没有打包「${path}」；请先处理上面所列的文件，再运行一次。`,
  optionForPlan: ({ option, title }) => `${option} 只用于规划，「${title}」是填报表，请去掉这个选项。`,
  formBounds: ({ least, most }) => `最小值 ${least} 大于最大值 ${most}，什么数也填不进去，请改正。`,
  formChoicesLong: ({ length, most }) =>
    `选项连起来有 ${length} 个字（含分隔的逗号），下拉列表最多放 ${most} 个字，请缩短或减少选项。`,
  formChoiceComma: ({ choice }) => `选项「${choice}」里有英文逗号，会被拆成两项，请改用中文逗号「，」。`,
  formDigits: ({ found, most }) =>
    `「${found}」的有效数字超过 ${most} 位，单元格存不下，请改正；证件号、账号请用文字栏。`,
  formNameDigit: ({ name, formula }) =>
    `算式「${formula}」里的栏目「${name}」以数字开头，会被读成数，请给这一栏换个不以数字开头的名称，如「本年任务」。`,
};
