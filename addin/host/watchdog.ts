import type { Host } from './host.ts';
import { HostError } from './host-error.ts';
import { pause } from './own-tasks.ts';

/** A request to a workbook may stay unanswered for ever; after this long it is given up. */
const PATIENCE_MS = 15_000;
/** Before a program that was busy is asked again. */
const REST_MS = 200;

/**
 * The host, with an end to every request: after so many milliseconds it is refused as `timeout`. What only reads is asked
 * once more after that, or when the program was busy; what writes never is, for it may have been done.
 */
export function withWatchdog(host: Host, patience: number = PATIENCE_MS): Host {
  const once = <T>(request: () => Promise<T>): Promise<T> => answeredWithin(patience, request());
  const twice = async <T>(request: () => Promise<T>): Promise<T> => {
    try {
      return await once(request);
    } catch (error) {
      if (!(error instanceof HostError) || (error.fault !== 'timeout' && error.fault !== 'busy')) throw error;
      if (error.fault === 'busy') await pause(REST_MS);
      return once(request);
    }
  };
  return {
    capabilities: host.capabilities,
    sheets: () => twice(() => host.sheets()),
    selection: () => twice(() => host.selection()),
    read: (area) => twice(() => host.read(area)),
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
