import { h, type Listener, type ViewNode } from '../dom/node.ts';

/** A control under its label, with a hint that belongs to it. */
export function field(id: string, label: string, control: ViewNode, hint: string | null = null): ViewNode {
  const described = hint === null ? control : withHint(control, `${id}-hint`);
  return h(
    'div',
    { key: id, class: 'field' },
    h('label', { for: id }, label),
    described,
    hint === null ? null : h('p', { id: `${id}-hint`, class: 'hint' }, hint),
  );
}

function withHint(control: ViewNode, id: string): ViewNode {
  return { ...control, attributes: { ...control.attributes, 'aria-describedby': id } };
}

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** Choices under a heading; those under none stand for themselves. */
export interface ChoiceGroup {
  readonly heading: string | null;
  readonly choices: readonly Choice[];
}

export function select(id: string, value: string, groups: readonly ChoiceGroup[], change: Listener): ViewNode {
  return h(
    'select',
    { id, value, on: { change } },
    groups
      .filter(({ choices }) => choices.length > 0)
      .flatMap(({ heading, choices }) => {
        const options = choices.map((choice) => h('option', { key: choice.value, value: choice.value }, choice.label));
        return heading === null ? options : [h('optgroup', { key: `group:${heading}`, label: heading }, options)];
      }),
  );
}

export interface RadioChoice<V extends string> {
  readonly value: V;
  readonly label: string;
  readonly hint: string | null;
}

/** One of a few, all in sight. */
export function radios<V extends string>(
  name: string,
  legend: string,
  chosen: V,
  choices: readonly RadioChoice<V>[],
  change: (value: V) => Listener,
): ViewNode {
  return h(
    'fieldset',
    { key: name, class: 'radios' },
    h('legend', {}, legend),
    choices.map(({ value, label, hint }) =>
      h(
        'label',
        { key: value, class: 'radio' },
        h('input', { type: 'radio', name, value, checked: value === chosen, on: { change: change(value) } }),
        h('span', {}, label, hint === null ? null : h('small', {}, hint)),
      ),
    ),
  );
}
