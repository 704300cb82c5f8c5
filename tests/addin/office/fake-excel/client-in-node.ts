import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import vm from 'node:vm';
import type { ClientWindow } from './fake-office.ts';

const CLIENT = createRequire(import.meta.url).resolve('@microsoft/office-js/dist/excel-win32-16.01.js');

let script: vm.Script | null = null;

/** A new window with Microsoft's own client for Excel in it, as npm has it; it is compiled once. */
export function clientWindow(): ClientWindow {
  script ??= new vm.Script(readFileSync(CLIENT, 'utf8'), { filename: CLIENT });
  const window = emptyWindow();
  vm.createContext(window);
  script.runInContext(window);
  return window as unknown as ClientWindow;
}

/** As much of a browser's window as the client touches while it loads. */
function emptyWindow(): Record<string, unknown> {
  const nothing = () => undefined;
  const none = () => [];
  const element = () => ({ setAttribute: nothing, appendChild: nothing, style: {}, getElementsByTagName: none });
  const window: Record<string, unknown> = {
    setTimeout,
    clearTimeout,
    console,
    performance,
    name: '',
    external: {},
    navigator: { userAgent: 'Node' },
    location: {
      protocol: 'https:',
      host: 'localhost',
      href: 'https://localhost/',
      origin: 'https://localhost',
      pathname: '/',
      search: '',
      hash: '',
    },
    document: {
      readyState: 'complete',
      createElement: element,
      getElementById: () => null,
      getElementsByTagName: none,
      addEventListener: nothing,
      hasFocus: () => true,
    },
    addEventListener: nothing,
    removeEventListener: nothing,
  };
  for (const name of ['window', 'self', 'top', 'parent']) window[name] = window;
  return window;
}
