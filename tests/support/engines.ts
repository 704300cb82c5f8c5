/** The front door for tests that ask real spreadsheet programs. */
export { readCachedValues, stripCachedValues } from './cached-values.ts';
export { describeWithEngine } from './describe-with-engine.ts';
export { type Difference, differences, type Tolerance } from './differences.ts';
export { type CellValue, type FormulaCell, type FormulaCells, valueText } from './formula-cell.ts';
export {
  type RecalculateOptions,
  recalculateAllWithLibreOffice,
  recalculateWithGnumeric,
  recalculateWithLibreOffice,
  type Workbook,
} from './recalculate.ts';
export { drawPages, pageTexts, renderPages, renderPdf } from './render-pages.ts';
