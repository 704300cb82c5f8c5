import { GLOSSARY } from '../../../core/glossary.ts';
import { issue } from '../../../core/issue/issue.ts';
import { checkIdNumber, normaliseId } from '../../../core/payout/id-number.ts';
import { splitHeader } from '../../../core/table/header.ts';
import { addressOf, areaOf, type ScanFound } from './scan-found.ts';
import type { ScanCell, SheetGrid } from './sheet-grid.ts';

const HEADERS: ReadonlySet<string> = new Set([GLOSSARY.idNumber.zh, ...GLOSSARY.idNumber.aliases]);
const ID_SHAPE = /^\d{17}[\dX]$/;

/** 证件号: numbers that stand more than once, and those whose last digits a spreadsheet has already lost. */
export function findRepeatedIds(grid: SheetGrid): ScanFound[] {
  return grid.headers.flatMap((header, column) => {
    const cells = (grid.columns[column] ?? []).filter((_, at) => grid.roles[at]?.kind === 'item');
    const filled = cells.filter(({ content }) => content.kind !== 'blank');
    if (!isIdColumn(header, filled)) return [];
    const byId = new Map<string, ScanCell[]>();
    for (const cell of filled) {
      const id = normaliseId(cell.found);
      if (checkIdNumber(id) === 'length') continue;
      const same = byId.get(id);
      if (same === undefined) byId.set(id, [cell]);
      else same.push(cell);
    }
    const repeated = [...byId.values()].flatMap(([first, ...others]) =>
      others.map((cell) => {
        const values = {
          header,
          cell: addressOf(grid, cell),
          first: first === undefined ? '' : addressOf(grid, first),
        };
        return { issue: issue('scanRepeatedId', 'error', {}, values), area: areaOf(grid, cell), fix: null };
      }),
    );
    return [...lostDigits(grid, filled), ...repeated];
  });
}

function isIdColumn(header: string, filled: readonly ScanCell[]): boolean {
  if (HEADERS.has(splitHeader(header).name)) return true;
  let [shaped, others] = [0, 0];
  for (const { found } of filled) {
    if (ID_SHAPE.test(normaliseId(found))) shaped += 1;
    else others += 1;
    if (others * 2 >= filled.length) return false;
  }
  return shaped > 1;
}

/** A number of eighteen digits is kept with fifteen. */
function lostDigits(grid: SheetGrid, filled: readonly ScanCell[]): ScanFound[] {
  return filled
    .filter(({ content, found }) => content.kind === 'number' && /^\d{16,}$|e\+/i.test(found))
    .map((cell) => ({
      issue: issue('idDigitsLost', 'error', {}, { found: addressOf(grid, cell) }),
      area: areaOf(grid, cell),
      fix: null,
    }));
}
