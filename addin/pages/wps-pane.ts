import { startPane } from '../pane/main.ts';
import { pageInAddress } from '../wps/ribbon-callbacks.ts';
import type { WpsApplication } from '../wps/wps-application.ts';
import { wpsHost } from '../wps/wps-host.ts';
import { browserStorage } from './browser-storage.ts';
import { lateEngine } from './late-engine.ts';
import { lateFunctions } from './late-functions.ts';

/** WPS leaves its program on the page's window, or on that of the page which opened the pane. */
function wpsApplication(): WpsApplication | null {
  const pages = [window, window.parent, window.opener] as ({ readonly Application?: WpsApplication } | null)[];
  return pages.map((page) => page?.Application).find((found) => found !== undefined) ?? null;
}

/** Where storage is forbidden, settings last as long as the pane. */
function settingsStorage(): Pick<Storage, 'getItem' | 'setItem'> {
  const { get, set } = browserStorage();
  return { getItem: get, setItem: set };
}

const root = document.getElementById('pane');
const application = wpsApplication();
if (root && application) {
  const pane = startPane({
    root,
    host: wpsHost(application, settingsStorage()),
    engine: lateEngine(),
    functions: lateFunctions(),
    storage: browserStorage(),
  });
  const open = (): void => {
    const page = pageInAddress(location.hash);
    if (page !== null) pane.open(page);
  };
  addEventListener('hashchange', open);
  open();
} else {
  const sentence = document.getElementById('no-office');
  if (sentence) sentence.hidden = false;
}
