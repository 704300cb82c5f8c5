import type { PayoutView } from '../../../addin/engine/tasks.ts';
import type { Area, Capabilities } from '../../../addin/host/host.ts';
import type { Command } from '../../../addin/pane/state/command.ts';
import type { PaneEvent } from '../../../addin/pane/state/event.ts';
import { firstState, type State } from '../../../addin/pane/state/state.ts';
import { update } from '../../../addin/pane/state/update.ts';

const CAPABILITIES: Capabilities = {
  kind: 'grid',
  program: '测试',
  validation: true,
  highlights: true,
  notes: true,
  customFunctions: true,
  selectionEvents: true,
  writeLimit: 2_000_000,
};

export const BEGINNING: State = firstState({
  language: 'zh',
  capabilities: CAPABILITIES,
  today: '2024-03-01',
  page: 'start',
});

/** The state after events, one after the other, and what the last of them asked for. */
export function afterEvents(
  state: State,
  ...events: readonly PaneEvent[]
): { state: State; commands: readonly Command[] } {
  return events.reduce<{ state: State; commands: readonly Command[] }>(
    (before, event) => {
      const [next, commands] = update(before.state, event);
      return { state: next, commands };
    },
    { state, commands: [] },
  );
}

export function area(sheet: string, row = 0): Area {
  return { sheet, row, column: 0, rows: 9, columns: 3 };
}

export const LIST_AND_PRICES: PaneEvent = {
  kind: 'tablesListed',
  id: 'scallion',
  offers: [
    { area: area('清单'), headers: [], as: 'insured', fits: true },
    { area: area('价格'), headers: [], as: 'prices', fits: true },
  ],
};

export const PAYOUT: PayoutView = {
  lines: [],
  event: true,
  rows: 1,
  computed: 1,
  refused: 0,
  funding: [],
  sample: { headers: [], rows: [] },
  findings: [],
  price: { observed: '0.98', from: '0.9', to: '1.1', step: '0.1', unit: '元/500g' },
};

/** A payout is computed and shown. */
export const COMPUTED: State = afterEvents(
  BEGINNING,
  { kind: 'go', page: 'payout' },
  { kind: 'choosePolicy', of: 'scheme', id: 'scallion' },
  LIST_AND_PRICES,
  { kind: 'computePayout' },
  { kind: 'payoutComputed', ticket: 1, view: PAYOUT, list: area('清单') },
).state;
