import { h } from '../dom/node.ts';
import type { PageView } from '../page-view.ts';
import { button } from '../parts/button.ts';
import { field } from '../parts/field.ts';
import { fileReader, policyPicker, titles } from '../parts/policy-picker.ts';
import { tablePicker } from '../parts/table-picker.ts';

/** What a payout is computed from: a scheme, the insured list, the prices, and a day if one is wanted. */
export const payoutPage: PageView = (state, words) => {
  const { payout } = state;
  const schemes = state.catalogue?.schemes ?? [];
  const scheme = h(
    'div',
    { key: 'scheme', class: 'step' },
    policyPicker(
      'scheme',
      words.payout.scheme,
      payout.id,
      [{ heading: null, choices: titles(schemes) }],
      schemes,
      words,
    ),
    fileReader('scheme', state, words),
  );
  if (payout.id === '') return [scheme];
  return [
    scheme,
    tablePicker('insured', payout.insured, state, words),
    tablePicker('prices', payout.prices, state, words),
    button('quiet', { label: words.tables.again, event: { kind: 'lookAgain' } }),
    h(
      'details',
      { key: 'more' },
      h('summary', {}, words.payout.asOf),
      field(
        'as-of',
        words.payout.asOf,
        h('input', {
          id: 'as-of',
          type: 'date',
          value: payout.asOf,
          on: { change: ({ value }) => ({ kind: 'setDay', of: 'payout', day: value }) },
        }),
        words.payout.asOfHint,
      ),
    ),
    h(
      'div',
      { key: 'next', class: 'next' },
      button('primary', { label: words.common.compute, event: { kind: 'computePayout' }, waits: state.work !== null }),
    ),
  ];
};
