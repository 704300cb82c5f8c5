/** Settings of the pane. */
export interface PaneSettings {
  get(key: string): string | null;
  set(key: string, value: string): Promise<void>;
}

/**
 * Settings in the browser's storage, under Office's partition where it names one; where storage is forbidden or full, in
 * the workbook. Storage is first because a setting of the pane should not make a workbook ask to be saved.
 */
export function paneSettings(office: typeof Office): PaneSettings {
  const storageKey = (key: string) => `${office.context.partitionKey ?? ''}suanpan.${key}`;
  const documentKey = (key: string) => `suanpan.${key}`;
  const inDocument = (): Office.Settings | undefined => office.context.document?.settings;

  return {
    get(key) {
      try {
        const stored = window.localStorage.getItem(storageKey(key));
        if (stored !== null) return stored;
      } catch {
        // Storage is forbidden: the workbook is asked.
      }
      const kept: unknown = inDocument()?.get(documentKey(key));
      return typeof kept === 'string' ? kept : null;
    },
    async set(key, value) {
      try {
        window.localStorage.setItem(storageKey(key), value);
        return;
      } catch {
        // Storage is forbidden or full: the workbook keeps it.
      }
      const settings = inDocument();
      settings?.set(documentKey(key), value);
      await new Promise<void>((resolve) => {
        if (settings === undefined) resolve();
        else settings.saveAsync(() => resolve());
      });
    },
  };
}
