import type { Line, TableView } from '../../../engine/tasks.ts';
import { h, type ViewNode } from '../dom/node.ts';

/** Terms with their values, and the clause below the term where there is one. */
export function linesTable(caption: string, lines: readonly Line[]): ViewNode {
  return h(
    'table',
    { key: caption, class: 'lines' },
    h('caption', {}, caption),
    h(
      'tbody',
      {},
      lines.map(({ label, value, source }, at) =>
        h(
          'tr',
          { key: String(at) },
          h('th', { scope: 'row' }, label, source === null ? null : h('small', {}, source)),
          h('td', {}, value),
        ),
      ),
    ),
  );
}

/** A table that may be wider than the pane; it scrolls by itself, also by keyboard. */
export function wideTable(caption: string, { headers, rows }: TableView): ViewNode {
  return h(
    'div',
    { key: caption, class: 'wide', tabindex: '0', role: 'region', 'aria-label': caption },
    h(
      'table',
      {},
      h('caption', {}, caption),
      h(
        'thead',
        {},
        h(
          'tr',
          {},
          headers.map((header, at) => h('th', { key: String(at), scope: 'col' }, header)),
        ),
      ),
      h(
        'tbody',
        {},
        rows.map((row, at) =>
          h(
            'tr',
            { key: String(at) },
            row.map((cell, column) => h('td', { key: String(column) }, cell)),
          ),
        ),
      ),
    ),
  );
}
