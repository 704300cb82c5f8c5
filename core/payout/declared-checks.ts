import { evaluateCondition } from '../backends/evaluate.ts';
import { referencedIds } from '../expression/children.ts';
import { GLOSSARY } from '../glossary.ts';
import { type Issue, issue, type Place } from '../issue/issue.ts';
import type { Check } from '../policy/policy.ts';
import type { RegisterField } from '../policy/schema-checks.ts';
import { decimalText } from '../quantity/decimal.ts';
import type { Rational } from '../quantity/rational.ts';
import { unitText } from '../quantity/unit.ts';
import { findTerm } from './find-term.ts';
import { normaliseId } from './id-number.ts';
import type { InsuredList, InsuredRow } from './insured-list.ts';
import type { Scheme, SchemeCheck } from './scheme.ts';

/** What the policy's own checks find in one row, and which of them refuses it, if one does. */
export interface CheckFindings {
  readonly issues: readonly Issue[];
  readonly refusedBy: Check | null;
}

const ROWS_NAMED = 10;

interface Found {
  readonly check: Check;
  readonly problem: Issue;
}

/** The numbers of a row as checks may use them. */
export type RowValues = (id: string) => Rational | undefined;

/** Runs the checks that need one row alone: fields that must be filled, and conditions over the row's numbers. */
export function checkRow(scheme: Scheme, row: InsuredRow, values: RowValues, list: InsuredList): CheckFindings {
  const place: Place = { ...list.place, row: row.row };
  const found = scheme.checks.flatMap(({ check, node }): Found[] => {
    if (check.kind === 'present') {
      if (!list.fields.includes(check.field) || isPresent(row.register[check.field])) return [];
      const field = GLOSSARY[check.field].zh;
      return [
        {
          check,
          problem: issue('fieldMissing', check.severity, place, { title: check.title, field, remedy: check.remedy }),
        },
      ];
    }
    if (check.kind !== 'formula' || node === null) return [];
    const holds = evaluateCondition(node, values);
    if (holds.kind !== 'known' || !holds.value) return [];
    const numbers = quoteNumbers(scheme, { check, node }, values);
    return [
      {
        check,
        problem: issue('checkFailed', check.severity, place, { title: check.title, numbers, remedy: check.remedy }),
      },
    ];
  });
  return {
    issues: found.map(({ problem }) => problem),
    refusedBy: found.find(({ check }) => check.action === 'refuse')?.check ?? null,
  };
}

/** What people write where there is nothing: a column 农户签字 filled with 否 says that nobody signed. */
const SAYS_NONE =
  /^(?:否|不|未|无|没有?|×|✗|[xX]|n|no|false|0|[-—–/]+|(?:暂|尚|还)?(?:未|没有?|无)(?:签|签字|签名|填|办))$/i;

function isPresent(text: string | undefined): boolean {
  return text !== undefined && !SAYS_NONE.test(text.normalize('NFKC').replace(/\s+/g, ''));
}

/** Rows that agree in the given fields, such as two with one ID number; each is told of the others. */
export function checkDuplicates(scheme: Scheme, list: InsuredList): Map<number, CheckFindings> {
  const findings = new Map<number, CheckFindings>();
  for (const { check } of scheme.checks) {
    if (check.kind !== 'duplicate') continue;
    const groups = new Map<string, InsuredRow[]>();
    for (const row of list.rows) {
      const key = row.refused ? null : duplicateKey(row, check.fields);
      const group = key === null ? undefined : groups.get(key);
      if (group !== undefined) group.push(row);
      else if (key !== null) groups.set(key, [row]);
    }
    for (const group of groups.values()) {
      if (group.length < 2) continue;
      const fields = check.fields.map((field) => GLOSSARY[field].zh).join('、');
      for (const { row } of group) {
        const rows = otherRows(group, row);
        const problem = issue(
          'duplicate',
          check.severity,
          { ...list.place, row },
          { title: check.title, fields, rows, remedy: check.remedy },
        );
        const earlier = findings.get(row);
        findings.set(row, {
          issues: [...(earlier?.issues ?? []), problem],
          refusedBy: earlier?.refusedBy ?? (check.action === 'refuse' ? check : null),
        });
      }
    }
  }
  return findings;
}

/** The first ten of the other rows: where a whole list shares one number, naming all to each would never end. */
function otherRows(group: readonly InsuredRow[], own: number): string {
  const others = group.slice(0, ROWS_NAMED + 1).filter(({ row }) => row !== own);
  const named = others.slice(0, ROWS_NAMED).map(({ row }) => row);
  return named.join('、') + (group.length - 1 > ROWS_NAMED ? '…' : '');
}

/** Checks that a missing column or blank cells kept from running, said once each: what is not checked is not in order. */
export function checksNotPossible(scheme: Scheme, list: InsuredList): Issue[] {
  const computed = list.rows.filter(({ refused }) => !refused);
  if (computed.length === 0) return [];
  return scheme.checks.flatMap(({ check, node }) => {
    if (check.kind === 'formula' && node !== null) {
      const needed = scheme.inputs.filter(({ id, assume }) => assume === null && referencedIds(node).includes(id));
      const without = computed.filter(({ inputs }) => needed.some(({ id }) => !inputs.has(id)));
      if (without.length === 0) return [];
      const missing = needed
        .filter(({ id }) => without.some(({ inputs }) => !inputs.has(id)))
        .map(({ label }) => label)
        .join('、');
      return [
        issue('checkNotPossible', 'info', list.place, { title: check.title, missing, rows: String(without.length) }),
      ];
    }
    const fields: readonly RegisterField[] =
      check.kind === 'duplicate' ? check.fields : check.kind === 'present' ? [check.field] : [];
    const absent = fields.filter((field) => !list.fields.includes(field)).map((field) => GLOSSARY[field].zh);
    if (absent.length === 0) return [];
    const values = { title: check.title, missing: absent.join('、'), rows: String(computed.length) };
    return [issue('checkNotPossible', 'info', list.place, values)];
  });
}

function duplicateKey(row: InsuredRow, fields: readonly RegisterField[]): string | null {
  const parts = fields.map((field) => {
    const text = row.register[field];
    return text === undefined
      ? null
      : field === 'idNumber'
        ? normaliseId(text)
        : text.normalize('NFKC').replace(/\s+/g, '');
  });
  return parts.includes(null) ? null : parts.join('\n');
}

function quoteNumbers(scheme: Scheme, { node }: SchemeCheck, values: RowValues): string {
  const ids = node === null ? [] : referencedIds(node);
  return ids
    .flatMap((id) => {
      const term = findTerm(scheme, id);
      const value = values(id);
      return term === undefined || value === undefined
        ? []
        : [`${term.label} ${decimalText(value)}${unitText(term.unit)}`];
    })
    .join('、');
}
