import type { PaneWords } from '../../../words/pane/pane-words.ts';
import type { Page } from '../../state/page.ts';
import type { State } from '../../state/state.ts';
import { h, type ViewNode } from '../dom/node.ts';
import type { PageView } from '../page-view.ts';
import { doneWritings } from '../parts/done-writings.ts';
import { jobIcon } from '../parts/job-icon.ts';

const JOBS = ['payout', 'progress', 'template', 'check'] as const;
const TOOLS: readonly Page[] = ['sample', 'wizard', 'convert', 'settings', 'about'];

/** The jobs, what was written last, and the tools. */
export const startPage: PageView = (state, words) => [
  h(
    'ul',
    { key: 'jobs', class: 'jobs', 'aria-label': words.start.jobs },
    JOBS.map((job) =>
      h(
        'li',
        { key: job },
        h(
          'button',
          { type: 'button', class: 'job', on: { click: { kind: 'go', page: job } } },
          jobIcon(job),
          h('span', { class: 'job-words' }, h('strong', {}, words.pages[job]), h('span', {}, words.start[job])),
        ),
      ),
    ),
  ),
  state.done.length > 0 ? doneWritings(state, words) : null,
  tools(state, words),
  h('p', { key: 'local', class: 'hint local' }, words.start.local),
];

function tools({ capabilities }: State, words: PaneWords): ViewNode {
  const offered = TOOLS.filter((page) => page !== 'convert' || capabilities.customFunctions);
  return h(
    'section',
    { key: 'tools', 'aria-labelledby': 'tools' },
    h('h2', { id: 'tools' }, words.start.tools),
    h(
      'ul',
      { class: 'tools' },
      offered.map((page) =>
        h(
          'li',
          { key: page },
          h('button', { type: 'button', class: 'plain', on: { click: { kind: 'go', page } } }, words.pages[page]),
        ),
      ),
    ),
  );
}
