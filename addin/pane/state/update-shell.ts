import type { PaneEvent } from './event.ts';
import { type Page, pageAbove } from './page.ts';
import { FIRST_FINDINGS, type State } from './state.ts';
import { giveUp, type Step } from './step.ts';
import { openWhatIf } from './update-payout.ts';

type ShellEvent = Extract<
  PaneEvent,
  {
    kind:
      | 'go'
      | 'back'
      | 'setLanguage'
      | 'dismiss'
      | 'cancel'
      | 'showCells'
      | 'copyDiagnostics'
      | 'copied'
      | 'diagnosed'
      | 'refused'
      | 'failed'
      | 'cancelled'
      | 'progressed'
      | 'selfTested'
      | 'programSilent';
  }
>;

/** Moving between pages, the language, and what goes wrong anywhere. */
export function updateShell(state: State, event: ShellEvent): Step {
  switch (event.kind) {
    case 'go':
      return goTo(state, event.page);
    case 'back':
      return goTo(state, pageAbove(state.page, state.write?.from ?? null));
    case 'setLanguage':
      return inLanguage(state, event.language);
    case 'dismiss':
      return [{ ...state, problem: null, notice: null }, []];
    case 'cancel':
      return state.work ? [{ ...state, work: { ...state.work, cancelling: true } }, giveUp(state)] : [state, []];
    case 'showCells':
      return [state, [{ kind: 'showCells', area: event.area }]];
    case 'copyDiagnostics':
      return [state, [{ kind: 'copy', text: event.text }]];
    case 'copied':
      return [{ ...state, notice: { kind: 'copied' }, problem: null }, []];
    case 'diagnosed':
      return [{ ...state, diagnostics: event.diagnostics }, []];
    case 'refused':
    case 'failed':
      return [{ ...state, problem: event.problem, notice: null }, []];
    case 'cancelled':
      return [{ ...state, notice: { kind: 'cancelled' }, problem: null }, []];
    case 'selfTested':
      return [{ ...state, selfTest: event.checks }, []];
    case 'programSilent':
      return [{ ...state, silent: event.silent }, []];
    default:
      return [state, []];
  }
}

/** Shows a page. What a writing would do is worked out afresh, so what was prepared is let go of. */
function goTo(state: State, page: Page): Step {
  const shown: State = {
    ...state,
    page,
    work: null,
    problem: null,
    notice: null,
    findingList: FIRST_FINDINGS,
    write: page === 'writing' ? state.write : null,
  };
  const [next, commands] = page === 'whatIf' ? openWhatIf(shown) : ([shown, neededFor(shown)] as const);
  return [next, [...giveUp(state), ...commands]];
}

function neededFor(state: State): Step[1] {
  const { language } = state;
  switch (state.page) {
    case 'payout':
      return lookAtTables(state, state.payout.id);
    case 'progress':
      return lookAtTables(state, state.progress.id);
    case 'explain':
    case 'check':
    case 'convert':
      return [{ kind: 'seeSelection' }];
    case 'wizard':
      return state.wizard.functions.length === 0 ? [{ kind: 'listFunctions', language }] : [];
    case 'about':
      return [{ kind: 'diagnose' }];
    default:
      return [];
  }
}

function lookAtTables({ language }: State, id: string): Step[1] {
  const select = { kind: 'seeSelection' } as const;
  return id === '' ? [select] : [select, { kind: 'listTables', id, language }];
}

/** Everything in the old language is let go of, and asked for in the new one when it is needed. */
function inLanguage(state: State, language: State['language']): Step {
  return [
    {
      ...state,
      language,
      work: null,
      catalogue: null,
      fileFindings: [],
      payout: { ...state.payout, view: null },
      whatIf: { steps: [], view: null, price: '', typed: null },
      explanation: { row: null, view: null, asked: false },
      progress: { ...state.progress, view: null },
      scan: null,
      write: null,
      wizard: { functions: [], name: '', given: [], result: null },
      diagnostics: null,
    },
    [...giveUp(state), { kind: 'keepLanguage', language }, { kind: 'loadCatalogue', language }],
  ];
}
