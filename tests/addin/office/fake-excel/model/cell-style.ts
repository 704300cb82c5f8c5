/** The line at one edge of a cell, in Excel's words. */
export interface EdgeLine {
  readonly style: string;
  readonly color: string;
}

/** How a cell looks, in Excel's words. */
export interface CellStyle {
  readonly numberFormat: string;
  readonly name: string;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly color: string;
  /** Null where there is no fill; Excel then says white. */
  readonly fill: string | null;
  readonly horizontal: string;
  readonly vertical: string;
  readonly wrap: boolean;
  readonly top: EdgeLine;
  readonly bottom: EdgeLine;
  readonly left: EdgeLine;
  readonly right: EdgeLine;
}

export type Edge = 'top' | 'bottom' | 'left' | 'right';

const NO_LINE: EdgeLine = { style: 'None', color: '#000000' };

/** A cell that nobody touched. */
export const PLAIN: CellStyle = {
  numberFormat: 'General',
  name: '等线',
  size: 11,
  bold: false,
  italic: false,
  color: '#000000',
  fill: null,
  horizontal: 'General',
  vertical: 'Bottom',
  wrap: false,
  top: NO_LINE,
  bottom: NO_LINE,
  left: NO_LINE,
  right: NO_LINE,
};
