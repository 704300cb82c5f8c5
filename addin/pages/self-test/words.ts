import type { Language } from '../../../core/issue/language.ts';

export type FindingName =
  | 'browser'
  | 'protocol'
  | 'bigInt'
  | 'storage'
  | 'worker'
  | 'folder'
  | 'wps'
  | 'functions'
  | 'events'
  | 'workbook'
  | 'sheets'
  | 'selection';

export interface SelfTestWords {
  readonly title: string;
  readonly hint: string;
  readonly headers: readonly [what: string, result: string, found: string];
  readonly passed: string;
  readonly failed: string;
  readonly names: Readonly<Record<FindingName, string>>;
}

const ZH: SelfTestWords = {
  title: '算盘自检',
  hint: '这一页只查看环境，不改动表格，也不读取单元格的内容。求助时请把整页发来。',
  headers: ['项目', '结果', '看到的'],
  passed: '可以',
  failed: '不行',
  names: {
    browser: '浏览器组件',
    protocol: '打开方式',
    bigInt: '能算精确的数',
    storage: '能保存设置',
    worker: '能在后台计算',
    folder: '安装文件夹完整',
    wps: 'WPS 的版本',
    functions: '自定义函数（12.1.0.20540 起）',
    events: '能跟随选区',
    workbook: '已打开的工作簿（表数）',
    sheets: '能列出工作表',
    selection: '能看到选区（行 × 列）',
  },
};

const EN: SelfTestWords = {
  title: 'Suanpan self-test',
  hint: 'This page only looks at the surroundings; it changes nothing and reads no cell. When asking for help, please send all of it.',
  headers: ['What', 'Result', 'Found'],
  passed: 'works',
  failed: 'does not work',
  names: {
    browser: 'Browser',
    protocol: 'Opened by',
    bigInt: 'Exact numbers',
    storage: 'Settings are kept',
    worker: 'Work in the background',
    folder: 'Folder is whole',
    wps: 'Version of WPS',
    functions: 'Custom functions (since 12.1.0.20540)',
    events: 'Follows the selection',
    workbook: 'Open workbook (sheets)',
    sheets: 'Lists the sheets',
    selection: 'Sees the selection (rows × columns)',
  },
};

export const SELF_TEST_WORDS: Readonly<Record<Language, SelfTestWords>> = { zh: ZH, en: EN };
