import type { PaneWords } from '../../../words/pane/pane-words.ts';
import { areaText } from '../../state/area-text.ts';
import type { State } from '../../state/state.ts';
import { h, type ViewNode } from '../dom/node.ts';
import type { PageView } from '../page-view.ts';
import { button } from '../parts/button.ts';
import { findingsSection } from '../parts/findings.ts';

/** Looks for what is wrong with the selected cells. */
export const checkPage: PageView = (state, words) => [
  h('p', { key: 'hint', class: 'hint' }, words.check.hint),
  selected(state, words),
  h(
    'div',
    { key: 'next', class: 'next' },
    button(state.scan ? 'plain' : 'primary', {
      key: 'scan',
      label: state.scan ? words.check.again : words.check.scan,
      event: { kind: 'scanSelection' },
      waits: state.work !== null,
    }),
  ),
  state.scan && state.scan.findings.length === 0
    ? h('p', { key: 'clean', class: 'banner no-event' }, words.check.clean)
    : null,
  state.scan && state.scan.findings.length > 0 ? findingsSection(state.scan.findings, state, words) : null,
];

/** Turns our functions in the selected cells into what needs no add-in. */
export const convertPage: PageView = (state, words) => [
  h('p', { key: 'hint', class: 'hint' }, words.convert.hint),
  selected(state, words),
  h(
    'div',
    { key: 'next', class: 'next' },
    button('primary', {
      label: words.convert.begin,
      event: { kind: 'prepareWriting', source: { kind: 'convert' } },
      waits: state.work !== null,
    }),
  ),
];

function selected({ selection }: State, { check, tables }: PaneWords): ViewNode {
  const table = selection?.table;
  return h(
    'div',
    { key: 'selected', class: 'picked' },
    h('span', {}, check.selected),
    h('strong', {}, table ? areaText(table) : '—'),
    table ? h('span', {}, tables.size(table.rows, table.columns)) : null,
  );
}
