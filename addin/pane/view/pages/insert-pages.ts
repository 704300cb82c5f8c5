import { itemOf } from '../../state/update-catalogue.ts';
import { h } from '../dom/node.ts';
import type { PageView } from '../page-view.ts';
import { button } from '../parts/button.ts';
import { field, select } from '../parts/field.ts';
import { policyPicker, titles } from '../parts/policy-picker.ts';

/** A template of the catalogue, for one unit. */
export const templatePage: PageView = (state, words) => {
  const { id, unit } = state.template;
  const templates = state.catalogue?.templates ?? [];
  const item = itemOf(state.catalogue, id);
  const units = item?.units ?? [];
  const choices = units.map((name) => ({ value: name, label: name }));
  const unitInput =
    units.length > 0
      ? select('unit', unit, [{ heading: null, choices }], ({ value }) => ({ kind: 'setUnit', unit: value }))
      : h('input', {
          id: 'unit',
          autocomplete: 'off',
          value: unit,
          on: { input: ({ value }) => ({ kind: 'setUnit', unit: value }) },
        });
  return [
    h('p', { key: 'hint', class: 'hint' }, words.template.hint),
    policyPicker(
      'template',
      words.template.template,
      id,
      [{ heading: null, choices: titles(templates) }],
      templates,
      words,
    ),
    item ? field('unit', words.template.unit, unitInput) : null,
    h(
      'div',
      { key: 'next', class: 'next' },
      button('primary', {
        label: words.template.insert,
        event: { kind: 'prepareWriting', source: { kind: 'template', id, unit: unit.trim() } },
        waits: state.work !== null || !item,
      }),
    ),
  ];
};

/** Invented data of a scheme or plan, to try things out with. */
export const samplePage: PageView = (state, words) => {
  const { id } = state.sample;
  const { schemes = [], plans = [] } = state.catalogue ?? {};
  const groups = [
    { heading: words.payout.scheme, choices: titles(schemes) },
    { heading: words.progress.plan, choices: titles(plans) },
  ];
  return [
    h('p', { key: 'hint', class: 'hint' }, words.sample.hint),
    policyPicker('sample', words.sample.of, id, groups, [...schemes, ...plans], words),
    h(
      'div',
      { key: 'next', class: 'next' },
      button('primary', {
        label: words.sample.insert,
        event: { kind: 'prepareWriting', source: { kind: 'sample', id } },
        waits: state.work !== null || id === '',
      }),
    ),
  ];
};
