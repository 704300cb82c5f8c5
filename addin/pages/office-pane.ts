import { loadOffice } from '../office/load-office.ts';
import { officeHost } from '../office/office-host.ts';
import { paneSettings } from '../office/pane-settings.ts';
import { registerRibbon } from '../office/ribbon.ts';
import { startPane } from '../pane/main.ts';
import { lateEngine } from './late-engine.ts';
import { lateFunctions } from './late-functions.ts';
import { injectScript } from './parts.ts';

/** Shows what stands in the page for a program that does not answer. */
function say(id: string): void {
  const sentence = document.getElementById(id);
  if (sentence) sentence.hidden = false;
}

async function begin(): Promise<void> {
  const root = document.getElementById('pane');
  const loading = await loadOffice(window);
  if (loading.kind !== 'ready') return say(loading.kind === 'noOffice' ? 'no-office' : 'office-silent');
  const { office, excel } = loading;
  const settings = paneSettings(office);
  if (!root) return;
  const pane = startPane({
    root,
    host: officeHost({ office, excel }),
    engine: lateEngine(),
    functions: lateFunctions(),
    storage: { get: settings.get, set: (key, value) => void settings.set(key, value) },
    language: office.context.displayLanguage?.startsWith('en') ? 'en' : 'zh',
  });
  registerRibbon(office, (page) => pane.open(page));
  // The pane's page is the functions' too where programs share one; Office's runtime for them is there by now.
  await injectScript('custom-functions.js').catch(() => say('no-functions'));
}

void begin();
