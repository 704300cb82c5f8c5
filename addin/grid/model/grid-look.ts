import type { Look } from '../../host/sheet-format.ts';

/** A look with nothing left open. */
export type FullLook = Required<Look>;

/** How a cell looks that nobody touched. */
export const PLAIN_LOOK: FullLook = {
  numberFormat: 'General',
  font: '宋体',
  size: 11,
  bold: false,
  italic: false,
  color: '#000000',
  fill: null,
  horizontal: 'general',
  vertical: 'bottom',
  wrap: false,
  lines: null,
};

/** The looks of one workbook: cells that look alike share one object, so that many rows cost little. */
export class LookTable {
  readonly #known = new Map([[keyOf(PLAIN_LOOK), PLAIN_LOOK]]);

  /** What a look becomes under a change, for any number of cells. */
  laying(change: Look): (look: FullLook) => FullLook {
    const laid = new Map<FullLook, FullLook>();
    return (look) => {
      const found = laid.get(look) ?? this.#shared({ ...look, ...change });
      laid.set(look, found);
      return found;
    };
  }

  #shared(look: FullLook): FullLook {
    const key = keyOf(look);
    const known = this.#known.get(key) ?? look;
    this.#known.set(key, known);
    return known;
  }
}

function keyOf(look: FullLook): string {
  return JSON.stringify(look);
}
