import { expect, test } from 'vitest';
import { lintXml } from '../../../addin/manifest/lint-xml.ts';
import { made, OFFICE, SURROUNDINGS } from './made-manifests.ts';

const XML = made(OFFICE, 'manifest.xml');

test('我们生成的清单没有问题', () => {
  expect(lintXml(XML, SURROUNDINGS)).toEqual([]);
});

/** One change of the manifest, and the one fault it must be found for. */
type Plant = readonly [name: string, from: string, to: string, fault: readonly [rule: string, found: string]];

const URL_OF_PANE = 'DefaultValue="https://localhost:3000/taskpane.html"';
const TAB = '<bt:String id="Tab.Label" DefaultValue="算盘">';
const CHECK = '<bt:String id="openCheck.Label" DefaultValue="检查表格">';
const READY = '<bt:String id="Welcome.Text" DefaultValue="打开“算盘”选项卡，从“赔款测算”或“样例数据”开始。">';
const [LONG_ID, LONGEST_ID] = ['i'.repeat(33), 'i'.repeat(32)];

const PLANTS: readonly Plant[] = [
  ['标记没有闭上', '</Hosts>', '', ['wellFormed', '</OfficeApp>']],
  ['根之外还有字', '</OfficeApp>', '</OfficeApp>尾巴', ['wellFormed', '尾巴\n']],
  ['顺序颠倒', /<Id>.*<\/Id>\n {2}<Version>.*<\/Version>/.exec(XML)?.[0] ?? '', swapped(), ['order', 'Id']],
  [
    '出现了两次',
    '<TaskpaneId>SuanpanPane</TaskpaneId>',
    '<TaskpaneId>A</TaskpaneId><TaskpaneId>B</TaskpaneId>',
    ['order', 'TaskpaneId'],
  ],
  ['没有的元素', '<AppDomains>', '<Colour/><AppDomains>', ['order', 'Colour']],
  ['缺支持网址', '<SupportUrl DefaultValue="https://localhost:3000/self-test.html"/>', '', ['missing', 'SupportUrl']],
  ['短文字 126 个字', CHECK, CHECK.replace('检查表格', '检'.repeat(126)), ['shortString', '检'.repeat(126)]],
  [
    '长文字 251 个字',
    READY,
    READY.replace('打开', '打'.repeat(251 - 25)),
    ['longString', `${'打'.repeat(226)}“算盘”选项卡，从“赔款测算”或“样例数据”开始。`],
  ],
  ['id 33 个字', 'Tab.Label', LONG_ID, ['residLength', LONG_ID]],
  [
    '指到没有的 id',
    '<Label resid="Tab.Label"/>',
    '<Label resid="JobsGroup.Label"/><!-- -->',
    ['residUnused', 'Tab.Label'],
  ],
  [
    '没有指到的文字',
    TAB,
    `<bt:String id="Spare" DefaultValue="闲"><bt:Override Locale="en-US" Value="idle"/></bt:String>${TAB}`,
    ['residUnused', 'Spare'],
  ],
  ['id 用了两次', TAB, `${TAB}<bt:Override Locale="en-US" Value="x"/></bt:String>${TAB}`, ['residTwice', 'Tab.Label']],
  [
    '网址不是 https',
    `id="Support.Url" DefaultValue="https:`,
    `id="Support.Url" DefaultValue="http:`,
    ['https', 'http://localhost:3000/self-test.html'],
  ],
  [
    '窗格是相对路径',
    `<SourceLocation ${URL_OF_PANE}/>`,
    '<SourceLocation DefaultValue="taskpane.html"/>',
    ['https', 'taskpane.html'],
  ],
  ['域名不是 https', '<AppDomain>https:', '<AppDomain>http:', ['https', 'http://localhost:3000']],
  [
    '上面该用 Override',
    '<Override Locale="en-US" Value="Suanpan"/>',
    '<bt:Override Locale="en-US" Value="Suanpan"/>',
    ['overrideKind', 'bt:Override'],
  ],
  [
    '里面该用 bt:Override',
    `${CHECK}\n          <bt:Override`,
    `${CHECK}\n          <Override`,
    ['overrideKind', 'Override'],
  ],
  ['缺中文', CHECK, CHECK.replace('检查表格', 'Check'), ['chinese', 'Check']],
  ['缺英文', '<Override Locale="en-US" Value="Suanpan"/>', '', ['english', '算盘']],
  ['英文记成了别的语言', 'Locale="en-US" Value="Check"', 'Locale="fr-FR" Value="Check"', ['english', '检查表格']],
  [
    '少 80 的图标',
    '<bt:Image size="80" resid="Icon.80"/>\n                </Icon>\n                <Control xsi:type="Button" id="openWizard">',
    '</Icon>\n                <Control xsi:type="Button" id="openWizard">',
    ['icon', '80'],
  ],
  [
    '要了不是每个 Excel 都有的',
    '<Set Name="ExcelApi" MinVersion="1.7"/>',
    '<Set Name="ExcelApi" MinVersion="1.7"/><Set Name="SharedRuntime" MinVersion="1.1"/>',
    ['requirement', 'SharedRuntime'],
  ],
  [
    '命令在另一个运行环境',
    '<FunctionFile resid="Pane.Url"/>',
    '<FunctionFile resid="Support.Url"/>',
    ['runtime', 'Support.Url'],
  ],
  ['运行环境不常驻', 'lifetime="long"', 'lifetime="short"', ['runtime', 'Pane.Url']],
  ['按钮的函数没有接上', '<FunctionName>openCheck<', '<FunctionName>openChek<', ['command', 'openChek']],
  [
    '函数说明没有这个文件',
    'https://localhost:3000/functions.en-US.json',
    'https://localhost:3000/functions.en.json',
    ['functions', 'functions.en.json'],
  ],
];

function swapped(): string {
  const [, id = '', version = ''] = /(<Id>.*<\/Id>)\n {2}(<Version>.*<\/Version>)/.exec(XML) ?? [];
  return `${version}\n  ${id}`;
}

test.each(PLANTS)('找得出，而且只有它：%s', (name, from, to, [rule, found]) => {
  expect(from).not.toBe('');
  const planted = name === 'id 33 个字' ? XML.replaceAll(`"${from}"`, `"${to}"`) : XML.replace(from, to);
  expect(planted).not.toBe(XML);
  expect(lintXml(planted, SURROUNDINGS).map((fault) => [fault.rule, fault.found])).toEqual([[rule, found]]);
});

test.each([
  ['短文字 125 个字', XML.replace(CHECK, CHECK.replace('检查表格', '检'.repeat(125)))],
  ['长文字 250 个字', XML.replace(READY, READY.replace('打开', '打'.repeat(250 - 25)))],
  ['id 32 个字', XML.replaceAll('"Tab.Label"', `"${LONGEST_ID}"`)],
])('正好在界上，没有问题：%s', (_name, planted) => {
  expect(planted).not.toBe(XML);
  expect(lintXml(planted, SURROUNDINGS)).toEqual([]);
});

test('指到没有的 id：说在哪一行', () => {
  const planted = XML.replace('<Title resid="Welcome.Title"/>', '<Title resid="Welcome.Titel"/>');
  const line = planted.split('\n').findIndex((text) => text.includes('Welcome.Titel')) + 1;
  expect(lintXml(planted, SURROUNDINGS)).toEqual([
    { rule: 'residUnknown', place: { line, column: 13 }, found: 'Welcome.Titel' },
    expect.objectContaining({ rule: 'residUnused', found: 'Welcome.Title' }),
  ]);
});

test.each([
  ['没有这张图', (): null => null],
  ['图比说的大', (): readonly [number, number] => [17, 17]],
])('图标：%s', (_name, iconSize) => {
  const surroundings = {
    ...SURROUNDINGS,
    iconSize: (url: string) => (url.includes('-16') ? iconSize() : SURROUNDINGS.iconSize(url)),
  };
  const faults = lintXml(XML, surroundings);
  // Two groups and eight buttons, each with an icon of 16 pixels.
  expect(faults.map(({ rule, found }) => [rule, found])).toEqual(
    Array(10).fill(['icon', '16 https://localhost:3000/icons/suanpan-16.png']),
  );
});

test.each<readonly [string, readonly string[], readonly string[]]>([
  ['说明里多一个', ['PAYOUT', 'EXTRA'], ['PAYOUT']],
  ['说明里少一个', ['PAYOUT'], ['PAYOUT', 'EXTRA']],
])('函数对不上：%s', (_name, described, functions) => {
  const files = new Map([
    ['functions.json', described],
    ['functions.en-US.json', functions],
  ]);
  expect(
    lintXml(XML, { ...SURROUNDINGS, functions, described: files }).map(({ rule, found }) => [rule, found]),
  ).toEqual([['functions', 'functions.json EXTRA']]);
});
