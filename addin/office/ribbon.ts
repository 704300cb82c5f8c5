import type { Page } from '../pane/state/page.ts';

/** A button of the ribbon: the FunctionName in the manifest, and the view of the pane that it opens. */
export interface RibbonCommand {
  readonly functionName: string;
  readonly page: Page;
}

/** Every FunctionName of the manifest. */
export const RIBBON_COMMANDS: readonly RibbonCommand[] = [
  { functionName: 'openPayout', page: 'payout' },
  { functionName: 'openProgress', page: 'progress' },
  { functionName: 'openTemplate', page: 'template' },
  { functionName: 'openCheck', page: 'check' },
  { functionName: 'openConvert', page: 'convert' },
  { functionName: 'openSample', page: 'sample' },
  { functionName: 'openWizard', page: 'wizard' },
];

/**
 * Lets the ribbon's buttons open the pane at a view. The pane is shown where the program lets an add-in do so (a shared
 * runtime); elsewhere it is open already, or the button of the manifest opens it.
 */
export function registerRibbon(office: typeof Office, openPage: (page: Page) => void): void {
  for (const { functionName, page } of RIBBON_COMMANDS) {
    office.actions?.associate(functionName, async (event?: Office.AddinCommands.Event) => {
      openPage(page);
      // Where it fails the pane cannot be shown by us; the button must not stay pressed for that.
      await office.addin?.showAsTaskpane().catch(() => undefined);
      event?.completed();
    });
  }
}
