/** A line at one side of a cell; its style by the word of the specification, such as `thin`. */
export interface StatedLine {
  readonly style: string;
  /** `#RRGGBB`; null for the colour of the text. */
  readonly color: string | null;
}

export type Side = 'left' | 'right' | 'top' | 'bottom';

/** How a cell style says that cells look, without its number format. Colours are `#RRGGBB`, sizes points. */
export interface StatedLook {
  readonly font: string;
  readonly size: number;
  readonly charset: number | null;
  readonly bold: boolean;
  readonly italic: boolean;
  /** The kind of the line below, such as `single`. */
  readonly underline: string | null;
  readonly strike: boolean;
  readonly color: string | null;
  readonly fill: string | null;
  readonly lines: Readonly<Partial<Record<Side, StatedLine>>>;
  /** By the words of the specification. */
  readonly horizontal: string;
  readonly vertical: string;
  readonly wrap: boolean;
  readonly shrink: boolean;
  readonly indent: number;
  readonly rotation: number;
  readonly locked: boolean;
}

/** Of a cell in a workbook that has no styles. */
export const PLAIN_STATED: StatedLook = {
  font: '宋体',
  size: 11,
  charset: null,
  bold: false,
  italic: false,
  underline: null,
  strike: false,
  color: null,
  fill: null,
  lines: {},
  horizontal: 'general',
  vertical: 'bottom',
  wrap: false,
  shrink: false,
  indent: 0,
  rotation: 0,
  locked: true,
};
