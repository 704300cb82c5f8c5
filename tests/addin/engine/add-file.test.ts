import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { addFile } from '../../../addin/engine/add-file.ts';
import { catalogue } from '../../../addin/engine/catalogue.ts';
import { startSession } from '../../../addin/engine/session-start.ts';
import type { Catalogue, Tasks } from '../../../addin/engine/tasks.ts';

const FORM = readFileSync(new URL('../../../seeds/forms/zhangqiu-forest-tasks-2023.json', import.meta.url), 'utf8');

test('任务表用了规划的标识：代替规划，模板里只有一个，并说明', () => {
  const session = startSession();
  const text = FORM.replace('"id": "zhangqiu-forest-tasks-2023"', '"id": "zhangqiu-forest-2023"');
  const added = addFile(session, { name: '任务表.json', text, language: 'zh' }, () => {}) as Tasks['addFile']['out'];
  expect(added.findings.map(({ text: said }) => said)).toEqual([
    `「${added.item?.title}」已由这个文件代替，本次打开期间有效。`,
  ]);
  const { plans, templates } = catalogue(session, { language: 'zh' }, () => {}) as Catalogue;
  const named = (items: Catalogue['plans']) => items.filter(({ id }) => id === 'zhangqiu-forest-2023').length;
  expect([named(plans), named(templates)]).toEqual([0, 1]);
});
