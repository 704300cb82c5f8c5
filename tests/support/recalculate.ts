import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readAnswers, stripCachedValues } from './cached-values.ts';
import { convertWithLibreOffice } from './convert-with-libreoffice.ts';
import type { FormulaCells } from './formula-cell.ts';
import { runProcess } from './run-process.ts';
import { withTempFolder } from './temp-folder.ts';

/** A workbook as bytes, or the path of one. */
export type Workbook = Uint8Array | string;

export interface RecalculateOptions {
  /** For the whole call; two minutes unless told. */
  readonly timeoutMs?: number;
}

/** Every formula cell as LibreOffice works it out from the workbook without its stored values. */
export async function recalculateWithLibreOffice(
  workbook: Workbook,
  options: RecalculateOptions = {},
): Promise<FormulaCells> {
  const [answer] = await recalculateAllWithLibreOffice([workbook], options);
  if (answer === undefined) throw new Error('LibreOffice 没有结果');
  return answer;
}

/** The same for many workbooks in one LibreOffice process; the answers come in the order of the workbooks. */
export async function recalculateAllWithLibreOffice(
  workbooks: readonly Workbook[],
  { timeoutMs = 120_000 }: RecalculateOptions = {},
): Promise<readonly FormulaCells[]> {
  return withTempFolder(async (folder) => {
    const questions = await Promise.all(workbooks.map(withoutAnswers));
    const paths = questions.map((_, index) => join(folder, `${index}.xlsx`));
    await Promise.all(questions.map((question, index) => writeFile(join(folder, `${index}.xlsx`), question)));
    const answerFolder = join(folder, 'answers');
    await mkdir(answerFolder);
    const answers = await convertWithLibreOffice(paths, 'xlsx', answerFolder, timeoutMs);
    const files = await Promise.all(answers.map((path) => readFile(path)));
    return Promise.all(files.map((answer, index) => readAnswers(questions[index] ?? answer, answer)));
  });
}

/** Every formula cell as gnumeric works it out from the workbook without its stored values. */
export async function recalculateWithGnumeric(
  workbook: Workbook,
  { timeoutMs = 120_000 }: RecalculateOptions = {},
): Promise<FormulaCells> {
  return withTempFolder(async (folder) => {
    const question = await withoutAnswers(workbook);
    const questionPath = join(folder, 'question.xlsx');
    const answerPath = join(folder, 'answer.xlsx');
    await writeFile(questionPath, question);
    await runProcess('ssconvert', ['--recalc', questionPath, answerPath], { timeoutMs });
    return readAnswers(question, await readFile(answerPath));
  });
}

async function withoutAnswers(workbook: Workbook): Promise<Uint8Array> {
  return stripCachedValues(typeof workbook === 'string' ? await readFile(workbook) : workbook);
}
