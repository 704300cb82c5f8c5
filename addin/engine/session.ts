import type { Form } from '../../core/form/form.ts';
import type { Plan } from '../../core/indicator/plan/plan.ts';
import type { ProgressRun } from '../../core/indicator/progress/progress-run.ts';
import type { PayoutRun } from '../../core/payout/payout-run.ts';
import type { Scheme } from '../../core/payout/scheme.ts';
import type { Block } from '../host/host.ts';
import type { IndicatorMatch, TaskName, Tasks } from './tasks.ts';

/** What the engine remembers between tasks: what can be chosen, and what was computed last. */
export interface Session {
  readonly schemes: Map<string, Scheme>;
  readonly plans: Map<string, Plan>;
  readonly forms: Map<string, Form>;
  /** The payout computed last, with the cells it was computed from. */
  payout: PayoutDone | null;
  progress: ProgressDone | null;
}

export interface PayoutDone {
  readonly run: PayoutRun;
  readonly prices: Block;
  readonly insured: Block;
  readonly asOf: string | null;
}

export interface ProgressDone {
  readonly run: ProgressRun;
  readonly actuals: Block;
  /** How rows in doubt were answered. */
  readonly matches: readonly IndicatorMatch[];
}

/** Carries out one task. `progress` may be called often; it throws a `HostError` of `cancelled` once the task is given up. */
export type TaskRun<N extends TaskName> = (
  session: Session,
  input: Tasks[N]['in'],
  progress: (done: number, total: number) => void,
) => Tasks[N]['out'] | Promise<Tasks[N]['out']>;

export type TaskTable = { readonly [N in TaskName]: TaskRun<N> };
