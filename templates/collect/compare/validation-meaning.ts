import { isoDate } from '../../../core/quantity/date.ts';
import { type DateSystem, serialToIso } from '../../../core/table/serial-date.ts';
import { numberText } from '../../reader/number-text.ts';
import type { SnapshotValidation } from '../../reader/snapshot.ts';
import type { ValidationRule } from '../../workbook/plan.ts';

const NONE = '';
const DATE_CALL = /^DATE\((\d{1,4}),(\d{1,2}),(\d{1,2})\)$/i;

const KNOWN = new WeakMap<ValidationRule, string>();

/** What an input rule of the template allows, written in one way; units of one form have their rules in common. */
export function ruleMeaning(rule: ValidationRule): string {
  const known = KNOWN.get(rule) ?? meaningOf(rule);
  KNOWN.set(rule, known);
  return known;
}

function meaningOf(rule: ValidationRule): string {
  switch (rule.kind) {
    case 'list':
      return listMeaning(rule.choices);
    case 'textLength':
      return meaning('textLength', NONE, rule.maximum);
    case 'date':
      return meaning('date', rule.minimum, rule.maximum);
    default:
      return meaning(rule.kind, numberText(rule.minimum) ?? rule.minimum, numberText(rule.maximum) ?? rule.maximum);
  }
}

/** The workbooks of a batch repeat few rules; one longer than a list can be is no form's. */
const MOST_REMEMBERED = 2000;
const LONGEST_REMEMBERED = 500;
const foundMeanings = new Map<string, string | null>();

/** The same of a rule as a workbook has it; null where it allows something that no template asks for. */
export function foundRuleMeaning(rule: SnapshotValidation, days: DateSystem): string | null {
  const { kind, operator, first, second } = rule;
  // The lengths tell where each part ends, whatever stands in it.
  const key = `${days} ${kind.length} ${operator.length} ${first.length} ${kind}${operator}${first}${second}`;
  const known = foundMeanings.get(key);
  if (known !== undefined) return known;
  const meaning = foundMeaning(rule, days);
  if (key.length > LONGEST_REMEMBERED) return meaning;
  if (foundMeanings.size >= MOST_REMEMBERED) foundMeanings.clear();
  foundMeanings.set(key, meaning);
  return meaning;
}

function foundMeaning({ kind, operator, first, second }: SnapshotValidation, days: DateSystem): string | null {
  if (kind === 'list') return foundList(first);
  const bound = (text: string) => boundMeaning(kind, text, days);
  switch (operator) {
    case '':
    case 'between':
      return meaning(kind, kind === 'textLength' && bound(first) === '0' ? NONE : bound(first), bound(second));
    case 'lessThanOrEqual':
      return meaning(kind, NONE, bound(first));
    case 'greaterThanOrEqual':
      return meaning(kind, bound(first), NONE);
    default:
      return null;
  }
}

function meaning(kind: string, least: string, most: string): string {
  return `${kind} ${least}..${most}`;
}

function listMeaning(choices: readonly string[]): string {
  return `list ${JSON.stringify(choices)}`;
}

/** `"甲,乙"`; a list that stands in cells is another one. */
function foundList(formula: string): string | null {
  const [, inside] = /^=?\s*"([\s\S]*)"$/.exec(formula.trim()) ?? [];
  if (inside === undefined) return null;
  return listMeaning(
    inside
      .replaceAll('""', '"')
      .split(',')
      .map((choice) => choice.trim()),
  );
}

/** A bound as a plain decimal, or a day as `yyyy-mm-dd`, however the program that saved it writes it. */
function boundMeaning(kind: string, text: string, days: DateSystem): string {
  const bare = text.replace(/^=/, '').replace(/\s/g, '');
  const [, year, month, day] = DATE_CALL.exec(bare)?.map((digits) => Number.parseInt(digits, 10)) ?? [];
  if (year !== undefined && month !== undefined && day !== undefined) return isoDate(year, month, day) ?? bare;
  const number = numberText(bare);
  if (number === null) return bare;
  return kind === 'date' ? (serialToIso(Number.parseFloat(number), days) ?? number) : number;
}
