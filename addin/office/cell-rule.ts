import { LIMITS } from '../../templates/workbook/limits.ts';
import type { CellRule, SheetFormat } from '../host/sheet-format.ts';

type Validation = Extract<SheetFormat, { kind: 'validation' }>;

/** Lets only what the rule allows be typed into a range. A list that Excel cannot hold in a rule is left out. */
export function applyRule(range: Excel.Range, { rule, title, message }: Validation): void {
  const checked = dataRule(rule);
  if (checked === null) return;
  const validation = range.dataValidation;
  validation.rule = checked;
  validation.ignoreBlanks = true;
  validation.errorAlert = {
    showAlert: true,
    style: 'Stop',
    title: title.slice(0, LIMITS.validationTitle),
    message: message.slice(0, LIMITS.validationMessage),
  };
}

function dataRule(rule: CellRule): Excel.DataValidationRule | null {
  switch (rule.kind) {
    case 'decimal':
      return { decimal: between(Number(rule.minimum), Number(rule.maximum)) };
    case 'whole':
      return { wholeNumber: between(Number(rule.minimum), Number(rule.maximum)) };
    case 'date':
      return { date: between(rule.minimum, rule.maximum) };
    case 'textLength':
      return { textLength: { formula1: Number(rule.maximum), operator: 'LessThanOrEqualTo' } };
    case 'list':
      return listRule(rule.choices);
  }
}

function between<V>(formula1: V, formula2: V): { formula1: V; formula2: V; operator: 'Between' } {
  return { formula1, formula2, operator: 'Between' };
}

/** Commas separate the choices, so one with a comma in it cannot be said. */
function listRule(choices: readonly string[]): Excel.DataValidationRule | null {
  const source = choices.join(',');
  if (source.length > LIMITS.listLiteral || choices.some((choice) => choice.includes(','))) return null;
  return { list: { inCellDropDown: true, source } };
}
