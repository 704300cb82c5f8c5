import { type Package, scanPart } from './scan-part.ts';
import type { XmlTag } from './xml-tag.ts';

/** The colours that styles name by number where they name one: theme colours in the order of their numbers. */
export type ThemeColors = readonly string[];

/** The colours of Office where a workbook has no theme. */
export const OFFICE_COLORS: ThemeColors =
  '#FFFFFF #000000 #EEECE1 #1F497D #4F81BD #C0504D #9BBB59 #8064A2 #4BACC6 #F79646 #0000FF #800080'.split(' ');

/** Light and dark change places: style sheets count the background first, themes the ink. */
const THEME_ORDER = ['lt1', 'dk1', 'lt2', 'dk2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6'];
const LINKS = ['hlink', 'folHlink'];

/** The palette of 1997 (ECMA-376 part 1, 18.8.27): numbers 8 to 63; those below repeat the first eight. */
const PALETTE = (
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 ' +
  '9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF ' +
  '00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 ' +
  '003366 339966 003300 333300 993300 993366 333399 333333'
).split(' ');
const FIRST_OF_PALETTE = 8;

/** The colour that a tag states, `#RRGGBB`; null where it states none that is known, such as that of the system. */
export function statedColor(tag: XmlTag, theme: ThemeColors): string | null {
  const rgb = /^(?:[0-9a-f]{2})?([0-9a-f]{6})$/i.exec(tag.attribute('rgb') ?? '')?.[1];
  if (rgb !== undefined) return `#${rgb.toUpperCase()}`;
  const indexed = tag.attribute('indexed');
  if (indexed !== undefined) {
    const number = Number.parseInt(indexed, 10);
    const found = PALETTE[number < FIRST_OF_PALETTE ? number : number - FIRST_OF_PALETTE];
    return found === undefined ? null : `#${found}`;
  }
  const themed = theme[Number.parseInt(tag.attribute('theme') ?? '', 10)];
  return themed === undefined ? null : tinted(themed, Number.parseFloat(tag.attribute('tint') ?? '0'));
}

/** The colours of a theme. */
export async function readThemeColors(from: Package, path: string): Promise<ThemeColors> {
  const colors = new Map<string, string>();
  let slot: string | undefined;
  await scanPart(from, path, {
    open(name, tag) {
      const known = [...THEME_ORDER, ...LINKS].find((each) => name === each || name === `a:${each}`);
      if (known !== undefined) slot = known;
      const stated = /^(?:a:)?srgbClr$/.test(name) ? tag.attribute('val') : tag.attribute('lastClr');
      if (slot === undefined || colors.has(slot) || !/^[0-9a-f]{6}$/i.test(stated ?? '')) return;
      colors.set(slot, `#${(stated ?? '').toUpperCase()}`);
    },
    close(name) {
      if (slot !== undefined && name.endsWith(slot)) slot = undefined;
    },
    text() {},
  });
  return [...THEME_ORDER, ...LINKS].map((each, index) => colors.get(each) ?? OFFICE_COLORS[index] ?? '#000000');
}

/** A colour lighter (up to 1) or darker (down to -1): its lightness goes that part of the way to white or to black. */
function tinted(color: string, tint: number): string {
  if (!(Math.abs(tint) <= 1) || tint === 0) return color;
  const parts = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255);
  const [most, least] = [Math.max(...parts), Math.min(...parts)];
  const light = (most + least) / 2;
  const lighter = tint < 0 ? light * (1 + tint) : light + (1 - light) * tint;
  // Hue and saturation stay: each part keeps its place between the ends, which draw together towards white and black.
  const room = 1 - Math.abs(2 * light - 1);
  const spread = room === 0 ? 0 : (1 - Math.abs(2 * lighter - 1)) / room;
  const made = parts.map((part) => Math.round(Math.min(1, Math.max(0, lighter + (part - light) * spread)) * 255));
  return `#${made.map((part) => part.toString(16).padStart(2, '0').toUpperCase()).join('')}`;
}
