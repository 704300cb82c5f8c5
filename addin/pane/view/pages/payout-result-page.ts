import type { PayoutView } from '../../../engine/tasks.ts';
import type { PaneWords } from '../../../words/pane/pane-words.ts';
import type { State } from '../../state/state.ts';
import { h, type ViewNode } from '../dom/node.ts';
import type { PageView } from '../page-view.ts';
import { button } from '../parts/button.ts';
import { linesTable, wideTable } from '../parts/data-table.ts';
import { findingsSection } from '../parts/findings.ts';

/** What was computed: the event first, then the amounts, what to do with them, and what to look at. */
export const payoutResultPage: PageView = (state, words) => {
  const { view } = state.payout;
  if (!view) return [];
  const nothing = view.lines.length === 0;
  return [
    banner(view, words),
    nothing ? h('p', { key: 'nothing' }, words.payout.nothing) : linesTable(words.payout.totals, view.lines),
    view.computed > 0 ? actions(state, view, words) : null,
    view.funding.length > 0 ? fundingTable(view, words) : null,
    findingsSection(view.findings, state, words),
    view.sample.rows.length > 0
      ? h(
          'details',
          { key: 'sample' },
          h('summary', {}, words.payout.sample),
          wideTable(words.payout.sample, view.sample),
        )
      : null,
  ];
};

function banner({ event }: PayoutView, { payout: words }: PaneWords): ViewNode {
  if (event === null) return h('p', { key: 'banner', class: 'banner unknown' }, words.eventUnknown);
  return h(
    'p',
    { key: 'banner', class: event ? 'banner event' : 'banner no-event' },
    event ? words.event : words.noEvent,
  );
}

function actions(state: State, { price }: PayoutView, words: PaneWords): ViewNode {
  const waits = state.work !== null;
  return h(
    'div',
    { key: 'actions', class: 'next' },
    button('primary', {
      label: `${words.common.write}…`,
      event: { kind: 'prepareWriting', source: { kind: 'payout' } },
      waits,
    }),
    price ? button('plain', { label: words.pages.whatIf, event: { kind: 'go', page: 'whatIf' }, waits }) : null,
    button('plain', { label: words.pages.explain, event: { kind: 'go', page: 'explain' }, waits }),
  );
}

function fundingTable({ funding }: PayoutView, { payout: words }: PaneWords): ViewNode {
  return h(
    'table',
    { key: 'funding', class: 'funding' },
    h('caption', {}, words.funding),
    h(
      'thead',
      {},
      h(
        'tr',
        {},
        h('th', { scope: 'col' }, words.payer),
        h('th', { scope: 'col', class: 'number' }, words.share),
        h('th', { scope: 'col', class: 'number' }, words.amount),
      ),
    ),
    h(
      'tbody',
      {},
      funding.map(({ payer, share, amount }) =>
        h(
          'tr',
          { key: payer },
          h('th', { scope: 'row' }, payer),
          h('td', { class: 'number' }, share),
          h('td', { class: 'number' }, amount),
        ),
      ),
    ),
  );
}
