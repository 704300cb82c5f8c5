import { h } from '../dom/node.ts';
import type { PageView } from '../page-view.ts';
import { button } from '../parts/button.ts';
import { field } from '../parts/field.ts';
import { fileReader, policyPicker, titles } from '../parts/policy-picker.ts';
import { tablePicker } from '../parts/table-picker.ts';

/** What progress is measured from: a plan, rows with values, and the day. */
export const progressPage: PageView = (state, words) => {
  const { progress } = state;
  const plans = state.catalogue?.plans ?? [];
  const plan = h(
    'div',
    { key: 'plan', class: 'step' },
    policyPicker('plan', words.progress.plan, progress.id, [{ heading: null, choices: titles(plans) }], plans, words),
    fileReader('plan', state, words),
  );
  if (progress.id === '') return [plan];
  return [
    plan,
    tablePicker('actuals', progress.actuals, state, words),
    button('quiet', { label: words.tables.again, event: { kind: 'lookAgain' } }),
    h(
      'div',
      { key: 'day', class: 'step' },
      field(
        'as-of',
        words.progress.asOf,
        h('input', {
          id: 'as-of',
          type: 'date',
          required: true,
          value: progress.asOf,
          on: { change: ({ value }) => ({ kind: 'setDay', of: 'progress', day: value }) },
        }),
      ),
    ),
    h(
      'div',
      { key: 'next', class: 'next' },
      button('primary', {
        label: words.common.compute,
        event: { kind: 'computeProgress' },
        waits: state.work !== null,
      }),
    ),
  ];
};
