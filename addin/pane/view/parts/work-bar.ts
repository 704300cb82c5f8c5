import type { PaneWords } from '../../../words/pane/pane-words.ts';
import type { Work } from '../../state/state.ts';
import { h, type ViewNode } from '../dom/node.ts';
import { countText } from './outcome-text.ts';

/** What is going on, how far it is, and the way to stop it. */
export function workBar({ kind, done, total, cancelling, ticket }: Work, words: PaneWords): ViewNode {
  const label = cancelling ? words.common.cancelling : words.work[kind];
  return h(
    'div',
    { key: `work-${ticket}`, class: 'work', role: 'group', 'aria-label': words.work[kind] },
    h('p', { 'aria-live': 'polite' }, label),
    h(
      'progress',
      total > 0 ? { 'aria-label': label, max: String(total), value: String(done) } : { 'aria-label': label },
    ),
    total > 0 ? h('small', {}, `${countText(done)} / ${countText(total)}`) : null,
    h(
      'button',
      {
        type: 'button',
        class: 'plain',
        'aria-disabled': cancelling ? 'true' : 'false',
        on: cancelling ? {} : { click: { kind: 'cancel' } },
      },
      words.common.cancel,
    ),
  );
}
