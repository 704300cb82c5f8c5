import type { ExplanationView } from '../../../engine/tasks.ts';
import type { PaneWords } from '../../../words/pane/pane-words.ts';
import { areaText } from '../../state/area-text.ts';
import { h, type ViewNode } from '../dom/node.ts';
import type { PageView } from '../page-view.ts';
import { field } from '../parts/field.ts';
import { findingsSection } from '../parts/findings.ts';

/** How one row of the insured list was computed, step by step, for a person to redo. */
export const explainPage: PageView = (state, words) => {
  const { list } = state.payout;
  const { row, view } = state.explanation;
  if (!list) return [];
  return [
    h('p', { key: 'hint', class: 'hint' }, words.explain.hint(areaText(list))),
    field(
      'row',
      words.explain.row,
      h('input', {
        id: 'row',
        type: 'number',
        min: String(list.row + 1),
        max: String(list.row + list.rows),
        value: row === null ? '' : String(row + 1),
        on: { change: ({ value }) => ({ kind: 'explainRow', row: Number.parseInt(value, 10) - 1 }) },
      }),
    ),
    row !== null && !view ? h('p', { key: 'waiting', class: 'hint' }, words.explain.waiting) : null,
    view ? h('h2', { key: 'title' }, view.title) : null,
    view ? steps(view, words) : null,
    view && view.findings.length > 0 ? findingsSection(view.findings, state, words) : null,
  ];
};

function steps(view: ExplanationView, { explain: words }: PaneWords): ViewNode {
  return h(
    'ol',
    { key: 'steps', class: 'steps' },
    view.steps.map(({ label, formula, substituted, result, source }, at) =>
      h(
        'li',
        { key: String(at) },
        h('p', { class: 'step-head' }, h('strong', {}, label), h('span', { class: 'result' }, result)),
        formula === null ? null : part(words.formula, formula),
        substituted === null ? null : part(words.substituted, substituted),
        source === null ? null : part(words.clause, source),
      ),
    ),
  );
}

function part(name: string, text: string): ViewNode {
  return h('p', { key: name, class: 'step-part' }, h('small', {}, name), h('span', {}, text));
}
