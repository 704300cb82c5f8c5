import { h, type ViewNode } from '../dom/node.ts';

/** Lines on a field of 24 by 24: the beads of an abacus, rising bars, a sheet, a tick. */
const PATHS = {
  payout: ['M4 4v16M20 4v16', 'M4 8h16M4 14h16', 'M8 6v4M11 6v4M15 12v4M18 12v4M8 12v4'],
  progress: ['M4 20h16', 'M7 20v-6M12 20V9M17 20V4'],
  template: ['M5 3h14v18H5z', 'M5 9h14M5 15h14M11 9v12'],
  check: ['M4 12.5l5 5L20 6'],
} as const;

/** The picture of a job; its words stand beside it. */
export function jobIcon(job: keyof typeof PATHS): ViewNode {
  return h(
    'svg',
    { class: 'icon', viewBox: '0 0 24 24', 'aria-hidden': 'true', focusable: 'false' },
    PATHS[job].map((d) => h('path', { key: d, d })),
  );
}
