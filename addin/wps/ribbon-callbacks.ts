import { RIBBON_COMMANDS } from '../office/ribbon.ts';

/** A pane of WPS beside the cells. `Navigate` is not in every build. */
interface WpsTaskPane {
  readonly ID: number | string;
  Visible: boolean;
  Navigate?(url: string): unknown;
}

/** What the ribbon needs of WPS. */
export interface WpsPanes {
  readonly ActiveWorkbook: { readonly Name: string } | null;
  CreateTaskPane(url: string): WpsTaskPane;
  GetTaskPane(id: number | string): WpsTaskPane | null;
}

/** The functions that ribbon.xml names; WPS looks for them among the globals of the background page. */
export interface RibbonCallbacks {
  suanpanLoad(): boolean;
  suanpanOpen(control: { readonly Id: string }): boolean;
  suanpanImage(): string;
}

/**
 * Lets the buttons open the pane at their page. Each workbook's window has a pane of its own, made once and then shown
 * again; the page stands behind `#`, so that a change of it loads nothing anew. `true` tells WPS that it was done.
 */
export function ribbonCallbacks(program: () => WpsPanes, paneUrl: string): RibbonCallbacks {
  const panes = new Map<string, number | string>();
  return {
    suanpanLoad: () => true,
    suanpanOpen({ Id }) {
      const wps = program();
      const page = RIBBON_COMMANDS.find(({ functionName }) => functionName === Id)?.page;
      const url = page === undefined ? paneUrl : `${paneUrl}#${page}`;
      const workbook = wps.ActiveWorkbook === null ? '' : wps.ActiveWorkbook.Name;
      const known = panes.get(workbook);
      // A pane that the person closed for good is gone.
      let pane = known === undefined ? null : wps.GetTaskPane(known);
      if (pane === null || (page !== undefined && pane.Navigate === undefined)) {
        if (pane !== null) pane.Visible = false;
        pane = wps.CreateTaskPane(url);
        panes.set(workbook, pane.ID);
      } else if (page !== undefined && pane.Navigate !== undefined) pane.Navigate(url);
      pane.Visible = true;
      return true;
    },
    suanpanImage: () => 'icons/suanpan-32.png',
  };
}

/** The page behind `#` in an address, or null where it names none of the ribbon's. */
export function pageInAddress(hash: string): (typeof RIBBON_COMMANDS)[number]['page'] | null {
  return RIBBON_COMMANDS.find(({ page }) => `#${page}` === hash)?.page ?? null;
}
