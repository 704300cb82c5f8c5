import type { Language } from '../../core/issue/language.ts';
import type { Host } from '../host/host.ts';
import { browserStorage } from '../pages/browser-storage.ts';
import { lateEngine } from '../pages/late-engine.ts';
import { lateFunctions } from '../pages/late-functions.ts';
import { type Pane, startPane } from '../pane/main.ts';
import type { PaneStorage } from '../pane/run/ports.ts';
import { LANGUAGE_KEY } from '../pane/run/run-commands.ts';
import { gridHost } from './model/grid-host.ts';
import { GridPage } from './page/grid-page.ts';

/** The script of the browser's page: a workbook, and the pane beside it. */
function begin(root: HTMLElement): void {
  const kept = browserStorage();
  const listeners = new Set<Parameters<Host['onChange']>[0]>();
  const language: Language = kept.get(LANGUAGE_KEY) === 'en' ? 'en' : 'zh';
  let pane: Pane | null = null;
  const page = new GridPage(root, language, {
    sheetsChanged: () => {
      for (const listener of listeners) listener({ kind: 'sheets' });
    },
    showSamples: () => pane?.open('sample'),
  });
  const storage: PaneStorage = {
    get: kept.get,
    set: (key, value) => {
      kept.set(key, value);
      if (key === LANGUAGE_KEY) page.speak(value === 'en' ? 'en' : 'zh');
    },
  };
  const grid = gridHost(page.workbook, { getItem: kept.get, setItem: kept.set });
  const host: Host = {
    ...grid,
    onChange(listener) {
      const end = grid.onChange(listener);
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        end();
      };
    },
  };
  pane = startPane({ root: page.side, host, engine: lateEngine(), functions: lateFunctions(), storage, language });
}

const root = document.getElementById('app');
if (root) begin(root);
