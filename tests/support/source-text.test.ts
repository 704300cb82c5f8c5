import { describe, expect, test } from 'vitest';
import { codeOf, importsOf } from './source-text.ts';

describe('一个源文件导入什么', () => {
  test.each<[source: string, specifiers: readonly string[]]>([
    ["import { a } from './a.ts';", ['./a.ts']],
    ["import type { A } from './a.ts';", ['./a.ts']],
    ["import z, { type A } from 'zod';", ['zod']],
    ["import * as fx from '@borgar/fx';", ['@borgar/fx']],
    ["import {\n  a,\n  b,\n} from './a.ts';", ['./a.ts']],
    ["import './polyfill.ts';", ['./polyfill.ts']],
    ["export { a } from './a.ts';", ['./a.ts']],
    ["export type * from './a.ts';", ['./a.ts']],
    ["const x = await import('exceljs');", ['exceljs']],
    ["let x: import('./a.ts').A;", ['./a.ts']],
    ["const fs = require('fs');", ['fs']],
    ['import { a } from "./a.ts";', ['./a.ts']],
    ['const x = await import(`exceljs`);', ['exceljs']],
    ["const planted = `import { a } from './a.ts';`;", []],
    ["import { a } from './a.ts';\nexport const b = 1;\nexport * from './b.ts';", ['./a.ts', './b.ts']],
    ["// import { a } from './a.ts';", []],
    ["/* import './a.ts' */ export const from = 1;", []],
    ["const address = 'https://a'; import { b } from './b.ts';", ['./b.ts']],
  ])('%s', (source, specifiers) => {
    expect(importsOf(source)).toEqual(specifiers);
  });
});

describe('只看代码', () => {
  test.each([
    ['const a = 1; // Date.now', 'const a = 1;  '],
    ['/** new Date() */ const a = 1;', '  const a = 1;'],
    ["const a = 'process.';", "const a = '';"],
    ['const a = "it\'s"; Date.now();', "const a = ''; Date.now();"],
    ["const a = 'it\\'s'; Date.now();", "const a = ''; Date.now();"],
    [`const a = \`第 \${Date.now()} 行\`;`, `const a = \`\${Date.now()}\`;`],
    ['const a = text.split(/[\'"]/); Date.now();', 'const a = text.split(/ /); Date.now();'],
    ['const a = /\\/\\/ [/*]/; Date.now();', 'const a = / /; Date.now();'],
    ["const a = b / c; const d = 'e' + f / g;", "const a = b / c; const d = '' + f / g;"],
  ])('%s', (source, code) => {
    expect(codeOf(source)).toBe(code);
  });
});
