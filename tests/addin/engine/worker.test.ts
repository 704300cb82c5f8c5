import { describe, expect, test } from 'vitest';
import { breathe } from '../../../addin/engine/breathe.ts';
import { directEngine } from '../../../addin/engine/direct-engine.ts';
import type { Engine } from '../../../addin/engine/messages.ts';
import type { TaskTable } from '../../../addin/engine/session.ts';
import { TASKS } from '../../../addin/engine/task-table.ts';
import { workerEngine } from '../../../addin/engine/worker-engine.ts';
import { HostError } from '../../../addin/host/host-error.ts';
import { blockOf, HALF_PRICES, pay, SCALLION, SCALLION_LIST } from './payout-blocks.ts';
import { WorkerPort } from './worker-port.ts';

const CATALOGUE = { language: 'zh' } as const;
const NOTHING = { schemes: [], plans: [], templates: [] } as const;

/** A catalogue that takes so many steps, with a breath after each, and says how far it came. */
function slow(steps: number, reached: number[] = []): Pick<TaskTable, 'catalogue'> {
  return {
    catalogue: async (_session, _input, progress) => {
      for (let step = 0; step < steps; step += 1) {
        progress(step, steps);
        reached.push(step);
        await breathe();
      }
      return NOTHING;
    },
  };
}

const broken: Pick<TaskTable, 'catalogue'> = {
  catalogue: () => {
    throw new TypeError('单元格「样例户甲」');
  },
};

type Made = readonly [name: string, make: (changes?: Partial<TaskTable>) => Engine];
const ENGINES: readonly Made[] = [
  ['工作线程里', (changes) => workerEngine(new WorkerPort(changes))],
  ['就地', (changes) => directEngine({ ...TASKS, ...changes })],
];

async function fault(answer: Promise<unknown>): Promise<[fault: string, detail: string]> {
  try {
    await answer;
    return ['', ''];
  } catch (error) {
    return error instanceof HostError ? [error.fault, error.detail] : ['不是 HostError', String(error)];
  }
}

describe.each(ENGINES)('%s', (_, make) => {
  test('从选方案到写出，都能来回传', async () => {
    const on = make();
    expect((await on.run('catalogue', CATALOGUE)).schemes).toHaveLength(2);
    expect((await pay(on, SCALLION, HALF_PRICES, SCALLION_LIST)).computed).toBe(2);
    const taken = { sheets: [], names: [] };
    const wish = { as: 'formulas', where: 'besideList', taken, language: 'zh' } as const;
    expect((await on.run('payoutWriting', wish)).cells[0]?.area.row).toBe(2);
    expect((await on.run('explainRow', { row: 3, language: 'zh' })).steps).toHaveLength(11);
  });

  test('一个接一个地做，后一个用前一个的结果', async () => {
    const on = make();
    const [, view] = await Promise.all([
      pay(on, SCALLION, HALF_PRICES, SCALLION_LIST),
      on.run('whatIf', { prices: ['0.53'], language: 'zh' }),
    ]);
    expect(view.lines.map(({ payout }) => payout)).toEqual(['6,475.00 元']);
  });

  test('做到一半停下：说是停下的，后面的照常做', async () => {
    const reached: number[] = [];
    const on = make(slow(1000, reached));
    const stop = new AbortController();
    const options = { signal: stop.signal, progress: (done: number) => done >= 0 && stop.abort() };
    expect(await fault(on.run('catalogue', CATALOGUE, options))).toEqual(['cancelled', '']);
    await on.run('recognise', { id: SCALLION, blocks: [], language: 'zh' });
    expect(reached.length).toBeLessThan(10);
  });

  test('还没开始就停下', async () => {
    const stop = new AbortController();
    stop.abort();
    expect(await fault(make().run('catalogue', CATALOGUE, { signal: stop.signal }))).toEqual(['cancelled', '']);
  });

  test('停下以后，上一次算的还在', async () => {
    const on = make();
    await pay(on, SCALLION, HALF_PRICES, SCALLION_LIST);
    const stop = new AbortController();
    const rows = Array.from({ length: 3000 }, (__, index) => [`样例户${index}`, 1]);
    const again = on.run(
      'payout',
      {
        ...{ id: SCALLION, prices: HALF_PRICES, asOf: null, language: 'zh' },
        insured: blockOf('清单', [['姓名', '保险面积'], ...rows]),
      },
      { signal: stop.signal, progress: () => stop.abort() },
    );
    expect(await fault(again)).toEqual(['cancelled', '']);
    expect((await on.run('explainRow', { row: 3, language: 'zh' })).title).toBe('第 4 行：样例户甲');
  });

  test('程序出错：只说是哪一项、哪一类，不说单元格里的字，也没有文件名', async () => {
    expect(await fault(make(broken).run('catalogue', CATALOGUE))).toEqual(['host', 'catalogue: TypeError']);
    const early = make().run('whatIf', { prices: [], language: 'zh' });
    expect(await fault(early)).toEqual(['host', 'whatIf: RangeError']);
  });
});

describe('工作线程', () => {
  test('先说准备好了', () => {
    expect(new WorkerPort().answers).toEqual([{ kind: 'ready' }]);
  });

  test('进度最多每十分之一秒说一次，最后一次总要说', async () => {
    let clock = 0;
    const tick = () => {
      clock += 60;
      return clock;
    };
    const reports: number[] = [];
    const all: Pick<TaskTable, 'catalogue'> = {
      catalogue: (_session, _input, progress) => {
        for (const done of [0, 1, 2, 3, 4]) progress(done, 4);
        return NOTHING;
      },
    };
    const on = workerEngine(new WorkerPort(all, tick));
    await on.run('catalogue', CATALOGUE, { progress: (done) => reports.push(done) });
    expect(reports[0]).toBe(0);
    expect(reports.at(-1)).toBe(4);
    expect(reports.length).toBeLessThan(5);
  });

  test('停下的没有回答，连出错也不说', async () => {
    const port = new WorkerPort(slow(1000));
    const stop = new AbortController();
    const on = workerEngine(port);
    await fault(on.run('catalogue', CATALOGUE, { signal: stop.signal, progress: () => stop.abort() }));
    await on.run('recognise', { id: SCALLION, blocks: [], language: 'zh' });
    const ends = port.answers.flatMap((answer) => ('ticket' in answer && answer.kind !== 'progress' ? [answer] : []));
    expect(ends).toEqual([{ kind: 'done', ticket: 2, output: { blocks: [] }, parts: 0 }]);
  });

  test('线程坏了：等着的和以后的都说坏了', async () => {
    const port = new WorkerPort(slow(1000));
    const on = workerEngine(port);
    const waiting = fault(on.run('catalogue', CATALOGUE));
    port.fail();
    expect(await waiting).toEqual(['host', 'worker']);
    expect(await fault(on.run('catalogue', CATALOGUE))).toEqual(['host', 'worker']);
  });
});
