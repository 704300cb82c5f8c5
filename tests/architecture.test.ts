import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { type ProjectFile, RULE_NAMES, type RuleName, violations } from './support/architecture.ts';

const TOP = new URL('../', import.meta.url);

/** Every file that is, or is about to be, in the repository. */
function projectFiles(): readonly ProjectFile[] {
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], {
    cwd: fileURLToPath(TOP),
    encoding: 'utf8',
    timeout: 60_000,
  });
  return listed
    .split('\0')
    .filter((path) => path !== '' && existsSync(new URL(encodeURI(path), TOP)))
    .map((path) => ({ path, text: readFileSync(new URL(encodeURI(path), TOP), 'utf8') }));
}

describe('本项目', () => {
  const files = projectFiles();

  test('看到了各层的文件', () => {
    const seen = new Set(files.map(({ path }) => path));
    expect([...seen]).toEqual(
      expect.arrayContaining([
        'package.json',
        'core/issue/issue.ts',
        'templates/workbook/plan.ts',
        'tests/architecture.test.ts',
      ]),
    );
  });

  test.each(RULE_NAMES)('%s', (rule) => {
    expect(violations(rule, files)).toEqual([]);
  });
});

type Plant = readonly [path: string, text: string, faults: readonly string[]];

/** For each rule, files that break it and their neighbours that just do not. */
const PLANTS: Readonly<Record<RuleName, readonly Plant[]>> = {
  layers: [
    ['core/quantity/unit.ts', "import type { Cell } from '../table/cell.ts';", ['../table/cell.ts']],
    ['core/table/cell.ts', "import { unit } from '../quantity/unit.ts';", []],
    ['core/table/cell.ts', "import { row } from './row.ts';", []],
    ['core/issue/zh/file-issues.ts', "import type { FileIssues } from '../file-issues.ts';", []],
    ['core/issue/issue.ts', "import { term } from '../glossary.ts';", []],
    ['core/glossary.ts', "import { issue } from './issue/issue.ts';", ['./issue/issue.ts']],
    ['core/policy/read.ts', "export { parse } from '../expression/parse.ts';", ['../expression/parse.ts']],
    ['core/expression/parse.ts', "import { policy } from '../policy/policy.ts';", []],
    ['core/expression/parse.ts', "const excel = await import('../backends/excel.ts');", ['../backends/excel.ts']],
    ['core/payout/pay.ts', "import { grade } from '../grade/grade.ts';", ['../grade/grade.ts']],
    ['core/payout/pay.ts', "import { evaluate } from '../backends/evaluate.ts';", []],
    [
      'core/payout/pay.ts',
      "import plan from '../../templates/workbook/plan.ts';",
      ['../../templates/workbook/plan.ts'],
    ],
    ['core/payout/pay.ts', "import scallion from '../../seeds/scallion.json';", ['../../seeds/scallion.json']],
    ['core/payout/pay.ts', "import { plant } from '../../tests/plant.ts';", ['../../tests/plant.ts']],
    ['core/payout/pay.ts', "import { a } from '../../../elsewhere/a.ts';", ['../../../elsewhere/a.ts']],
    ['core/weather/rain.ts', '', ['不属于任何一层']],
    ['core/index.ts', '', ['不属于任何一层']],
    ['templates/demo/demo.ts', "import { pay } from '../../core/payout/pay.ts';", []],
    ['templates/demo/demo.ts', "import { pane } from '../../addin/pane.ts';", ['../../addin/pane.ts']],
    ['addin/pane.ts', "import { plan } from '../templates/workbook/plan.ts';", []],
    ['tests/plant.ts', "import { pane } from '../addin/pane.ts';", []],
  ],
  importExtension: [
    ['core/table/cell.ts', "import { row } from './row';", ['./row']],
    ['tests/plant.ts', "import { row } from './row.js';", ['./row.js']],
    ['tests/plant.ts', "import { row } from './row.ts'; import data from './data.json'; import z from 'zod';", []],
  ],
  packagesInCore: [
    ['core/table/cell.ts', "import { z } from 'zod'; import { lex } from '@borgar/fx'; import 'chinese-days';", []],
    ['core/table/cell.ts', "import { parse } from '@borgar/fx/xlsx'; import z from 'zod/mini';", []],
    ['core/table/cell.ts', "import { readFileSync } from 'node:fs';", ['node:fs']],
    ['core/table/cell.ts', "import path from 'path';", ['path']],
    ['core/table/cell.ts', "import type { Workbook } from 'exceljs';", ['exceljs']],
    ['core/table/cell.ts', "const { run } = await import('@microsoft/office-js');", ['@microsoft/office-js']],
    ['core/table/cell.ts', "import x from 'zod-extra';", ['zod-extra']],
    ['templates/save.ts', "import { writeFile } from 'node:fs/promises';", []],
  ],
  pureCore: [
    ['core/quantity/date.ts', 'const today = Date.now();', ['Date.now']],
    ['core/quantity/date.ts', 'const today = new Date();', ['new Date']],
    ['core/quantity/date.ts', 'const part = Math.random();', ['Math.random']],
    ['core/quantity/date.ts', "await fetch('https://a');", ['fetch(']],
    ['core/quantity/date.ts', `const home = \`\${process.env.HOME}\`;`, ['process.']],
    ['core/quantity/date.ts', "// no Date.now here\nconst a = 'process.'; list.process.run; prefetch(1);", []],
    ['templates/demo/demo.ts', 'const started = Date.now();', []],
  ],
  exceljsPlace: [
    ['templates/workbook/skeleton.ts', "const exceljs = await import('exceljs');", []],
    ['templates/workbook/plan.ts', "import type { Style } from 'exceljs';", ['exceljs']],
    ['templates/reader/read.ts', "import ExcelJS from 'exceljs';", ['exceljs']],
    ['addin/pane.ts', "import ExcelJS from 'exceljs/dist/exceljs.min.js';", ['exceljs/dist/exceljs.min.js']],
    ['tests/plant.ts', "import ExcelJS from 'exceljs';", []],
  ],
  seedsAreData: [
    ['seeds/zhangqiu/scallion.json', '{}', []],
    ['seeds/CHANGELOG.md', '', []],
    ['seeds/zhangqiu/scallion.ts', '', ['seeds/zhangqiu/scallion.ts']],
    ['seeds/build.mjs', '', ['seeds/build.mjs']],
  ],
  kebabCase: [
    ['core/quantity/unit-table.ts', '', []],
    ['tests/vitest.config.ts', '', []],
    ['tests/support/engines.engine.test.ts', '', []],
    ['core/quantity/unitTable.ts', '', ['unitTable.ts']],
    ['core/quantity/unit_table.ts', '', ['unit_table.ts']],
    ['core/Quantity/unit.ts', '', ['Quantity']],
    ['seeds/大葱.json', '', ['大葱.json']],
    ['seeds/README.md', '', []],
  ],
  tellingName: [
    ['core/quantity/util.ts', '', ['util.ts']],
    ['core/quantity/string-utils.ts', '', ['string-utils.ts']],
    ['templates/helpers/write.ts', '', ['helpers']],
    ['tests/common/plant.ts', '', ['common']],
    ['tests/misc.test.ts', '', ['misc.test.ts']],
    ['core/quantity/common-divisor.ts', '', []],
  ],
  fileLength: [
    ['core/table/cell.ts', 'a;\n'.repeat(250), []],
    ['core/table/cell.ts', 'a;\n'.repeat(251), ['251 行']],
    ['core/table/cell.ts', `${'a;\n'.repeat(250)}a;`, ['251 行']],
    ['templates/plan.ts', 'a;\n'.repeat(251), ['251 行']],
    ['tests/plan.test.ts', 'a;\n'.repeat(400), []],
    ['tests/plan.test.ts', 'a;\n'.repeat(401), ['401 行']],
    ['seeds/scallion.json', '\n'.repeat(999), []],
  ],
  noDefaultExport: [
    ['core/table/cell.ts', 'export default 1;', ['export default']],
    ['core/table/cell.ts', "const a = 'export default'; // export default", []],
    ['tests/vitest.config.ts', 'export default 1;', []],
  ],
  noEnum: [
    ['core/table/cell.ts', 'export const enum Kind { A }', ['enum Kind']],
    ['core/table/cell.ts', 'const enumerate = 1;', []],
  ],
  noAny: [
    ['core/table/cell.ts', 'let a: any;', [': any']],
    ['core/table/cell.ts', 'const a = b as any;', ['as any']],
    ['core/table/cell.ts', 'let a: Array<any>;', ['<any>']],
    ['core/table/cell.ts', 'let a: unknown; const b = { anyOf: anything }; const c = `note: any`;', []],
  ],
  topLevel: [
    ['README.md', '', []],
    ['.ci/run', '', []],
    ['seeds/scallion.json', '', []],
    ['src/main.ts', '', ['src']],
    ['notes.md', '', ['notes.md']],
  ],
  languagePairs: [
    ['core/issue/zh/file-issues.ts', '', ['缺少 core/issue/en/file-issues.ts']],
    ['core/issue/en/file-issues.ts', '', ['缺少 core/issue/zh/file-issues.ts']],
    ['core/issue/message.ts', '', []],
  ],
  registry: [
    ['package-lock.json', '{ "resolved": "https://registry.npmjs.org/zod/-/zod-4.6.7.tgz" }', []],
    ['package-lock.json', '{ "resolved": "https://mirror.example/zod.tgz" }', ['https://mirror.example/zod.tgz']],
    [
      'package-lock.json',
      '{ "resolved": "https://registry.npmjs.org.example/a" }',
      ['https://registry.npmjs.org.example/a'],
    ],
    ['package-lock.json', '{ "funding": "https://example.org/" }', []],
  ],
};

describe.each(RULE_NAMES)('规则 %s 管得住', (rule) => {
  test.each(PLANTS[rule].map(([path, text, faults]) => ({ path, text, faults })))(
    '$path $text',
    ({ path, text, faults }) => {
      expect(violations(rule, [{ path, text }])).toEqual(faults.map((fault) => `${path}: ${fault}`));
    },
  );

  test('至少有一个被它拒绝，也有一个被它放行', () => {
    const refused = PLANTS[rule].map(([, , faults]) => faults.length > 0);
    expect(new Set(refused)).toEqual(new Set([true, false]));
  });
});

test('两种语言的句子成对：没有违规', () => {
  const pair = ['zh', 'en'].map((language) => ({ path: `core/issue/${language}/file-issues.ts`, text: '' }));
  expect(violations('languagePairs', pair)).toEqual([]);
});
