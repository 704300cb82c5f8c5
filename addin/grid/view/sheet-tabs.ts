import type { GridWorkbook } from '../model/grid-workbook.ts';
import type { GridWords } from '../words/grid-words.ts';
import { button, element } from './element.ts';

/** The names of the sheets that are shown, the one in front marked. Arrow keys go from one to the next. */
export class SheetTabs {
  readonly root = element('div', 'tabs');
  readonly #workbook: GridWorkbook;
  readonly #open: (name: string) => void;
  #drawn = '';

  constructor(workbook: GridWorkbook, open: (name: string) => void) {
    this.#workbook = workbook;
    this.#open = open;
    this.root.setAttribute('role', 'tablist');
    this.root.addEventListener('keydown', (event) => this.#key(event));
  }

  refresh(words: GridWords): void {
    const front = this.#workbook.selection.sheet;
    const shown = this.#workbook.sheets.filter(({ visible }) => visible);
    const key = JSON.stringify([front, shown.map(({ name, extras }) => [name, extras.length]), words.sheets]);
    if (key === this.#drawn) return;
    this.#drawn = key;
    const focused = this.root.contains(document.activeElement);
    this.root.setAttribute('aria-label', words.sheets);
    const tabs = shown.map(({ name, extras }) => {
      const tab = button('tab', name, () => this.#open(name));
      tab.setAttribute('role', 'tab');
      tab.setAttribute('aria-selected', String(name === front));
      tab.tabIndex = name === front ? 0 : -1;
      const color = extras.find((extra) => extra.kind === 'tabColor');
      if (color?.kind === 'tabColor') tab.style.setProperty('--tab', color.color);
      return tab;
    });
    this.root.replaceChildren(...tabs);
    const open = tabs.find((tab) => tab.tabIndex === 0);
    open?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    if (focused) open?.focus();
  }

  #key({ key }: KeyboardEvent): void {
    const step = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    const shown = this.#workbook.sheets.filter(({ visible }) => visible);
    const at = shown.findIndex(({ name }) => name === this.#workbook.selection.sheet);
    const next = shown[at + step];
    if (next !== undefined) this.#open(next.name);
  }
}
