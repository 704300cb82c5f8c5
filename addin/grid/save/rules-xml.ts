import { dateSerial } from '../../../templates/workbook/cell-value.ts';
import { escapeAttributeText, escapeXml } from '../../../templates/workbook/xml-text.ts';
import type { CellRule } from '../../host/sheet-format.ts';
import type { SheetExtra } from '../model/grid-sheet.ts';
import { rangeText } from './range-text.ts';
import { argb, type StyleTable } from './style-table.ts';

type Extra<K extends SheetExtra['kind']> = Extract<SheetExtra, { kind: K }>;

/** The extras of these kinds, in order. */
export function extrasOf<K extends SheetExtra['kind']>(extras: readonly SheetExtra[], kind: K): readonly Extra<K>[] {
  return extras.filter((extra): extra is Extra<K> => extra.kind === kind);
}

/** Looks that depend on what cells hold. */
export function conditionsXml(extras: readonly SheetExtra[], styles: StyleTable): string {
  let priority = 0;
  const rules = extras.flatMap((extra) => {
    if (extra.kind !== 'highlight' && extra.kind !== 'dataBar') return [];
    priority += 1;
    const rule =
      extra.kind === 'highlight'
        ? `<cfRule type="expression" dxfId="${styles.highlightOf(extra.look)}" priority="${priority}"><formula>${escapeXml(extra.formula)}</formula></cfRule>`
        : `<cfRule type="dataBar" priority="${priority}"><dataBar><cfvo type="num" val="0"/><cfvo type="max"/><color rgb="${argb(extra.color)}"/></dataBar></cfRule>`;
    return [`<conditionalFormatting sqref="${rangeText(extra.cells)}">${rule}</conditionalFormatting>`];
  });
  return rules.join('');
}

/** Input rules: a wrong entry is stopped. Blank cells pass. */
export function validationsXml(extras: readonly SheetExtra[]): string {
  const rules = extrasOf(extras, 'validation').map(({ cells, rule, title, message }) => {
    const operator = rule.kind === 'textLength' ? ' operator="lessThanOrEqual"' : '';
    const words =
      title === '' && message === ''
        ? ''
        : ` errorTitle="${escapeAttributeText(title)}" error="${escapeAttributeText(message)}"`;
    return `<dataValidation type="${rule.kind}"${operator} allowBlank="1" showErrorMessage="1"${words} sqref="${rangeText(cells)}">${boundsXml(rule)}</dataValidation>`;
  });
  return rules.length === 0 ? '' : `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>`;
}

function boundsXml(rule: CellRule): string {
  switch (rule.kind) {
    case 'list':
      return `<formula1>${escapeXml(`"${rule.choices.join(',').replaceAll('"', '""')}"`)}</formula1>`;
    case 'textLength':
      return `<formula1>${rule.maximum}</formula1>`;
    case 'date':
      return `<formula1>${serial(rule.minimum)}</formula1><formula2>${serial(rule.maximum)}</formula2>`;
    default:
      return `<formula1>${rule.minimum}</formula1><formula2>${rule.maximum}</formula2>`;
  }
}

/** A day before Excel's calendar begins bounds nothing. */
function serial(iso: string): string {
  const found = dateSerial(iso);
  return 'text' in found ? found.text : '1';
}
