import { toExcelFormula, toExcelRounding } from '../../core/backends/excel.ts';
import type { ReferenceNode } from '../../core/expression/node.ts';
import type { Scheme, SchemeOutput } from '../../core/payout/scheme.ts';
import { decimal, fixedText } from '../../core/quantity/decimal.ts';
import { absolute, fractionText, type Rational, rational } from '../../core/quantity/rational.ts';
import { columnLetters } from '../../templates/workbook/cell-reference.ts';
import type { CellPlan, DefinedName, RowPlan, SheetPlan, WorkbookPlan } from '../../templates/workbook/plan.ts';
import { FORMULA_CASES, type FormulaCase, treeOf } from '../cases/formula-cases.ts';
import { WORKED_CASES, type WorkedCase } from '../cases/payout-cases.ts';
import { ROUNDING_TABLE, RULES } from '../cases/rounding-table.ts';
import { hog } from '../payout/seed-schemes.ts';
import { sheet, workbook } from '../workbook/plan-builder.ts';

/** Every formula of the table that has an answer, one a row: the formula in A, its terms to the right. */
export function formulaWorkbook(): WorkbookPlan {
  return workbook([
    sheet({ name: '算式', rows: answered().map((formulaCase, index) => formulaRow(formulaCase, index + 1)) }),
  ]);
}

/** The formulas that a cell can show the answer of; error values are not compared. */
export function answered(): readonly FormulaCase[] {
  return FORMULA_CASES.filter(({ value }) => value !== undefined);
}

function formulaRow(formulaCase: FormulaCase, row: number): RowPlan {
  const { terms, value } = formulaCase;
  const address = ({ term }: ReferenceNode): string =>
    `${columnLetters(terms.findIndex((each) => each.term === term) + 2)}${row}`;
  const result =
    typeof value === 'boolean'
      ? ({ kind: 'boolean', value } as const)
      : ({ kind: 'number', decimal: fifteenDigits(fraction(value ?? '')) } as const);
  return {
    cells: [
      { kind: 'formula', formula: toExcelFormula(treeOf(formulaCase), address), result, style: 'text' },
      ...terms.map(({ value: given }) => (given === null ? null : numberCell(decimal(given)))),
    ],
  };
}

/** Every value of the rounding table, rounded by every rule: the value in A, the rules to the right. */
export function roundingWorkbook(): WorkbookPlan {
  const rows = ROUNDING_TABLE.map(([value, places, ...results], index): RowPlan => {
    const cells = RULES.map(
      (rule, column): CellPlan => ({
        kind: 'formula',
        formula: toExcelRounding(`A${index + 1}`, { places, rule }),
        result: { kind: 'number', decimal: results[column] ?? '' },
        style: 'text',
      }),
    );
    return { cells: [numberCell(decimal(value)), ...cells] };
  });
  return workbook([sheet({ name: '舍入', rows })]);
}

/** The columns of the sheet of worked cases, by what stands in them. */
const CASE_COLUMNS = [
  'case',
  'observed',
  'event',
  'quantity',
  'marketed',
  'sumInsured',
  'premium',
  'paidHeads',
  'payoutFactor',
  'payout',
] as const;
type CaseColumn = (typeof CASE_COLUMNS)[number];

/** Every worked case of both schemes, one a row; the parameters are defined names. */
export function caseWorkbook(): WorkbookPlan {
  const schemes = [...new Set(WORKED_CASES.map(({ scheme }) => scheme))];
  const parameters = schemes.flatMap((scheme) =>
    scheme.parameters.map(({ id, value }) => ({ name: parameterName(scheme, id), value })),
  );
  const names: DefinedName[] = parameters.map(({ name }, index) => ({ name, refersTo: `'参数'!$B$${index + 1}` }));
  const parameterSheet: SheetPlan = sheet({
    name: '参数',
    rows: parameters.map(({ name, value }) => ({
      cells: [{ kind: 'text', text: name, style: 'text' }, numberCell(value)],
    })),
  });
  const rows = WORKED_CASES.map((worked, index) => caseRow(worked, index + 1));
  return workbook([sheet({ name: '案例', rows }), parameterSheet], { names });
}

function caseRow({ scheme, expected, observed, inputs }: WorkedCase, row: number): RowPlan {
  const cells = (node: ReferenceNode): string => addressOf(scheme, node, row);
  const formula = (text: string, decimalText: string): CellPlan => ({
    kind: 'formula',
    formula: text,
    result: { kind: 'number', decimal: decimalText },
    style: 'money',
  });
  const quantity = inputs.get(scheme.quantity.id) ?? rational(0n);
  const marketed = inputs.get('marketedHeads') ?? quantity;
  const output = (id: string): string => {
    const found = scheme.outputs.find((candidate) => candidate.id === id);
    return found === undefined ? '0' : outputText(found, cells, `C${row}`);
  };
  const perUnit = scheme === hog ? decimal('1750') : decimal('3500');
  const sumInsured = rational(perUnit.numerator * quantity.numerator, quantity.denominator);
  const factor =
    scheme === hog
      ? rational(20n * observed.denominator - observed.numerator, 20n * observed.denominator)
      : rational(0n);
  return {
    cells: [
      { kind: 'text', text: expected.id, style: 'text' },
      formula(fractionText(observed), fifteenDigits(observed)),
      {
        kind: 'formula',
        formula: toExcelFormula(scheme.event, cells),
        result: { kind: 'boolean', value: expected.event },
        style: 'text',
      },
      numberCell(quantity),
      numberCell(marketed),
      formula(output('sumInsured'), fixedText(sumInsured, 2)),
      formula(output('premium'), expected.premium),
      formula(output('paidHeads'), expected.paidHeads ?? '0'),
      formula(output('payoutFactor'), fifteenDigits(factor)),
      formula(output('payout'), expected.payout),
    ],
  };
}

function outputText(
  { node, cap, output }: SchemeOutput,
  cells: (node: ReferenceNode) => string,
  event: string,
): string {
  const text = toExcelFormula(node, cells);
  const limited = cap === null ? text : `MIN(${text},${toExcelFormula(cap, cells)})`;
  const rounded = output.rounding === undefined ? limited : toExcelRounding(limited, output.rounding.use);
  return output.gated ? `IF(${event},${rounded},0)` : rounded;
}

const COLUMN_OF: Readonly<Record<string, CaseColumn>> = {
  actualPrice: 'observed',
  area: 'quantity',
  insuredHeads: 'quantity',
  marketedHeads: 'marketed',
};

function addressOf(scheme: Scheme, { id, role }: ReferenceNode, row: number): string {
  if (role === 'parameter') return parameterName(scheme, id);
  const column = CASE_COLUMNS.indexOf(COLUMN_OF[id] ?? (id as CaseColumn));
  if (column < 0) throw new Error(`no column for ${id}`);
  return `${columnLetters(column + 1)}${row}`;
}

function parameterName(scheme: Scheme, id: string): string {
  return `${scheme === hog ? '生猪' : '大葱'}_${id}`;
}

function numberCell(value: Rational): CellPlan {
  return { kind: 'number', decimal: fifteenDigits(value), style: 'text' };
}

/** As many digits as a cell holds. */
function fifteenDigits(value: Rational): string {
  const [whole = '', fraction = ''] = fixedText(absolute(value), 20).split('.');
  const before = whole === '0' ? fraction.replace(/^0+/, '').length - fraction.length : whole.length;
  return fixedText(value, Math.max(0, 15 - before));
}

function fraction(text: string): Rational {
  const [top = '', bottom = '1'] = text.split('/');
  return rational(BigInt(top), BigInt(bottom));
}
