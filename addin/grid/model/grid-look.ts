import type { StatedLook } from '../../../templates/reader/stated-look.ts';
import type { Look } from '../../host/sheet-format.ts';

/** What the file that a cell came from says of its look beyond what a `Look` can: it is kept for the copy that is saved. */
export type LookDetail = Partial<
  Pick<
    StatedLook,
    | 'charset'
    | 'underline'
    | 'strike'
    | 'lines'
    | 'horizontal'
    | 'vertical'
    | 'shrink'
    | 'indent'
    | 'rotation'
    | 'locked'
  >
>;

/** A look as a file brings it. */
export type OpenedLook = Look & { readonly detail?: LookDetail };

/** A look with nothing left open. */
export type FullLook = Required<Look> & { readonly detail?: LookDetail };

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
  laying(change: OpenedLook): (look: FullLook) => FullLook {
    const laid = new Map<FullLook, FullLook>();
    return (look) => {
      const found = laid.get(look) ?? this.#shared(changed(look, change));
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

/** Of the detail that goes with what changes, nothing is left. */
function changed(look: FullLook, change: OpenedLook): FullLook {
  const laid = { ...look, ...change };
  if (laid.detail === undefined || change.detail !== undefined) return laid;
  const { lines, horizontal, vertical, ...detail } = laid.detail;
  return {
    ...laid,
    detail: {
      ...detail,
      ...(lines !== undefined && change.lines === undefined && { lines }),
      ...(horizontal !== undefined && change.horizontal === undefined && { horizontal }),
      ...(vertical !== undefined && change.vertical === undefined && { vertical }),
    },
  };
}

function keyOf(look: FullLook): string {
  return JSON.stringify(look);
}
