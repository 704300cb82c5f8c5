import { describe, expect, test } from 'vitest';
import { serialToIso } from '../../core/table/serial-date.ts';

describe('the 1900 system counts a 29 February 1900 that never was', () => {
  test.each([
    [0, null],
    [0.5, null],
    [1, '1900-01-01'],
    [31, '1900-01-31'],
    [59, '1900-02-28'],
    [59.99, '1900-02-28'],
    [60, null],
    [60.5, null],
    [61, '1900-03-01'],
    [36526, '2000-01-01'],
    [45236, '2023-11-06'],
    [45236.999988, '2023-11-06'],
    [45351, '2024-02-29'],
    [45352, '2024-03-01'],
    [2958465, '9999-12-31'],
    [2958466, null],
    [-1, null],
    [Number.NaN, null],
  ])('serial %d is %s', (serial, iso) => {
    expect(serialToIso(serial, '1900')).toBe(iso);
  });
});

describe('the 1904 system starts with day 0 and has no gap', () => {
  test.each([
    [-1, null],
    [0, '1904-01-01'],
    [59, '1904-02-29'],
    [60, '1904-03-01'],
    [43774, '2023-11-06'],
    [2957003, '9999-12-31'],
    [2957004, null],
  ])('serial %d is %s', (serial, iso) => {
    expect(serialToIso(serial, '1904')).toBe(iso);
  });
});
