import type { CatalogueItem } from '../../../engine/tasks.ts';
import type { PaneWords } from '../../../words/pane/pane-words.ts';
import type { Action } from '../../state/event.ts';
import type { State } from '../../state/state.ts';
import { h, type ViewNode } from '../dom/node.ts';
import { type ChoiceGroup, field, select } from './field.ts';
import { findingItems } from './findings.ts';

type Of = Extract<Action, { kind: 'choosePolicy' }>['of'];

/** Chooses from the catalogue; the chosen item's document stands below it. */
export function policyPicker(
  of: Of,
  label: string,
  id: string,
  groups: readonly ChoiceGroup[],
  items: readonly CatalogueItem[],
  words: PaneWords,
): ViewNode {
  const none = { heading: null, choices: [{ value: '', label: words.common.choose }] };
  const source = items.find((item) => item.id === id)?.source ?? '';
  return field(
    of,
    label,
    select(of, id, [none, ...groups], ({ value }) => ({ kind: 'choosePolicy', of, id: value })),
    source === '' ? null : source,
  );
}

export function titles(items: readonly CatalogueItem[]): ChoiceGroup['choices'] {
  return items.map(({ id, title }) => ({ value: id, label: title }));
}

/** Reads a scheme or plan from a JSON file, and says what is wrong with it. */
export function fileReader(of: 'scheme' | 'plan', state: State, words: PaneWords): ViewNode {
  const input = h('input', {
    id: `${of}-file`,
    type: 'file',
    accept: '.json,application/json',
    class: 'visually-hidden',
    on: { change: ({ file }) => ({ kind: 'pickFile', of, file }) },
  });
  return h(
    'div',
    { key: `${of}-file`, class: 'file' },
    input,
    h('label', { for: `${of}-file` }, words.common.loadFile),
    state.fileFindings.length > 0
      ? h(
          'section',
          { 'aria-label': words.findings.ofFile },
          h('h2', {}, words.findings.ofFile),
          findingItems(
            state.fileFindings.map((finding, at) => ({ finding: { ...finding, fix: null }, at })),
            state,
            words,
          ),
        )
      : null,
  );
}
