import { type RibbonCallbacks, ribbonCallbacks, type WpsPanes } from './ribbon-callbacks.ts';

/** The script of the background page: it leaves what ribbon.xml names on the window, where WPS looks for it. */
const page = window as Window & Partial<RibbonCallbacks> & { readonly Application?: WpsPanes };

const paneUrl = page.location.href.replace(/[^/]*$/, 'wps.html');

Object.assign(
  page,
  ribbonCallbacks(() => {
    if (page.Application === undefined) throw new Error('this page belongs into WPS');
    return page.Application;
  }, paneUrl),
);
