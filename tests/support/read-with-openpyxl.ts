import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DEBIAN_PYTHON } from '../setup/tools.ts';
import { OPENPYXL_SCRIPT } from './openpyxl-script.ts';
import { runProcess } from './run-process.ts';
import { withTempFolder } from './temp-folder.ts';

/** A workbook as openpyxl sees it. Colours are `AARRGGBB`, numbers plain decimals, days `yyyy-mm-dd`. */
export interface ReadBook {
  readonly title: string | null;
  readonly subject: string | null;
  readonly author: string;
  readonly created: string;
  readonly modified: string;
  readonly calculatedOnLoad: boolean;
  /** The sheet that is in front. */
  readonly open: string;
  readonly names: Readonly<Record<string, string>>;
  readonly sheets: readonly ReadSheet[];
}

export interface ReadSheet {
  readonly name: string;
  readonly state: string;
  readonly tabColor: string | null;
  /** By letter. */
  readonly columns: Readonly<Record<string, ReadColumn>>;
  /** By row, in points. */
  readonly heights: Readonly<Record<string, string>>;
  readonly merges: readonly string[];
  readonly frozen: { readonly rows: number; readonly columns: number } | null;
  readonly gridLines: boolean;
  readonly filter: string | null;
  readonly rules: readonly ReadRule[];
  readonly formats: readonly ReadFormat[];
  /** Null where the sheet is not locked. */
  readonly protection: ReadProtection | null;
  readonly print: ReadPrint;
  /** By address, without the cells that a merged range covers. */
  readonly cells: Readonly<Record<string, ReadCell>>;
}

export interface ReadColumn {
  readonly width: string;
  readonly hidden: boolean;
  readonly outline: number;
  readonly collapsed: boolean;
}

export interface ReadCell {
  /** Of a formula its stored result. */
  readonly value:
    | { readonly kind: 'boolean'; readonly value: boolean }
    | { readonly kind: 'number'; readonly decimal: string }
    | { readonly kind: 'date'; readonly iso: string }
    | { readonly kind: 'text'; readonly text: string }
    | null;
  readonly formula: string | null;
  readonly note: string | null;
  readonly link: string | null;
  readonly look: ReadLook;
}

type Line = readonly [style: string, color: string] | null;

export interface ReadLook {
  readonly font: {
    readonly name: string;
    readonly size: string;
    readonly bold: boolean;
    readonly underline: string | null;
    readonly color: string | null;
    readonly charset: number;
  };
  readonly fill: string | null;
  readonly border: { readonly top: Line; readonly bottom: Line; readonly left: Line; readonly right: Line };
  readonly alignment: readonly [horizontal: string | null, vertical: string | null, wrapped: boolean];
  readonly format: string;
  readonly locked: boolean;
  /** Text that stays text when somebody edits it. */
  readonly quoted: boolean;
}

type Words = readonly [title: string, message: string] | null;

export interface ReadRule {
  readonly range: string;
  readonly type: string;
  readonly operator: string;
  readonly bounds: readonly [string | null, string | null];
  readonly error: Words;
  readonly prompt: Words;
  /** A wrong entry is refused, not only remarked upon. */
  readonly stops: boolean;
  readonly blank: boolean;
}

export interface ReadFormat {
  readonly range: string;
  readonly priority: number;
  readonly type: string;
  /** Of the text, or of the bar. */
  readonly color: string;
  readonly formula?: readonly string[];
  readonly fill?: string;
  readonly ends?: readonly string[];
}

export interface ReadProtection {
  /** What is allowed although the sheet is locked. */
  readonly allowed: readonly string[];
  /** Whether the given password opens the lock; null where there is none. */
  readonly password: 'right' | 'wrong' | null;
}

export interface ReadPrint {
  readonly header: string | null;
  readonly title: string | null;
  readonly pages: string | null;
  readonly orientation: string;
  readonly paper: number;
  /** Whether the page is fitted at all, to how many pages across, and down; 0 for as many as it takes. */
  readonly fit: readonly [boolean, number, number];
  readonly area: string | null;
  readonly rows: string | null;
  readonly centred: boolean;
}

interface Printed extends Omit<ReadBook, 'sheets'> {
  readonly sheets: readonly (Omit<ReadSheet, 'cells'> & {
    readonly cells: Readonly<Record<string, Omit<ReadCell, 'look'> & { readonly look: string }>>;
    readonly looks: Readonly<Record<string, ReadLook>>;
  })[];
}

/** What openpyxl, which is neither our reader nor a spreadsheet program, finds in workbooks. */
export async function readWithOpenpyxl(workbooks: readonly Uint8Array[], password = ''): Promise<readonly ReadBook[]> {
  return withTempFolder(async (folder) => {
    const script = join(folder, 'read.py');
    await writeFile(script, OPENPYXL_SCRIPT);
    const paths = workbooks.map((_, index) => join(folder, `${index}.xlsx`));
    for (const [index, path] of paths.entries()) await writeFile(path, workbooks[index] ?? '');
    const { stdout } = await runProcess(DEBIAN_PYTHON, [script, password, ...paths], { timeoutMs: 120_000 });
    return (JSON.parse(stdout) as Printed[]).map(withLooks);
  });
}

/** Looks are printed once for a sheet, by their numbers. */
function withLooks(book: Printed): ReadBook {
  return {
    ...book,
    sheets: book.sheets.map(({ looks, cells, ...sheet }) => ({
      ...sheet,
      cells: Object.fromEntries(
        Object.entries(cells).map(([address, cell]) => [address, { ...cell, look: lookNumbered(looks, cell.look) }]),
      ),
    })),
  };
}

function lookNumbered(looks: Readonly<Record<string, ReadLook>>, number: string): ReadLook {
  const look = looks[number];
  if (look === undefined) throw new Error(`openpyxl 没有给出样式 ${number}`);
  return look;
}
