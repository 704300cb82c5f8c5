import { nearestName } from '../../core/expression/scope.ts';
import { collectiveOwners, type Form, rowsFor } from '../../core/form/form.ts';
import type { FormUnit, UnitList } from '../../core/form/unit-list.ts';
import { type Issue, issue } from '../../core/issue/issue.ts';
import { wordsOf } from '../words/words.ts';
import { readYear } from './arguments/year.ts';
import { findTemplateSource, type TemplateSource } from './form-files.ts';
import type { Context, ExitCode } from './io.ts';
import { targetYears } from './plan-files.ts';
import { printIssues } from './print-issues.ts';
import { progressBar, whileShown } from './progress-bar.ts';
import { readUnits } from './read-inputs.ts';
import type { SaveTarget } from './save-files.ts';
import { saveFilling } from './save-indicator-books.ts';
import { type Mailing, type SentOut, sendOut } from './send-out.ts';
import { refuse } from './user-fault.ts';

/** What is typed behind `suanpan template`. */
export interface TemplateOptions {
  readonly units?: string;
  readonly contact?: string;
  readonly zip?: true;
  readonly target?: string;
  readonly out?: string;
  readonly overwrite?: true;
}

/** Writes the workbook of a plan, or one workbook for each unit, and says what was written. */
export async function templateCommand(context: Context, name: string, options: TemplateOptions): Promise<ExitCode> {
  const { io, language } = context;
  const source = await findTemplateSource(name, io.cwd);
  const target = { folder: options.out ?? '.', cwd: io.cwd, overwrite: options.overwrite === true };
  const until = untilYear(source, options);
  const contact = options.contact?.trim() ?? '';
  if (source.kind === 'plan' && options.units === undefined) {
    if (options.zip === true) refuse('optionMissing', { option: '--units', command: 'suanpan template' });
    const { files, issues } = await whileShown(io.terminal, wordsOf(language).writing, () =>
      saveFilling(source.plan, { until, contact }, target),
    );
    for (const file of files) io.stdout(`${file}\n`);
    printIssues(context, [...source.issues, ...issues]);
    return issues.length > 0 ? 2 : 0;
  }
  const list = await unitsOf(source, options, io.cwd);
  if (list.units.length === 0) {
    printIssues(context, list.issues);
    return 2;
  }
  const mailing = await mailingOf(source, list.units, { until, contact, zip: options.zip === true });
  const sent = await sendOutShown(context, mailing, target);
  io.stdout(wordsOf(language).sentOut(sent));
  const issues = [...source.issues, ...list.issues, ...sent.issues];
  printIssues(context, issues);
  return issues.some(({ severity }) => severity === 'error') ? 2 : 0;
}

/** `null` where no year was asked for. */
function untilYear(source: TemplateSource, { target }: TemplateOptions): number | null {
  if (target === undefined) return null;
  if (source.kind === 'plan') return readYear('--target', target, targetYears(source.plan));
  return refuse('optionForPlan', { option: '--target', title: source.form.data.title });
}

async function sendOutShown({ io, language }: Context, mailing: Mailing, target: SaveTarget): Promise<SentOut> {
  const bar = progressBar(io.terminal, wordsOf(language).writing);
  try {
    return await sendOut(mailing, target, bar.progress);
  } finally {
    bar.stop();
  }
}

/** The units of the list; without one, those that the form's own document names. */
async function unitsOf(source: TemplateSource, { units: path }: TemplateOptions, cwd: string): Promise<UnitList> {
  if (path === undefined) {
    const own = source.kind === 'form' ? source.form.data.units : [];
    if (own.length === 0) refuse('optionMissing', { option: '--units', command: 'suanpan template' });
    return { units: own.map((name) => ({ name, memberOf: [], place: {} })), issues: [] };
  }
  const list = await readUnits(source.kind === 'form' ? source.form.data.unitTerm : undefined, path, cwd);
  if (source.kind === 'plan' || list.units.length === 0) return list;
  return { units: list.units, issues: [...list.issues, ...unitIssues(source.form, list)] };
}

/**
 * Units that the document names neither themselves nor among others get no numbers of their own; units it names that are not
 * on the list, and have no member there, get no form.
 */
function unitIssues({ data }: Form, { units }: UnitList): Issue[] {
  if (data.units.length === 0) return [];
  const belongs = ({ memberOf }: FormUnit) => collectiveOwners(data, memberOf);
  const served = new Set(units.flatMap((unit) => [unit.name, ...belongs(unit)]));
  const known = data.units.slice(0, 6).join('、') + (data.units.length > 6 ? '……' : '');
  const unknown = units
    .filter((unit) => ![...data.units, data.whole].includes(unit.name) && belongs(unit).length === 0)
    .map(({ name, place }) =>
      issue('unitUnknown', 'warning', place, { unit: name, suggestion: nearestName(name, data.units) ?? '', known }),
    );
  const absent = data.units.filter((name) => !served.has(name));
  return absent.length === 0
    ? unknown
    : [...unknown, issue('unitNotListed', 'warning', {}, { units: absent.join('、') })];
}

async function mailingOf(
  source: TemplateSource,
  list: readonly FormUnit[],
  { until, contact, zip }: { readonly until: number | null; readonly contact: string; readonly zip: boolean },
): Promise<Mailing> {
  const units = list.map(({ name }) => name);
  if (source.kind === 'plan') {
    const { fillingWorkbook } = await import('../indicator/filling/filling-workbook.ts');
    const { plan } = source;
    const created = plan.data.issued;
    return {
      ...{ title: plan.title, created, units, zip },
      workbook: (unit) => fillingWorkbook(plan, { created, until, unit, contact }),
      rowsOf: () => plan.indicators.length,
    };
  }
  const { formWorkbook } = await import('../form/form-workbook.ts');
  const { form } = source;
  const created = form.data.issued;
  const memberOf = new Map(list.map((unit) => [unit.name, unit.memberOf]));
  return {
    ...{ title: form.data.title, created, units, zip },
    workbook: (unit) => formWorkbook(form, { unit, memberOf: memberOf.get(unit) ?? [], created, contact }),
    rowsOf: (unit) => rowsFor(form, unit, memberOf.get(unit)).length,
  };
}
