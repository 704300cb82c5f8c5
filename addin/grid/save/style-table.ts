import { escapeXml } from '../../../templates/workbook/xml-text.ts';
import type { Look } from '../../host/sheet-format.ts';
import { type FullLook, PLAIN_LOOK } from '../model/grid-look.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
/** Numbers below are the built-in formats of the specification. */
const FIRST_FORMAT = 164;
/** Of Chinese, where a file says nothing else. */
const CHARSET = 134;
const SIDES = ['left', 'right', 'top', 'bottom'] as const;

/** Texts that are numbered in the order they are first asked for. */
class Numbered {
  readonly texts: string[];
  readonly #numbers: Map<string, number>;

  constructor(first: readonly string[]) {
    this.texts = [...first];
    this.#numbers = new Map(first.map((text, index) => [text, index]));
  }

  numberOf(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    this.#numbers.set(text, this.texts.length);
    return this.texts.push(text) - 1;
  }
}

/** The looks of a workbook as its style sheet numbers them. */
export class StyleTable {
  readonly #formats = new Numbered([]);
  readonly #fonts = new Numbered([fontXml(PLAIN_LOOK)]);
  readonly #fills = new Numbered([
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  ]);
  readonly #borders = new Numbered([borderXml(PLAIN_LOOK)]);
  readonly #styles = new Numbered([]);
  readonly #highlights = new Numbered([]);

  constructor() {
    this.numberOf(PLAIN_LOOK, false);
  }

  /** The number a cell names its look by. A quoted text stays a text when a person edits it, though it begins with `=`. */
  numberOf(look: FullLook, quoted: boolean): number {
    const format = look.numberFormat === 'General' ? 0 : FIRST_FORMAT + this.#formats.numberOf(look.numberFormat);
    const font = this.#fonts.numberOf(fontXml(look));
    const fill = look.fill === null ? 0 : this.#fills.numberOf(fillXml(look.fill));
    const border = this.#borders.numberOf(borderXml(look));
    const unlocked = look.detail?.locked === false;
    return this.#styles.numberOf(
      `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0"` +
        ` applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"${quoted ? ' quotePrefix="1"' : ''}${unlocked ? ' applyProtection="1"' : ''}>` +
        `${alignmentXml(look)}${unlocked ? '<protection locked="0"/>' : ''}</xf>`,
    );
  }

  /** The number of a look that is laid over cells by a condition. */
  highlightOf({ color, bold, italic, fill }: Look): number {
    const ink = color === undefined ? '' : `<color rgb="${argb(color)}"/>`;
    const kind = `${bold === true ? '<b/>' : ''}${italic === true ? '<i/>' : ''}`;
    const font = kind + ink === '' ? '' : `<font>${kind}${ink}</font>`;
    const ground = fill
      ? `<fill><patternFill patternType="solid"><fgColor rgb="${argb(fill)}"/><bgColor rgb="${argb(fill)}"/></patternFill></fill>`
      : '';
    return this.#highlights.numberOf(`<dxf>${font}${ground}</dxf>`);
  }

  /** The part of the package. */
  xml(): string {
    const formats = this.#formats.texts.map(
      (code, index) => `<numFmt numFmtId="${FIRST_FORMAT + index}" formatCode="${escapeXml(code)}"/>`,
    );
    return (
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${MAIN}">` +
      (formats.length === 0 ? '' : list('numFmts', formats)) +
      list('fonts', this.#fonts.texts) +
      list('fills', this.#fills.texts) +
      list('borders', this.#borders.texts) +
      list('cellStyleXfs', ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']) +
      list('cellXfs', this.#styles.texts) +
      list('cellStyles', ['<cellStyle name="Normal" xfId="0" builtinId="0"/>']) +
      `${list('dxfs', this.#highlights.texts)}</styleSheet>`
    );
  }
}

/** `#1F2328` as `FF1F2328`. */
export function argb(color: string): string {
  return `FF${escapeXml(color.replace('#', '').toUpperCase())}`;
}

function list(name: string, items: readonly string[]): string {
  return `<${name} count="${items.length}">${items.join('')}</${name}>`;
}

function fontXml({ font, size, bold, italic, color, detail = {} }: FullLook): string {
  const { underline, strike, charset = CHARSET } = detail;
  const line = underline ? `<u val="${underline}"/>` : '';
  const kind = `${bold ? '<b/>' : ''}${italic ? '<i/>' : ''}${strike ? '<strike/>' : ''}${line}`;
  return `<font>${kind}<sz val="${size}"/><color rgb="${argb(color)}"/><name val="${escapeXml(font)}"/>${charset === null ? '' : `<charset val="${charset}"/>`}</font>`;
}

function fillXml(color: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="${argb(color)}"/><bgColor indexed="64"/></patternFill></fill>`;
}

function borderXml({ lines, detail }: FullLook): string {
  const side = (name: (typeof SIDES)[number]): string => {
    const around = lines === null ? undefined : { style: 'thin', color: lines };
    const line = detail?.lines === undefined ? around : detail.lines[name];
    if (line === undefined) return `<${name}/>`;
    const color = line.color === null ? '<color auto="1"/>' : `<color rgb="${argb(line.color)}"/>`;
    return `<${name} style="${line.style}">${color}</${name}>`;
  };
  return `<border>${SIDES.map(side).join('')}<diagonal/></border>`;
}

function alignmentXml({ horizontal, vertical, wrap, detail = {} }: FullLook): string {
  const upright = detail.vertical ?? (vertical === 'middle' ? 'center' : vertical);
  const more = [
    wrap ? ' wrapText="1"' : '',
    detail.shrink ? ' shrinkToFit="1"' : '',
    detail.indent ? ` indent="${detail.indent}"` : '',
    detail.rotation ? ` textRotation="${detail.rotation}"` : '',
  ];
  return `<alignment horizontal="${detail.horizontal ?? horizontal}" vertical="${upright}"${more.join('')}/>`;
}
