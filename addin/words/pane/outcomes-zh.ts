import type { OutcomeWords } from './outcome-words.ts';

export const OUTCOMES_ZH: OutcomeWords = {
  notices: {
    computed: (findings) => (findings === 0 ? '测算完成。' : `测算完成，有 ${findings} 条问题与说明。`),
    scanned: (cells, findings) => `检查了 ${cells} 个单元格，发现 ${findings} 个问题。`,
    written: (cells) => `已写入 ${cells} 个单元格。`,
    undone: (cells) => `已撤销，${cells} 个单元格恢复原样。`,
    fileAdded: (title) => `已读取《${title}》。`,
    cancelled: '已取消，没有留下改动。',
    copied: '已复制。',
  },
  silent: '表格软件还没有回应，可能正在编辑单元格，或者开着对话框。请按回车（Enter）结束编辑，或关闭对话框。',
  problems: {
    host: {
      protected: '工作表受保护，写不进去。请先在“审阅”中撤销工作表保护，再试一次。',
      notFound: '找不到这个工作表或区域，可能已被删除或改名。请重新选择表格。',
      shape: '区域的大小与要写的内容不符，或者工作表名称已被占用。请重新预览后再写入。',
      cellEdit: '有单元格正在编辑。请先按回车（Enter）结束编辑，再试一次。',
      tooLarge: '一次处理的数据太多。请缩小区域，再试一次。',
      cancelled: '已取消。',
      unsupported: '这个版本的表格软件不支持此操作。',
      busy: '表格软件正忙。请稍等片刻，再试一次。',
      timeout: '表格软件没有回应。请看看是否有打开的对话框，关闭后再试一次。',
      host: '表格软件拒绝了这个操作。请再试一次；仍不行时，请到“关于”中复制诊断信息。',
    },
    engine: '程序出了问题，不是您的数据有错。请再试一次；仍不行时，请到“关于”中复制诊断信息。',
    notChosen: {
      scheme: '请先选择保险方案。',
      plan: '请先选择规划。',
      insured: '请先选择投保清单。',
      prices: '请先选择价格监测表。',
      actuals: '请先选择指标数据表。',
      day: '请先填写截至日期。',
    },
    sameTable: '投保清单和价格监测表选成了同一个区域，请改选其中一个。',
    fileTooLarge: (name) => `文件“${name}”超过 4 MB，不像是方案或规划文件，请另选一个。`,
    changedSince: (places) => `写入之后，${places} 又被改动过，撤销会丢掉这些改动，所以没有撤销。`,
    leftBehind: (reason, places) => `${reason}另外，${places} 没能恢复原样，请核对。`,
    nothingToUndo: '没有可以撤销的写入。',
    copyRefused: '没能复制。请选中下面的文字，按 Ctrl+C 复制。',
  },
};
