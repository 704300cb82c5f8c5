import { rangeAddress } from './cell-reference.ts';
import { dateSerial } from './cell-value.ts';
import type { SheetOutline, Validation } from './plan.ts';
import { escapeAttributeText, escapeXml } from './xml-text.ts';

/** Input rules: a wrong entry is stopped with the rule's own words. Blank cells pass. */
export function validationsXml(sheet: SheetOutline): string {
  if (sheet.validations.length === 0) return '';
  return `<dataValidations count="${sheet.validations.length}">${sheet.validations.map(validationXml).join('')}</dataValidations>`;
}

function validationXml(rule: Validation): string {
  const operator = rule.kind === 'textLength' ? ' operator="lessThanOrEqual"' : '';
  const type = `type="${rule.kind}"${operator} allowBlank="1" showErrorMessage="1"`;
  const words = `errorTitle="${escapeAttributeText(rule.title)}" error="${escapeAttributeText(rule.message)}"${promptXml(rule)}`;
  return `<dataValidation ${type} ${words} sqref="${rule.range}">${boundsXml(rule)}</dataValidation>`;
}

function promptXml({ prompt }: Validation): string {
  if (prompt === undefined) return '';
  return ` showInputMessage="1" promptTitle="${escapeAttributeText(prompt.title)}" prompt="${escapeAttributeText(prompt.message)}"`;
}

function boundsXml(rule: Validation): string {
  switch (rule.kind) {
    case 'list':
      return `<formula1>${escapeXml(`"${rule.choices.join(',').replaceAll('"', '""')}"`)}</formula1>`;
    case 'textLength':
      return `<formula1>${rule.maximum}</formula1>`;
    case 'date':
      return `<formula1>${serial(rule.minimum)}</formula1><formula2>${serial(rule.maximum)}</formula2>`;
    default:
      return `<formula1>${rule.minimum}</formula1><formula2>${rule.maximum}</formula2>`;
  }
}

/** The plan has been checked, so that every day has a serial number. */
function serial(iso: string): string {
  const found = dateSerial(iso);
  return 'text' in found ? found.text : '';
}

/** A link of a sheet: to a place in this workbook, or to an address outside that the sheet's relations hold. */
export interface SheetLink {
  readonly address: string;
  readonly target: string;
}

export function hyperlinksXml(links: readonly SheetLink[]): string {
  if (links.length === 0) return '';
  let outside = 0;
  const elements = links.map((link) => {
    const where = isOutside(link) ? `r:id="${relationId(outside++)}"` : `location="${escapeXml(link.target.slice(1))}"`;
    return `<hyperlink ref="${link.address}" ${where}/>`;
  });
  return `<hyperlinks>${elements.join('')}</hyperlinks>`;
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const NOTES_ID = 'rIdNotes';
const NOTES_DRAWING_ID = 'rIdNotesDrawing';

/** What the sheet shows its notes with, or nothing where it has none. */
export function notesXml({ notes = [] }: SheetOutline): string {
  return notes.length === 0 ? '' : `<legacyDrawing r:id="${NOTES_DRAWING_ID}"/>`;
}

/**
 * The part that names the addresses outside and the parts of the notes, or null where the sheet has neither. `number`
 * counts the sheets of the workbook from 1.
 */
export function relationsPart(sheet: SheetOutline, links: readonly SheetLink[], number: number): string | null {
  const relations = links.filter(isOutside).map((link, index) => {
    const address = link.target.startsWith('./') ? encodeURIComponent(link.target.slice(2)) : link.target;
    const target = `Target="${escapeXml(address)}" TargetMode="External"`;
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

function isOutside(link: SheetLink): boolean {
  return !link.target.startsWith('#');
}

function relationId(index: number): string {
  return `rId${index + 1}`;
}

/** ID numbers are text on purpose; without this a spreadsheet marks each with a green corner. */
export function idColumnsXml({
  idColumns,
  count,
}: {
  readonly idColumns: Iterable<number>;
  readonly count: number;
}): string {
  const ranges = [...idColumns].sort((a, b) => a - b).map((column) => rangeAddress(column, 1, column, count));
  if (ranges.length === 0) return '';
  return `<ignoredErrors><ignoredError sqref="${ranges.join(' ')}" numberStoredAsText="1"/></ignoredErrors>`;
}
