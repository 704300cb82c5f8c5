import type { PaneWords } from '../../words/pane/pane-words.ts';
import { paneWords } from '../../words/pane/words-of.ts';
import type { Page } from '../state/page.ts';
import type { State } from '../state/state.ts';
import { h, type ViewNode } from './dom/node.ts';
import type { PageView } from './page-view.ts';
import { aboutPage, selfTestPage, settingsPage } from './pages/about-pages.ts';
import { explainPage } from './pages/explain-page.ts';
import { samplePage, templatePage } from './pages/insert-pages.ts';
import { payoutPage } from './pages/payout-page.ts';
import { payoutResultPage } from './pages/payout-result-page.ts';
import { progressPage } from './pages/progress-page.ts';
import { progressResultPage } from './pages/progress-result-page.ts';
import { checkPage, convertPage } from './pages/selection-pages.ts';
import { startPage } from './pages/start-page.ts';
import { whatIfPage } from './pages/what-if-page.ts';
import { wizardPage } from './pages/wizard-page.ts';
import { writingPage } from './pages/writing-page.ts';
import { noticeText, problemText } from './parts/outcome-text.ts';
import { workBar } from './parts/work-bar.ts';

const VIEWS: Readonly<Record<Page, PageView>> = {
  start: startPage,
  payout: payoutPage,
  payoutResult: payoutResultPage,
  whatIf: whatIfPage,
  explain: explainPage,
  progress: progressPage,
  progressResult: progressResultPage,
  template: templatePage,
  check: checkPage,
  convert: convertPage,
  sample: samplePage,
  wizard: wizardPage,
  writing: writingPage,
  settings: settingsPage,
  about: aboutPage,
  selfTest: selfTestPage,
};

/** The whole pane for a state. Pure. */
export function paneView(state: State): readonly ViewNode[] {
  const words = paneWords(state.language);
  return [
    h('header', { class: 'top' }, ...top(state, words)),
    h(
      'main',
      {},
      messages(state, words),
      h(
        'div',
        { key: shownPage(state), class: 'page' },
        h('h1', { id: 'title', tabindex: '-1' }, heading(state, words)),
        state.catalogue ? null : h('p', { key: 'starting', class: 'hint' }, words.common.starting),
        VIEWS[state.page](state, words),
      ),
      state.work ? workBar(state.work, words) : null,
    ),
  ];
}

/** Tells one view from the next: where it changes, the heading takes the focus. */
export function shownPage({ page, write }: State): string {
  return page === 'writing' && write?.record ? 'written' : page;
}

function heading(state: State, { pages, writing }: PaneWords): string {
  return shownPage(state) === 'written' ? writing.doneHeading : pages[state.page];
}

function top({ page }: State, words: PaneWords): readonly (ViewNode | null)[] {
  return [
    page === 'start'
      ? null
      : h(
          'button',
          {
            key: 'back',
            type: 'button',
            class: 'back',
            'aria-label': words.common.back,
            on: { click: { kind: 'back' } },
          },
          h(
            'svg',
            { class: 'icon', viewBox: '0 0 24 24', 'aria-hidden': 'true', focusable: 'false' },
            h('path', { d: 'M15 5l-7 7 7 7' }),
          ),
        ),
    h('span', { key: 'product', class: 'product' }, words.product),
    h('span', { key: 'tagline', class: 'tagline' }, words.tagline),
  ];
}

/** Both places are always there, so that what comes into them is read out. */
function messages({ problem, notice, silent }: State, words: PaneWords): ViewNode {
  return h(
    'div',
    { key: 'messages', class: 'messages' },
    h(
      'div',
      { key: 'alert', role: 'alert' },
      problem ? h('p', { class: 'problem' }, problemText(problem, words.outcomes)) : null,
    ),
    h(
      'div',
      { key: 'status', role: 'status' },
      silent ? h('p', { key: 'silent', class: 'notice' }, words.outcomes.silent) : null,
      notice ? h('p', { key: 'notice', class: 'notice' }, noticeText(notice, words.outcomes)) : null,
    ),
    problem || notice
      ? h(
          'button',
          {
            key: 'dismiss',
            type: 'button',
            class: 'dismiss',
            'aria-label': words.common.dismiss,
            on: { click: { kind: 'dismiss' } },
          },
          h(
            'svg',
            { class: 'icon', viewBox: '0 0 24 24', 'aria-hidden': 'true', focusable: 'false' },
            h('path', { d: 'M6 6l12 12M18 6L6 18' }),
          ),
        )
      : null,
  );
}
