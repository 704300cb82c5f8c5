import type { Engine } from '../../engine/messages.ts';
import { CLEARED, formulaEntry, numberEntry, textEntry } from '../../host/entry.ts';
import type { Area, Host } from '../../host/host.ts';
import { HostError } from '../../host/host-error.ts';
import { createJournal } from '../../host/journal.ts';
import { rangeText } from '../state/area-text.ts';
import type { SelfCheck, SelfCheckName } from '../state/state.ts';

/** What a check saw, and whether that is as it should be. */
type Seen = readonly [passed: boolean, seen: string];

const TEXTS = ['=1+1', '00123', '2024-01-01', '3/4', 'TRUE', '@x'] as const;

/**
 * Tries the workbook and the engine out, on a sheet that it adds and removes again. A check that is refused has failed,
 * with the fault as what was seen; the others go on.
 */
export async function selfTest(host: Host, engine: Engine): Promise<readonly SelfCheck[]> {
  const checks: SelfCheck[] = [];
  const check = async (name: SelfCheckName, run: () => Promise<Seen>): Promise<void> => {
    const [passed, seen] = await run().catch((thrown: unknown): Seen => [false, faultText(thrown)]);
    checks.push({ name, passed, seen });
  };
  let sheet = '';
  await check('engine', async () => {
    const { schemes, plans, templates } = await engine.run('catalogue', { language: 'zh' });
    return [schemes.length > 0, `${schemes.length} + ${plans.length} + ${templates.length}`];
  });
  await check('sheets', async () => {
    const sheets = await host.sheets();
    sheet = freeName(sheets.map(({ name }) => name));
    return [sheets.length > 0, String(sheets.length)];
  });
  await check('selection', async () => [true, rangeText(await host.selection())]);
  await check('addSheet', async () => {
    await host.addSheet(sheet);
    return [(await host.sheets()).some(({ name }) => name === sheet), ''];
  });
  const cellsAt = (row: number, rows: number, columns: number): Area => ({ sheet, row, column: 0, rows, columns });
  await check('texts', async () => {
    await host.write(cellsAt(0, 1, TEXTS.length), [TEXTS.map((text) => textEntry(text))]);
    const { values } = await host.read(cellsAt(0, 1, TEXTS.length));
    return [TEXTS.every((text, column) => values[0]?.[column] === text), (values[0] ?? []).join(' ')];
  });
  await check('numbers', async () => {
    await host.write(cellsAt(1, 1, 2), [[numberEntry('0.1'), numberEntry('-123456789012.25')]]);
    const { values } = await host.read(cellsAt(1, 1, 2));
    return [values[0]?.[0] === 0.1 && values[0]?.[1] === -123456789012.25, (values[0] ?? []).join(' ')];
  });
  await check('formula', async () => {
    await host.write(cellsAt(2, 1, 1), [[formulaEntry('A2*2')]]);
    const { formulas } = await host.read(cellsAt(2, 1, 1));
    return [formulas[0]?.[0] === '=A2*2', formulas[0]?.[0] ?? ''];
  });
  await check('leftAlone', async () => {
    await host.write(cellsAt(1, 1, 2), [[null, CLEARED]]);
    const { values } = await host.read(cellsAt(1, 1, 2));
    return [values[0]?.[0] === 0.1 && values[0]?.[1] === '', (values[0] ?? []).join(' ')];
  });
  await check('undo', async () => {
    const journal = createJournal(host);
    const cells = [{ area: cellsAt(1, 1, 1), entries: [[numberEntry('7')]], formats: [] }];
    const wrote = await journal.write({ sheets: [], cells, names: [], show: null });
    const undone = wrote.kind === 'done' ? (await journal.undo(wrote.record)).kind : wrote.kind;
    const { values } = await host.read(cellsAt(1, 1, 1));
    return [undone === 'done' && values[0]?.[0] === 0.1, undone];
  });
  await host.removeSheet(sheet).catch(() => undefined);
  return checks;
}

function freeName(taken: readonly string[]): string {
  const names = ['算盘自检', ...taken.map((_, at) => `算盘自检${at + 2}`)];
  return names.find((name) => !taken.includes(name)) ?? '';
}

function faultText(thrown: unknown): string {
  return thrown instanceof HostError ? `${thrown.fault} ${thrown.detail}`.trim() : String(thrown);
}
