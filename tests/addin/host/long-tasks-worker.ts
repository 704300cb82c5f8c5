import { serveTasks } from '../../../addin/engine/serve-tasks.ts';
import type { TaskTable } from '../../../addin/engine/session.ts';
import { type Entry, formulaEntry, numberEntry, textEntry } from '../../../addin/host/entry.ts';
import type { Area } from '../../../addin/host/host.ts';

/** An engine that computes nothing: a payout takes its cells and gives four cells for each, formulas among them. */
let list: Area | null = null;

const tasks: Pick<TaskTable, 'payout' | 'payoutWriting'> = {
  payout: (_session, { insured }) => {
    list = insured.area;
    const last = insured.values.at(-1)?.[0];
    return { title: String(last), lines: [], findings: [], households: insured.values.length } as never;
  },
  payoutWriting: () => {
    if (list === null) throw new RangeError('no payout');
    const area: Area = { ...list, column: list.column + list.columns, columns: 4 };
    const rows = Array.from({ length: area.rows }, (_, row): readonly Entry[] => [
      textEntry(`样例村第${row + 1}户`),
      numberEntry(`${row}.25`),
      formulaEntry(`ROUND(B${row + 1}*0.985,2)`),
      textEntry('已计算'),
    ]);
    const results = rows.map((_, row) => [null, null, numberEntry(`${row}.24`), null]);
    const look = { kind: 'look', cells: { ...area, columns: 3 }, look: { numberFormat: '0.00' } } as const;
    return {
      sheets: [],
      cells: [{ area, entries: rows, results, formats: [look] }],
      names: [],
      show: { ...area, rows: 1, columns: 1 },
    };
  },
};
const take = serveTasks(
  tasks as TaskTable,
  (answer) => self.postMessage(answer),
  () => performance.now(),
);
self.addEventListener('message', (event: MessageEvent) => take(event.data));
