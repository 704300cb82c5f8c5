import type { CellStyle } from './cell-styles.ts';
import { showsDay, showsPercent } from './number-format.ts';

/** The cell styles that show a stored number as something else; each is named by its index, as cells name it. */
export interface NumberStyles {
  readonly days: ReadonlySet<string>;
  readonly percents: ReadonlySet<string>;
}

/** The styles of a workbook that show numbers as days or as per cent. */
export function numberStyles(styles: readonly CellStyle[]): NumberStyles {
  const stylesThat = (shows: (code: string) => boolean) => {
    const known = new Map<string, boolean>();
    return new Set(
      styles.flatMap(({ format }, index) => {
        const shown = known.get(format) ?? shows(format);
        known.set(format, shown);
        return shown ? [String(index)] : [];
      }),
    );
  };
  return { days: stylesThat(showsDay), percents: stylesThat(showsPercent) };
}
