import type { Command, WorkCommand } from './command.ts';
import type { Problem } from './problem.ts';
import type { State, Work } from './state.ts';

/** What an event leads to: the next state, and what is asked of the world. */
export type Step = readonly [state: State, commands: readonly Command[]];

type Untold<C> = C extends unknown ? Omit<C, 'ticket'> : never;

/** Begins work; whatever was going on before is no longer awaited. */
export function begin(state: State, kind: Work['kind'], command: Untold<WorkCommand>): Step {
  const ticket = state.lastTicket + 1;
  const work: Work = { ticket, kind, done: 0, total: 0, cancelling: false };
  return [
    { ...state, lastTicket: ticket, work, problem: null, notice: null },
    [...giveUp(state), { ...command, ticket } as WorkCommand],
  ];
}

/** The command that ends what is going on. */
export function giveUp(state: State): readonly Command[] {
  return state.work ? [{ kind: 'cancel', ticket: state.work.ticket }] : [];
}

export function refuse(state: State, problem: Problem): Step {
  return [{ ...state, problem, notice: null }, []];
}
