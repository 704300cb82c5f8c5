import { readForm } from '../../core/form/read-form.ts';
import { readPlan } from '../../core/indicator/plan/read-plan.ts';
import { type Issue, issue } from '../../core/issue/issue.ts';
import { messageOf } from '../../core/issue/message.ts';
import { readScheme } from '../../core/payout/read-scheme.ts';
import { type FileKind, fileKind } from '../../templates/command-line/file-kind.ts';
import { placeOfJsonFault } from '../../templates/command-line/json-fault.ts';
import { formItem, planItem, schemeItem } from './catalogue.ts';
import type { Session, TaskRun } from './session.ts';
import type { CatalogueItem, Finding } from './tasks.ts';
import { engineWords } from './words/engine-words-of.ts';

/** A policy or a plan holds some hundred kilobytes; what is longer than this is something else. */
const MOST_CHARACTERS = 10_000_000;

/** What a file became: what it can be chosen as, whether that replaces another, and what its reading remarked. */
interface Taken {
  readonly item: CatalogueItem | null;
  readonly replaced: boolean;
  readonly issues: readonly Issue[];
}

/**
 * Takes a file of the user's into the session. Nothing of it is taken where one part is wrong; a file with the id of
 * another takes its place, and says so.
 */
export const addFile: TaskRun<'addFile'> = (session, { name, text, language }) => {
  const file = name.replace(/^.*[\\/]/, '');
  const { item, replaced, issues } = take(session, text, file);
  const findings = issues.map((found): Finding => said(found.severity, messageOf(found, language)));
  const note = item === null || !replaced ? [] : [said('info', engineWords(language).fileReplaced(item.title))];
  return { item, findings: [...findings, ...note] };
};

function said(severity: Finding['severity'], text: string): Finding {
  return { severity, text, area: null, fix: null };
}

function take(session: Session, text: string, file: string): Taken {
  const refused = (found: Issue): Taken => ({ item: null, replaced: false, issues: [found] });
  if (text.length > MOST_CHARACTERS) {
    return refused(
      issue('fileTooLarge', 'error', { file }, { size: millions(text.length), limit: millions(MOST_CHARACTERS) }),
    );
  }
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return refused(issue('policyNotJson', 'error', { file }, { reason: placeOfJsonFault(text, String(error)) }));
  }
  return READERS[fileKind(json)](session, json, file);
}

const READERS: Readonly<Record<FileKind, (session: Session, json: unknown, file: string) => Taken>> = {
  policy: (session, json, file) => {
    const { scheme, issues } = readScheme(json, file);
    return { ...kept(session, session.schemes, scheme, schemeItem), issues };
  },
  plan: (session, json, file) => {
    const { plan, issues } = readPlan(json, file);
    return { ...kept(session, session.plans, plan, planItem), issues };
  },
  form: (session, json, file) => {
    const { form, issues } = readForm(json, file);
    return { ...kept(session, session.forms, form, formItem), issues };
  },
};

/** Puts a value on its shelf. An id names one thing in the whole session, so another of any kind goes. */
function kept<T>(
  { schemes, plans, forms }: Session,
  shelf: Map<string, T>,
  value: T | null,
  itemOf: (value: T) => CatalogueItem,
): Omit<Taken, 'issues'> {
  if (value === null) return { item: null, replaced: false };
  const item = itemOf(value);
  const replaced = [schemes, plans, forms].map((each) => each.delete(item.id)).includes(true);
  shelf.set(item.id, value);
  return { item, replaced };
}

function millions(characters: number): string {
  return `${Math.ceil(characters / 1_000_000)} MB`;
}
