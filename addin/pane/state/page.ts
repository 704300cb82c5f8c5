/** The views of the pane; one is shown at a time. */
export const PAGES = [
  'start',
  'payout',
  'payoutResult',
  'whatIf',
  'explain',
  'progress',
  'progressResult',
  'template',
  'check',
  'convert',
  'sample',
  'wizard',
  'writing',
  'settings',
  'about',
  'selfTest',
] as const;

export type Page = (typeof PAGES)[number];

const ABOVE: { readonly [P in Page]?: Page } = {
  payoutResult: 'payout',
  whatIf: 'payoutResult',
  explain: 'payoutResult',
  progressResult: 'progress',
  selfTest: 'about',
};

/** Where "back" leads; `writing` comes from several pages and is told where. */
export function pageAbove(page: Page, writingFrom: Page | null): Page {
  if (page === 'writing') return writingFrom ?? 'start';
  return ABOVE[page] ?? 'start';
}
