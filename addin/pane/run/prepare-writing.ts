import type { Engine } from '../../engine/messages.ts';
import type { Finding, TakenNames } from '../../engine/tasks.ts';
import { formulaEntry } from '../../host/entry.ts';
import type { Area, Host } from '../../host/host.ts';
import { HostError } from '../../host/host-error.ts';
import type { Journal } from '../../host/journal.ts';
import type { Writing } from '../../host/writing.ts';
import type { WorkCommand } from '../state/command.ts';
import type { PreparedWriting } from '../state/write-state.ts';
import { selectedTable } from './look-at-tables.ts';
import { readArea } from './read-area.ts';

type Prepare = Extract<WorkCommand, { kind: 'prepare' }>;

interface Means {
  readonly host: Host;
  readonly engine: Engine;
  readonly journal: Journal;
}

type Watch = Parameters<typeof readArea>[2];

/** Works out what a job would write, and what that would overwrite. */
export async function prepareWriting(means: Means, command: Prepare, watch: Watch): Promise<PreparedWriting> {
  const { writing, findings } = await writingOf(means, command, watch);
  return { writing, findings, preview: await means.journal.preview(writing) };
}

interface Answer {
  readonly writing: Writing;
  readonly findings: readonly Finding[];
}

async function writingOf({ host, engine }: Means, command: Prepare, watch: Watch): Promise<Answer> {
  const { source, as, where, language } = command;
  if (source.kind === 'convert') {
    const table = await selectedTable(host, await host.selection());
    if (!table) throw new HostError('notFound');
    return engine.run('convert', { block: await readArea(host, table, watch), as, language }, watch);
  }
  const taken = await takenNames(host);
  const alone = async (writing: Promise<Writing>): Promise<Answer> => ({ writing: await writing, findings: [] });
  switch (source.kind) {
    case 'payout': {
      const place = where === 'beside' ? 'besideList' : where;
      return alone(engine.run('payoutWriting', { as, where: place, taken, language }, watch));
    }
    case 'progress': {
      const place = where === 'beside' ? 'besideRows' : where;
      return alone(engine.run('progressWriting', { as, where: place, taken, language }, watch));
    }
    case 'template': {
      const { id, unit } = source;
      return alone(engine.run('templateWriting', { id, unit, taken, language }, watch));
    }
    case 'sample':
      return alone(engine.run('sampleWriting', { id: source.id, taken, language }, watch));
  }
}

async function takenNames(host: Host): Promise<TakenNames> {
  const sheets = await host.sheets();
  return { sheets: sheets.map(({ name }) => name), names: Array.from((await host.names()).keys()) };
}

/** A formula for the first selected cell. */
export function formulaWriting(selection: Area, formula: string): Writing {
  const area = { ...selection, rows: 1, columns: 1 };
  return { sheets: [], names: [], show: area, cells: [{ area, entries: [[formulaEntry(formula)]], formats: [] }] };
}
