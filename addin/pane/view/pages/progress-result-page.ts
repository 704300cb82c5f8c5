import type { ProgressView } from '../../../engine/tasks.ts';
import type { PaneWords } from '../../../words/pane/pane-words.ts';
import type { State } from '../../state/state.ts';
import { NONE_OF_THEM } from '../../state/update-progress.ts';
import { h, type ViewNode } from '../dom/node.ts';
import type { PageView } from '../page-view.ts';
import { button } from '../parts/button.ts';
import { linesTable } from '../parts/data-table.ts';
import { field, select } from '../parts/field.ts';
import { findingsSection } from '../parts/findings.ts';

/** Every indicator with its status; rows in doubt are asked for first. */
export const progressResultPage: PageView = (state, words) => {
  const { view } = state.progress;
  if (!view) return [];
  return [
    view.doubtful.length > 0 ? doubtful(view, state, words) : null,
    view.lines.length > 0 ? linesTable(words.progress.overview, view.lines) : null,
    view.rows.length > 0
      ? h(
          'div',
          { key: 'next', class: 'next' },
          button('primary', {
            label: `${words.common.write}…`,
            event: { kind: 'prepareWriting', source: { kind: 'progress' } },
            waits: state.work !== null,
          }),
        )
      : null,
    view.rows.length > 0 ? indicators(view, words) : null,
    findingsSection(view.findings, state, words),
  ];
};

function doubtful(view: ProgressView, state: State, words: PaneWords): ViewNode {
  return h(
    'section',
    { key: 'doubtful', class: 'doubtful', 'aria-labelledby': 'doubtful' },
    h('h2', { id: 'doubtful' }, words.progress.doubtful(view.doubtful.length)),
    h('p', { class: 'hint' }, words.progress.doubtfulHint),
    view.doubtful.map(({ row, found, choices }) => {
      const answer = state.progress.matches.find((match) => match.row === row);
      const named = choices.map(({ id, name }) => ({ value: id, label: name }));
      const options = [
        { value: '', label: words.common.choose },
        ...named,
        { value: NONE_OF_THEM, label: words.progress.noneOfThem },
      ];
      const chosen = answer ? (answer.indicator ?? NONE_OF_THEM) : '';
      return field(
        `match-${row}`,
        words.progress.mayBe(row + 1, found),
        select(`match-${row}`, chosen, [{ heading: null, choices: options }], ({ value }) => ({
          kind: 'answerMatch',
          row,
          indicator: value,
        })),
      );
    }),
    button('plain', { label: words.progress.again, event: { kind: 'computeProgress' }, waits: state.work !== null }),
  );
}

function indicators(view: ProgressView, { progress: words }: PaneWords): ViewNode {
  return h(
    'section',
    { key: 'indicators', 'aria-labelledby': 'indicators' },
    h('h2', { id: 'indicators' }, words.results),
    h(
      'ul',
      { class: 'indicators' },
      view.rows.map((row, at) =>
        h(
          'li',
          { key: `${row.indicator}:${at}`, class: row.tone },
          h('h3', {}, h('span', {}, row.name), h('span', { class: `chip ${row.tone}` }, row.status)),
          h(
            'dl',
            {},
            PAIRS.filter((name) => row.tone !== 'none' || !isEmpty(row[name])).map((name) =>
              pair(words[name], row[name]),
            ),
          ),
          row.methods.length > 0
            ? h(
                'details',
                {},
                h('summary', {}, words.methods),
                linesTable(`${row.name} · ${words.methods}`, row.methods),
              )
            : null,
        ),
      ),
    ),
  );
}

const PAIRS = ['actual', 'target', 'progress', 'schedule', 'gap', 'neededPerYear'] as const;

/** Of what cannot be measured only what is known is shown: in most workbooks that is most of the plan. */
function isEmpty(value: string): boolean {
  return value === '' || value === '—';
}

function pair(name: string, value: string): ViewNode {
  return h('div', { key: name }, h('dt', {}, name), h('dd', {}, value === '' ? '—' : value));
}
