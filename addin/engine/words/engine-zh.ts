import type { EngineWords } from './engine-words.ts';

export const ENGINE_ZH: EngineWords = {
  occurred: '出险',
  notOccurred: '未出险',
  published: '发布次数',
  total: (label) => `${label}合计`,
  rowNumber: '行号',
  rowTitle: (row, name) => (name === '' ? `第 ${row} 行` : `第 ${row} 行：${name}`),
  rowNotListed: (row) => `第 ${row} 行不在投保清单里，请选中清单中的一行。`,
  resultNone: '未计算',
  moreFindings: (count) => `另有 ${count} 条没有列出；写成新工作表后，全部列在「校核」表里。`,
  numberPutIn: (label) => `「${label}」的单元格不是纯数字，按读出的数写入；改动原单元格后请重新写入。`,
  fileReplaced: (title) => `「${title}」已由这个文件代替，本次打开期间有效。`,
};
