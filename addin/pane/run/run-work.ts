import { HostError } from '../../host/host-error.ts';
import type { Writing } from '../../host/writing.ts';
import type { WorkCommand } from '../state/command.ts';
import type { PaneEvent, WorkReport } from '../state/event.ts';
import { selectedTable } from './look-at-tables.ts';
import { formulaWriting, prepareWriting } from './prepare-writing.ts';
import { readArea } from './read-area.ts';
import type { Means } from './run-commands.ts';
import { selfTest } from './self-test.ts';

type Watch = Parameters<typeof readArea>[2];

/** Carries out what takes time: it tells how far it is, and can be given up. */
export async function runWork(means: Means, command: WorkCommand, watch: Watch): Promise<PaneEvent> {
  const { host, engine } = means;
  const { ticket } = command;
  switch (command.kind) {
    case 'readFile': {
      const { file, language } = command;
      const { item, findings } = await engine.run(
        'addFile',
        { name: file.name, text: await file.text(), language },
        watch,
      );
      return { kind: 'fileRead', ticket, item, findings, catalogue: await engine.run('catalogue', { language }) };
    }
    case 'computePayout': {
      const { id, asOf, language } = command;
      const insured = await readArea(host, command.insured, watch);
      const prices = await readArea(host, command.prices, watch);
      const view = await engine.run('payout', { id, insured, prices, asOf, language }, watch);
      return { kind: 'payoutComputed', ticket, view, list: command.insured };
    }
    case 'computeProgress': {
      const { id, asOf, matches, language } = command;
      const actuals = await readArea(host, command.actuals, watch);
      const view = await engine.run('progress', { id, actuals, asOf, matches, language }, watch);
      return { kind: 'progressComputed', ticket, view };
    }
    case 'tryPrices': {
      const { prices, language } = command;
      return { kind: 'pricesTried', ticket, view: await engine.run('whatIf', { prices, language }, watch) };
    }
    case 'scan': {
      const table = await selectedTable(host, await host.selection());
      if (!table) throw new HostError('notFound');
      const block = await readArea(host, table, watch);
      return { kind: 'scanned', ticket, view: await engine.run('scan', { block, language: command.language }, watch) };
    }
    case 'prepare':
      return { kind: 'prepared', ticket, prepared: await prepareWriting(means, command, watch) };
    case 'write':
      return wrote(means, command, command.writing, watch);
    case 'writeFormula': {
      const writing = formulaWriting(await host.selection(), command.formula);
      return wrote(means, { ticket, of: 'formula', fix: null }, writing, watch);
    }
    case 'undo':
      return { kind: 'undid', ticket, id: command.record.id, outcome: await means.journal.undo(command.record) };
    case 'selfTest':
      return { kind: 'selfTested', ticket, checks: await selfTest(host, engine) };
  }
}

type Asked = Pick<Extract<WorkReport, { kind: 'wrote' }>, 'ticket' | 'of' | 'fix'>;

/** Writes, and takes the user to what was written. */
async function wrote(means: Means, { ticket, of, fix }: Asked, writing: Writing, watch: Watch): Promise<PaneEvent> {
  const outcome = await means.journal.write(writing, watch);
  if (outcome.kind === 'done' && writing.show) await means.host.select(writing.show).catch(() => undefined);
  return { kind: 'wrote', ticket, of, fix, outcome, undoable: means.journal.records() };
}
