import type { Sentences } from '../issue.ts';
import type { ScanIssues } from '../scan-issues.ts';

export const scanIssuesZh: Sentences<ScanIssues> = {
  scanTextNumber: ({ found, cells, count }) =>
    `${cells} 的「${found}」${others(count)}是文字，不是数字，求和时会漏掉，请改成数字。`,
  scanTextDay: ({ found, cells, count }) =>
    `${cells} 的「${found}」${others(count)}是文字，不是日期，不能排序和计算，请改成日期。`,
  scanMixedUnits: ({ header, own, units, cell }) =>
    `「${header}」这一列单位混用：${own === '' ? '' : `表头是 ${own}，`}单元格里写有 ${units}，如 ${cell}；请统一单位。`,
  scanError: ({ code, cells, formula }) =>
    `${cells} 是错误值 ${code}${formula === '' ? '' : `，公式是 ${formula}`}，请改正公式或它引用的单元格。`,
  scanTotalWrong: ({ label, cell, found, sum, parts, difference }) =>
    `${cell}「${label}」是 ${found}，${parts} 个分项相加是 ${sum}，相差 ${difference}，请核对。`,
  scanTotalRounding: ({ label, cell, found, sum, parts, difference, within }) =>
    `${cell}「${label}」是 ${found}，${parts} 个分项相加是 ${sum}，相差 ${difference}；各数四舍五入最多可差 ${within}，可能是舍入造成的。`,
  scanPartsBeyond: ({ cell, found, sum }) => `${cell} 是 ${found}，下面「其中」各项相加是 ${sum}，比它还多，请核对。`,
  scanTypedOver: ({ cell, found, formula }) =>
    `${cell} 是直接填的数 ${found}，上下左右都是公式，这里原来可能是 ${formula}。`,
  scanRepeatedId: ({ header, cell, first }) => `${cell} 的「${header}」与 ${first} 相同，请核对是否重复登记。`,
  scanBlank: ({ header, cells }) =>
    `「${header}」的 ${cells} 没有填，这一列其他行都填了；空白不当作 0，请补填或写明原因。`,
  convertNotPossible: ({ cell, formula }) => `${cell} 的 ${formula} 不能写成普通公式，请转成数值。`,
  convertNoFunctions: () => '选中的单元格里没有本工具的函数。',
};

function others(count: string): string {
  return count === '1' ? '' : `等 ${count} 个单元格`;
}
