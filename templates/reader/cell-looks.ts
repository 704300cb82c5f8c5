import { BLANK } from '../../core/table/cell.ts';
import { type CellStyle, PLAIN_STYLE } from './cell-styles.ts';
import { type NumberStyles, numberStyles } from './number-styles.ts';
import type { SnapshotCell } from './snapshot.ts';

/** A cell style with the one blank cell that all blank cells of the style share. */
export interface CellLook extends CellStyle {
  readonly blank: SnapshotCell;
}

/** By the index of the style, as cells name it. */
export type CellLooks = ReadonlyMap<string, CellLook>;

/** What the styles of a workbook say of its cells. */
export interface StyleSheet {
  readonly looks: CellLooks;
  readonly styles: NumberStyles;
}

/** A workbook without styles has the one that cells name which name none. */
export function styleSheetOf(stated: readonly CellStyle[]): StyleSheet {
  const styles = stated.length === 0 ? [PLAIN_STYLE] : stated;
  const looks = new Map(styles.map((style, index) => [String(index), lookOf(style)]));
  return { looks, styles: numberStyles(styles) };
}

function lookOf({ format, locked }: CellStyle): CellLook {
  return { format, locked, blank: { cell: BLANK, formula: null, locked, format } };
}
