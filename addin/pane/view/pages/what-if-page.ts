import type { WhatIfView } from '../../../engine/tasks.ts';
import type { PaneWords } from '../../../words/pane/pane-words.ts';
import { isDecimal, sameDecimal, stepAt } from '../../state/price-steps.ts';
import type { State } from '../../state/state.ts';
import { h, type ViewNode } from '../dom/node.ts';
import type { PageView } from '../page-view.ts';
import { linesTable, wideTable } from '../parts/data-table.ts';
import { field } from '../parts/field.ts';
import { pricePicture } from '../parts/price-picture.ts';

/** The payout at other prices, as a slider moves. */
export const whatIfPage: PageView = (state, words) => {
  const price = state.payout.view?.price;
  const { view, price: tried } = state.whatIf;
  if (!price) return [h('p', { key: 'none' }, words.whatIf.unavailable)];
  if (!view) return [h('p', { key: 'waiting', class: 'hint' }, words.whatIf.trying)];
  return [
    slider(state, words, price.unit),
    answer(state, view, words),
    pricePicture(view, { observed: price.observed, tried: isDecimal(tried) ? tried : price.observed }, words.whatIf),
    h(
      'details',
      { key: 'table' },
      h('summary', {}, words.whatIf.table),
      wideTable(words.whatIf.table, {
        headers: [words.whatIf.price(price.unit), words.whatIf.payout, words.whatIf.lossRatio],
        rows: view.lines.map((line) => [line.price, line.payout, line.lossRatio ?? '—']),
      }),
    ),
  ];
};

function slider({ whatIf }: State, { whatIf: words }: PaneWords, unit: string): ViewNode {
  const { steps, price } = whatIf;
  return h(
    'div',
    { key: 'slider', class: 'slider' },
    field(
      'price',
      words.price(unit),
      h('input', {
        id: 'price',
        inputmode: 'decimal',
        autocomplete: 'off',
        value: price,
        'aria-invalid': isDecimal(price) ? 'false' : 'true',
        on: { input: ({ value }) => ({ kind: 'setPrice', price: value.trim() }) },
      }),
      isDecimal(price) ? null : words.notDecimal,
    ),
    h('input', {
      key: 'range',
      type: 'range',
      min: '0',
      max: String(steps.length - 1),
      value: String(Math.max(0, stepAt(steps, price))),
      'aria-label': words.slider,
      'aria-valuetext': `${price} ${unit}`,
      on: { input: ({ value }) => ({ kind: 'setStep', at: Number.parseInt(value, 10) }) },
    }),
  );
}

function answer({ whatIf }: State, view: WhatIfView, { whatIf: words }: PaneWords): ViewNode {
  const line = whatIf.typed?.lines[0] ?? view.lines.find(({ price }) => sameDecimal(price, whatIf.price));
  const shared = [{ label: words.premium, value: view.premium, source: null }];
  const breakEven = view.breakEven === null ? [] : [{ label: words.breakEven, value: view.breakEven, source: null }];
  if (!line) return h('div', { key: 'answer', class: 'answer' }, linesTable(words.tried, [...shared, ...breakEven]));
  return h(
    'div',
    { key: 'answer', class: 'answer' },
    h(
      'output',
      { for: 'price', class: line.event ? 'banner event' : 'banner no-event' },
      `${line.event ? words.event : words.noEvent} · ${words.payout} ${line.payout}`,
    ),
    linesTable(`${words.tried} ${line.price}`, [
      { label: words.payout, value: line.payout, source: null },
      ...shared,
      { label: words.lossRatio, value: line.lossRatio ?? '—', source: null },
      ...breakEven,
    ]),
  );
}
