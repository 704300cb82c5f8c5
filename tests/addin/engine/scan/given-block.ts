import type { Block, CellValue } from '../../../../addin/host/host.ts';

/** A block from A1 on: a text that begins with `=` is a formula, and `[formula, result]` one with its result. */
export type Given = CellValue | readonly [formula: string, result: CellValue];

export function blockOf(
  rows: readonly (readonly Given[])[],
  formats: Readonly<Record<string, string>> = {},
  at: { readonly row: number; readonly column: number } = { row: 0, column: 0 },
): Block {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const full = rows.map((row) => Array.from({ length: columns }, (_, column): Given => row[column] ?? ''));
  return {
    area: { sheet: '表', ...at, rows: rows.length, columns },
    values: full.map((row) => row.map((given) => (typeof given === 'object' ? given[1] : given))),
    formulas: full.map((row) => row.map((given) => (typeof given === 'object' ? given[0] : ''))),
    formats: full.map((row, index) => row.map((_, column) => formats[`${index},${column}`] ?? 'General')),
  };
}
