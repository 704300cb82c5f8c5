import type { PaneEvent } from './event.ts';
import type { State, WizardState } from './state.ts';
import { begin, type Step } from './step.ts';
import { callText, type WizardFunction } from './wizard-function.ts';

type WizardEvent = Extract<
  PaneEvent,
  { kind: 'functionsRead' | 'chooseFunction' | 'giveArgument' | 'insertFunction' | 'evaluated' }
>;

/** Making a call of a custom function, with its result as it is typed. */
export function updateWizard(state: State, event: WizardEvent): Step {
  const { wizard } = state;
  switch (event.kind) {
    case 'functionsRead': {
      const name = event.functions.some((one) => one.name === wizard.name) ? wizard.name : '';
      return [{ ...state, wizard: { ...wizard, functions: event.functions, name } }, []];
    }
    case 'chooseFunction':
      return [{ ...state, wizard: { ...wizard, name: event.name, given: [], result: null } }, []];
    case 'giveArgument': {
      const length = Math.max(wizard.given.length, event.at + 1);
      const given = Array.from({ length }, (_, at) => (at === event.at ? event.text : (wizard.given[at] ?? '')));
      return tried(state, { ...wizard, given, result: null });
    }
    case 'insertFunction':
      return isComplete(wizard)
        ? begin(state, 'write', { kind: 'writeFormula', formula: callText(wizard.name, wizard.given) })
        : [state, []];
    case 'evaluated':
      return event.name === wizard.name && event.given === wizard.given
        ? [{ ...state, wizard: { ...wizard, result: event.result } }, []]
        : [state, []];
  }
}

function tried(state: State, wizard: WizardState): Step {
  const { name, given } = wizard;
  return [
    { ...state, wizard },
    isComplete(wizard) ? [{ kind: 'evaluate', name, given, language: state.language }] : [],
  ];
}

export function chosenFunction({ functions, name }: WizardState): WizardFunction | null {
  return functions.find((one) => one.name === name) ?? null;
}

/** Whether everything that a function cannot do without was given. */
export function isComplete(wizard: WizardState): boolean {
  const chosen = chosenFunction(wizard);
  return chosen?.parameters.every(({ optional }, at) => optional || (wizard.given[at] ?? '').trim() !== '') ?? false;
}
