/** Where the two tables of 价格监测 stand: every row of the series on the left, one row per day on the right. */
export const PRICE_COLUMN = {
  source: 1,
  date: 2,
  point: 3,
  price: 4,
  counted: 5,
  reason: 6,
  day: 8,
  points: 9,
  mean: 10,
  below: 11,
} as const;

/** Title, source, note and header stand above the first row. */
export const FIRST_PRICE_ROW = 5;

/** What a row of the series is marked with when it is in the average. */
export const COUNTED = '计入';
export const NOT_COUNTED = '未计入';
