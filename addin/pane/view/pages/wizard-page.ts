import type { PaneWords } from '../../../words/pane/pane-words.ts';
import { areaText } from '../../state/area-text.ts';
import type { State } from '../../state/state.ts';
import { chosenFunction, isComplete } from '../../state/update-wizard.ts';
import { callText, type WizardFunction } from '../../state/wizard-function.ts';
import { h, type ViewNode } from '../dom/node.ts';
import type { PageView } from '../page-view.ts';
import { button } from '../parts/button.ts';
import { field, select } from '../parts/field.ts';

/** Makes a call of a custom function and shows its result as it is typed. */
export const wizardPage: PageView = (state, words) => {
  const { functions, name } = state.wizard;
  const chosen = chosenFunction(state.wizard);
  const choices = functions.map((one) => ({ value: one.name, label: one.name }));
  if (functions.length === 0) return [h('p', { key: 'none', class: 'hint' }, words.wizard.none)];
  return [
    field(
      'function',
      words.wizard.function,
      select(
        'function',
        name,
        [{ heading: null, choices: [{ value: '', label: words.common.choose }, ...choices] }],
        ({ value }) => ({ kind: 'chooseFunction', name: value }),
      ),
      chosen?.description ?? null,
    ),
    ...(chosen ? call(chosen, state, words) : []),
  ];
};

function call(chosen: WizardFunction, state: State, { wizard: words }: PaneWords): readonly (ViewNode | null)[] {
  const { given, result } = state.wizard;
  const complete = isComplete(state.wizard);
  const place = state.selection ? areaText({ ...state.selection.area, rows: 1, columns: 1 }) : null;
  return [
    h('p', { key: 'hint', class: 'hint' }, words.argumentHint),
    ...chosen.parameters.map(({ name, description, optional }, at) =>
      field(
        `argument-${chosen.name}-${at}`,
        optional ? `${name}（${words.optional}）` : name,
        h('input', {
          id: `argument-${chosen.name}-${at}`,
          autocomplete: 'off',
          required: !optional,
          value: given[at] ?? '',
          on: { input: ({ value }) => ({ kind: 'giveArgument', at, text: value }) },
        }),
        description,
      ),
    ),
    h(
      'div',
      { key: 'call', class: 'picked' },
      h('span', {}, words.formula),
      h('code', {}, `=${callText(chosen.name, given)}`),
      h('span', {}, words.result),
      h('output', { class: !result ? 'hint' : result.valid ? 'result' : 'bad-text' }, result?.text ?? words.incomplete),
    ),
    state.capabilities.customFunctions
      ? h(
          'div',
          { key: 'next', class: 'next' },
          button('primary', {
            key: 'insert',
            label: place ? words.into(place) : words.insert,
            event: { kind: 'insertFunction' },
            waits: state.work !== null || !complete,
          }),
        )
      : null,
  ];
}
