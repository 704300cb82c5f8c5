import { isWholeYear, type Period } from '../../../core/indicator/period/period.ts';
import type { ProgressRow } from '../../../core/indicator/progress/progress-row.ts';

const QUARTERS = ['一', '二', '三', '四'] as const;

/** `2023年`, `2023年上半年`, `2023年三季度`, `2023年6月`, `2023年1—9月`. */
export function periodWords(period: Period): string {
  const { year, first, last } = period;
  const length = last - first + 1;
  if (isWholeYear(period)) return `${year}年`;
  if (length === 6 && first % 6 === 1) return `${year}年${first === 1 ? '上' : '下'}半年`;
  if (length === 3 && first % 3 === 1) return `${year}年${QUARTERS[Math.floor(last / 3) - 1] ?? ''}季度`;
  return length === 1 ? `${year}年${first}月` : `${year}年${first}—${last}月`;
}

/** The period of the value that is measured; of a sum and of multiplied growth, from the first part to the last. */
export function actualPeriodWords({ actual, pursuit }: ProgressRow): string {
  if (actual === null) return '';
  const first = pursuit?.used[0]?.period;
  if (first === undefined || (pursuit?.used.length ?? 0) < 2) return periodWords(actual.period);
  const begins = isWholeYear(first) ? String(first.year) : periodWords(first);
  return `${begins}—${periodWords(actual.period)}`;
}
