import { LANGUAGES } from '../../../core/issue/language.ts';
import type { WpsApplication } from '../../wps/wps-application.ts';
import { type SelfTestFinding, selfTestFindings, type TestedPage } from './findings.ts';
import { SELF_TEST_WORDS } from './words.ts';

const PATIENCE = 3_000;

const here: TestedPage = {
  userAgent: navigator.userAgent,
  protocol: location.protocol,
  bigInt: typeof BigInt === 'function',
  application: (window as { readonly Application?: WpsApplication }).Application ?? null,
  keeps() {
    try {
      localStorage.setItem('suanpan.selfTest', 'kept');
      const kept = localStorage.getItem('suanpan.selfTest') === 'kept';
      localStorage.removeItem('suanpan.selfTest');
      return kept;
    } catch {
      return false;
    }
  },
  works: () =>
    answered((resolve) => {
      const address = URL.createObjectURL(new Blob(['postMessage(1)'], { type: 'text/javascript' }));
      const worker = new Worker(address);
      worker.onmessage = () => resolve(true);
      worker.onerror = () => resolve(false);
    }),
  shows: (path) =>
    answered((resolve) => {
      const picture = new Image();
      picture.onload = () => resolve(true);
      picture.onerror = () => resolve(false);
      picture.src = path;
    }),
};

/** False where it is forbidden or takes too long. */
function answered(ask: (resolve: (answer: boolean) => void) => void): Promise<boolean> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(false), PATIENCE);
    try {
      ask(resolve);
    } catch {
      resolve(false);
    }
  });
}

/** A table in each language, one below the other: whoever helps may read another one than whoever asks. */
function draw(findings: readonly SelfTestFinding[]): void {
  for (const language of LANGUAGES) {
    const { title, hint, headers, passed, failed, names } = SELF_TEST_WORDS[language];
    const section = document.createElement('section');
    section.lang = language;
    const table = document.createElement('table');
    section.append(withText('h1', title), withText('p', hint), table);
    table.append(row('th', headers));
    for (const { name, found, passed: good } of findings) {
      table.append(row('td', [names[name], good === null ? '' : good ? `√ ${passed}` : `× ${failed}`, found]));
    }
    document.body.append(section);
  }
}

function row(cell: 'th' | 'td', texts: readonly string[]): HTMLTableRowElement {
  const element = document.createElement('tr');
  element.append(...texts.map((text) => withText(cell, text)));
  return element;
}

function withText(tag: string, text: string): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}

selfTestFindings(here).then(draw, (thrown: unknown) => document.body.append(withText('p', String(thrown))));
