import { readFile as readBytes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { reportWorkbook } from '../../../templates/indicator/report/report-workbook.ts';
import { payoutWorkbook } from '../../../templates/payout/payout-workbook.ts';
import type { WorkbookPlan } from '../../../templates/workbook/plan.ts';
import { WorkbookBatch } from '../../../templates/workbook/workbook-batch.ts';
import { EVERY_KIND } from '../../form-workbook/invented-form.ts';
import { bookOf } from '../../form-workbook/plan-cells.ts';
import { sampleRun as reportRun } from '../../indicator-workbook/report-run.ts';
import {
  sampleRun as payoutRun,
  scallionList,
  scallionPrices,
  shippedScheme,
} from '../../payout-workbook/sample-run.ts';
import { DEBIAN_PYTHON } from '../../setup/tools.ts';
import { deepDifferences } from '../../support/deep-differences.ts';
import { describeWithEngine } from '../../support/describe-with-engine.ts';
import { type ReadBook, readWithOpenpyxl } from '../../support/read-with-openpyxl.ts';
import { runProcess } from '../../support/run-process.ts';
import { withTempFolder } from '../../support/temp-folder.ts';
import { savedCopy } from './saved-copy.ts';

const DAY = '2024-03-01';

const BOOKS: readonly (readonly [name: string, plan: () => WorkbookPlan])[] = [
  [
    '理赔工作簿',
    () => {
      const run = payoutRun(
        shippedScheme('zhangqiu-scallion-2023'),
        scallionPrices([['0.98', '0.99']]),
        scallionList(),
      );
      return payoutWorkbook(run, { asOf: null, created: DAY });
    },
  ],
  ['进度报告', () => reportWorkbook(reportRun('gangcheng-14th-five-year', '2023-12-31'), [], DAY)],
  ['一个单位的填报表', () => bookOf(EVERY_KIND, '甲镇', '样例科')],
];

/**
 * What is told when a file is opened, and so may differ: print settings, links, outlines, views, prompts of rules, and
 * rules that look at cells. A text without a colour of its own is black in the copy.
 */
function comparable({ names, sheets }: ReadBook): unknown {
  return {
    names,
    sheets: sheets.map(({ print, gridLines, cells, columns, rules, formats, protection, ...sheet }) => ({
      ...sheet,
      protection: protection !== null,
      columns: Object.fromEntries(
        Object.entries(columns).map(([letter, { width, hidden }]) => [letter, { width, hidden }]),
      ),
      rules: rules
        .filter(
          ({ type, bounds, stops }) => stops && type !== 'custom' && (type !== 'list' || bounds[0]?.startsWith('"')),
        )
        .map(({ range, type, bounds, error }) => ({ range, type, bounds, error: error ?? ['', ''] })),
      formats: formats.map(({ priority, ends, ...format }) => format),
      cells: Object.fromEntries(
        Object.entries(cells).map(([address, { link, ...cell }]) => [
          address,
          {
            ...cell,
            look: {
              ...cell.look,
              font: { ...cell.look.font, color: cell.look.font.color ?? 'FF000000' },
              alignment: [
                cell.look.alignment[0] ?? 'general',
                cell.look.alignment[1] ?? 'bottom',
                cell.look.alignment[2],
              ],
            },
          },
        ]),
      ),
    })),
  };
}

async function lostIn(bytes: Uint8Array): Promise<readonly string[]> {
  const copy = await savedCopy(bytes);
  const [before, after] = await readWithOpenpyxl([bytes, copy.bytes]);
  if (before === undefined || after === undefined) throw new Error('openpyxl reads both');
  return deepDifferences(comparable(before), comparable(after));
}

/** A workbook as a clerk's script makes it, with one of everything that is kept. */
const MADE = `
import sys
from openpyxl import Workbook
from openpyxl.styles import Font, PatternFill, Border, Side, Alignment, Protection, Color
from openpyxl.comments import Comment
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.formatting.rule import FormulaRule
from openpyxl.worksheet.datavalidation import DataValidation
b = Workbook()
s = b.active
s.title = '清单'
s.append(['名称', '数量', '单价', '金额'])
s.append(['甲', 2.5, 8.2, '=B2*单价'])
s['A1'].font = Font(name='黑体', size=14, bold=True, underline='single', color=Color(rgb='FF9C1C1C'), charset=134)
s['B1'].fill = PatternFill('solid', fgColor=Color(rgb='FFE3EBF3'))
s['C1'].border = Border(bottom=Side('double', color='FF1A5FA8'), left=Side('thin', color='FF000000'))
s['D1'].alignment = Alignment(horizontal='justify', vertical='top', wrap_text=True)
s['B2'].protection = Protection(locked=False)
s['B2'].number_format = '0.000'
s.column_dimensions['A'].width = 22.5
s.column_dimensions['C'].hidden = True
s.column_dimensions['C'].width = 10
s.row_dimensions[1].height = 33
s.row_dimensions[4].height = 21
s.freeze_panes = 'B2'
s.sheet_properties.tabColor = 'FF2E7D4F'
s.auto_filter.ref = 'A1:D2'
s['A6'] = '合计'
s.merge_cells('A6:C6')
s['D2'].comment = Comment('第 5 条', '甲')
v = DataValidation(type='whole', operator='between', formula1='1', formula2='9', allow_blank=True, showErrorMessage=True)
v.errorTitle, v.error = '数量', '只收 1 到 9。'
v.add('B2:B9')
s.add_data_validation(v)
s.conditional_formatting.add('D2:D9', FormulaRule(formula=['$D2>10'], font=Font(bold=True, color='FF9C1C1C'), fill=PatternFill(bgColor='FFFBE0DD')))
s.protection.sheet = True
b.defined_names.append(DefinedName('单价', attr_text="'清单'!$C$2"))
h = b.create_sheet('藏着')
h.sheet_state = 'veryHidden'
h['A1'] = 1
b.save(sys.argv[1])
`;

async function madeBook(): Promise<Uint8Array> {
  return withTempFolder(async (folder) => {
    const [script, made] = [join(folder, 'make.py'), join(folder, 'made.xlsx')];
    await writeFile(script, MADE);
    await runProcess(DEBIAN_PYTHON, [script, made], { timeoutMs: 60_000 });
    return readBytes(made);
  });
}

describeWithEngine('打开再另存，openpyxl 读出来还一样', ['openpyxl'], () => {
  test.each(BOOKS)('%s', async (_, plan) => {
    expect(await lostIn(await new WorkbookBatch().bytes(plan()))).toEqual([]);
  });

  test('openpyxl 做的', async () => {
    const made = await madeBook();
    expect(await lostIn(made)).toEqual([]);
    expect((await savedCopy(made)).read.lost).toEqual([]);
  });
});
