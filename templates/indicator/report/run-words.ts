import type { ToleranceConvention } from '../../../core/indicator/target/target.ts';
import type { ReportBook } from './book.ts';
import { WORDS } from './labels.ts';

/** 文号, issuer and the day asked for, in one line. */
export function planLine({ run: { plan, options } }: ReportBook): string {
  const { documentNumber, issuer } = plan.data;
  return [documentNumber ?? '', issuer, `截至 ${options.asOf}`].filter((part) => part !== '').join('　');
}

/** How the schedule counts and rounds, as a sentence. */
export function scheduleWords({ run: { options } }: ReportBook): string {
  const { by, rounding } = options.schedule;
  return `序时进度${WORDS.scheduleBy[by]}计算，${WORDS.rounding[rounding]}。`;
}

/** What 约 and 左右 are taken to mean; the documents do not say. */
export function toleranceWords(tolerance: ToleranceConvention): string {
  switch (tolerance.convention) {
    case 'lastDigit':
      return '末位的半个单位（约34 指四舍五入后写作 34 的数）';
    case 'relative':
      return `该数的 ${tolerance.share} 倍以内`;
    case 'absolute':
      return `相差 ${tolerance.amount} 以内`;
  }
}
