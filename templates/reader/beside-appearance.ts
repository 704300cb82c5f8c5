import type { RuleWords, SheetAppearance, UntoldKind } from './appearance.ts';
import { LineSizes } from './line-sizes.ts';
import type { AppearanceContext } from './sheet-appearance.ts';
import { SheetConditions } from './sheet-conditions.ts';
import { checkRange } from './sheet-range.ts';
import { statedColor } from './stated-color.ts';
import type { XmlHandler } from './xml-scan.ts';
import type { XmlTag } from './xml-tag.ts';
import { isTrue } from './xml-text.ts';

/** Elements that say that something is there which is told nowhere. */
const UNTOLD: Readonly<Record<string, UntoldKind>> = {
  hyperlink: 'links',
  filterColumn: 'filterChoices',
  sortState: 'filterChoices',
  tablePart: 'tables',
  picture: 'pictures',
  oleObject: 'controls',
  control: 'controls',
  pageSetup: 'printing',
  headerFooter: 'printing',
  rowBreaks: 'printing',
  colBreaks: 'printing',
  'x14:sparklineGroup': 'sparklines',
  'x14:slicer': 'slicers',
};

/** What a sheet says beside its rows of how it looks. */
export class BesideAppearance implements XmlHandler {
  readonly #sheet: string;
  readonly #context: AppearanceContext;
  readonly #columns: LineSizes;
  readonly #conditions: SheetConditions;
  readonly #ruleWords: RuleWords[] = [];
  #tabColor: string | null = null;
  #usualWidth: number | null = null;
  #frozen: SheetAppearance['frozen'] = null;
  #filter: string | null = null;

  constructor(sheet: string, context: AppearanceContext) {
    this.#sheet = sheet;
    this.#context = context;
    this.#columns = new LineSizes(sheet, context.limits.lineSizes);
    this.#conditions = new SheetConditions(sheet, context);
  }

  told(): Omit<SheetAppearance, 'rows' | 'notes' | 'looks'> {
    return {
      tabColor: this.#tabColor,
      usualWidth: this.#usualWidth,
      columns: this.#columns.lines,
      frozen: this.#frozen,
      filter: this.#filter,
      conditions: this.#conditions.inOrder(),
      ruleWords: this.#ruleWords,
    };
  }

  open(name: string, tag: XmlTag): void {
    this.#conditions.open(name, tag);
    const untold = UNTOLD[name];
    if (untold !== undefined) this.#context.untold.add(untold);
    if (name === 'tabColor') this.#tabColor = statedColor(tag, this.#context.theme);
    else if (name === 'sheetFormatPr') this.#usualWidth = sizeOf(tag.attribute('defaultColWidth'));
    else if (name === 'col') this.#takeColumns(tag);
    else if (name === 'pane') this.#takePane(tag);
    else if (name === 'autoFilter') this.#takeFilter(tag);
    else if (name === 'sheetView') this.#takeView(tag);
    else if (name === 'sheetProtection') this.#takeProtection(tag);
    else if (name === 'dataValidation' || name.endsWith(':dataValidation')) {
      this.#ruleWords.push({ title: tag.attribute('errorTitle') ?? '', message: tag.attribute('error') ?? '' });
    }
  }

  close(name: string): void {
    this.#conditions.close(name);
  }

  text(text: string): void {
    this.#conditions.text(text);
  }

  #takeColumns(tag: XmlTag): void {
    const [first, last] = [wholeOf(tag.attribute('min')), wholeOf(tag.attribute('max'))];
    const { untold, limits } = this.#context;
    if ((tag.attribute('outlineLevel') ?? '0') !== '0') untold.add('outlines');
    if ((tag.attribute('style') ?? '0') !== '0') untold.add('lineLooks');
    if (first === null || last === null || first < 1 || last < first || last > limits.columns) return;
    this.#columns.add(first - 1, last - 1, sizeOf(tag.attribute('width')), isTrue(tag.attribute('hidden')));
  }

  #takePane(tag: XmlTag): void {
    if (!['frozen', 'frozenSplit'].includes(tag.attribute('state') ?? '')) return;
    const { columns, rowNumber } = this.#context.limits;
    const [across, down] = [wholeOf(tag.attribute('xSplit')) ?? 0, wholeOf(tag.attribute('ySplit')) ?? 0];
    if (across < columns && down < rowNumber) this.#frozen = { rows: down, columns: across };
  }

  #takeFilter(tag: XmlTag): void {
    const range = tag.attribute('ref') ?? '';
    checkRange(this.#sheet, range, this.#context.limits);
    this.#filter = range;
  }

  #takeView(tag: XmlTag): void {
    const isOther = tag.attribute('showGridLines') === '0' || (tag.attribute('zoomScale') ?? '100') !== '100';
    if (isOther || isTrue(tag.attribute('rightToLeft'))) this.#context.untold.add('views');
  }

  #takeProtection(tag: XmlTag): void {
    if (!isTrue(tag.attribute('sheet'))) return;
    if ((tag.attribute('password') ?? tag.attribute('hashValue')) !== undefined) this.#context.untold.add('passwords');
  }
}

function sizeOf(text: string | undefined): number | null {
  const size = Number.parseFloat(text ?? '');
  return size > 0 && size <= 409 ? size : null;
}

function wholeOf(text: string | undefined): number | null {
  const number = Number.parseInt(text ?? '', 10);
  return number >= 0 ? number : null;
}
