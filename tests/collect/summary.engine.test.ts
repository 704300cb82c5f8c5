import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { formSource } from '../../templates/collect/form-source.ts';
import type { CollectRun } from '../../templates/collect/run.ts';
import { summaryWorkbook } from '../../templates/collect/summary/summary-workbook.ts';
import type { WorkbookPlan } from '../../templates/workbook/plan.ts';
import { writeWorkbook } from '../../templates/workbook/write-workbook.ts';
import { shippedForm } from '../form-workbook/shipped-form.ts';
import {
  describeWithEngine,
  differences,
  pageTexts,
  readCachedValues,
  recalculateAllWithLibreOffice,
  recalculateWithGnumeric,
  renderPdf,
} from '../support/engines.ts';
import { withTempFolder } from '../support/temp-folder.ts';
import { returned, runOf, SAMPLE_CHOICES, SAMPLE_LIST, SAMPLE_RUN, type Typed, without } from './sample-run.ts';

/** What is left of doubles after a sum and a quotient. */
const TOLERANCE = { relative: 1e-13 };

const FOREST = formSource(shippedForm('zhangqiu-forest-tasks-2023'));

/** Twenty units: two sent nothing, the others did a tenth more of every task than the one before them. */
function forestRun(): CollectRun {
  const units = FOREST.units.map((unit, at) => {
    if (at % 9 === 4) return without(unit);
    const rows = FOREST.rowsOf(unit, new Map());
    const typed: Typed = Object.fromEntries(rows.map(({ item }, row) => [item, { done: `${at + row}.${at}7` }]));
    return returned(unit, typed);
  });
  return runOf(FOREST, units);
}

const RUNS: readonly (readonly [string, CollectRun])[] = [
  ['四个镇的造林任务', SAMPLE_RUN],
  ['清单', SAMPLE_LIST],
  ['有选项的', SAMPLE_CHOICES],
  ['森林任务二十个单位', forestRun()],
];

describeWithEngine('汇总重算后与 core 相同', ['libreoffice', 'gnumeric', 'poppler', 'cjkFont'], () => {
  const books = () => Promise.all(RUNS.map(([, run]) => writeWorkbook(summaryWorkbook(run, '2024-01-05'))));

  test('两个引擎，每个公式', async () => {
    const written = await books();
    const libreOffice = await recalculateAllWithLibreOffice(written);
    for (const [index, [name]] of RUNS.entries()) {
      const [book, answer] = [written[index], libreOffice[index]];
      if (book === undefined || answer === undefined) throw new Error(name);
      const cached = await readCachedValues(book);
      expect({ name, differences: differences(cached, answer, TOLERANCE) }).toEqual({ name, differences: [] });
      const gnumeric = await recalculateWithGnumeric(book);
      expect({ name, differences: differences(cached, gnumeric, TOLERANCE) }).toEqual({ name, differences: [] });
    }
  });

  test('埋下一个错的公式，就查得出那一格', async () => {
    const plan = summaryWorkbook(SAMPLE_RUN, '2024-01-05');
    const wrong: WorkbookPlan = JSON.parse(
      JSON.stringify(plan).replace(
        `SUMIFS('汇总表'!$G$5:$G$16,'汇总表'!$C$5:$C$16,$A$5)`,
        `SUMIFS('汇总表'!$H$5:$H$16,'汇总表'!$C$5:$C$16,$A$5)`,
      ),
    );
    const cached = await readCachedValues(await writeWorkbook(plan));
    const found = differences(cached, await recalculateWithGnumeric(await writeWorkbook(wrong)), TOLERANCE);
    expect(found.map(({ sheet, address }) => `${sheet} ${address}`)).toContain('各项合计 E6');
  });

  test('打印成页：名单、差额都在，没有错误值和装不下的数', async () => {
    await withTempFolder(async (folder) => {
      const path = join(folder, '汇总.xlsx');
      writeFileSync(path, await writeWorkbook(summaryWorkbook(SAMPLE_RUN, '2024-01-05')));
      const pages = await pageTexts(await renderPdf(path, folder));
      const squeezed = pages.join('').replace(/\s/g, '');
      for (const words of ['还没有交（1个）', '丙镇', '差-0.2', '相加等于找到文件', '约十亩']) {
        expect(squeezed).toContain(words);
      }
      expect(pages.join('\n')).not.toMatch(/###|#REF!|#NAME\?|#VALUE!|#DIV\/0!|#N\/A|#NUM!|Err:5/);
    });
  });
});
