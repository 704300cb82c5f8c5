import ExcelJS from 'exceljs';
import type { Entry, UnitEntries } from '../../core/form/entry.ts';
import { readForm } from '../../core/form/read-form.ts';
import { decimal } from '../../core/quantity/decimal.ts';
import { formSource } from '../../templates/collect/form-source.ts';
import { readReturned } from '../../templates/collect/read-returned.ts';
import { SnapshotReader } from '../../templates/reader/read-snapshot.ts';
import { WorkbookBatch } from '../../templates/workbook/workbook-batch.ts';

const ROWS = 30;
const INPUTS = 7;

/** A form of so many rows and ten columns: two that are given, seven to be filled in, and their sum. */
const FORM_JSON = {
  kind: 'form',
  id: 'sample-tasks',
  version: '1',
  title: '样例任务表',
  issuer: '样例县人民政府办公室',
  issued: '2024-03-01',
  unitTerm: '镇街',
  columns: [
    { id: 'item', term: '项目', kind: 'given' },
    { id: 'measure', term: '单位', kind: 'given' },
    ...inputs((at) => ({ id: `input${at}`, term: `栏${at}`, kind: 'input', type: 'number', least: '0' })),
    { id: 'sum', term: '合计', kind: 'formula', formula: inputs((at) => `栏${at}`).join('+') },
  ],
  rows: {
    kind: 'fixed',
    rows: Array.from({ length: ROWS }, (_, at) => ({
      id: `row${at + 1}`,
      values: { item: `项目${at + 1}`, measure: '亩' },
    })),
  },
};

const source = sourceOf(FORM_JSON);

/** Workbooks as they come back from so many units, every input filled in. */
export async function returnedBooks(count: number): Promise<readonly Uint8Array[]> {
  const batch = new WorkbookBatch();
  const books: Uint8Array[] = [];
  for (let at = 1; at <= count; at++) {
    const unit = `样例镇${String(at).padStart(4, '0')}`;
    books.push(await batch.bytes(source.workbook(unit, new Map(), entriesOf(at))));
  }
  return books;
}

/** Reads each, holds it against its template, takes the entries and computes what follows from them. */
export async function collectBooks(books: readonly Uint8Array[]): Promise<void> {
  const reader = new SnapshotReader();
  const shelf = { sourceOf: () => source, units: null };
  for (const [at, bytes] of books.entries()) {
    const { snapshot } = await reader.read(`${at}.xlsx`, bytes);
    if (snapshot === null) throw new Error(`${at} was not read`);
    const returned = readReturned(`${at}.xlsx`, snapshot, shelf);
    // What is measured is the whole work on a workbook that nothing is wrong with.
    if (returned.kind !== 'read' || returned.file.filled !== ROWS * INPUTS || returned.file.issues.length > 0)
      throw new Error(JSON.stringify(returned));
  }
}

/** Reads the same cells of the same files with exceljs, and compares nothing. */
export async function readWithExceljs(books: readonly Uint8Array[]): Promise<void> {
  for (const bytes of books) {
    const workbook = new ExcelJS.Workbook();
    // exceljs declares a Buffer of its own; the bytes are what it wants.
    await workbook.xlsx.load(Buffer.from(bytes) as unknown as ExcelJS.Buffer);
    let cells = 0;
    for (const sheet of workbook.worksheets) {
      sheet.eachRow((row) => {
        row.eachCell(({ value }) => {
          if (value !== null) cells += 1;
        });
      });
    }
    if (cells < ROWS * INPUTS) throw new Error(`${cells} cells`);
  }
}

function entriesOf(unit: number): UnitEntries {
  const entry = (row: number, at: number): Entry => ({
    kind: 'number',
    value: decimal(`${(unit * row * at) % 997}.5`),
  });
  return new Map(
    Array.from({ length: ROWS }, (_, index) => [
      `row${index + 1}`,
      new Map(inputs((at) => [`input${at}`, entry(index + 1, at)] as const)),
    ]),
  );
}

function inputs<T>(make: (at: number) => T): T[] {
  return Array.from({ length: INPUTS }, (_, index) => make(index + 1));
}

function sourceOf(json: unknown) {
  const { form, issues } = readForm(json, '样例任务表.json');
  if (form === null) throw new Error(JSON.stringify(issues));
  return formSource(form);
}
