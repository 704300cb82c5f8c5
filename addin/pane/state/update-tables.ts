import type { PaneEvent, Picker } from './event.ts';
import type { State } from './state.ts';
import type { Step } from './step.ts';
import { obviousChoice, pinned, type SeenSelection, type TableChoice, type TableOffer } from './table-choice.ts';

type TablesEvent = Extract<
  PaneEvent,
  { kind: 'chooseTable' | 'pinTable' | 'lookAgain' | 'tablesListed' | 'selectionSeen' | 'hostChanged' }
>;

/** The pickers of tables, and what the workbook tells of itself. */
export function updateTables(state: State, event: TablesEvent): Step {
  switch (event.kind) {
    case 'chooseTable': {
      const held = event.value === 'selection' ? heldElsewhere(state, event.picker) : state;
      const choice = choiceOf(event.value, pickedBy(state, event.picker));
      return [withChoice(held, event.picker, choice), event.value === 'selection' ? [{ kind: 'seeSelection' }] : []];
    }
    case 'pinTable':
      return [withChoice(state, event.picker, pinned(pickedBy(state, event.picker), state.selection)), []];
    case 'lookAgain':
      return [{ ...state, offers: null }, listed(state)];
    case 'tablesListed':
      return event.id === policyOf(state) ? [offered(state, event.offers), []] : [state, []];
    case 'selectionSeen':
      return selectionSeen(state, event.selection);
    case 'hostChanged':
      return hostChanged(state, event.change.kind);
  }
}

export function policyOf(state: State): string {
  return state.page === 'progress' ? state.progress.id : state.payout.id;
}

/** The values of a picker's options: `sheet:` and the name, or a kind. */
export function choiceValue(choice: TableChoice): string {
  return choice.kind === 'sheet' ? `sheet:${choice.sheet}` : choice.kind;
}

function choiceOf(value: string, before: TableChoice): TableChoice {
  if (value.startsWith('sheet:')) return { kind: 'sheet', sheet: value.slice('sheet:'.length) };
  if (value === 'selection') return { kind: 'selection' };
  return value === 'pinned' && before.kind === 'pinned' ? before : { kind: 'none' };
}

function pickedBy(state: State, picker: Picker): TableChoice {
  return picker === 'actuals' ? state.progress.actuals : state.payout[picker];
}

function withChoice(state: State, picker: Picker, choice: TableChoice): State {
  return picker === 'actuals'
    ? { ...state, progress: { ...state.progress, actuals: choice, view: null, matches: [] } }
    : { ...state, payout: { ...state.payout, [picker]: choice, view: null } };
}

/** Only one picker follows the selection: the others that did are held where they are. */
function heldElsewhere(state: State, picker: Picker): State {
  const held = (other: Picker): TableChoice =>
    other === picker ? pickedBy(state, other) : pinned(pickedBy(state, other), state.selection);
  return {
    ...state,
    payout: { ...state.payout, insured: held('insured'), prices: held('prices') },
    progress: { ...state.progress, actuals: held('actuals') },
  };
}

/** A picker that points at nothing, or at a sheet that is gone, is set to the one table that fits it. */
function offered(state: State, offers: readonly TableOffer[]): State {
  const settled = (choice: TableChoice, role: Picker): TableChoice => {
    const stands = choice.kind === 'sheet' && offers.some(({ area }) => area.sheet === choice.sheet);
    return stands || choice.kind === 'selection' || choice.kind === 'pinned' ? choice : obviousChoice(offers, role);
  };
  return {
    ...state,
    offers,
    payout: {
      ...state.payout,
      insured: settled(state.payout.insured, 'insured'),
      prices: settled(state.payout.prices, 'prices'),
    },
    progress: { ...state.progress, actuals: settled(state.progress.actuals, 'actuals') },
  };
}

function selectionSeen(state: State, selection: SeenSelection): Step {
  const seen = { ...state, selection };
  const { list } = state.payout;
  const { area } = selection;
  const { row } = state.explanation;
  if (state.page !== 'explain' || area.sheet !== list?.sheet || area.row === row) return [seen, []];
  return [
    { ...seen, explanation: { row: area.row, view: null, asked: true } },
    [{ kind: 'explain', row: area.row, language: state.language }],
  ];
}

const FOLLOWING: readonly State['page'][] = ['payout', 'progress', 'explain', 'check', 'convert', 'wizard'];

function hostChanged(state: State, kind: 'selection' | 'cells' | 'sheets'): Step {
  if (kind === 'selection') return [state, FOLLOWING.includes(state.page) ? [{ kind: 'seeSelection' }] : []];
  const picking = state.page === 'payout' || state.page === 'progress';
  return [state, kind === 'sheets' && picking ? listed(state) : []];
}

function listed(state: State): Step[1] {
  const id = policyOf(state);
  return id === '' ? [] : [{ kind: 'listTables', id, language: state.language }];
}
