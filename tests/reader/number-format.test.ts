import { describe, expect, test } from 'vitest';
import { builtInCode } from '../../templates/reader/built-in-formats.ts';
import { showsDay, showsPercent } from '../../templates/reader/number-format.ts';

describe('formats that show a day', () => {
  test.each([
    'yyyy-mm-dd',
    'yyyy/m/d;@',
    'yyyy"年"m"月"d"日"',
    'yyyy年m月d日',
    'm月d日',
    'mmm',
    'mm',
    'd',
    '[$-804]yyyy"年"m"月"',
    '[$-F800]dddd, mmmm dd, yyyy',
    'yyyy/m/d h:mm',
    'YYYY-MM-DD',
    'aaaa',
    '[DBNum1][$-804]yyyy"年"m"月"d"日";@',
    'yyyy\\-mm\\-dd',
  ])('%s', (code) => {
    expect(showsDay(code)).toBe(true);
  });
});

describe('formats that do not', () => {
  test.each([
    'General',
    '0.00',
    '#,##0.00_ ',
    '@',
    'h:mm',
    'h:mm:ss',
    'mm:ss.0',
    '[h]:mm:ss',
    '[mm]:ss',
    'h:mm AM/PM',
    '上午/下午h"时"mm"分"',
    '0"日"',
    '0日',
    '0"day"',
    '#,##0"元/亩"',
    '[Red]0.00',
    '[$USD] 0.00',
    '0.00E+00',
    '\\d0',
    '0_d',
    '* 0*y',
    '# ?/?',
    '',
  ])('%j', (code) => {
    expect(showsDay(code)).toBe(false);
  });
});

describe('built-in formats', () => {
  const dates = [14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58];
  test.each(Array.from({ length: 60 }, (_, id) => [id, dates.includes(id)] as const))(
    '%d shows a day: %s',
    (id, shows) => {
      expect(showsDay(builtInCode(id))).toBe(shows);
    },
  );
});

describe('formats that show per cent', () => {
  test.each(['0%', '0.00%', '#,##0.0%', '0.00%;[Red]-0.00%', '[>=1]0%;0.0%', '% 0', '0.0% '])('%j', (code) => {
    expect(showsPercent(code)).toBe(true);
  });

  test.each(['General', '0.00', '0"%"', '0\\%', '[$%]0', '0_%', '0*%', ''])('%j does not', (code) => {
    expect(showsPercent(code)).toBe(false);
  });

  test.each(Array.from({ length: 60 }, (_, id) => [id, id === 9 || id === 10] as const))(
    'built-in format %d: %s',
    (id, shows) => {
      expect(showsPercent(builtInCode(id))).toBe(shows);
    },
  );
});
