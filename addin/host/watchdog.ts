import { breathe } from '../engine/breathe.ts';
import type { Host } from './host.ts';
import { HostError } from './host-error.ts';

/** A request to a workbook may stay unanswered for ever; after this long it is given up. */
const PATIENCE_MS = 15_000;
/** After this long a person is told that the program has not answered yet. */
const SILENCE_MS = 3_000;
/** Before a program that was busy is asked again. */
const REST_MS = 200;

export interface WatchOptions {
  /** Milliseconds after which a request is given up. */
  readonly patience?: number;
  /** Told true when some request has waited for three seconds, false when none is waiting so long any more. */
  readonly waiting?: (silent: boolean) => void;
}

/**
 * The host, with an end to every request: after so many milliseconds it is refused as `timeout`. What only reads is asked
 * once more after that, or when the program was busy; what writes never is, for it may have been done.
 */
export function withWatchdog(host: Host, { patience = PATIENCE_MS, waiting = () => {} }: WatchOptions = {}): Host {
  const noticing = silenceTeller(waiting);
  const once = <T>(request: () => Promise<T>): Promise<T> => noticing(() => answeredWithin(patience, request()));
  const twice = <T>(request: () => Promise<T>): Promise<T> =>
    noticing(async () => {
      try {
        return await answeredWithin(patience, request());
      } catch (error) {
        if (!(error instanceof HostError) || (error.fault !== 'timeout' && error.fault !== 'busy')) throw error;
        if (error.fault === 'busy') await breathe(REST_MS);
        return answeredWithin(patience, request());
      }
    });
  return {
    capabilities: host.capabilities,
    sheets: () => twice(() => host.sheets()),
    selection: () => twice(() => host.selection()),
    read: (area) => twice(() => host.read(area)),
    merged: (area) => twice(() => host.merged(area)),
    write: (area, entries, results) => once(() => host.write(area, entries, results)),
    looks: (area) => twice(() => host.looks(area)),
    addSheet: (name) => once(() => host.addSheet(name)),
    removeSheet: (name) => once(() => host.removeSheet(name)),
    format: (sheet, formats) => once(() => host.format(sheet, formats)),
    names: () => twice(() => host.names()),
    setName: (name, refersTo) => once(() => host.setName(name, refersTo)),
    select: (area) => once(() => host.select(area)),
    onChange: (listener) => host.onChange(listener),
    setting: (key) => twice(() => host.setting(key)),
    setSetting: (key, value) => once(() => host.setSetting(key, value)),
    flush: () => once(() => host.flush()),
    diagnostics: () => twice(() => host.diagnostics()),
  };
}

async function answeredWithin<T>(milliseconds: number, answer: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new HostError('timeout')), milliseconds);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Tells when the first of the requests under way has waited too long, and when the last of those has ended. */
function silenceTeller(tell: (silent: boolean) => void): <T>(request: () => Promise<T>) => Promise<T> {
  let silent = 0;
  return async (request) => {
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      silent += 1;
      if (silent === 1) tell(true);
    }, SILENCE_MS);
    try {
      return await request();
    } finally {
      clearTimeout(timer);
      if (late) {
        silent -= 1;
        if (silent === 0) tell(false);
      }
    }
  };
}
