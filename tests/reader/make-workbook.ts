import { makeZip, type ZipInput, type ZipOptions } from '../support/zip.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

export interface WorkbookContent {
  /** What stands between the `sheetData` tags of the one sheet. */
  readonly rows?: string;
  /** What stands after `sheetData`. */
  readonly afterRows?: string;
  /** What stands between the `sst` tags. */
  readonly strings?: string;
  /** What stands between the `styleSheet` tags. */
  readonly styles?: string;
  readonly workbookProperties?: string;
  /** Further relationships of the workbook, and the parts they point to. */
  readonly relationships?: string;
  readonly parts?: readonly ZipInput[];
}

/** The parts of a small workbook with one sheet, 名单, as programs write them. */
export function workbookParts(content: WorkbookContent): readonly ZipInput[] {
  return [
    { name: '[Content_Types].xml', content: '<Types/>' },
    { name: '_rels/.rels', content: relationships([['r1', 'officeDocument', 'xl/workbook.xml']]) },
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}">${content.workbookProperties ?? ''}<sheets><sheet name="名单" sheetId="1" r:id="r1"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: relationships(
        [
          ['r1', 'worksheet', 'worksheets/sheet1.xml'],
          ['r2', 'sharedStrings', 'sharedStrings.xml'],
          ['r3', 'styles', 'styles.xml'],
        ],
        content.relationships,
      ),
    },
    { name: 'xl/worksheets/sheet1.xml', content: sheetXml(content.rows ?? '', content.afterRows) },
    { name: 'xl/sharedStrings.xml', content: `<sst xmlns="${MAIN}">${content.strings ?? ''}</sst>` },
    { name: 'xl/styles.xml', content: `<styleSheet xmlns="${MAIN}">${content.styles ?? ''}</styleSheet>` },
    ...(content.parts ?? []),
  ];
}

export function makeWorkbook(content: WorkbookContent, options?: ZipOptions): Buffer {
  return makeZip(workbookParts(content), options);
}

/** The same workbook with one part put in place of the one of that name. */
export function makeWorkbookWith(part: ZipInput, content: WorkbookContent = { rows: ROW }): Buffer {
  return makeZip(workbookParts(content).map((known) => (known.name === part.name ? part : known)));
}

/** A row that any reader understands. */
export const ROW = '<row r="1"><c r="A1"><v>1</v></c></row>';

export function sheetXml(rows: string, afterRows = ''): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData>${afterRows}</worksheet>`;
}

export function relationships(
  lines: readonly (readonly [id: string, type: string, target: string])[],
  more = '',
): string {
  const all = lines.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${RELATIONSHIPS}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}">${all.join('')}${more}</Relationships>`;
}

/** Cell styles with these number formats, in order: a built-in number or a format code. */
export function stylesWith(...formats: readonly (number | string)[]): string {
  const codes = formats.filter((format) => typeof format === 'string');
  const named = codes.map((code, index) => `<numFmt numFmtId="${164 + index}" formatCode="${escapeXml(code)}"/>`);
  const styles = formats.map((format) => {
    const id = typeof format === 'number' ? format : 164 + codes.indexOf(format);
    return `<xf numFmtId="${id}"/>`;
  });
  return `<numFmts>${named.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${styles.join('')}</cellXfs>`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
