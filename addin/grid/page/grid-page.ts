import type { Language } from '../../../core/issue/language.ts';
import { PersonWrites } from '../edit/person-writes.ts';
import { WatchedWorkbook } from '../edit/watched-workbook.ts';
import { CellEditor } from '../view/cell-editor.ts';
import { button, element } from '../view/element.ts';
import { FormulaBar } from '../view/formula-bar.ts';
import { SheetClipboard } from '../view/sheet-clipboard.ts';
import { SheetInput } from '../view/sheet-input.ts';
import { SheetTabs } from '../view/sheet-tabs.ts';
import { SheetView } from '../view/sheet-view.ts';
import type { GridWords } from '../words/grid-words.ts';
import { gridWords } from '../words/words-of.ts';
import { type Opened, openFile } from './open-file.ts';
import { downloadFile, savedBytes, savedName } from './save-file.ts';
import { StatusLine } from './status-line.ts';
import { welcome } from './welcome.ts';

const ACCEPTED = '.xlsx,.xlsm,.csv,.txt,.tsv';

/** What the page asks of what is around it. */
export interface GridPageLinks {
  /** Sheets came or went by the person's hand. */
  readonly sheetsChanged: () => void;
  readonly showSamples: () => void;
}

/** The workbook beside the pane, with everything a person does to it. */
export class GridPage {
  readonly workbook: WatchedWorkbook;
  /** What the pane fills. */
  readonly side = element('div', 'side');
  readonly #links: GridPageLinks;
  readonly #view: SheetView;
  readonly #bar: FormulaBar;
  readonly #tabs: SheetTabs;
  readonly #status = new StatusLine();
  readonly #masthead = element('section', 'masthead');
  readonly #work = element('section', 'workbook');
  readonly #open = button('', '', () => this.#files.click());
  readonly #save = button('primary', '', () => void this.#saveFile());
  readonly #name = element('span', 'file-name');
  readonly #files = element('input', 'visually-hidden');
  readonly #welcome = element('div', '');
  #words: GridWords;
  #language: Language;
  #opened: string | null = null;

  constructor(root: HTMLElement, language: Language, links: GridPageLinks) {
    this.#language = language;
    this.#words = gridWords(language);
    this.#links = links;
    this.workbook = new WatchedWorkbook(this.#words.firstSheet);
    this.#view = new SheetView(this.workbook, this.#words);
    const editor = new CellEditor(this.workbook, this.#view);
    const words = () => this.#words;
    const clipboard = new SheetClipboard(this.workbook, new PersonWrites(this.workbook), this.#view.scroller, words);
    const input = new SheetInput(this.workbook, this.#view, editor, clipboard, words);
    this.#bar = new FormulaBar(this.workbook);
    this.#tabs = new SheetTabs(this.workbook, (name) => input.toSheet(name));
    clipboard.onSaid = (finding) => this.#status.say(finding);
    editor.onTyped = (area, typed) => clipboard.write(area, [[typed]]);
    editor.onRefused = () => this.#status.say({ severity: 'warning', text: this.#words.protected });
    this.workbook.onStale = (cells) => this.#status.say({ severity: 'warning', text: this.#words.stale(cells) });
    this.workbook.listen((change, by) => {
      if (change.kind === 'selection' && by === 'pane') this.#view.reveal(this.workbook.selection);
      if (change.kind === 'sheets' || change.kind === 'cells') this.#welcome.replaceChildren();
      this.#refresh();
    });
    this.#compose(root);
    this.speak(language);
    this.#status.say(this.#words.ready);
  }

  /** Goes over to a language. */
  speak(language: Language): void {
    this.#language = language;
    this.#words = gridWords(language);
    const { open, save, drop, sheet } = this.#words;
    this.#open.textContent = open;
    this.#save.textContent = save;
    this.#files.setAttribute('aria-label', open);
    this.#view.scroller.setAttribute('aria-label', sheet);
    this.#work.setAttribute('aria-label', sheet);
    this.#masthead.setAttribute('aria-label', this.#words.file);
    this.#work.dataset['drop'] = drop;
    if (this.#isUntouched())
      this.#welcome.replaceChildren(welcome(this.#words, () => this.#files.click(), this.#links.showSamples));
    this.#refresh();
  }

  #compose(root: HTMLElement): void {
    this.#files.type = 'file';
    this.#files.multiple = true;
    this.#files.accept = ACCEPTED;
    this.#files.tabIndex = -1;
    this.#files.addEventListener('change', () => {
      const files = [...(this.#files.files ?? [])];
      // Emptied, so that the same file can be chosen again.
      this.#files.value = '';
      void this.#openFiles(files);
    });
    const masthead = this.#masthead;
    masthead.append(element('strong', '', '算盘'), this.#name, this.#open, this.#files, this.#save);
    this.#work.append(this.#bar.root, this.#view.root, this.#tabs.root, this.#status.root, this.#welcome);
    root.replaceChildren(masthead, this.#work, this.side);
    root.addEventListener('dragover', (event) => {
      event.preventDefault();
      root.classList.add('dropping');
    });
    root.addEventListener('dragleave', (event) => {
      if (event.relatedTarget === null) root.classList.remove('dropping');
    });
    root.addEventListener('drop', (event) => {
      event.preventDefault();
      root.classList.remove('dropping');
      void this.#openFiles([...(event.dataTransfer?.files ?? [])]);
    });
  }

  #refresh(): void {
    this.#view.refresh(this.#words);
    this.#bar.refresh(this.#words);
    this.#tabs.refresh(this.#words);
    this.#name.textContent = this.#opened ?? '';
  }

  async #openFiles(files: readonly File[]): Promise<void> {
    for (const file of files) {
      this.#status.say(this.#words.reading(file.name));
      const untouched = this.#isUntouched() ? this.workbook.selection.sheet : null;
      try {
        this.#took(file.name, await openFile(this.workbook, file, this.#language), untouched);
      } catch (error) {
        this.#status.say({ severity: 'error', text: this.#words.failed(error instanceof Error ? error.message : '') });
      }
    }
  }

  #took(name: string, { sheets, findings, renamed, lost }: Opened, untouched: string | null): void {
    const first = sheets.find((sheet) => this.workbook.sheet(sheet).visible);
    if (first === undefined) {
      this.#status.say(...findings);
      return;
    }
    this.#opened ??= name;
    if (untouched !== null) this.workbook.removeSheet(untouched, 'pane');
    this.workbook.select({ sheet: first, row: 0, column: 0, rows: 1, columns: 1 }, 'pane');
    const { opened, notKept, renamed: otherName } = this.#words;
    const changes = renamed.map(([from, to]) => ({ severity: 'info' as const, text: otherName(from, to) }));
    const missing = lost.length === 0 ? [] : [{ severity: 'warning' as const, text: notKept(lost) }];
    this.#status.say(opened(name, sheets.length), ...findings, ...missing, ...changes);
    this.#links.sheetsChanged();
    this.#refresh();
  }

  /** The one blank sheet of the beginning makes room for the first file. */
  #isUntouched(): boolean {
    const [first, ...others] = this.workbook.sheets;
    return others.length === 0 && first?.used() === null && this.#opened === null;
  }

  async #saveFile(): Promise<void> {
    this.#status.say(this.#words.saving);
    this.#save.disabled = true;
    try {
      const name = savedName(this.#opened);
      downloadFile(name, await savedBytes(this.workbook));
      this.#status.say(this.#words.saved(name));
    } catch (error) {
      this.#status.say({ severity: 'error', text: this.#words.failed(error instanceof Error ? error.message : '') });
    } finally {
      this.#save.disabled = false;
    }
  }
}
