import { absolute, onSheet } from '../../../templates/workbook/cell-reference.ts';
import { escapeXml } from '../../../templates/workbook/xml-text.ts';
import type { SavedBook } from '../files/messages.ts';
import { rangeText } from './range-text.ts';
import { extrasOf } from './rules-xml.ts';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SHEETML = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The parts that say what the package holds, by their names; sheets and styles are written apart. */
export function packageParts(book: SavedBook): readonly (readonly [name: string, text: string])[] {
  return [
    ['[Content_Types].xml', contentTypes(book)],
    ['_rels/.rels', relations([['officeDocument', 'xl/workbook.xml']])],
    ['xl/workbook.xml', workbookPart(book)],
    [
      'xl/_rels/workbook.xml.rels',
      relations([
        ...book.sheets.map((_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`] as const),
        ['styles', 'styles.xml'],
      ]),
    ],
  ];
}

/** The relations of a sheet with notes. */
export function sheetRelations(index: number): string {
  return relations([
    ['comments', `../comments${index + 1}.xml`],
    ['vmlDrawing', `../drawings/vmlDrawing${index + 1}.vml`],
  ]);
}

function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  const lines = targets.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${lines.join('')}</Relationships>`;
}

function contentTypes({ sheets }: SavedBook): string {
  const parts = sheets.flatMap(({ extras }, index) => [
    override(`worksheets/sheet${index + 1}.xml`, 'worksheet'),
    ...(extrasOf(extras, 'note').length === 0 ? [] : [override(`comments${index + 1}.xml`, 'comments')]),
  ]);
  return (
    `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>' +
    `${override('workbook.xml', 'sheet.main')}${override('styles.xml', 'styles')}${parts.join('')}</Types>`
  );
}

function override(part: string, type: string): string {
  return `<Override PartName="/xl/${part}" ContentType="${SHEETML}.${type}+xml"/>`;
}

function workbookPart({ sheets, names }: SavedBook): string {
  const shown = Math.max(
    0,
    sheets.findIndex(({ visible }) => visible),
  );
  const listed = sheets.map(
    ({ name, visible, veryHidden }, index) =>
      `<sheet name="${escapeXml(name)}" sheetId="${index + 1}"${visible ? '' : ` state="${veryHidden ? 'veryHidden' : 'hidden'}"`} r:id="rId${index + 1}"/>`,
  );
  const filters = sheets.flatMap(({ name, extras }, index) =>
    extrasOf(extras, 'autoFilter').map(
      ({ cells }) =>
        `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${escapeXml(onSheet(name, absolute(rangeText(cells))))}</definedName>`,
    ),
  );
  const defined = [
    ...names.map(([name, refersTo]) => `<definedName name="${escapeXml(name)}">${escapeXml(refersTo)}</definedName>`),
    ...filters,
  ];
  return (
    `${XML}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}">` +
    `<bookViews><workbookView activeTab="${shown}" firstSheet="${shown}"/></bookViews><sheets>${listed.join('')}</sheets>` +
    (defined.length === 0 ? '' : `<definedNames>${defined.join('')}</definedNames>`) +
    '<calcPr calcId="191029" fullCalcOnLoad="1"/></workbook>'
  );
}
