import type { Language } from '../../core/issue/language.ts';
import type { Engine } from '../engine/messages.ts';
import type { Host } from '../host/host.ts';
import { createJournal } from '../host/journal.ts';
import { withWatchdog } from '../host/watchdog.ts';
import { paneWords } from '../words/pane/words-of.ts';
import type { PaneStorage, WizardPort } from './run/ports.ts';
import { commandRunner, LANGUAGE_KEY } from './run/run-commands.ts';
import type { PaneEvent } from './state/event.ts';
import type { Page } from './state/page.ts';
import { firstState, type State } from './state/state.ts';
import { update } from './state/update.ts';
import { patchChildren } from './view/dom/patch.ts';
import { paneView, shownPage } from './view/pane-view.ts';

export interface PaneOptions {
  /** The element that the pane fills. */
  readonly root: Element;
  readonly host: Host;
  readonly engine: Engine;
  readonly functions: WizardPort;
  readonly storage: PaneStorage;
  /** The language to begin in where none was kept; Chinese if it is left out. */
  readonly language?: Language;
}

export interface Pane {
  /** Shows a page, as the buttons of the ribbon do. */
  open(page: Page): void;
  /** Ends following the workbook. */
  close(): void;
}

/** Draws the pane and connects it with the workbook and the engine. It can be used before the engine is ready. */
export function startPane({ root, host, engine, functions, storage, language = 'zh' }: PaneOptions): Pane {
  let state = firstState({
    language: keptLanguage(storage) ?? language,
    capabilities: host.capabilities,
    today: dayText(new Date()),
    page: 'start',
  });
  const send = (event: PaneEvent): void => {
    const [next, commands] = update(state, event);
    const before = state;
    state = next;
    if (next !== before) draw(root, before, next, send);
    for (const command of commands) run(command);
  };
  const watched = withWatchdog(host, { waiting: (silent) => send({ kind: 'programSilent', silent }) });
  const run = commandRunner({ host: watched, engine, functions, storage, journal: createJournal(watched) }, send);
  draw(root, null, state, send);
  run({ kind: 'loadCatalogue', language: state.language });
  const close = host.onChange((change) => send({ kind: 'hostChanged', change }));
  return { open: (page) => send({ kind: 'go', page }), close };
}

function draw(root: Element, before: State | null, state: State, send: (event: PaneEvent) => void): void {
  const focused = root.contains(document.activeElement);
  patchChildren(root, paneView(state), send);
  document.documentElement.lang = paneWords(state.language).tag;
  const moved = before !== null && shownPage(before) !== shownPage(state);
  if (moved) root.scrollTop = 0;
  // What had the focus may be gone; a keyboard goes on from the heading, never from the top of the document.
  if (moved || (focused && !root.contains(document.activeElement))) focusHeading(root);
}

function focusHeading(root: Element): void {
  const heading = root.querySelector('h1');
  if (heading) heading.focus();
}

function keptLanguage(storage: PaneStorage): Language | null {
  const kept = storage.get(LANGUAGE_KEY);
  return kept === 'zh' || kept === 'en' ? kept : null;
}

function dayText(day: Date): string {
  const padded = (part: number): string => String(part).padStart(2, '0');
  return `${day.getFullYear()}-${padded(day.getMonth() + 1)}-${padded(day.getDate())}`;
}
