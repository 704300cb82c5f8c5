import type { WhatIfView } from '../../../engine/tasks.ts';
import type { PaneWords } from '../../../words/pane/pane-words.ts';
import { h, type ViewNode } from '../dom/node.ts';

const [WIDTH, HEIGHT, TOP, BOTTOM] = [320, 160, 18, 136];

interface Marks {
  readonly observed: string;
  readonly tried: string;
}

/** The payout against the price: the premium as a dashed line, where they meet, the observed price and the one tried. */
export function pricePicture(view: WhatIfView, { observed, tried }: Marks, words: PaneWords['whatIf']): ViewNode {
  const { lines } = view;
  const [first, last] = [lines[0], lines[lines.length - 1]];
  const points = lines.map(({ price, payoutDecimal }) => ({ x: drawn(price), y: drawn(payoutDecimal) }));
  const premium = drawn(view.premiumDecimal);
  const [left, right] = [drawn(first?.price ?? '0'), drawn(last?.price ?? '1')];
  const most = Math.max(premium, ...points.map(({ y }) => y)) || 1;
  const x = (price: number): string => (((price - left) / (right - left || 1)) * WIDTH).toFixed(1);
  const y = (amount: number): string => (BOTTOM - (amount / most) * (BOTTOM - TOP)).toFixed(1);
  const meeting = meetingPrice(points, premium);
  const at = Math.min(right, Math.max(left, drawn(tried)));
  const picture = h(
    'svg',
    {
      class: 'picture',
      viewBox: `-8 0 ${WIDTH + 16} ${HEIGHT}`,
      role: 'img',
      'aria-label': words.picture(first?.price ?? '', last?.price ?? ''),
    },
    h('path', { class: 'ground', d: `M0 ${BOTTOM}H${WIDTH}` }),
    h('path', { class: 'observed', d: `M${x(drawn(observed))} ${TOP}V${BOTTOM}` }),
    h('path', { class: 'premium', d: `M0 ${y(premium)}H${WIDTH}` }),
    h('polyline', { class: 'payout', points: points.map((point) => `${x(point.x)},${y(point.y)}`).join(' ') }),
    meeting === null ? null : h('circle', { class: 'meeting', cx: x(meeting), cy: y(premium), r: '4' }),
    h('path', { class: 'tried', d: `M${x(at)} ${TOP}V${BOTTOM}` }),
    h('circle', { class: 'tried', cx: x(at), cy: y(between(points, at)), r: '5' }),
    h('text', { x: '0', y: String(HEIGHT - 6) }, first?.price ?? ''),
    h('text', { x: String(WIDTH), y: String(HEIGHT - 6), 'text-anchor': 'end' }, last?.price ?? ''),
    h('text', { x: inside(x(drawn(observed))), y: '12', 'text-anchor': 'middle' }, `${words.observed} ${observed}`),
  );
  return h('div', { key: 'picture' }, picture, legend(view.premium, meeting !== null, words));
}

function legend(premium: string, meets: boolean, words: PaneWords['whatIf']): ViewNode {
  return h(
    'p',
    { class: 'hint legend', 'aria-hidden': 'true' },
    h('span', { class: 'payout' }, words.payout),
    h('span', { class: 'premium' }, `${words.premium} ${premium}`),
    h('span', { class: 'tried' }, words.tried),
    meets ? h('span', { class: 'meeting' }, words.breakEven) : null,
  );
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where to draw a decimal. A picture has some hundred pixels, so a double is more than it needs; nothing is computed with it. */
function drawn(decimal: string): number {
  return Number(decimal);
}

/** A middle for words that they are not cut off at. */
function inside(x: string): string {
  return String(Math.min(WIDTH - 60, Math.max(60, Number(x))));
}

/** Where the payout crosses the premium, between two prices that were computed. */
function meetingPrice(points: readonly Point[], premium: number): number | null {
  for (let at = 1; at < points.length; at += 1) {
    const [a, b] = [points[at - 1], points[at]];
    if (a && b && a.y > premium && b.y <= premium) return a.x + ((a.y - premium) / (a.y - b.y)) * (b.x - a.x);
  }
  return null;
}

function between(points: readonly Point[], price: number): number {
  const after = points.findIndex(({ x }) => x >= price);
  const [a, b] = [points[after - 1], points[after]];
  if (!b) return points[points.length - 1]?.y ?? 0;
  return a ? a.y + ((price - a.x) / (b.x - a.x)) * (b.y - a.y) : b.y;
}
