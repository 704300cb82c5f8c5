/** A narrow column is 2.5 % of the way from base to target; the scale runs from -20 % to 120 %. */
export const CELLS_PER_WHOLE = 40;
export const CELLS_BEFORE = 8;
export const CELLS_AFTER = 8;
export const CELLS = CELLS_BEFORE + CELLS_PER_WHOLE + CELLS_AFTER;
/** A fifth of the way, which the scale is labelled by. */
export const LABEL_EVERY = 8;

export const COLUMNS = { number: 1, name: 2, progress: 3, schedule: 4, before: 5, grid: 6 } as const;
export const AFTER = COLUMNS.grid + CELLS;
export const STATUS = AFTER + 1;
export const FIRST = 6;
export const HEADER_ROW = 5;
