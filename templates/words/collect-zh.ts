import type { CollectWords } from './collect-words.ts';

export const collectWordsZh: CollectWords = {
  state: { returned: '已收', missing: '未交', undecided: '待定', refused: '拒收' },
  verdict: { counted: '计入', superseded: '另一份为准', undecided: '待定', refused: '拒收' },
  entryType: { number: '数字', whole: '整数', text: '文字', date: '日期', choice: '列表里的一项' },
  entryRule: {
    whole: () => '整数',
    range: (expected) => expected,
    least: (expected) => `不小于 ${expected}`,
    most: (expected) => `不大于 ${expected}`,
    choice: (expected) => expected,
    length: (expected) => `最多 ${expected} 个字`,
  },
  version: (version) => `第 ${version} 版`,
  asked: '应收单位',
  found: '找到文件',
  missing: '还没有交',
  notCollected: '交了没有收进来',
  atFault: '有问题的单位',
  unit: '单位',
  file: '文件',
  replies: (count) => `${count} 份退回件`,
  more: (count) => `另有 ${count} 个`,
  filesFound: (found, read, refused) => `${found} = 读入 ${read} + 拒收 ${refused}`,
};
