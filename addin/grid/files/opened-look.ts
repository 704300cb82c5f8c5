import type { StatedLook } from '../../../templates/reader/stated-look.ts';
import type { Look } from '../../host/sheet-format.ts';
import type { LookDetail, OpenedLook } from '../model/grid-look.ts';

const PLAIN = 'General';

/** Makes looks of what a file says; the same of the same, so that runs of them are found. */
export class OpenedLooks {
  readonly #known = new Map<StatedLook | undefined, Map<string, OpenedLook>>();

  /** Undefined for a cell that looks like one that nobody touched. */
  of(stated: StatedLook | undefined, numberFormat: string): OpenedLook | undefined {
    if (stated === undefined && numberFormat === PLAIN) return undefined;
    const known = this.#known.get(stated) ?? new Map<string, OpenedLook>();
    this.#known.set(stated, known);
    const look = known.get(numberFormat) ?? { numberFormat, ...(stated !== undefined && lookOf(stated)) };
    known.set(numberFormat, look);
    return look;
  }
}

function lookOf(stated: StatedLook): OpenedLook {
  const { font, size, bold, italic, color, fill, wrap, lines, horizontal, vertical } = stated;
  const { charset, underline, strike, shrink, indent, rotation, locked } = stated;
  const detail: LookDetail = {
    charset,
    ...(underline !== null && { underline }),
    ...(strike && { strike }),
    ...(Object.keys(lines).length > 0 && { lines }),
    ...(horizontalOf(horizontal) !== horizontal && { horizontal }),
    ...(['top', 'center', 'bottom'].includes(vertical) ? {} : { vertical }),
    ...(shrink && { shrink }),
    ...(indent > 0 && { indent }),
    ...(rotation > 0 && { rotation }),
    ...(!locked && { locked }),
  };
  return {
    font,
    size,
    bold,
    italic,
    color: color ?? '#000000',
    fill,
    wrap,
    horizontal: horizontalOf(horizontal),
    vertical: vertical === 'top' ? 'top' : vertical === 'bottom' ? 'bottom' : 'middle',
    lines: Object.values(lines)[0] === undefined ? null : (Object.values(lines)[0]?.color ?? '#000000'),
    detail,
  };
}

/** The nearest that every program of ours knows. */
function horizontalOf(stated: string): NonNullable<Look['horizontal']> {
  if (stated === 'left' || stated === 'right' || stated === 'center' || stated === 'general') return stated;
  return stated === 'centerContinuous' || stated === 'distributed' ? 'center' : 'general';
}

/** What a condition lays over cells, as far as one can. */
export function overlayOf({ color, fill, bold, italic }: Partial<StatedLook>): Look {
  return {
    ...(color && { color }),
    ...(fill && { fill }),
    ...(bold === true && { bold }),
    ...(italic === true && { italic }),
  };
}
