import { Budget } from './budget.ts';
import { type Package, scanPart } from './scan-part.ts';
import { statedColor, type ThemeColors } from './stated-color.ts';
import { PLAIN_STATED, type Side, type StatedLook } from './stated-look.ts';
import type { XmlTag } from './xml-tag.ts';
import { isTrue } from './xml-text.ts';

/** What a style sheet says of looks. */
export interface StatedStyles {
  /** By the index of the style, as cells name it. */
  readonly looks: ReadonlyMap<string, StatedLook>;
  /** Looks that conditions lay over cells, with what each of them says. */
  readonly overlays: readonly Partial<StatedLook>[];
  /** Whether a cell style fills with a pattern or a gradient. */
  readonly hasPatterns: boolean;
}

type Part = { -readonly [K in keyof StatedLook]?: StatedLook[K] };

const LISTS = ['fonts', 'fills', 'borders', 'cellXfs', 'dxfs'] as const;
type List = (typeof LISTS)[number];
const ITEMS: Readonly<Record<List, string>> = {
  fonts: 'font',
  fills: 'fill',
  borders: 'border',
  cellXfs: 'xf',
  dxfs: 'dxf',
};

/** The looks of a style sheet, in the order in which cells and conditions name them. */
export async function readStatedStyles(from: Package, path: string, theme: ThemeColors): Promise<StatedStyles> {
  const budget = new Budget('styles', from.limits.styles);
  const found: Record<List, Part[]> = { fonts: [], fills: [], borders: [], cellXfs: [], dxfs: [] };
  const patterns = new Set<Part>();
  let list: List | undefined;
  let side: Side | undefined;
  let item: Part = {};
  await scanPart(from, path, {
    open(name, tag) {
      list = LISTS.find((each) => each === name) ?? list;
      if (list === undefined) return;
      if (name === ITEMS[list]) {
        budget.take();
        item = list === 'cellXfs' ? styleOf(tag, found) : {};
        found[list].push(item);
        if (list === 'cellXfs' && patterns.has(found.fills[indexOf(tag, 'fillId')] ?? {})) patterns.add(item);
        return;
      }
      if (name === 'left' || name === 'right' || name === 'top' || name === 'bottom') side = name;
      if (name === 'gradientFill') patterns.add(item);
      if (name === 'patternFill' && !['none', 'solid'].includes(tag.attribute('patternType') ?? 'solid'))
        patterns.add(item);
      takeInto(item, name, tag, { theme, side, isOverlay: list === 'dxfs' });
    },
    close(name) {
      if (name === side) side = undefined;
      if (name === list) list = undefined;
    },
    text() {},
  });
  const looks = found.cellXfs.map((look, index) => [String(index), { ...PLAIN_STATED, ...look }] as const);
  return {
    looks: new Map(looks),
    overlays: found.dxfs,
    hasPatterns: found.cellXfs.some((look) => patterns.has(look)),
  };
}

function indexOf(tag: XmlTag, attribute: string): number {
  return Number.parseInt(tag.attribute(attribute) ?? '0', 10);
}

/** A cell style has its parts by their numbers. */
function styleOf(tag: XmlTag, { fonts, fills, borders }: Readonly<Record<List, Part[]>>): Part {
  return {
    ...fonts[indexOf(tag, 'fontId')],
    ...fills[indexOf(tag, 'fillId')],
    ...borders[indexOf(tag, 'borderId')],
  };
}

interface Around {
  readonly theme: ThemeColors;
  readonly side: Side | undefined;
  readonly isOverlay: boolean;
}

function takeInto(item: Part, name: string, tag: XmlTag, { theme, side, isOverlay }: Around): void {
  const value = tag.attribute('val');
  const says = isTrue(value ?? '1');
  switch (name) {
    case 'name':
      item.font = (value ?? PLAIN_STATED.font).slice(0, LONGEST_FONT);
      break;
    case 'sz':
      item.size = within(value, 1, 409) ?? PLAIN_STATED.size;
      break;
    case 'charset':
      item.charset = within(value, 0, 255);
      break;
    case 'b':
      item.bold = says;
      break;
    case 'i':
      item.italic = says;
      break;
    case 'strike':
      item.strike = says;
      break;
    case 'u':
      item.underline = value === 'none' ? null : wordOf(value ?? 'single');
      break;
    case 'fgColor':
      if (!isOverlay || item.fill === undefined) item.fill = item.fill === null ? null : statedColor(tag, theme);
      break;
    case 'bgColor':
      // What a condition fills with is called its background.
      if (isOverlay) item.fill = statedColor(tag, theme) ?? item.fill ?? null;
      break;
    case 'patternFill':
      if (tag.attribute('patternType') === 'none' && !isOverlay) item.fill = null;
      break;
    case 'left':
    case 'right':
    case 'top':
    case 'bottom': {
      const style = tag.attribute('style') ?? 'none';
      if (style !== 'none') item.lines = { ...item.lines, [name]: { style: wordOf(style), color: null } };
      break;
    }
    case 'color':
      takeColor(item, statedColor(tag, theme), side);
      break;
    case 'alignment':
      item.horizontal = wordOf(tag.attribute('horizontal') ?? 'general');
      item.vertical = wordOf(tag.attribute('vertical') ?? 'bottom');
      item.wrap = isTrue(tag.attribute('wrapText'));
      item.shrink = isTrue(tag.attribute('shrinkToFit'));
      item.indent = within(tag.attribute('indent'), 0, 250) ?? 0;
      item.rotation = within(tag.attribute('textRotation'), 0, 255) ?? 0;
      break;
    case 'protection':
      item.locked = isTrue(tag.attribute('locked') ?? '1');
      break;
  }
}

function takeColor(item: Part, color: string | null, side: Side | undefined): void {
  const line = side === undefined ? undefined : item.lines?.[side];
  if (side === undefined) item.color = color;
  else if (line !== undefined) item.lines = { ...item.lines, [side]: { ...line, color } };
}

const LONGEST_FONT = 64;

function within(value: string | undefined, least: number, most: number): number | null {
  const number = Number.parseFloat(value ?? '');
  return number >= least && number <= most ? number : null;
}

/** A word of the specification; whatever else stands there is written nowhere. */
function wordOf(value: string): string {
  return /^[A-Za-z]{1,24}$/.test(value) ? value : 'general';
}
