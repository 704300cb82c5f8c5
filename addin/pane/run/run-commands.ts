import type { Engine } from '../../engine/messages.ts';
import type { Host } from '../../host/host.ts';
import { HostError } from '../../host/host-error.ts';
import type { Journal } from '../../host/journal.ts';
import type { Command, WorkCommand } from '../state/command.ts';
import type { PaneEvent } from '../state/event.ts';
import type { Problem } from '../state/problem.ts';
import { listTables, seeSelection } from './look-at-tables.ts';
import type { PaneStorage, WizardPort } from './ports.ts';
import { runWork } from './run-work.ts';

/** What the pane works with. */
export interface Means {
  readonly host: Host;
  readonly engine: Engine;
  readonly journal: Journal;
  readonly functions: WizardPort;
  readonly storage: PaneStorage;
}

export const LANGUAGE_KEY = 'suanpan.language';

/** Carries out commands, and sends what comes of them. Nothing is thrown: what goes wrong is an event too. */
export function commandRunner(means: Means, send: (event: PaneEvent) => void): (command: Command) => void {
  const running = new Map<number, AbortController>();
  const begin = async (command: WorkCommand): Promise<void> => {
    const { ticket } = command;
    const controller = new AbortController();
    running.set(ticket, controller);
    const progress = (done: number, total: number): void => send({ kind: 'progressed', ticket, done, total });
    try {
      send(await runWork(means, command, { progress, signal: controller.signal }));
    } catch (thrown) {
      const problem = problemOf(thrown);
      const given = problem.kind === 'host' && problem.fault === 'cancelled';
      send(given ? { kind: 'cancelled', ticket } : { kind: 'failed', ticket, problem });
    }
    running.delete(ticket);
  };
  const answer = (report: Promise<PaneEvent | null>): void => {
    report.then(
      (event) => event && send(event),
      (thrown: unknown) => send({ kind: 'refused', problem: problemOf(thrown) }),
    );
  };
  return (command) => {
    if (command.kind === 'cancel') running.get(command.ticket)?.abort();
    else if ('ticket' in command) void begin(command);
    else answer(report(means, command));
  };
}

function problemOf(thrown: unknown): Problem {
  return thrown instanceof HostError ? { kind: 'host', fault: thrown.fault } : { kind: 'engine' };
}

type Quick = Exclude<Command, WorkCommand | { kind: 'cancel' }>;

/** What needs no waiting for: one answer, or none. */
async function report({ host, engine, functions, storage }: Means, command: Quick): Promise<PaneEvent | null> {
  switch (command.kind) {
    case 'loadCatalogue':
      return { kind: 'catalogueRead', catalogue: await engine.run('catalogue', { language: command.language }) };
    case 'listFunctions':
      return { kind: 'functionsRead', functions: await functions.list(command.language) };
    case 'listTables': {
      const { id, language } = command;
      return { kind: 'tablesListed', id, offers: await listTables(host, engine, id, language) };
    }
    case 'seeSelection':
      return { kind: 'selectionSeen', selection: await seeSelection(host) };
    case 'showCells':
      await host.select(command.area);
      return null;
    case 'keepLanguage':
      storage.set(LANGUAGE_KEY, command.language);
      return null;
    case 'explain': {
      const { row, language } = command;
      return { kind: 'explained', row, view: await engine.run('explainRow', { row, language }) };
    }
    case 'tryPrice': {
      const { price, language } = command;
      return { kind: 'priceTried', price, view: await engine.run('whatIf', { prices: [price], language }) };
    }
    case 'evaluate': {
      const { name, given, language } = command;
      return { kind: 'evaluated', name, given, result: await functions.evaluate(name, given, language) };
    }
    case 'diagnose':
      return { kind: 'diagnosed', diagnostics: await host.diagnostics() };
    case 'copy':
      return copied(command.text);
  }
}

async function copied(text: string): Promise<PaneEvent> {
  try {
    await navigator.clipboard.writeText(text);
    return { kind: 'copied' };
  } catch {
    return { kind: 'refused', problem: { kind: 'copyRefused' } };
  }
}
