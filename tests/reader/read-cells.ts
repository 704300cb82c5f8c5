import { fileIssuesEn } from '../../core/issue/en/file-issues.ts';
import type { FileIssues } from '../../core/issue/file-issues.ts';
import type { Issue, Sentences } from '../../core/issue/issue.ts';
import { fileIssuesZh } from '../../core/issue/zh/file-issues.ts';
import type { Cell, Row } from '../../core/table/cell.ts';
import { type ReadResult, readTablesFromBytes } from '../../templates/reader/read-table.ts';
import { makeWorkbook, type WorkbookContent } from './make-workbook.ts';

/** The rows of the only table, which has to be there. */
export function onlyRows({ tables, issues }: ReadResult): readonly Row[] {
  const [table] = tables;
  if (table === undefined || tables.length > 1) throw new Error(`应当只有一张表：${JSON.stringify(issues)}`);
  return table.rows;
}

/** What a reader makes of the cells of row 1, written as XML. */
export async function readCells(cells: string, content: WorkbookContent = {}): Promise<readonly Cell[]> {
  const workbook = makeWorkbook({ ...content, rows: `<row r="1">${cells}</row>` });
  return onlyRows(await readTablesFromBytes('名单.xlsx', workbook))[0]?.cells ?? [];
}

/** The issues as the sentences that people read. */
export function inChinese(issues: readonly Issue[]): readonly string[] {
  return issues.map((issue) => sentence(issue, fileIssuesZh));
}

export function inEnglish(issues: readonly Issue[]): readonly string[] {
  return issues.map((issue) => sentence(issue, fileIssuesEn));
}

function sentence(issue: Issue, sentences: Sentences<FileIssues>): string {
  if (!(issue.code in sentences)) throw new Error(`不是文件的问题：${issue.code}`);
  const say = sentences[issue.code as keyof FileIssues] as (values: Issue['values']) => string;
  return say(issue.values);
}
