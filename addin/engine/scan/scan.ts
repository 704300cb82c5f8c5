import { messageOf } from '../../../core/issue/message.ts';
import { scanWordsOf } from '../../words/scan-words.ts';
import { breathe } from '../breathe.ts';
import type { TaskRun } from '../session.ts';
import type { Finding } from '../tasks.ts';
import { findBlankCells } from './blank-cells.ts';
import { findErrorCells } from './error-cells.ts';
import { findMixedUnits } from './mixed-units.ts';
import { findPartsBeyond } from './parts-beyond.ts';
import { findRepeatedIds } from './repeated-ids.ts';
import type { ScanFound } from './scan-found.ts';
import { gridOf } from './sheet-grid.ts';
import { findTextDays } from './text-days.ts';
import { findTextNumbers } from './text-numbers.ts';
import { findWrongTotalsAcross } from './total-across.ts';
import { findWrongTotalRows } from './total-rows.ts';
import { findTypedOver } from './typed-over.ts';

const CHECKS = [
  findErrorCells,
  findTextNumbers,
  findMixedUnits,
  findWrongTotalRows,
  findWrongTotalsAcross,
  findPartsBeyond,
  findTypedOver,
  findTextDays,
  findRepeatedIds,
  findBlankCells,
] as const;

const SEVERITIES = ['error', 'warning', 'info'] as const;
/** Nobody reads further; what is put right makes room for the rest. */
const MOST_SHOWN = 500;

/** Looks for what is wrong with the cells of a selection, check by check; the gravest first. */
export const scan: TaskRun<'scan'> = async (_session, { block, language }, progress) => {
  const steps = CHECKS.length + 1;
  const grid = await gridOf(block, () => {
    progress(0, steps);
    return breathe();
  });
  const found: ScanFound[] = [];
  for (const [index, check] of CHECKS.entries()) {
    progress(index + 1, steps);
    for (const each of check(grid)) found.push(each);
    await breathe();
  }
  progress(steps, steps);
  const { fixLabels, more } = scanWordsOf(language);
  const sorted = SEVERITIES.flatMap((severity) => found.filter(({ issue }) => issue.severity === severity));
  const findings = sorted.slice(0, MOST_SHOWN).map(
    ({ issue, area, fix }): Finding => ({
      severity: issue.severity,
      text: messageOf(issue, language),
      area,
      fix: fix === null ? null : { label: fixLabels[fix.kind], writing: fixWriting({ area, fix }) },
    }),
  );
  const hidden = sorted.length - findings.length;
  const rest: readonly Finding[] = [{ severity: 'info', text: more(hidden), area: null, fix: null }];
  return { cells: block.area.rows * block.area.columns, findings: hidden === 0 ? findings : [...findings, ...rest] };
};

function fixWriting({ area, fix }: Pick<ScanFound, 'area'> & { readonly fix: NonNullable<ScanFound['fix']> }) {
  const { row, column, rows, columns } = area;
  const { entries, numberFormat } = fix;
  const cells = { row, column, rows, columns };
  const formats = numberFormat === null ? [] : [{ kind: 'look' as const, cells, look: { numberFormat } }];
  return { sheets: [], cells: [{ area, entries, formats }], names: [], show: area };
}
