import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Form } from '../../core/form/form.ts';
import { readForm } from '../../core/form/read-form.ts';
import { saveFile } from '../workbook/save-file.ts';
import { sampleForestForm, TOWNS } from './forest-towns.ts';
import { writeReturnedForms } from './returned-forms.ts';

/** The paths of what is sent to the invented towns and collected from them, below the folder of the demo. */
export const FOREST_FORM = '样例-森林任务.json';
export const SENT = '样例-森林任务下发';
export const RETURNED = '样例-森林任务收回';
export const SUMMARY = '样例-森林任务汇总.xlsx';

/** Writes the form of the invented towns as a JSON file. */
export async function writeForestForm(folder: string): Promise<void> {
  const text = `${JSON.stringify(await sampleForestForm(), null, 2)}\n`;
  const saved = await saveFile(join(folder, FOREST_FORM), new TextEncoder().encode(text), { overwrite: true });
  if (saved.kind !== 'saved') throw new Error(`${FOREST_FORM} 没有写成：${JSON.stringify(saved)}`);
}

/** Does what the towns do: fills the forms in and sends them back, anew on every run. */
export async function writeReturned(folder: string): Promise<string> {
  await rm(join(folder, RETURNED), { recursive: true, force: true });
  await writeReturnedForms(await forestForm(), join(folder, RETURNED));
  return `（${TOWNS.length} 个样例镇街填表交回，有几份故意填错、改坏、没交）`;
}

async function forestForm(): Promise<Form> {
  const { form, issues } = readForm(await sampleForestForm(), FOREST_FORM);
  if (form === null) throw new Error(JSON.stringify(issues));
  return form;
}
