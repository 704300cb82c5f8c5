import type { PaneWords } from '../../../words/pane/pane-words.ts';
import type { State } from '../../state/state.ts';
import { h, type ViewNode } from '../dom/node.ts';
import { button } from './button.ts';
import { countText } from './outcome-text.ts';

/** What was written last and can be undone, newest first. */
export function doneWritings(state: State, { start, writing }: PaneWords): ViewNode {
  return h(
    'section',
    { key: 'done', 'aria-labelledby': 'done' },
    h('h2', { id: 'done' }, start.lastWrites),
    h(
      'ul',
      { class: 'done' },
      state.done.map(({ of, record }) => {
        const what = writing.record(writing.of[of], countText(record.cells));
        return h(
          'li',
          { key: String(record.id) },
          h('span', {}, what),
          button('quiet', {
            label: writing.undo,
            event: { kind: 'undo', id: record.id },
            waits: state.work !== null,
          }),
        );
      }),
    ),
  );
}
