import { cellAddress, rangeAddress } from './cell-reference.ts';
import type { SheetPlan, Validation } from './plan.ts';
import { escapeXml } from './xml-text.ts';

/** Input rules: a wrong entry is stopped with the rule's own words. Blank cells pass. */
export function validationsXml(sheet: SheetPlan): string {
  if (sheet.validations.length === 0) return '';
  return `<dataValidations count="${sheet.validations.length}">${sheet.validations.map(validationXml).join('')}</dataValidations>`;
}

function validationXml(rule: Validation): string {
  const type = `type="${rule.kind}" allowBlank="1" showErrorMessage="1"`;
  const words = `errorTitle="${escapeXml(rule.title)}" error="${escapeXml(rule.message)}"${promptXml(rule)}`;
  return `<dataValidation ${type} ${words} sqref="${rule.range}">${boundsXml(rule)}</dataValidation>`;
}

function promptXml({ prompt }: Validation): string {
  if (prompt === undefined) return '';
  return ` showInputMessage="1" promptTitle="${escapeXml(prompt.title)}" prompt="${escapeXml(prompt.message)}"`;
}

function boundsXml(rule: Validation): string {
  return rule.kind === 'list'
    ? `<formula1>${escapeXml(`"${rule.choices.join(',').replaceAll('"', '""')}"`)}</formula1>`
    : `<formula1>${rule.minimum}</formula1><formula2>${rule.maximum}</formula2>`;
}

/** A link of a sheet: to a place in this workbook, or to an address outside that the sheet's relations hold. */
interface Link {
  readonly address: string;
  readonly target: string;
}

export function hyperlinksXml(sheet: SheetPlan): string {
  const links = linksOf(sheet);
  if (links.length === 0) return '';
  const outside = links.filter(isOutside);
  const elements = links.map((link) => {
    const where = isOutside(link)
      ? `r:id="${relationId(outside.indexOf(link))}"`
      : `location="${escapeXml(link.target.slice(1))}"`;
    return `<hyperlink ref="${link.address}" ${where}/>`;
  });
  return `<hyperlinks>${elements.join('')}</hyperlinks>`;
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const NOTES_ID = 'rIdNotes';
const NOTES_DRAWING_ID = 'rIdNotesDrawing';

/** What the sheet shows its notes with, or nothing where it has none. */
export function notesXml({ notes = [] }: SheetPlan): string {
  return notes.length === 0 ? '' : `<legacyDrawing r:id="${NOTES_DRAWING_ID}"/>`;
}

/**
 * The part that names the addresses outside and the parts of the notes, or null where the sheet has neither. `number`
 * counts the sheets of the workbook from 1.
 */
export function relationsPart(sheet: SheetPlan, number: number): string | null {
  const relations = linksOf(sheet)
    .filter(isOutside)
    .map((link, index) => {
      const target = `Target="${escapeXml(link.target)}" TargetMode="External"`;
      return `<Relationship Id="${relationId(index)}" Type="${OFFICE}/hyperlink" ${target}/>`;
    });
  if (notesXml(sheet) !== '') {
    relations.push(
      `<Relationship Id="${NOTES_ID}" Type="${OFFICE}/comments" Target="../comments${number}.xml"/>`,
      `<Relationship Id="${NOTES_DRAWING_ID}" Type="${OFFICE}/vmlDrawing" Target="../drawings/vmlDrawing${number}.vml"/>`,
    );
  }
  if (relations.length === 0) return null;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}</Relationships>`;
}

function linksOf(sheet: SheetPlan): Link[] {
  return sheet.rows.flatMap((row, rowIndex) =>
    row.cells.flatMap((cell, columnIndex) =>
      cell?.kind === 'link' ? [{ address: cellAddress(columnIndex + 1, rowIndex + 1), target: cell.target }] : [],
    ),
  );
}

function isOutside(link: Link): boolean {
  return !link.target.startsWith('#');
}

function relationId(index: number): string {
  return `rId${index + 1}`;
}

/** ID numbers are text on purpose; without this a spreadsheet marks each with a green corner. */
export function idColumnsXml(sheet: SheetPlan): string {
  const columns = new Set<number>();
  for (const row of sheet.rows) {
    row.cells.forEach((cell, index) => {
      if (cell?.style === 'idNumber') columns.add(index + 1);
    });
  }
  if (columns.size === 0) return '';
  const ranges = [...columns].sort((a, b) => a - b).map((column) => rangeAddress(column, 1, column, sheet.rows.length));
  return `<ignoredErrors><ignoredError sqref="${ranges.join(' ')}" numberStoredAsText="1"/></ignoredErrors>`;
}
