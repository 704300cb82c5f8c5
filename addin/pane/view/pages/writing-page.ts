import type { PaneWords } from '../../../words/pane/pane-words.ts';
import { areaText } from '../../state/area-text.ts';
import type { State } from '../../state/state.ts';
import { overwrittenCells, type PreparedWriting, type WriteState } from '../../state/write-state.ts';
import { h, type ViewNode } from '../dom/node.ts';
import type { PageView } from '../page-view.ts';
import { button } from '../parts/button.ts';
import { radios } from '../parts/field.ts';
import { findingsSection } from '../parts/findings.ts';
import { countText } from '../parts/outcome-text.ts';

/** What will be written and what it will overwrite; then, that it was done and how to undo it. */
export const writingPage: PageView = (state, words) => {
  const { write } = state;
  if (!write) return [];
  if (write.record) return [done(state, write, write.record.id, words)];
  return [
    h('p', { key: 'of', class: 'hint' }, words.writing.of[write.source.kind]),
    ...choices(write, words),
    write.prepared ? preview(write.prepared, state, words) : null,
    write.prepared && write.prepared.findings.length > 0
      ? findingsSection(write.prepared.findings, state, words)
      : null,
  ];
};

function choices({ source, as, where }: WriteState, { writing: words }: PaneWords): readonly (ViewNode | null)[] {
  const computed = source.kind === 'payout' || source.kind === 'progress';
  return [
    computed || source.kind === 'convert'
      ? radios(
          'as',
          words.as,
          as,
          AS.map((value) => ({ value, label: words[value], hint: words[`${value}Hint`] })),
          (value) => ({
            kind: 'setAs',
            as: value,
          }),
        )
      : null,
    computed
      ? radios(
          'where',
          words.where,
          where,
          [
            { value: 'newSheets', label: words.newSheets, hint: null },
            { value: 'beside', label: words.beside[source.kind], hint: null },
          ],
          (value) => ({ kind: 'setWhere', where: value }),
        )
      : null,
  ];
}

const AS = ['formulas', 'values'] as const;

const MOST_AREAS = 8;

function preview({ preview: seen }: PreparedWriting, state: State, words: PaneWords): ViewNode {
  const { writing } = words;
  const overwritten = overwrittenCells(seen);
  const areas = seen.overwritten.slice(0, MOST_AREAS);
  if (seen.cells === 0 && seen.newSheets.length === 0) return h('p', { key: 'preview' }, writing.nothing);
  return h(
    'section',
    { key: 'preview', class: 'preview', 'aria-labelledby': 'preview' },
    h('h2', { id: 'preview' }, writing.preview),
    h('p', {}, writing.cells(countText(seen.cells))),
    seen.newSheets.length > 0 ? h('p', {}, writing.newSheetNames(seen.newSheets.join('、'))) : null,
    overwritten === 0
      ? h('p', { key: 'nothing', class: 'safe' }, writing.nothingOverwritten)
      : h(
          'div',
          { key: 'overwritten', class: 'banner event' },
          h('p', {}, writing.overwritten(countText(overwritten))),
          h(
            'ul',
            {},
            areas.map(({ area, cells }) => h('li', {}, writing.overwrittenAt(areaText(area), countText(cells)))),
            seen.overwritten.length > areas.length ? h('li', {}, '…') : null,
          ),
        ),
    h('p', { class: 'hint' }, writing.canBeUndone),
    h(
      'div',
      { class: 'next' },
      button('primary', {
        key: 'write',
        label: overwritten === 0 ? words.common.write : writing.writeOver(countText(overwritten)),
        event: { kind: 'write' },
        waits: state.work !== null,
      }),
    ),
  );
}

function done(state: State, { prepared }: WriteState, id: number, words: PaneWords): ViewNode {
  const show = prepared?.writing.show ?? null;
  const waits = state.work !== null;
  return h(
    'div',
    { key: 'done', class: 'next' },
    show ? button('primary', { label: words.writing.show, event: { kind: 'showCells', area: show }, waits }) : null,
    button('plain', { label: words.writing.undo, event: { kind: 'undo', id }, waits }),
    button('plain', { label: words.writing.toStart, event: { kind: 'go', page: 'start' }, waits }),
  );
}
