import type { SelfCheck } from '../../state/state.ts';
import { h, type ViewNode } from '../dom/node.ts';
import type { PageView } from '../page-view.ts';
import { button } from '../parts/button.ts';
import { radios } from '../parts/field.ts';

const LANGUAGES = [
  { value: 'zh', label: '简体中文', hint: null },
  { value: 'en', label: 'English', hint: null },
] as const;

export const settingsPage: PageView = (state, words) => [
  radios('language', words.settings.language, state.language, LANGUAGES, (language) => ({
    kind: 'setLanguage',
    language,
  })),
];

/** What it is, that nothing leaves the machine, and what to send in when something does not work. */
export const aboutPage: PageView = (state, { about: words, pages }) => {
  const { program, kind } = state.capabilities;
  const seen = [[words.program, `${program} (${kind})`] as const, ...(state.diagnostics ?? [])];
  const text = seen.map(([name, value]) => `${name}: ${value}`).join('\n');
  return [
    h('p', { key: 'what' }, words.what),
    h('p', { key: 'local', class: 'banner no-event' }, words.local),
    h('h2', { key: 'heading', id: 'diagnostics' }, words.diagnostics),
    h('textarea', { key: 'text', readonly: true, rows: '8', 'aria-labelledby': 'diagnostics', value: text }),
    h(
      'div',
      { key: 'next', class: 'next' },
      button('plain', { label: words.copy, event: { kind: 'copyDiagnostics', text } }),
      button('plain', { label: pages.selfTest, event: { kind: 'go', page: 'selfTest' } }),
    ),
  ];
};

/** Tries the workbook out on a sheet of its own. */
export const selfTestPage: PageView = (state, { selfTest: words }) => {
  const failed = state.selfTest?.filter(({ passed }) => !passed).length ?? 0;
  return [
    h('p', { key: 'hint', class: 'hint' }, words.hint),
    h(
      'div',
      { key: 'next', class: 'next' },
      button('primary', { label: words.run, event: { kind: 'runSelfTest' }, waits: state.work !== null }),
    ),
    state.selfTest
      ? h(
          'p',
          { key: 'sum', class: failed === 0 ? 'banner no-event' : 'banner event' },
          failed === 0 ? words.all : words.some(failed),
        )
      : null,
    state.selfTest
      ? h(
          'ul',
          { key: 'checks', class: 'checks' },
          state.selfTest.map((check) => checkItem(check)),
        )
      : null,
  ];

  function checkItem({ name, passed, seen }: SelfCheck): ViewNode {
    return h(
      'li',
      { key: name },
      h('span', { class: passed ? 'chip good' : 'chip bad' }, passed ? words.passed : words.failed),
      h('span', {}, words.checks[name], seen === '' ? null : h('small', {}, seen)),
    );
  }
};
