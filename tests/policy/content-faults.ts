import { type Fault, source, TERM_PATHS } from './fault.ts';

/** What cannot be true of a file whose shape is right. */
export const CONTENT_FAULTS: readonly Fault[] = [
  {
    name: 'shares that sum to 99 %',
    changes: [[['funding', 'payers', 3, 'share'], '9%']],
    code: 'policyShares',
    path: 'funding.payers',
    values: { total: '99%', shares: '投保人40%、区财政25%、市财政25%、省财政9%' },
  },
  {
    name: 'a window that ends before it starts',
    changes: [[['series', 'window', 'to'], '2023-11-05']],
    code: 'policyWindow',
    path: 'series.window',
    values: { from: '2023-11-06', to: '2023-11-05' },
  },
  {
    name: 'one id for two terms',
    changes: [[['terms', TERM_PATHS.premiumPerMu, 'id'], 'sumInsuredPerMu']],
    code: 'policyDuplicateId',
    path: 'terms[3].id',
    values: { id: 'sumInsuredPerMu', first: 'terms[1]' },
  },
  {
    name: 'one name for two terms',
    changes: [[['terms', TERM_PATHS.sumInsuredPerMu, 'aliases'], ['每亩保险费']]],
    code: 'policyDuplicateName',
    path: 'terms[3]',
    values: { name: '每亩保险费', first: 'terms[1]' },
  },
  {
    name: 'one name for two terms, in another width and spacing',
    changes: [
      [['terms', TERM_PATHS.premiumRate, 'aliases'], ['面积（亩）']],
      [['terms', TERM_PATHS.area, 'aliases'], ['面积 (亩)']],
    ],
    code: 'policyDuplicateName',
    path: 'terms[5]',
    values: { name: '面积 (亩)', first: 'terms[2]' },
  },
  {
    name: 'one payer twice',
    changes: [[['funding', 'payers', 2, 'payer'], '区财政']],
    code: 'policyDuplicateName',
    path: 'funding.payers',
    values: { name: '区财政', first: 'funding.payers' },
  },
  {
    name: 'versions that do not follow each other',
    changes: [[['terms', TERM_PATHS.targetPrice, 'values', 1], { from: '2023-07-27', value: '1.10', source }]],
    code: 'policyVersions',
    path: 'terms[0].values',
    values: { term: '目标价格' },
  },
  {
    name: 'a parameter that is not in force at the end of the window',
    changes: [[['terms', TERM_PATHS.targetPrice, 'values', 0, 'from'], '2023-12-13']],
    code: 'policyNotInForce',
    path: 'terms[0].values',
    values: { term: '目标价格', day: '2023-12-12' },
  },
  {
    name: 'a parameter that was abolished',
    changes: [[['terms', TERM_PATHS.targetPrice, 'values', 1], { from: '2023-12-12', value: null, source }]],
    code: 'policyNotInForce',
    path: 'terms[0].values',
    values: { term: '目标价格', day: '2023-12-12' },
  },
  {
    name: 'a residual payer that pays nothing',
    changes: [
      [['funding', 'settlement', 'use'], 'residual'],
      [['funding', 'residualPayer'], '镇财政'],
    ],
    code: 'policyResidualPayer',
    path: 'funding.residualPayer',
    values: { found: '镇财政', known: '投保人、区财政、市财政、省财政' },
  },
  {
    name: 'two payouts',
    changes: [[['outputs', 0, 'purpose'], 'payout']],
    code: 'policyPurpose',
    path: 'outputs',
    values: { purpose: 'payout', found: '2' },
  },
  {
    name: 'no premium',
    changes: [[['outputs', 1, 'purpose'], 'intermediate']],
    code: 'policyPurpose',
    path: 'outputs',
    values: { purpose: 'premium', found: '0' },
  },
  {
    name: 'a split of something that is not computed',
    changes: [[['funding', 'of'], 'subsidy']],
    code: 'policyUnknownId',
    path: 'funding.of',
    values: { id: 'subsidy', known: 'premium' },
  },
  {
    name: 'a document with a column that nothing fills',
    changes: [[['documents', 3, 'fields', 0], 'hamlet']],
    code: 'policyUnknownId',
    path: 'documents[3].fields[0]',
    values: {
      id: 'hamlet',
      known:
        'name、idNumber、town、village、phone、bank、account、policyNumber、signature、remark、targetPrice、sumInsuredPerMu、premiumRate、premiumPerMu、actualPrice、area、areaLastYear、sumInsured、premium、payout、funding',
    },
  },
  {
    name: 'a deadline with days and a date',
    changes: [[['deadlines', 0, 'on'], '2023-12-20']],
    code: 'policyDeadline',
    path: 'deadlines[0]',
    values: { task: '做出保险赔付确认' },
  },
];
