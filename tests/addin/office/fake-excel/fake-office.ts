import type { FakeWorkbook, WorkbookEvent } from './model/workbook.ts';
import { answerOf, type BridgeAnswer, failed } from './wire/answer.ts';
import { EVENT_TYPES, type EventName, EventTargets } from './wire/event-targets.ts';

/** A window in which Microsoft's client was loaded, as far as the fake takes hold of it. */
export interface ClientWindow {
  Office: typeof Office;
  readonly Excel: typeof Excel;
  readonly OSF: { readonly DDA: { readonly RichApi: { executeRichApiRequestAsync?: ExecuteRequest } } };
  readonly OfficeExtension: {
    readonly CommonUtility: { _doApiNotSupportedCheck: boolean };
    readonly GenericEventRegistration: {
      _testReadyImpl: () => Promise<void>;
      getGenericEventRegistration(controlId: string): { _handleRichApiMessage(message: unknown): void };
    };
  };
}

type ExecuteRequest = (message: readonly unknown[], answered: (answer: BridgeAnswer) => void) => void;

/** Where the client puts the body of a request. */
const BODY = 4;

/** Excel behind the client's wire: its moods, and what it was asked. */
export interface FakeOffice {
  /** Bodies of all requests as JSON, in order. */
  readonly bodies: readonly string[];
  /** What was asked of the fake that only Excel has; a good test leaves it empty. */
  readonly lacking: readonly string[];
  /** Ribbon functions by their names. */
  readonly actions: ReadonlyMap<string, (arg?: unknown) => void>;
  /** The next so many requests are never answered. */
  hang(requests: number): void;
  /** The next so many requests are refused because too many were sent. */
  busy(requests: number): void;
}

/**
 * Puts a workbook behind the client of a window, with requirement sets up to ExcelApi `1.<newest>`. `later` is when the
 * program works: at once after the request, or, in a page whose tasks are measured, in a task of its own.
 */
export function installFakeOffice(
  window: ClientWindow,
  workbook: FakeWorkbook,
  newest: number,
  later: (run: () => void) => void = queueMicrotask,
): FakeOffice {
  const targets = new EventTargets();
  const bodies: string[] = [];
  const lacking: string[] = [];
  const actions = new Map<string, (arg?: unknown) => void>();
  let hanging = 0;
  let busy = 0;

  window.OSF.DDA.RichApi.executeRichApiRequestAsync = (message, answered) => {
    const body = String(message[BODY]);
    bodies.push(body);
    if (hanging > 0) {
      hanging--;
      return;
    }
    const refused = busy > 0;
    if (refused) busy--;
    later(() => {
      const answer = refused ? failed('busy') : answerOf(workbook, targets, body);
      if (answer.status === 'succeeded' && answer.value.data[2].includes('"ApiNotFound"')) {
        lacking.push(answer.value.data[2]);
      }
      answered(answer);
    });
  };

  const selectionHandlers = new Set<(arg: unknown) => void>();
  window.Office = shadowOffice(window.Office, newest, actions, selectionHandlers);
  window.OfficeExtension.CommonUtility._doApiNotSupportedCheck = true;
  window.OfficeExtension.GenericEventRegistration._testReadyImpl = () => Promise.resolve();
  workbook.listeners.add((event) => {
    if (event.kind === 'selection') for (const handler of selectionHandlers) queueMicrotask(() => handler({}));
    else sendEvent(window, targets, event, newest);
  });

  return {
    bodies,
    lacking,
    actions,
    hang: (requests) => {
      hanging = requests;
    },
    busy: (requests) => {
      busy = requests;
    },
  };
}

/** Tells the client of a change, once for the sheet and once for the workbook where both were asked for. */
function sendEvent(
  { OfficeExtension }: ClientWindow,
  targets: EventTargets,
  event: Exclude<WorkbookEvent, { kind: 'selection' }>,
  newest: number,
): void {
  const { id } = event.sheet;
  const [name, told] = eventMessage(event, newest);
  const entries = [id, 'Workbook']
    .filter((target) => targets.asked(target, name))
    .map((targetId) => ({
      messageCategory: 65_536,
      messageType: EVENT_TYPES[name],
      targetId,
      message: JSON.stringify({ worksheetId: id, source: 'Local', ...told }),
    }));
  if (entries.length === 0) return;
  const registration = OfficeExtension.GenericEventRegistration.getGenericEventRegistration('');
  queueMicrotask(() => registration._handleRichApiMessage({ entries }));
}

/** Who changed cells is said from ExcelApi 1.14. */
function eventMessage(
  event: Exclude<WorkbookEvent, { kind: 'selection' }>,
  newest: number,
): readonly [EventName, Readonly<Record<string, unknown>>] {
  if (event.kind !== 'cells') return [event.kind === 'sheetAdded' ? 'Added' : 'Deleted', {}];
  const triggerSource = event.source === 'addin' ? 'ThisLocalAddin' : 'Unknown';
  const change = { address: event.address, changeType: 'RangeEdited', shiftDirection: 'None' };
  return ['DataChanged', newest >= 14 ? { ...change, triggerSource } : change];
}

/** Office with a context of our own: its own is read-only, and empty outside of Office. */
function shadowOffice(
  real: typeof Office,
  newest: number,
  actions: Map<string, (arg?: unknown) => void>,
  selectionHandlers: Set<(arg: unknown) => void>,
): typeof Office {
  const kept = new Map<string, unknown>();
  const done = (callback?: (result: unknown) => void) => queueMicrotask(() => callback?.({ status: 'succeeded' }));
  const context = {
    contentLanguage: 'zh-CN',
    displayLanguage: 'zh-CN',
    partitionKey: 'fake:',
    diagnostics: { host: 'Excel', platform: 'PC', version: '16.0.17328.20000' },
    requirements: {
      isSetSupported: (name: string, version = '1.1') => name === 'ExcelApi' && minorOf(version) <= newest,
    },
    document: {
      settings: {
        get: (key: string) => kept.get(key) ?? null,
        set: (key: string, value: unknown) => void kept.set(key, value),
        saveAsync: done,
      },
      addHandlerAsync(_type: unknown, handler: (arg: unknown) => void, callback: (result: unknown) => void) {
        selectionHandlers.add(handler);
        done(callback);
      },
      removeHandlerAsync(
        _type: unknown,
        { handler }: { handler: (arg: unknown) => void },
        callback: (result: unknown) => void,
      ) {
        selectionHandlers.delete(handler);
        done(callback);
      },
    },
  };
  const info = { host: 'Excel', platform: 'PC' };
  return Object.create(real, {
    context: { value: context },
    actions: { value: { associate: (name: string, run: (arg?: unknown) => void) => void actions.set(name, run) } },
    onReady: {
      value: (callback?: (ready: unknown) => unknown) =>
        Promise.resolve(info).then((ready) => callback?.(ready) ?? ready),
    },
  });
}

function minorOf(version: string): number {
  return Number(version.split('.')[1] ?? 0);
}
