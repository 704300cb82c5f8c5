import { FUNCTION_NAMES } from '../functions/function-table.ts';
import { RIBBON_COMMANDS } from '../office/ribbon.ts';

/** The same text in both languages. */
export interface Translated {
  readonly zh: string;
  readonly en: string;
}

export interface RibbonButton {
  /** The name of its function in Excel; the button that only opens the pane has none. */
  readonly functionName: string | null;
  /** Its id in every ribbon. */
  readonly id: string;
  readonly label: Translated;
  readonly tip: Translated;
}

export interface RibbonGroup {
  readonly id: string;
  readonly label: Translated;
  readonly buttons: readonly RibbonButton[];
}

/** Everything that the manifests of the add-in say; each program's own file is made of it. */
export interface Descriptor {
  /** The add-in's own, for ever. */
  readonly id: string;
  /** The folder in WPS, and the name it registers by. */
  readonly wpsName: string;
  /** Of package.json. */
  readonly version: string;
  readonly provider: string;
  readonly name: Translated;
  readonly fullName: Translated;
  readonly summary: Translated;
  readonly description: Translated;
  readonly tab: { readonly id: string; readonly label: Translated };
  readonly groups: readonly RibbonGroup[];
  /** Shown by Excel once, after the add-in was installed. */
  readonly welcome: { readonly title: Translated; readonly text: Translated };
  /** Paths under the address that the add-in is served from. */
  readonly pages: { readonly pane: string; readonly support: string };
  readonly icons: Readonly<Record<'16' | '32' | '80' | '192' | 'outline', string>>;
  readonly functions: {
    readonly namespace: string;
    readonly script: string;
    readonly metadata: Translated;
    /** The ids that the script associates. */
    readonly ids: readonly string[];
  };
}

const TIPS: Readonly<Record<string, { readonly label: Translated; readonly tip: Translated }>> = {
  openPayout: {
    label: { zh: '赔款测算', en: 'Payouts' },
    tip: {
      zh: '由投保清单和价格监测表，算出实际价格、是否出险、每户赔款和保费补贴。',
      en: 'From the insured list and the price series: observed price, event, payout of every household, premium subsidies.',
    },
  },
  openProgress: {
    label: { zh: '指标进度', en: 'Indicators' },
    tip: {
      zh: '对照规划目标，列出各项指标的进度、序时进度、差距和每年还需。',
      en: 'Progress of every indicator against its plan: schedule, gap, needed per year.',
    },
  },
  openTemplate: {
    label: { zh: '插入模板', en: 'Template' },
    tip: {
      zh: '把带校验和公式的填报表放进新工作表。',
      en: 'Insert a form with validation and formulas as a new sheet.',
    },
  },
  openCheck: {
    label: { zh: '检查表格', en: 'Check' },
    tip: {
      zh: '找出文本数字、混用的单位、错误值、合计不符和被覆盖的公式。',
      en: 'Find numbers stored as text, mixed units, errors, wrong totals and formulas typed over.',
    },
  },
  openConvert: {
    label: { zh: '转换函数', en: 'Convert' },
    tip: {
      zh: '把算盘函数换成普通公式或数值，没有加载项也能用。',
      en: 'Turn our functions into native formulas or values, which work without the add-in.',
    },
  },
  openSample: {
    label: { zh: '样例数据', en: 'Sample data' },
    tip: { zh: '在新工作表中放入虚构的样例数据。', en: 'Put invented sample data on new sheets.' },
  },
  openWizard: {
    label: { zh: '函数向导', en: 'Functions' },
    tip: { zh: '逐项填写参数，边填边看结果。', en: 'Fill in the arguments of a function and see its result.' },
  },
};

const OPEN_PANE: RibbonButton = {
  functionName: null,
  id: 'openPane',
  label: { zh: '打开算盘', en: 'Open Suanpan' },
  tip: { zh: '打开算盘窗格。', en: 'Open the pane of Suanpan.' },
};

/** The commands that the pane knows, each with its words. Throws for one without. */
function buttons(...functionNames: readonly string[]): readonly RibbonButton[] {
  return functionNames.map((functionName) => {
    const words = TIPS[functionName];
    const known = RIBBON_COMMANDS.some((command) => command.functionName === functionName);
    if (words === undefined || !known) throw new Error(`no ribbon command ${functionName}`);
    return { functionName, id: functionName, ...words };
  });
}

/** What the manifests of one version say; `version` is that of package.json, which the build reads. */
export function descriptorOf(version: string): Descriptor {
  return { ...CONSTANT, version };
}

const CONSTANT: Omit<Descriptor, 'version'> = {
  id: 'b3f1c9d4-7a52-4e0b-9c36-5d8e2f71a640',
  wpsName: 'suanpan',
  provider: 'Suanpan',
  name: { zh: '算盘', en: 'Suanpan' },
  fullName: { zh: '算盘：按文件把账算清楚', en: 'Suanpan: exact arithmetic of policy documents' },
  summary: {
    zh: '按文件测算赔款和指标进度，每一步都有出处。',
    en: 'Payouts and indicator progress from policy documents, step by step.',
  },
  description: {
    zh: '按政策文件测算农业保险赔款、保费补贴和规划指标进度；写入普通公式，可以预览、取消和撤销；数据不离开本机。',
    en: 'Payouts, premium subsidies and indicator progress from policy documents; writes native formulas with preview, cancel and undo; no data leaves the machine.',
  },
  tab: { id: 'SuanpanTab', label: { zh: '算盘', en: 'Suanpan' } },
  groups: [
    {
      id: 'JobsGroup',
      label: { zh: '工作', en: 'Jobs' },
      buttons: [OPEN_PANE, ...buttons('openPayout', 'openProgress', 'openTemplate', 'openCheck')],
    },
    {
      id: 'ToolsGroup',
      label: { zh: '工具', en: 'Tools' },
      buttons: buttons('openWizard', 'openConvert', 'openSample'),
    },
  ],
  welcome: {
    title: { zh: '算盘已就绪', en: 'Suanpan is ready' },
    text: {
      zh: '打开“算盘”选项卡，从“赔款测算”或“样例数据”开始。',
      en: 'Open the Suanpan tab and begin with Payouts or Sample data.',
    },
  },
  pages: { pane: 'taskpane.html', support: 'self-test.html' },
  icons: {
    '16': 'icons/suanpan-16.png',
    '32': 'icons/suanpan-32.png',
    '80': 'icons/suanpan-80.png',
    '192': 'icons/suanpan-192.png',
    outline: 'icons/suanpan-outline.png',
  },
  functions: {
    namespace: 'SUANPAN',
    script: 'custom-functions.js',
    metadata: { zh: 'functions.json', en: 'functions.en-US.json' },
    ids: FUNCTION_NAMES,
  },
};
