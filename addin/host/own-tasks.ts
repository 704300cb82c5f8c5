import { breathe } from '../engine/breathe.ts';
import type { Host } from './host.ts';

/** What the journal asks of a host. */
export type WorkHost = Omit<Host, 'selection' | 'merged' | 'onChange' | 'setting' | 'setSetting' | 'diagnostics'>;

/**
 * The host, where every request is a task of its own: others have the thread before it, so that many requests in a row
 * never hold it up, also where the program answers at once.
 */
export function inOwnTasks(host: Host): WorkHost {
  const later = async <T>(request: () => Promise<T>): Promise<T> => {
    await breathe();
    return request();
  };
  return {
    capabilities: host.capabilities,
    sheets: () => later(() => host.sheets()),
    read: (area) => later(() => host.read(area)),
    write: (area, entries, results) => later(() => host.write(area, entries, results)),
    looks: (area) => later(() => host.looks(area)),
    addSheet: (name) => later(() => host.addSheet(name)),
    removeSheet: (name) => later(() => host.removeSheet(name)),
    format: (sheet, formats) => later(() => host.format(sheet, formats)),
    names: () => later(() => host.names()),
    setName: (name, refersTo) => later(() => host.setName(name, refersTo)),
    select: (area) => later(() => host.select(area)),
    flush: () => later(() => host.flush()),
  };
}
