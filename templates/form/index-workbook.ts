import { count, PLAIN_SHEET, row, text } from '../workbook/cells.ts';
import { identitySheet } from '../workbook/identity-sheet.ts';
import type { RowPlan, SheetPlan, WorkbookPlan } from '../workbook/plan.ts';

/** By this an index that lies among the files to be collected is known for what it is. */
const IDENTITY = { template: 'form-index', templateVersion: '1' } as const;

/** One line of the index: a unit, its file, and the hash of what stands there. */
export interface IndexLine {
  readonly unit: string;
  readonly file: string;
  readonly rows: number;
  readonly sha256: string;
  /** The file was there with other content and was left as it is. */
  readonly kept: boolean;
}

/** 目录: every unit with its file, a link to it, how many rows it has, and the hash of the file as it stands. */
export function indexWorkbook(title: string, lines: readonly IndexLine[], created: string): WorkbookPlan {
  const sheet = indexSheet(title, lines);
  const identity = identitySheet({ ...IDENTITY, facts: { title } }, [sheet]);
  return { title, subject: '下发目录', created, names: [], sheets: [sheet, identity] };
}

const HEADERS = ['序号', '单位', '文件', '行数', 'SHA-256', '备注'];

function indexSheet(title: string, lines: readonly IndexLine[]): SheetPlan {
  return {
    ...PLAIN_SHEET,
    name: '目录',
    columns: [{ width: 6 }, { width: 24 }, { width: 60 }, { width: 8 }, { width: 68 }, { width: 24 }],
    rows: [
      row([text(`${title}：下发目录`, 'title')]),
      row([text(`${lines.length} 个单位`, 'subtitle')]),
      row(HEADERS.map((header) => text(header, 'header'))),
      ...lines.map(indexRow),
    ],
    merges: ['A1:F1', 'A2:F2'],
    frozen: { rows: 3, columns: 2 },
    autoFilter: `A3:F${Math.max(4, lines.length + 3)}`,
    print: { orientation: 'landscape', repeatRows: '1:3' },
  };
}

function indexRow({ unit, file, rows, sha256, kept }: IndexLine, index: number): RowPlan {
  return row([
    count(index + 1, 'textCentered'),
    text(unit),
    { kind: 'link', text: file, target: `./${file}`, style: 'link' },
    count(rows),
    text(sha256),
    text(kept ? '已有内容不同的文件，未改动' : ''),
  ]);
}
