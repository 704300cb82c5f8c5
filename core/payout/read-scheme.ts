import { pointAt } from '../expression/caret.ts';
import { referencedIds, references } from '../expression/children.ts';
import type { FormulaText } from '../expression/formula-text.ts';
import { formulaText } from '../expression/formula-text.ts';
import { inferUnits, type Wanted } from '../expression/infer-unit.ts';
import type { Node, ReferenceNode, Role } from '../expression/node.ts';
import { parseFormula } from '../expression/parse.ts';
import type { Scope } from '../expression/scope.ts';
import { type Issue, issue, type Place } from '../issue/issue.ts';
import { percentValue } from '../policy/check-policy.ts';
import type { Policy } from '../policy/policy.ts';
import { valueOn } from '../policy/policy.ts';
import { readPolicy } from '../policy/read-policy.ts';
import { decimal } from '../quantity/decimal.ts';
import { divide, multiply } from '../quantity/rational.ts';
import { computingUnit, conversionFactor, NO_UNIT, type Unit, unit } from '../quantity/unit.ts';
import { orderOutputs } from './order-outputs.ts';
import type { Scheme, SchemeCheck, SchemeInput, SchemeOutput, SchemeParameter } from './scheme.ts';
import { type OutputText, outputTexts, schemeScope } from './scheme-scope.ts';

/** A scheme that can be computed, or everything that is wrong with its file. */
export interface SchemeReading {
  readonly scheme: Scheme | null;
  readonly issues: readonly Issue[];
}

const HUNDRED = decimal('100');

/** The event is decided once for all rows, and an assumption before anything is computed. */
const EVENT_ROLES: readonly Role[] = ['parameter', 'observed'];
const ASSUMED_ROLES: readonly Role[] = ['parameter', 'observed', 'input'];
const ALL_ROLES: readonly Role[] = [...ASSUMED_ROLES, 'output'];

/** What cannot be said of formulas while a unit of the file is misspelt. */
const ABOUT_UNITS: ReadonlySet<string> = new Set(['formulaUnits', 'formulaResultUnit', 'formulaNumberUnit']);

/**
 * Reads a policy file and all its formulas. Every problem is reported at once: shape, content, and names, functions and
 * units of every formula. A shipped file and a user's own go the same way.
 */
export function readScheme(json: unknown, file: string): SchemeReading {
  const { policy, draft, issues } = readPolicy(json, file);
  if (draft === null) return { scheme: null, issues };
  const reader = new FormulaReader(draft.policy, file);
  const scheme = reader.scheme();
  const formulas = draft.unitsDoubtful ? reader.issues.filter(({ code }) => !ABOUT_UNITS.has(code)) : reader.issues;
  const all = [...issues, ...formulas];
  const failed = policy === null || all.some(({ severity }) => severity === 'error');
  return { scheme: failed ? null : scheme, issues: all };
}

class FormulaReader {
  readonly issues: Issue[] = [];
  private readonly policy: Policy;
  private readonly file: string;
  private readonly scope: Scope;
  private readonly outputs: readonly OutputText[];
  private readonly units: ReadonlyMap<string, Unit>;

  constructor(policy: Policy, file: string) {
    this.policy = policy;
    this.file = file;
    const { texts, issues: leftSides } = outputTexts(policy, file);
    this.outputs = texts;
    this.issues.push(...leftSides);
    this.scope = schemeScope(policy);
    const terms = [...policy.terms, ...policy.outputs];
    this.units = new Map(terms.map((term) => [term.id, computingUnit(term.unit)]));
  }

  scheme(): Scheme | null {
    const { policy } = this;
    const outputs = this.readOutputs();
    const event = this.read(formulaText(policy.event.when), { kind: 'condition' }, 'event.when', EVENT_ROLES);
    const inputs = this.readInputs();
    const checks = this.readChecks();
    const observedTerm = policy.terms.find((term) => term.kind === 'observed');
    const payout = outputs?.find(({ output }) => output.purpose === 'payout');
    const premium = outputs?.find(({ output }) => output.purpose === 'premium');
    const quantity = inputs.find(({ term }) => !term.optional) ?? inputs[0];
    if (outputs === null || event === null || observedTerm?.kind !== 'observed') return null;
    if (payout === undefined || premium === undefined || quantity === undefined) return null;
    return {
      policy,
      scope: this.scope,
      parameters: this.readParameters(),
      inputs,
      observed: {
        id: observedTerm.id,
        label: observedTerm.term,
        unit: this.unitOf(observedTerm.id),
        term: observedTerm,
      },
      event,
      outputs,
      payout,
      premium,
      quantity,
      checks,
      shares: policy.funding.payers.map(({ payer, kind, share }) => ({
        payer,
        kind,
        share: divide(percentValue(share), HUNDRED),
      })),
    };
  }

  private readParameters(): SchemeParameter[] {
    return this.policy.terms.flatMap((term) => {
      if (term.kind !== 'parameter') return [];
      const version = valueOn(term, this.policy.series.window.to);
      if (version === null || version.value === null) return [];
      const declared = unit(term.unit);
      const factor = conversionFactor(declared, this.unitOf(term.id)) ?? decimal('1');
      const value = multiply(decimal(version.value), factor);
      return [{ id: term.id, label: term.term, unit: this.unitOf(term.id), term, version, value }];
    });
  }

  private readInputs(): SchemeInput[] {
    return this.policy.terms.flatMap((term, index) => {
      if (term.kind !== 'input') return [];
      const own: Wanted = { kind: 'number', unit: this.unitOf(term.id) };
      const assumed = term.assume?.use;
      const assume =
        assumed === undefined
          ? null
          : this.read(formulaText(assumed), own, `terms[${index}].assume.use`, ASSUMED_ROLES);
      return [
        {
          id: term.id,
          label: term.term,
          unit: own.unit,
          term,
          above: decimal(term.above),
          atMost: term.atMost === undefined ? null : decimal(term.atMost),
          doubtfulAbove: term.doubtfulAbove === undefined ? null : decimal(term.doubtfulAbove),
          assume,
        },
      ];
    });
  }

  private readOutputs(): SchemeOutput[] | null {
    const read = this.outputs.flatMap(({ output, text, path }) => {
      const wanted: Wanted = { kind: 'number', unit: this.unitOf(output.id) };
      const node = this.read(text, wanted, `${path}.formula`);
      const cap =
        output.cap === undefined ? null : this.read(formulaText(output.cap.formula), wanted, `${path}.cap.formula`);
      return node === null ? [] : [{ id: output.id, label: output.term, unit: wanted.unit, output, node, cap }];
    });
    if (read.length < this.outputs.length) return null;
    const { ordered, cycle } = orderOutputs(read);
    if (cycle !== null) {
      const labels = cycle.map((id) => read.find((output) => output.id === id)?.label ?? id);
      this.issues.push(issue('policyCycle', 'error', this.place('outputs'), { path: labels.join(' → ') }));
      return null;
    }
    const inputs = new Set(this.policy.terms.filter(({ kind }) => kind === 'input').map(({ id }) => id));
    const varying = new Set(inputs);
    return ordered.map((output) => {
      const ids = [...referencedIds(output.node), ...(output.cap === null ? [] : referencedIds(output.cap))];
      const constant = !ids.some((id) => varying.has(id));
      if (!constant) varying.add(output.id);
      return { ...output, constant };
    });
  }

  private readChecks(): SchemeCheck[] {
    return this.policy.checks.flatMap((check, index): SchemeCheck[] => {
      if (check.kind !== 'formula') return [{ check, node: null }];
      const node = this.read(formulaText(check.when), { kind: 'condition' }, `checks[${index}].when`);
      return node === null ? [] : [{ check, node }];
    });
  }

  private read(text: FormulaText, wanted: Wanted, path: string, roles: readonly Role[] = ALL_ROLES): Node | null {
    const place = this.place(path);
    const parsed = parseFormula(text, this.scope, place);
    if (!parsed.ok) {
      this.issues.push(parsed.issue);
      return null;
    }
    const early = references(parsed.node).find(({ role }) => !roles.includes(role));
    if (early !== undefined) {
      this.issues.push(this.notHere(early, roles, text, place));
      return null;
    }
    const inferred = inferUnits(parsed.node, (id) => this.unitOf(id), wanted, text, place);
    if (!inferred.ok) {
      this.issues.push(inferred.issue);
      return null;
    }
    this.issues.push(...inferred.notes);
    return inferred.node;
  }

  /** A term that has no value yet when this formula is worked out. */
  private notHere(
    { term, span }: ReferenceNode,
    roles: readonly Role[],
    { whole, offset }: FormulaText,
    place: Place,
  ): Issue {
    const pointer = pointAt(whole, { start: span.start + offset, end: span.end + offset });
    const allowed = this.policy.terms.filter(({ kind }) => roles.includes(kind)).map((known) => known.term);
    return issue('formulaTermNotHere', 'error', place, {
      formula: whole,
      pointer,
      name: term,
      allowed: allowed.join('、'),
    });
  }

  private unitOf(id: string): Unit {
    return this.units.get(id) ?? NO_UNIT;
  }

  private place(path: string): Place {
    return { file: this.file, path };
  }
}
