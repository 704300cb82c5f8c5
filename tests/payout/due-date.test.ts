import { describe, expect, test } from 'vitest';
import { dueDate } from '../../core/payout/due-date.ts';
import type { Deadline } from '../../core/policy/policy.ts';

const SHARED = { id: 'x', task: '做出保险赔付确认', printed: '五个工作日内', source: { clause: '三（六）' } } as const;

function working(days: number): Deadline {
  return { ...SHARED, after: 'publication', days, calendar: { use: 'working', basis: 'printed', reason: '原文写明' } };
}

function calendar(days: number): Deadline {
  return { ...SHARED, after: 'posting', days, calendar: { use: 'calendar', basis: 'assumed', reason: '原文写“天”' } };
}

const MONTH: Deadline = { ...SHARED, after: 'publication', months: 1 };

describe('工作日期限', () => {
  test.each([
    // 2023-12-13 是星期三；14、15、18、19、20 为五个工作日。
    ['星期三发布', '2023-12-13', 5, '2023-12-20'],
    // 星期五当日不计入；18 为第一个工作日。
    ['星期五发布', '2023-12-15', 1, '2023-12-18'],
    ['星期六发布', '2023-12-16', 1, '2023-12-18'],
    // 2024 年春节 2 月 10 日至 17 日放假，2 月 4 日、18 日（星期日）上班：4、5、6、7、8。
    ['春节前，星期日补班', '2024-02-02', 5, '2024-02-08'],
    // 9、18、19、20、21。
    ['跨春节假期', '2024-02-08', 5, '2024-02-21'],
  ])('%s：%s 起 %i 个工作日到 %s', (_, start, days, expected) => {
    expect(dueDate(working(days), start)).toEqual({ kind: 'due', date: expected });
  });

  test('放假安排还没有公布的年份不推算', () => {
    expect(dueDate(working(5), '2050-03-01')).toEqual({ kind: 'unknown', reason: 'noCalendar' });
  });
});

describe('自然日、自然月和固定日期', () => {
  test.each([
    ['公示不少于 5 天', calendar(5), '2023-09-10', '2023-09-15'],
    ['1 个月内，同日到期', MONTH, '2023-12-13', '2024-01-13'],
    ['到期月没有那一天，为月末（闰年）', MONTH, '2024-01-31', '2024-02-29'],
    ['到期月没有那一天，为月末（平年）', MONTH, '2023-01-31', '2023-02-28'],
    ['固定日期与起算日无关', { ...SHARED, on: '2024-01-31' }, null, '2024-01-31'],
  ] as const)('%s', (_, deadline, start, expected) => {
    expect(dueDate(deadline, start)).toEqual({ kind: 'due', date: expected });
  });

  test('不知道起算日，就不给日期', () => {
    expect(dueDate(MONTH, null)).toEqual({ kind: 'unknown', reason: 'noStart' });
  });
});
