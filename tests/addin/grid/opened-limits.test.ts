import { describe, expect, test } from 'vitest';
import type { AppearanceLimits } from '../../../templates/reader/appearance-limits.ts';
import { AppearanceReader } from '../../../templates/reader/appearance-reader.ts';
import { readSnapshot } from '../../../templates/reader/read-snapshot.ts';
import { makeWorkbook, ROW, type WorkbookContent } from '../../reader/make-workbook.ts';
import { toldIssue } from '../../reader/told-snapshot.ts';

const NAMES =
  '<definedNames><definedName name="甲">1</definedName><definedName name="乙">2</definedName></definedNames>';
const CONDITION =
  '<conditionalFormatting sqref="A1 B1"><cfRule type="expression" dxfId="0" priority="1"><formula>A1&gt;1</formula></cfRule></conditionalFormatting>';
const COLUMNS = '<cols><col min="1" max="1" width="9"/><col min="3" max="3" width="9"/></cols>';

async function refusal(content: WorkbookContent, limits: Partial<AppearanceLimits>): Promise<readonly string[]> {
  const { issues } = await readSnapshot(
    'a.xlsx',
    makeWorkbook({ rows: ROW, ...content }),
    {},
    new AppearanceReader(limits),
  );
  return issues.map(toldIssue);
}

describe('样子太多的工作簿，不收，说出是什么太多', () => {
  test.each<[string, WorkbookContent, keyof AppearanceLimits, string]>([
    ['定义的名称', { workbookProperties: NAMES }, 'names', 'error workbookTooLarge a.xlsx names 1'],
    ['条件格式', { afterRows: CONDITION }, 'conditions', 'error workbookTooLarge a.xlsx 名单 conditions 1'],
    ['列宽', { afterRows: COLUMNS }, 'lineSizes', 'error workbookTooLarge a.xlsx 名单 lineSizes 1'],
  ])('%s', async (_, content, limit, told) => {
    expect(await refusal(content, { [limit]: 2 })).toEqual([]);
    expect(await refusal(content, { [limit]: 1 })).toEqual([told]);
  });
});
