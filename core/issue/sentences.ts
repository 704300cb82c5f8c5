import { collectIssuesEn } from './en/collect-issues.ts';
import { commandIssuesEn } from './en/command-issues.ts';
import { fileIssuesEn } from './en/file-issues.ts';
import { formIssuesEn } from './en/form-issues.ts';
import { formulaIssuesEn } from './en/formula-issues.ts';
import { indicatorIssuesEn } from './en/indicator-issues.ts';
import { outputIssuesEn } from './en/output-issues.ts';
import { payoutIssuesEn } from './en/payout-issues.ts';
import { policyIssuesEn } from './en/policy-issues.ts';
import { readingIssuesEn } from './en/reading-issues.ts';
import { scanIssuesEn } from './en/scan-issues.ts';
import type { IssueValues, Sentences } from './issue.ts';
import type { Language } from './language.ts';
import { collectIssuesZh } from './zh/collect-issues.ts';
import { commandIssuesZh } from './zh/command-issues.ts';
import { fileIssuesZh } from './zh/file-issues.ts';
import { formIssuesZh } from './zh/form-issues.ts';
import { formulaIssuesZh } from './zh/formula-issues.ts';
import { indicatorIssuesZh } from './zh/indicator-issues.ts';
import { outputIssuesZh } from './zh/output-issues.ts';
import { payoutIssuesZh } from './zh/payout-issues.ts';
import { policyIssuesZh } from './zh/policy-issues.ts';
import { readingIssuesZh } from './zh/reading-issues.ts';
import { scanIssuesZh } from './zh/scan-issues.ts';

/** The sentence of every problem in every language; a missing one does not compile. */
export const SENTENCES: Readonly<Record<Language, Sentences<IssueValues>>> = {
  zh: {
    ...fileIssuesZh,
    ...formulaIssuesZh,
    ...readingIssuesZh,
    ...policyIssuesZh,
    ...payoutIssuesZh,
    ...indicatorIssuesZh,
    ...formIssuesZh,
    ...collectIssuesZh,
    ...outputIssuesZh,
    ...commandIssuesZh,
    ...scanIssuesZh,
  },
  en: {
    ...fileIssuesEn,
    ...formulaIssuesEn,
    ...readingIssuesEn,
    ...policyIssuesEn,
    ...payoutIssuesEn,
    ...indicatorIssuesEn,
    ...formIssuesEn,
    ...collectIssuesEn,
    ...outputIssuesEn,
    ...commandIssuesEn,
    ...scanIssuesEn,
  },
};
