import type { HostError } from '../../host/host-error.ts';
import { isNothing, type Parts, type UndoOutcome } from '../../host/write-outcome.ts';
import type { PaneEvent } from './event.ts';
import type { State } from './state.ts';
import { begin, refuse, type Step } from './step.ts';
import type { WriteState } from './write-state.ts';

type WritingEvent = Extract<
  PaneEvent,
  { kind: 'prepareWriting' | 'setAs' | 'setWhere' | 'prepared' | 'write' | 'wrote' | 'undo' | 'undid' }
>;

/** What a writing would do, doing it, and taking it back. */
export function updateWriting(state: State, event: WritingEvent): Step {
  const { write } = state;
  switch (event.kind) {
    case 'prepareWriting': {
      const from = state.page === 'writing' ? (write?.from ?? 'start') : state.page;
      return prepare({ ...state, page: 'writing' }, { ...EMPTY, source: event.source, from });
    }
    case 'setAs':
      return write ? prepare(state, { ...write, as: event.as }) : [state, []];
    case 'setWhere':
      return write ? prepare(state, { ...write, where: event.where }) : [state, []];
    case 'prepared':
      return write ? [{ ...state, write: { ...write, prepared: event.prepared } }, []] : [state, []];
    case 'write': {
      if (!write?.prepared) return [state, []];
      const { writing } = write.prepared;
      return begin(state, 'write', { kind: 'write', of: write.source.kind, writing, fix: null });
    }
    case 'wrote':
      return wrote(state, event);
    case 'undo': {
      const found = state.done.find(({ record }) => record.id === event.id);
      return found ? begin(state, 'undo', { kind: 'undo', record: found.record }) : [state, []];
    }
    case 'undid':
      return undid(state, event.id, event.outcome);
  }
}

const EMPTY = { as: 'formulas', where: 'newSheets', prepared: null, record: null } as const;

function prepare(state: State, write: WriteState): Step {
  const { source, as, where } = write;
  const waiting = { ...write, prepared: null, record: null };
  return begin({ ...state, write: waiting }, 'prepare', {
    kind: 'prepare',
    source,
    as,
    where,
    language: state.language,
  });
}

function wrote(state: State, { of, outcome, fix, undoable }: Extract<WritingEvent, { kind: 'wrote' }>): Step {
  if (outcome.kind !== 'done')
    return outcome.kind === 'cancelled' ? stopped(state, outcome.left) : failed(state, outcome);
  const { record } = outcome;
  const done = [{ of, record, fix }, ...state.done].filter((one) => undoable.includes(one.record));
  const written: State = { ...state, done, notice: { kind: 'written', cells: record.cells } };
  if (fix !== null) return [{ ...written, fixed: [...state.fixed, fix] }, []];
  return [state.write ? { ...written, write: { ...state.write, record } } : written, []];
}

function undid(state: State, id: number, outcome: UndoOutcome): Step {
  switch (outcome.kind) {
    case 'done': {
      const { cells } = outcome.record;
      const fix = state.done.find(({ record }) => record.id === id)?.fix;
      const taken: State = {
        ...state,
        fixed: state.fixed.filter((at) => at !== fix),
        done: state.done.filter(({ record }) => record.id !== id),
        notice: { kind: 'undone', cells },
      };
      return state.write?.record?.id === id ? prepareAgain(taken, state.write) : [taken, []];
    }
    case 'refused':
      return refuse(
        state,
        isNothing(outcome.changed) ? { kind: 'nothingToUndo' } : { kind: 'changedSince', parts: outcome.changed },
      );
    case 'failed':
      return failed(state, outcome);
  }
}

/** What was undone could be written again, so it is shown as before. */
function prepareAgain(state: State, write: WriteState): Step {
  const [next, commands] = prepare(state, write);
  return [{ ...next, notice: state.notice }, commands];
}

function stopped(state: State, left: Parts): Step {
  if (!isNothing(left)) return refuse(state, { kind: 'leftBehind', fault: 'cancelled', parts: left });
  return [{ ...state, notice: { kind: 'cancelled' } }, []];
}

function failed(state: State, { error, left }: { readonly error: HostError; readonly left: Parts }): Step {
  const { fault } = error;
  return refuse(state, isNothing(left) ? { kind: 'host', fault } : { kind: 'leftBehind', fault, parts: left });
}
