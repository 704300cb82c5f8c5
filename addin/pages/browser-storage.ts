import type { PaneStorage } from '../pane/run/ports.ts';

/** Settings in the browser; where it keeps none they last as long as the page. */
export function browserStorage(): PaneStorage {
  const kept = new Map<string, string>();
  return {
    get(key) {
      try {
        return localStorage.getItem(key) ?? kept.get(key) ?? null;
      } catch {
        return kept.get(key) ?? null;
      }
    },
    set(key, value) {
      kept.set(key, value);
      try {
        localStorage.setItem(key, value);
      } catch {
        // Storage is forbidden or full: the page remembers it.
      }
    },
  };
}
