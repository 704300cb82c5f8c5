import { messageOf } from '../../../core/issue/message.ts';
import { indicatorWordsOf } from '../../../templates/words/indicator-words.ts';
import type { FunctionWords } from './function-words.ts';

const { reason, unavailable } = indicatorWordsOf('en');

export const functionWordsEn: FunctionWords = {
  functions: {
    PAYOUT: {
      description: 'Payouts of households under a scheme, in yuan to the fen; 0 without an event.',
      result: 'One payout a row',
    },
    PREMIUM: { description: 'Premiums of households under a scheme, in yuan to the fen.', result: 'One premium a row' },
    OBSERVED_PRICE: {
      description: 'The observed price of a scheme: the mean of what was published in its window.',
      result: 'The price, in the unit of the scheme',
    },
    PREMIUM_SHARE: {
      description: 'Splits premiums over the payers so that the parts add up to the fen; payers in the printed order.',
      result: 'What each payer bears, in yuan',
    },
    PROGRESS: {
      description: 'Share of the way from base to target: (actual - base) / (target - base).',
      result: 'A ratio: 0.6 is 60%',
    },
    SCHEDULE: {
      description: 'Share of the time from the end of the base year to that of the target year.',
      result: 'A ratio from 0 to 1',
    },
    GAP: {
      description: 'What is missing to the target; 0 where the printed target is met.',
      result: 'The gap, in the unit of the value',
    },
    NEEDED_PER_YEAR: {
      description: 'Change still needed per year up to the end of the target year; 0 where the target is met.',
      result: 'Change per year, in the unit of the value',
    },
    STATUS: {
      description: 'Status of an indicator by the usual Chinese method, or by a published one. Names are Chinese.',
      result: 'The name of the status',
    },
    PARSE_TARGET: {
      description: 'Reads a target as documents print it: ≥80, 约34, 15-20%, 〔100〕, 年均增长7%.',
      result: 'Sign, number, upper end, unit and measure, a column each',
    },
    EXPLAIN: {
      description: 'How the payout of one household comes about, a step a row, in the Chinese words of the scheme.',
      result: 'Term, formula, numbers put in, result and clause, a column each',
    },
  },
  parameters: {
    scheme: {
      name: 'scheme',
      description: 'Id or full title of a shipped scheme, such as "zhangqiu-scallion-2023"; use your own in the pane',
    },
    price: { name: 'price', description: 'Observed price in the unit of the scheme, or with a unit: "1.96元/公斤"' },
    inputs: {
      name: 'inputs',
      description: 'A household a row; columns in the order of the scheme: area, or heads insured and heads marketed',
    },
    prices: { name: 'prices', description: 'Price series with its header: 日期, 监测点, 价格' },
    premium: { name: 'premium', description: 'Premiums in yuan, one a row' },
    payer: { name: 'payer', description: 'One payer, such as "省财政"; all of them if left out' },
    actual: {
      name: 'actual',
      description:
        'The value, or a column; a bare number is in the unit of the target: 65 against ≥80% is 65%, 1.5 against 1.7万个 is 1.5万个',
    },
    base: { name: 'base', description: 'The base; leave empty where none is printed' },
    target: { name: 'target', description: 'The target as a number or as printed: 80, "≥80", "约34"' },
    baseYear: { name: 'base_year', description: 'Year of the base, such as 2020' },
    targetYear: { name: 'target_year', description: 'Year of the target, such as 2025' },
    asOf: {
      name: 'as_of',
      description: 'A day, year or period: 2023-06-30, 2023, "2023H1"; counts to the last month that is over',
    },
    direction: {
      name: 'direction',
      description: '"rising" or "falling" is better; not needed for targets with ≥ or ≤',
    },
    by: { name: 'by', description: '"year", "month" or "day"; month if left out' },
    attribute: { name: 'attribute', description: '"expected" or "binding"; expected if left out' },
    method: { name: 'method', description: 'cn, statcan, destatis, un2023, eurostat or sdsn; cn if left out' },
    text: { name: 'text', description: 'Printed targets, one or a column' },
  },
  faults: {
    missing: ({ parameter }, nameOf) =>
      `“${nameOf(parameter)}” is missing. Please fill it in; a blank is not taken for 0.`,
    missingTerm: ({ term }) => `“${term}” is missing, so the household was not computed. Please fill it in.`,
    notMeasurable: ({ reason: code }) => `Cannot be measured: ${reason[code]}.`,
    noTimeLeft: () => 'The target year has come, so no time is left.',
    methodSilent: ({ method, reason: code }) => `${method}: ${unavailable[code]}.`,
    unreadable: ({ parameter, found }, nameOf) =>
      `“${nameOf(parameter)}” cannot be read: “${found}”. Please correct it.`,
    unknown: ({ parameter, found, known }, nameOf) =>
      `“${found}” is not a known ${nameOf(parameter)}. Known: ${known}.`,
    shapes: () => 'The ranges do not have the same number of rows or columns. Select ranges of one size.',
    negative: ({ parameter, found }, nameOf) => `“${nameOf(parameter)}” cannot be negative: ${found}.`,
    columns: ({ wanted, found }) => `${found} columns were given; the scheme has only these: ${wanted}.`,
    unlikeUnits: ({ actual, target }) => `The unit ${actual} cannot be converted to ${target}.`,
    percentDoubt: ({ parameter, found, target }, nameOf) =>
      `The target is ${target} and “${nameOf(parameter)}” is ${found}; it may or may not be a percentage. Write 65 or "65%" for 65%, or multiply a cell in percent format by 100.`,
    directionUnknown: () =>
      'It is not known whether higher or lower is better. Write the target like ≥80 or ≤80, or give a direction.',
    directionContradicts: () =>
      'The direction goes against the sign of the target. Please check: with ≥80 higher is better, with ≤80 lower.',
    years: () => 'The target year must be after the base year. Please check.',
    problem: ({ issue }) => messageOf(issue, 'en'),
  },
};
