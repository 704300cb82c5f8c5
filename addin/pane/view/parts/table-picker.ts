import type { PaneWords } from '../../../words/pane/pane-words.ts';
import { areaText } from '../../state/area-text.ts';
import type { Picker } from '../../state/event.ts';
import type { State } from '../../state/state.ts';
import { chosenTable, sortedOffers, type TableChoice, type TableOffer } from '../../state/table-choice.ts';
import { choiceValue } from '../../state/update-tables.ts';
import { h, type ViewNode } from '../dom/node.ts';
import { button } from './button.ts';
import { type ChoiceGroup, field, select } from './field.ts';

/** Chooses a table: those recognised first, then other sheets, or what is selected; and says what was chosen. */
export function tablePicker(picker: Picker, choice: TableChoice, state: State, words: PaneWords): ViewNode {
  const { tables } = words;
  const chosen = chosenTable(choice, state.offers ?? [], state.selection);
  return h(
    'div',
    { key: picker, class: 'step' },
    field(
      picker,
      tables[picker],
      select(picker, choiceValue(choice), groups(picker, choice, state, words), ({ value }) => ({
        kind: 'chooseTable',
        picker,
        value,
      })),
    ),
    state.offers === null ? h('p', { class: 'hint' }, tables.looking) : null,
    chosen
      ? picked(chosen, words)
      : choice.kind === 'selection'
        ? h('p', { class: 'hint' }, tables.nothingSelected)
        : null,
    choice.kind === 'selection' && chosen
      ? button('quiet', { label: tables.pin, event: { kind: 'pinTable', picker } })
      : null,
  );
}

function picked({ area, headers }: Pick<TableOffer, 'area' | 'headers'>, { tables }: PaneWords): ViewNode {
  return h(
    'div',
    { key: 'picked', class: 'picked' },
    h('strong', {}, areaText(area)),
    h('span', {}, tables.size(area.rows, area.columns)),
    headers.length > 0 ? h('p', {}, tables.headers(headers.join(' · '))) : null,
  );
}

function groups(picker: Picker, choice: TableChoice, state: State, { tables, common }: PaneWords): ChoiceGroup[] {
  const offers = sortedOffers(state.offers ?? [], picker);
  const named = (test: (offer: TableOffer) => boolean): ChoiceGroup['choices'] =>
    offers.filter(test).map(({ area }) => ({ value: `sheet:${area.sheet}`, label: area.sheet }));
  const selection = { value: 'selection', label: tables.selection };
  return [
    { heading: null, choices: [{ value: 'none', label: common.choose }] },
    { heading: tables.recognised, choices: named(({ as, fits }) => as === picker && fits) },
    { heading: tables.resembles, choices: named(({ as, fits }) => as === picker && !fits) },
    { heading: tables.others, choices: named(({ as }) => as !== picker) },
    {
      heading: null,
      choices: choice.kind === 'pinned' ? [selection, { value: 'pinned', label: tables.pinned }] : [selection],
    },
  ];
}
