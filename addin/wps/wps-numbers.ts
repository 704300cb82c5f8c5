/** WPS's own numbers for what it calls by name elsewhere; they are those of VBA. */
export const WPS = {
  none: -4142,
  solid: 1,
  continuous: 1,
  thin: 2,
  manual: -4135,
  expression: 2,
  between: 1,
  atMost: 8,
  stop: 1,
  visible: -1,
} as const;

export const HORIZONTAL = { general: 1, left: -4131, center: -4108, right: -4152 } as const;
export const VERTICAL = { top: -4160, middle: -4108, bottom: -4107 } as const;

/** Left, top, bottom and right of cells, then between their columns and between their rows. */
export const OUTER_EDGES = [7, 8, 9, 10] as const;
export const BETWEEN_COLUMNS = 11;
export const BETWEEN_ROWS = 12;

/** The same four edges of a conditional format. */
export const CONDITION_EDGES = [-4131, -4160, -4107, -4152] as const;

/** `#1A5FA8` as WPS has it: blue is the highest byte, 0xA85F1A. */
export function wpsColor(color: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  return (red ?? 0) + (green ?? 0) * 0x100 + (blue ?? 0) * 0x10000;
}

/** 0xA85F1A as `#1A5FA8`. */
export function colorOf(color: number): string {
  const bytes = [color % 0x100, Math.floor(color / 0x100) % 0x100, Math.floor(color / 0x10000) % 0x100];
  return `#${bytes.map((byte) => byte.toString(16).toUpperCase().padStart(2, '0')).join('')}`;
}
