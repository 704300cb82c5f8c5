import { ROW, stylesWith } from '../reader/make-workbook.ts';
import { type HostileFile, repeat, workbook } from './hostile-file.ts';

/** The last row of the grid. */
const LAST = 1_048_576;
const CLONE = '<c><f t="shared" si="0"/></c>';

function merges(count: number): string {
  return `<mergeCells>${repeat(count, (number) => `<mergeCell ref="A${number}:B${number}"/>`)}</mergeCells>`;
}

function validation(sqref: string): string {
  return `<dataValidation type="whole" showErrorMessage="1" sqref="${sqref}"><formula1>1</formula1></dataValidation>`;
}

/** A formula in A1 that the cells after it share. */
function shared(formula: string, rows: number): string {
  const first = `<row><c><f t="shared" si="0" ref="A1:A${rows}">${formula}</f></c></row>`;
  return first + `<row>${CLONE}</row>`.repeat(rows - 1);
}

const LINK = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function related(type: string, path: string, content: string) {
  return {
    rows: ROW,
    relationships: `<Relationship Id="x" Type="${LINK}/${type}" Target="${path}"/>`,
    parts: [{ name: `xl/${path}`, content }],
  };
}

export const HOSTILE_CELLS: readonly HostileFile[] = [
  workbook(
    '输入规则盖住整张表',
    { rows: ROW, afterRows: `<dataValidations>${validation('A1:XFD1048576')}</dataValidations>` },
    'read',
  ),
  workbook('合并整张表', { rows: ROW, afterRows: '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>' }, 'read'),
  workbook('五十万处合并', { rows: ROW, afterRows: merges(500_000) }, 'workbookTooLarge merges'),
  workbook(
    '十万条输入规则',
    { rows: ROW, afterRows: repeat(100_000, (n) => validation(`A${n}`)) },
    'workbookTooLarge validations',
  ),
  workbook(
    '一条输入规则有三万个区域',
    { rows: ROW, afterRows: validation(repeat(30_000, (n) => `A${n} `)) },
    'workbookTooLarge validations',
  ),
  workbook('合并到表外', { rows: ROW, afterRows: '<mergeCell ref="A1:XFE2"/>' }, 'addressRefused outside'),
  workbook('规则伸到表外', { rows: ROW, afterRows: validation('A1:A1048577') }, 'addressRefused outside'),
  workbook('单元格在最后一行之下', { rows: '<row r="1048577"><c r="A1048577"/></row>' }, 'addressRefused outside'),
  workbook('单元格在最后一列之右', { rows: '<row r="1"><c r="XFE1"/></row>' }, 'addressRefused outside'),
  workbook('行号倒着来', { rows: '<row r="2"/><row r="1"/>' }, 'addressRefused order'),
  workbook('同一格写两次', { rows: '<row r="1"><c r="A1"/><c r="A1"/></row>' }, 'addressRefused order'),
  workbook('地址不是地址', { rows: '<row r="1"><c r="1A"/></row>' }, 'addressRefused malformed'),

  workbook('一百万行空行', { rows: '<row/>'.repeat(LAST) }, 'archiveTooLarge ratio'),
  workbook('一百万行空行，写明行号', { rows: repeat(LAST, (n) => `<row r="${n}"/>`) }, 'read'),
  workbook(
    '格式一直刷到最后一行',
    { rows: repeat(LAST, (n) => `<row r="${n}"><c r="A${n}" s="0"/></row>`) },
    'archiveTooLarge entryBytes',
  ),
  workbook(
    '格式刷到第七十万行',
    { rows: repeat(700_000, (n) => `<row r="${n}"><c s="0"/></row>`) },
    'workbookTooLarge cells',
  ),
  workbook(
    '每行只有最后一列有格',
    { rows: repeat(1000, (n) => `<row><c r="XFD${n}"/></row>`) },
    'workbookTooLarge cells',
  ),
  workbook('二十万个各不相同的数', { rows: grid(200_000, (n) => `<c><v>${n}.5</v></c>`) }, 'read'),
  workbook(
    '二十万个各不相同的数，再多一个',
    { rows: grid(200_001, (n) => `<c><v>${n}.5</v></c>`) },
    'workbookTooLarge cells',
  ),
  workbook(
    '二十万段文字，每段用一次',
    {
      strings: repeat(200_000, (n) => `<si><t>第${n}段</t></si>`),
      rows: grid(200_000, (n) => `<c t="s"><v>${n - 1}</v></c>`),
    },
    'read',
  ),
  workbook(
    '一百万段共用的文字',
    { rows: ROW, strings: repeat(1_000_000, (n) => `<si><t>${n}</t></si>`) },
    'workbookTooLarge strings',
  ),
  workbook('文字的序号不存在', { rows: '<row r="1"><c r="A1" t="s"><v>9</v></c></row>' }, 'read cellNotReadable'),
  workbook(
    '文字的序号是 __proto__',
    { rows: '<row r="1"><c r="A1" t="s"><v>__proto__</v></c></row>' },
    'read cellNotReadable',
  ),
  workbook(
    '二十万位的数字',
    { rows: `<row r="1"><c r="A1"><v>${'1'.repeat(200_000)}x</v></c></row>` },
    'read cellNotReadable',
  ),
  workbook('格式的序号不存在', { rows: '<row r="1"><c r="A1" s="7"/></row>' }, 'partRefused malformed'),
  workbook('格式是二十万个方括号', { rows: ROW, styles: stylesWith('['.repeat(200_000)) }, 'read'),
  workbook(
    '十二万种格式',
    { rows: ROW, styles: stylesWith(...Array.from({ length: 60_000 }, (_, n) => `0.0"${n}"`)) },
    'workbookTooLarge styles',
  ),

  workbook('共享公式一万行', { rows: shared('A2*$B$1+LOG10(C3)', 10_000) }, 'read'),
  workbook(
    '共享公式又长又多',
    { rows: shared('A2+'.repeat(2000).slice(0, -1), 10_000) },
    'workbookTooLarge sharedFormulas',
  ),
  workbook(
    '数组公式盖住整张表',
    {
      rows: `<row><c><f t="array" ref="A1:XFD1048576">1</f></c></row>${repeat(10_000, () => '<row><c><v>1</v></c></row>')}`,
    },
    'read',
  ),
  workbook(
    '一万个数组公式都盖到最后一行',
    { rows: repeat(10_000, (n) => `<row><c><f t="array" ref="A${n}:B1048576">1</f></c><c><v>1</v></c></row>`) },
    'workbookTooLarge sharedFormulas',
  ),
  workbook('共享公式满是引号', { rows: shared("'".repeat(8192), 400) }, 'read'),
  workbook('共享公式没有原文', { rows: `<row>${CLONE}</row>` }, 'read'),

  workbook(
    '文字是 __proto__',
    { rows: '<row r="1"><c r="A1" t="inlineStr"><is><t>__proto__</t></is></c></row>' },
    'read',
  ),
  workbook('带宏', related('vbaProject', 'vbaProject.bin', 'x'), 'read macros'),
  workbook('连着别的文件', related('externalLink', 'externalLinks/e1.xml', '<externalLink/>'), 'read externalLinks'),
  workbook(
    '连着别的程序',
    related('externalLink', 'externalLinks/e1.xml', '<externalLink><ddeLink/></externalLink>'),
    'read ddeLinks',
  ),
  workbook(
    '公式里叫别的程序',
    { rows: `<row r="1"><c r="A1"><f>cmd|'/c calc'!A0</f><v>0</v></c></row>` },
    'read ddeLinks',
  ),
  workbook('连着数据库', related('connections', 'connections.xml', '<connections/>'), 'read dataConnections'),
];

/** Cells in rows of ten. */
function grid(count: number, cell: (number: number) => string): string {
  return repeat(
    count,
    (number) =>
      `${number % 10 === 1 ? '<row>' : ''}${cell(number)}${number % 10 === 0 || number === count ? '</row>' : ''}`,
  );
}
