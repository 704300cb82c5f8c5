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
};
