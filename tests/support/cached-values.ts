import type { CellValue, FormulaCell, FormulaCells } from './formula-cell.ts';
import { attribute, openXlsx, stringItemText, unescapeXml } from './xlsx-parts.ts';

const CELL = /<c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g;
const FORMULA = /<f\b[^>]*?(?:\/>|>([\s\S]*?)<\/f>)/;
const VALUE = /<v\b[^>]*?(?:\/>|>([\s\S]*?)<\/v>)/;

/** Every formula cell with the value stored beside it, from the bytes of an xlsx file. */
export async function readCachedValues(xlsx: Uint8Array): Promise<FormulaCells> {
  const cells = new Map<string, ReadonlyMap<string, FormulaCell>>();
  for (const [sheet, { formulas, values }] of await readSheets(xlsx)) {
    cells.set(sheet, withValues(formulas, values));
  }
  return cells;
}

/** The formulas of one file with the values of another: what was asked of an engine, and what it answered. */
export async function readAnswers(question: Uint8Array, answer: Uint8Array): Promise<FormulaCells> {
  const answers = await readSheets(answer);
  const cells = new Map<string, ReadonlyMap<string, FormulaCell>>();
  for (const [sheet, { formulas }] of await readSheets(question)) {
    cells.set(sheet, withValues(formulas, answers.get(sheet)?.values ?? new Map()));
  }
  return cells;
}

/**
 * The same workbook without the stored values of its formula cells, so that an engine has to work them out.
 * (LibreOffice trusts a stored value, even a wrong one.)
 */
export async function stripCachedValues(xlsx: Uint8Array): Promise<Uint8Array> {
  const { zip, sheets } = await openXlsx(xlsx);
  for (const { path, xml } of sheets) {
    zip.file(path, xml.replace(CELL, withoutValue));
  }
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

/** The type goes with the value: without one, `t="str"` would mean an empty text. */
function withoutValue(cell: string, attributes: string, content: string | undefined): string {
  if (content === undefined || !FORMULA.test(content)) return cell;
  return `<c${attributes.replace(/\st="[^"]*"/, '')}>${content.replace(VALUE, '')}</c>`;
}

interface SheetContent {
  readonly formulas: ReadonlyMap<string, string>;
  readonly values: ReadonlyMap<string, CellValue>;
}

async function readSheets(xlsx: Uint8Array): Promise<ReadonlyMap<string, SheetContent>> {
  const { sheets, sharedStrings } = await openXlsx(xlsx);
  return new Map(sheets.map(({ name, xml }) => [name, readSheet(xml, sharedStrings)]));
}

function readSheet(xml: string, sharedStrings: readonly string[]): SheetContent {
  const formulas = new Map<string, string>();
  const values = new Map<string, CellValue>();
  for (const [, attributes = '', content = ''] of xml.matchAll(CELL)) {
    const address = attribute(attributes, 'r') ?? '';
    const formula = FORMULA.exec(content);
    if (formula !== null) formulas.set(address, unescapeXml(formula[1] ?? ''));
    values.set(address, cellValue(attribute(attributes, 't') ?? 'n', content, sharedStrings));
  }
  return { formulas, values };
}

function cellValue(type: string, content: string, sharedStrings: readonly string[]): CellValue {
  if (type === 'inlineStr') return { kind: 'text', text: stringItemText(content) };
  const stored = VALUE.exec(content);
  if (stored === null) return { kind: 'none' };
  const text = unescapeXml(stored[1] ?? '');
  switch (type) {
    case 'n':
      return text === '' ? { kind: 'none' } : { kind: 'number', text: shortestDecimal(text) };
    case 's':
      return { kind: 'text', text: sharedStrings[Number(text)] ?? '' };
    case 'str':
      return { kind: 'text', text };
    case 'b':
      return { kind: 'boolean', value: text === '1' };
    case 'e':
      return { kind: 'error', code: text };
    default:
      throw new Error(`不认识的单元格类型 t="${type}"`);
  }
}

/** Programs store doubles with up to 17 digits and mean the shortest decimal of at most 15. */
function shortestDecimal(stored: string): string {
  const double = Number(stored);
  if (!Number.isFinite(double)) throw new Error(`不是数：${stored}`);
  return String(Number(double.toPrecision(15)));
}

function withValues(
  formulas: ReadonlyMap<string, string>,
  values: ReadonlyMap<string, CellValue>,
): ReadonlyMap<string, FormulaCell> {
  const cells = new Map<string, FormulaCell>();
  for (const [address, formula] of formulas) {
    cells.set(address, { formula, value: values.get(address) ?? { kind: 'none' } });
  }
  return cells;
}
