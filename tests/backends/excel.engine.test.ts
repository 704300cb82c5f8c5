import { expect, test } from 'vitest';
import { writeWorkbook } from '../../templates/workbook/write-workbook.ts';
import { WORKED_CASES } from '../cases/payout-cases.ts';
import { ROUNDING_TABLE, RULES } from '../cases/rounding-table.ts';
import {
  type Difference,
  describeWithEngine,
  differences,
  readCachedValues,
  recalculateWithGnumeric,
  recalculateWithLibreOffice,
} from '../support/engines.ts';
import { answered, caseWorkbook, formulaWorkbook, roundingWorkbook } from './engine-workbooks.ts';

/** A quotient that is not rounded carries the noise of the engine's doubles. */
const NOISE = { relative: 1e-12 };

/** All but 赔偿系数, the one column that no rounding ends. */
const rounded = ({ address }: Difference): boolean => !address.startsWith('I');

const ENGINES = [
  { tool: 'libreoffice', recalculate: recalculateWithLibreOffice },
  { tool: 'gnumeric', recalculate: recalculateWithGnumeric },
] as const;

for (const { tool, recalculate } of ENGINES) {
  describeWithEngine(`${tool} 重算案例表`, [tool], () => {
    test('公式表里有答案的每一条都算得一样', async () => {
      const xlsx = await writeWorkbook(formulaWorkbook());
      const answers = await recalculate(xlsx);
      expect(answers.get('算式')?.size).toBe(answered().length);
      expect(differences(await readCachedValues(xlsx), answers, NOISE)).toEqual([]);
    });

    test('两个方案的每个案例都算得一样，金额平到分', async () => {
      const xlsx = await writeWorkbook(caseWorkbook());
      const answers = await recalculate(xlsx);
      expect(answers.get('案例')?.size).toBe(WORKED_CASES.length * 7);
      const cached = await readCachedValues(xlsx);
      expect(differences(cached, answers).filter(rounded)).toEqual([]);
      expect(differences(cached, answers, NOISE)).toEqual([]);
    });

    test('每条舍入规则在半分两侧都对', async () => {
      const xlsx = await writeWorkbook(roundingWorkbook());
      const answers = await recalculate(xlsx);
      expect(answers.get('舍入')?.size).toBe(ROUNDING_TABLE.length * RULES.length);
      expect(differences(await readCachedValues(xlsx), answers)).toEqual([]);
    });

    test('期望值错一分就会报告', async () => {
      const plan = caseWorkbook();
      const wrong = JSON.parse(JSON.stringify(plan).replace('"decimal":"858.49"', '"decimal":"858.50"'));
      const xlsx = await writeWorkbook(wrong);
      const found = differences(await readCachedValues(xlsx), await recalculate(xlsx));
      expect(
        found.filter(rounded).map(({ address, expected, recalculated }) => [address, expected, recalculated]),
      ).toEqual([['J1', '858.5', '858.49']]);
    });
  });
}
