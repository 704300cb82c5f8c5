import type { Scheme, SchemeInput, SchemeOutput } from '../../core/payout/scheme.ts';
import type { DocumentPlan } from '../../core/policy/policy.ts';
import type { RegisterField } from '../../core/policy/schema-checks.ts';
import { unitText } from '../../core/quantity/unit.ts';
import { isRegisterField, registerLabel } from './labels.ts';

/** One column of a register sheet. */
export type RegisterColumn =
  | { readonly kind: 'serial'; readonly header: string }
  | { readonly kind: 'register'; readonly header: string; readonly field: RegisterField }
  | { readonly kind: 'input'; readonly header: string; readonly input: SchemeInput; readonly hidden: boolean }
  | { readonly kind: 'output'; readonly header: string; readonly output: SchemeOutput; readonly hidden: boolean }
  | { readonly kind: 'share'; readonly header: string; readonly payer: number }
  | { readonly kind: 'remainder'; readonly header: string; readonly payer: number }
  | { readonly kind: 'group'; readonly header: string }
  | { readonly kind: 'flag'; readonly header: string };

export interface RegisterLayout {
  readonly columns: readonly RegisterColumn[];
  /** The column (counted from 1) of an input or output by id, of `share:0`, `remainder:0`, or of `group`. */
  readonly place: ReadonlyMap<string, number>;
}

/** Filled in by hand on the printed table, so they stand there even where the source list has no such column. */
const BY_HAND: ReadonlySet<RegisterField> = new Set(['signature', 'remark']);

/** The columns a document orders, in its order; register columns that the source list does not have are left out. */
export function documentColumns(
  scheme: Scheme,
  document: DocumentPlan,
  given: readonly RegisterField[],
): RegisterColumn[] {
  const columns = document.fields.flatMap((field): RegisterColumn[] => {
    if (isRegisterField(field)) {
      const kept = given.includes(field) || BY_HAND.has(field);
      return kept ? [{ kind: 'register', header: registerLabel(field), field }] : [];
    }
    if (field === 'funding') {
      return scheme.shares.map(({ payer }, index) => ({ kind: 'share', header: `${payer}（元）`, payer: index }));
    }
    const input = scheme.inputs.find(({ id }) => id === field);
    if (input !== undefined) return [{ kind: 'input', header: withUnit(input.label, input), input, hidden: false }];
    const output = scheme.outputs.find(({ id }) => id === field);
    return output === undefined
      ? []
      : [{ kind: 'output', header: withUnit(output.label, output), output, hidden: false }];
  });
  return [{ kind: 'serial', header: registerLabel('serial') }, ...columns];
}

/** Adds to the insured list what the other sheets and the split of the premium need, in columns that can be opened. */
export function insuredLayout(
  scheme: Scheme,
  document: DocumentPlan,
  elsewhere: readonly RegisterColumn[],
  given: readonly RegisterField[],
): RegisterLayout {
  const columns = documentColumns(scheme, document, given);
  const shown = new Set([...columns, ...elsewhere].map(keyOf));
  for (const input of scheme.inputs) {
    if (!shown.has(input.id))
      columns.push({ kind: 'input', header: withUnit(input.label, input), input, hidden: true });
  }
  for (const output of scheme.outputs) {
    if (shown.has(output.id) || output.output.gated || output.constant) continue;
    columns.push({ kind: 'output', header: withUnit(output.label, output), output, hidden: true });
  }
  if (!columns.some(({ kind }) => kind === 'share')) {
    columns.push(
      ...scheme.shares.map(({ payer }, index) => ({ kind: 'share' as const, header: `${payer}（元）`, payer: index })),
    );
  }
  if (scheme.policy.funding.settlement.use === 'largestRemainder') {
    columns.push(
      ...scheme.shares.map(({ payer }, index) => ({
        kind: 'remainder' as const,
        header: `${payer}分以下余额`,
        payer: index,
      })),
    );
  }
  columns.push({ kind: 'group', header: '汇总组' });
  return layoutOf([...columns, FLAG]);
}

/** How serious the findings of a row are, for shading it. */
const FLAG: RegisterColumn = { kind: 'flag', header: '校核级别' };

/** The columns of the payout list: those the document orders, and the flag. */
export function payoutLayout(columns: readonly RegisterColumn[]): RegisterLayout {
  return layoutOf([...columns, FLAG]);
}

function layoutOf(columns: readonly RegisterColumn[]): RegisterLayout {
  return { columns, place: new Map(columns.map((column, index) => [keyOf(column), index + 1])) };
}

/** `保险面积（亩）`. */
export function withUnit(label: string, { unit }: { readonly unit: Parameters<typeof unitText>[0] }): string {
  const text = unitText(unit);
  return text === '' ? label : `${label}（${text}）`;
}

function keyOf(column: RegisterColumn): string {
  switch (column.kind) {
    case 'input':
      return column.input.id;
    case 'output':
      return column.output.id;
    case 'register':
      return `register:${column.field}`;
    case 'share':
    case 'remainder':
      return `${column.kind}:${column.payer}`;
    default:
      return column.kind;
  }
}
