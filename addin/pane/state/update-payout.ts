import type { PayoutView } from '../../engine/tasks.ts';
import { sameArea } from './area-text.ts';
import type { PaneEvent } from './event.ts';
import { isDecimal, priceSteps, sameDecimal, withPrice } from './price-steps.ts';
import { FIRST_FINDINGS, type State } from './state.ts';
import { begin, refuse, type Step } from './step.ts';
import { chosenTable } from './table-choice.ts';

type PayoutEvent = Extract<
  PaneEvent,
  {
    kind:
      | 'computePayout'
      | 'payoutComputed'
      | 'setPrice'
      | 'setStep'
      | 'pricesTried'
      | 'priceTried'
      | 'explainRow'
      | 'explained';
  }
>;

/** Computing a payout, trying other prices, and explaining a row. */
export function updatePayout(state: State, event: PayoutEvent): Step {
  const { language, whatIf } = state;
  switch (event.kind) {
    case 'computePayout':
      return compute(state);
    case 'payoutComputed':
      return [computed(state, event.view, event.list), []];
    case 'setStep':
      return [{ ...state, whatIf: { ...whatIf, price: whatIf.steps[event.at] ?? whatIf.price, typed: null } }, []];
    case 'setPrice': {
      const tried = { ...state, whatIf: { ...whatIf, price: event.price, typed: null } };
      const isStep = whatIf.steps.some((step) => sameDecimal(step, event.price));
      if (isStep || !isDecimal(event.price)) return [tried, []];
      return [tried, [{ kind: 'tryPrice', price: event.price, language }]];
    }
    case 'pricesTried':
      return [{ ...state, whatIf: { ...whatIf, view: event.view } }, []];
    case 'priceTried':
      return event.price === whatIf.price ? [{ ...state, whatIf: { ...whatIf, typed: event.view } }, []] : [state, []];
    case 'explainRow':
      return [
        { ...state, explanation: { row: event.row, view: null, asked: true } },
        [{ kind: 'explain', row: event.row, language }],
      ];
    case 'explained':
      return event.row === state.explanation.row
        ? [{ ...state, explanation: { ...state.explanation, view: event.view } }, []]
        : [state, []];
  }
}

function compute(state: State): Step {
  const { payout, offers, selection, language } = state;
  if (payout.id === '') return refuse(state, { kind: 'notChosen', what: 'scheme' });
  const insured = chosenTable(payout.insured, offers ?? [], selection);
  if (!insured) return refuse(state, { kind: 'notChosen', what: 'insured' });
  const prices = chosenTable(payout.prices, offers ?? [], selection);
  if (!prices) return refuse(state, { kind: 'notChosen', what: 'prices' });
  if (sameArea(insured.area, prices.area)) return refuse(state, { kind: 'sameTable' });
  return begin(state, 'payout', {
    kind: 'computePayout',
    id: payout.id,
    insured: insured.area,
    prices: prices.area,
    asOf: payout.asOf === '' ? null : payout.asOf,
    language,
  });
}

function computed(state: State, view: PayoutView, list: State['payout']['list']): State {
  return {
    ...state,
    page: 'payoutResult',
    payout: { ...state.payout, view, list },
    whatIf: { steps: [], view: null, price: '', typed: null },
    explanation: { row: null, view: null, asked: false },
    findingList: FIRST_FINDINGS,
    notice: { kind: 'computed', findings: view.findings.length },
  };
}

/** Opens the slider at the observed price; its prices are computed once, so that moving it needs no waiting. */
export function openWhatIf(state: State): Step {
  const price = state.payout.view?.price;
  if (!price || state.whatIf.view) return [state, []];
  const steps = withPrice(priceSteps(price.from, price.to, price.step), price.observed);
  return begin({ ...state, whatIf: { ...state.whatIf, steps, price: price.observed } }, 'whatIf', {
    kind: 'tryPrices',
    prices: steps,
    language: state.language,
  });
}
