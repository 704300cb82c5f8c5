import type { Unavailable } from '../../core/indicator/methods/method.ts';
import type { Reason } from '../../core/indicator/progress/pursuit.ts';
import type { Issue } from '../../core/issue/issue.ts';

/** The arguments of the functions; one name means the same everywhere. */
const PARAMETERS = [
  'scheme',
  'price',
  'inputs',
  'prices',
  'premium',
  'payer',
  'actual',
  'base',
  'target',
  'baseYear',
  'targetYear',
  'asOf',
  'direction',
  'by',
  'attribute',
  'method',
  'text',
] as const;

export type Parameter = (typeof PARAMETERS)[number];

/** Why a function has no answer; the sentences are in the words. */
export type Fault =
  /** Nothing is wrong, but there is no answer: shown as #N/A. */
  | { readonly kind: 'missing'; readonly parameter: Parameter }
  | { readonly kind: 'missingTerm'; readonly term: string }
  | { readonly kind: 'notMeasurable'; readonly reason: Reason }
  | { readonly kind: 'noTimeLeft' }
  | { readonly kind: 'methodSilent'; readonly method: string; readonly reason: Unavailable }
  /** An argument cannot be used: shown as #VALUE!. */
  | { readonly kind: 'unreadable'; readonly parameter: Parameter; readonly found: string }
  | { readonly kind: 'unknown'; readonly parameter: Parameter; readonly found: string; readonly known: string }
  | { readonly kind: 'shapes' }
  | { readonly kind: 'negative'; readonly parameter: Parameter; readonly found: string }
  | { readonly kind: 'columns'; readonly wanted: string; readonly found: string }
  | { readonly kind: 'unlikeUnits'; readonly actual: string; readonly target: string }
  | {
      readonly kind: 'percentDoubt';
      readonly parameter: Parameter;
      readonly found: string;
      readonly target: string;
    }
  | { readonly kind: 'directionUnknown' }
  | { readonly kind: 'directionContradicts' }
  | { readonly kind: 'years' }
  | { readonly kind: 'problem'; readonly issue: Issue };

export type FaultKind = Fault['kind'];

/** What a cell shows for a fault: #N/A where there is no answer, else #VALUE!. */
export type FaultCode = 'notAvailable' | 'invalidValue';

const NO_ANSWER: ReadonlySet<FaultKind> = new Set<FaultKind>([
  'missing',
  'missingTerm',
  'notMeasurable',
  'noTimeLeft',
  'methodSilent',
]);

export function codeOf({ kind }: Fault): FaultCode {
  return NO_ANSWER.has(kind) ? 'notAvailable' : 'invalidValue';
}
