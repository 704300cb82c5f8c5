const QUOTED = /"[^"]*"|'[^']*'/g;

/** Whether a formula asks another program for data, as `cmd|'/c calc'!A0` does; `|` has no other use outside quotes. */
export function isDdeFormula(formula: string): boolean {
  return formula.includes('|') && formula.replace(QUOTED, '').includes('|');
}
