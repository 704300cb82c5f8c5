import type { Issue } from '../../core/issue/issue.ts';
import { collectWordsOf } from '../words/collect-words.ts';
import { shortened } from './compare/placed-sheet.ts';

const { entryType, entryRule } = collectWordsOf('zh');
/** A whole formula of 8,192 characters is not read in a list. */
const LONGEST = 1000;

/** What a list of faults shows beside the sentence; empty where it does not apply. */
export interface IssueColumns {
  /** Where it stands in the file that came back: `D5`, `第 7 行`, `A5:B6`. */
  readonly cell: string;
  readonly column: string;
  /** 现在是. */
  readonly found: string;
  /** 应为. */
  readonly expected: string;
}

export function issueColumns(issue: Issue): IssueColumns {
  const values: Readonly<Record<string, string | undefined>> = { ...issue.values };
  const { row, column } = issue.place;
  return {
    cell: values['cell'] ?? values['range'] ?? (row === undefined ? '' : `第 ${row} 行`),
    column: shortened(column ?? values['column'] ?? ''),
    found: shortened(foundText(issue), LONGEST),
    expected: shortened(expectedText(issue), LONGEST),
  };
}

function foundText({ code, values }: Issue): string {
  switch (code) {
    case 'formulaChanged':
    case 'entryFormula':
    case 'entryFormulaUnknown':
      return `=${values.found}`;
    case 'entryMissing':
      return '（空）';
    default:
      return 'found' in values ? values.found : '';
  }
}

function expectedText({ code, values }: Issue): string {
  switch (code) {
    case 'formulaTypedOver':
    case 'formulaChanged':
      return `=${values.expected}`;
    case 'entryUnreadable':
      return entryType[values.expected];
    case 'entryOutsideRule':
      return entryRule[values.which](values.expected);
    case 'entryMissing':
      return '必须填写';
    case 'entryTextNumber':
    case 'entryFormula':
      return values.taken;
    case 'entryUnitTyped':
      return values.taken;
    case 'entryUnitOther':
      return values.unit === '' ? '' : `以 ${values.unit} 为单位的数`;
    case 'outsideForm':
      return '（空）';
    default:
      return 'expected' in values ? values.expected : '';
  }
}
