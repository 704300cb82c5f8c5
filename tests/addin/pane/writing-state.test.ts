import { describe, expect, test } from 'vitest';
import { HostError } from '../../../addin/host/host-error.ts';
import type { UndoOutcome, WriteOutcome, WriteRecord } from '../../../addin/host/write-outcome.ts';
import type { PaneEvent } from '../../../addin/pane/state/event.ts';
import { listedFindings } from '../../../addin/pane/state/update-scan.ts';
import type { PreparedWriting } from '../../../addin/pane/state/write-state.ts';
import { afterEvents, area, BEGINNING, COMPUTED } from './states.ts';

const WRITING = { sheets: [], cells: [], names: [], show: null };
const PREPARED: PreparedWriting = {
  writing: WRITING,
  preview: { cells: 3, newSheets: [], overwritten: [] },
  findings: [],
};
const RECORD: WriteRecord = { id: 1, cells: 3, newSheets: [], areas: [] };
const NOTHING = { areas: [], sheets: [], names: [] };
const LIST = { ...NOTHING, areas: [area('清单')] };

const asked = afterEvents(COMPUTED, { kind: 'prepareWriting', source: { kind: 'payout' } });
const prepared = afterEvents(asked.state, { kind: 'prepared', ticket: 2, prepared: PREPARED }).state;
const writing = afterEvents(prepared, { kind: 'write' });

function wrote(outcome: WriteOutcome): PaneEvent {
  return { kind: 'wrote', ticket: 3, of: 'payout', outcome, fix: null, undoable: [RECORD] };
}

const written = afterEvents(writing.state, wrote({ kind: 'done', record: RECORD })).state;

describe('写入', () => {
  test('先看清楚要写什么，默认用公式写到新工作表', () => {
    expect(asked.commands).toEqual([
      { kind: 'prepare', ticket: 2, source: { kind: 'payout' }, as: 'formulas', where: 'newSheets', language: 'zh' },
    ]);
  });

  test('没有看过就不写', () => {
    expect(afterEvents(asked.state, { kind: 'write' }).commands).toEqual([]);
  });

  test('改了选择，先前看过的不算数', () => {
    const changed = afterEvents(prepared, { kind: 'setAs', as: 'values' }, { kind: 'setWhere', where: 'beside' });
    expect(changed.state.write).toMatchObject({ as: 'values', where: 'beside', prepared: null });
    expect(afterEvents(changed.state, { kind: 'write' }).commands).toEqual([]);
  });

  test('写的就是看过的内容', () => {
    expect(writing.commands).toEqual([{ kind: 'write', ticket: 3, of: 'payout', writing: WRITING, fix: null }]);
  });

  test('写完可以撤销', () => {
    expect(written).toMatchObject({ done: [{ of: 'payout', record: RECORD }], notice: { kind: 'written', cells: 3 } });
  });

  const refused = new HostError('protected');
  test.each([
    ['取消，全部复原', { kind: 'cancelled', left: NOTHING }, null, { kind: 'cancelled' }],
    [
      '取消，有的没能复原',
      { kind: 'cancelled', left: LIST },
      { kind: 'leftBehind', fault: 'cancelled', parts: LIST },
      null,
    ],
    ['工作表受保护', { kind: 'failed', error: refused, left: NOTHING }, { kind: 'host', fault: 'protected' }, null],
    [
      '写到一半受保护，有的没能复原',
      { kind: 'failed', error: refused, left: LIST },
      { kind: 'leftBehind', fault: 'protected', parts: LIST },
      null,
    ],
  ] as const)('%s', (_, outcome, problem, notice) => {
    const { state } = afterEvents(writing.state, wrote(outcome));
    expect([state.problem, state.notice, state.done]).toEqual([problem, notice, []]);
  });

  test('写的时候离开了页面，写完仍可撤销', () => {
    const left = afterEvents(writing.state, { kind: 'back' }).state;
    expect(afterEvents(left, wrote({ kind: 'done', record: RECORD })).state.done).toHaveLength(1);
  });
});

describe('撤销', () => {
  const undid = (outcome: UndoOutcome): PaneEvent => ({ kind: 'undid', ticket: 4, id: 1, outcome });
  const undoing = afterEvents(written, { kind: 'undo', id: 1 });

  test('撤销之后，同样的内容可以再写', () => {
    expect(undoing.commands).toEqual([{ kind: 'undo', ticket: 4, record: RECORD }]);
    const { state, commands } = afterEvents(undoing.state, undid({ kind: 'done', record: RECORD }));
    expect([state.done, state.notice]).toEqual([[], { kind: 'undone', cells: 3 }]);
    expect(commands.map(({ kind }) => kind)).toEqual(['prepare']);
  });

  test.each([
    ['写入后又改过', { kind: 'refused', changed: LIST }, { kind: 'changedSince', parts: LIST }],
    ['太久，已不保留', { kind: 'refused', changed: NOTHING }, { kind: 'nothingToUndo' }],
    [
      '正在编辑',
      { kind: 'failed', error: new HostError('cellEdit'), left: NOTHING },
      { kind: 'host', fault: 'cellEdit' },
    ],
  ] as const)('%s：不撤销，仍留在名单里', (_, outcome, problem) => {
    const { state } = afterEvents(undoing.state, undid(outcome));
    expect([state.problem, state.done.length]).toEqual([problem, 1]);
  });

  test('没有写过，就没有可撤销的', () => {
    expect(afterEvents(BEGINNING, { kind: 'undo', id: 1 }).commands).toEqual([]);
  });
});

describe('问题清单', () => {
  const finding = (severity: 'error' | 'warning', text: string) => ({ severity, text, area: null, fix: null });
  const findings = Array.from({ length: 401 }, (_, at) => finding(at === 400 ? 'error' : 'warning', `${at}`));

  test.each([
    ['先显示 200 条', [], 200, 401],
    ['再显示 200 条', [{ kind: 'moreFindings' }], 400, 401],
    ['全部显示', [{ kind: 'moreFindings' }, { kind: 'moreFindings' }], 401, 401],
    ['只看错误', [{ kind: 'filterFindings', only: 'error' }], 1, 1],
    ['换了筛选，从头显示', [{ kind: 'moreFindings' }, { kind: 'filterFindings', only: 'warning' }], 200, 400],
  ] as readonly (readonly [string, readonly PaneEvent[], number, number])[])('%s', (_, events, shown, total) => {
    const { findingList } = afterEvents(BEGINNING, ...events).state;
    const listed = listedFindings(findings, findingList);
    expect([listed.shown.length, listed.total]).toEqual([shown, total]);
  });

  test('筛选之后，修正的仍是原来那一条', () => {
    expect(listedFindings(findings, { only: 'error', shown: 200 }).shown[0]?.at).toBe(400);
  });
});
