import { describe, expect, test } from 'vitest';
import { formSource } from '../../templates/collect/form-source.ts';
import { summaryWorkbook } from '../../templates/collect/summary/summary-workbook.ts';
import { sheetNamed, table } from '../form-workbook/plan-cells.ts';
import { shippedForm } from '../form-workbook/shipped-form.ts';
import { returned, runOf, without } from './sample-run.ts';

const SOURCE = formSource(shippedForm('pingyin-urbanisation-projects-2023'));
const filled = { spentThisYear: '600', spent: '900' };
const PLAN = summaryWorkbook(
  runOf(SOURCE, [
    // 第 7、59、60、74、86 项，第 7 项与城市更新中心共同承担
    returned('安城镇', { project7: filled, project86: filled }),
    without('城市更新中心'),
    // 第 6、105 项
    returned('山东玫城能源有限公司', { project6: filled }),
  ]),
  '2024-01-05',
);

describe('项目很多、内容很长的表汇总起来', () => {
  test('各项合计照文件的次序排，项次就是它在文件里的第几项，不是哪个单位先交', () => {
    const named = table(sheetNamed(PLAN, '各项合计'))
      .slice(4)
      .filter(([number]) => number !== '');
    expect(named.map(([number]) => number)).toEqual(['6', '7', '59', '60', '74', '86', '105']);
  });

  test('各项合计旁边只写短的给定文字，建设内容在汇总表里', () => {
    expect(table(sheetNamed(PLAN, '各项合计'))[3]?.slice(0, 4)).toEqual(['项次', '项目', '项目周期', '栏目']);
  });

  test('汇总表印在 A3 上，200 万（2,000,000.00）放得下，单位名称换行', () => {
    const sheet = sheetNamed(PLAN, '汇总表');
    expect(sheet.print.paper).toBe('A3');
    // 单位、状态、项次之后第 5 栏是项目投资
    expect(sheet.columns[7]?.width).toBe(13);
    expect(sheet.rows[4]?.cells[0]?.style).toBe('textWrapped');
  });
});
