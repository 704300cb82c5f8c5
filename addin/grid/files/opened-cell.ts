import type { Cell } from '../../../core/table/cell.ts';
import { dateSerial } from '../../../templates/workbook/cell-value.ts';
import type { CellValue } from '../../host/host.ts';

/** The value of a cell of a file as spreadsheets hold it: a day is the number of it; one before 1900-03-01 stays a text. */
export function openedValue(cell: Cell): CellValue {
  switch (cell.kind) {
    case 'blank':
      return '';
    case 'number':
      return Number(cell.text);
    case 'text':
      return cell.text;
    case 'date': {
      const serial = dateSerial(cell.iso);
      return 'text' in serial ? Number(serial.text) : cell.iso;
    }
    case 'boolean':
      return cell.value;
    case 'error':
      return cell.code;
  }
}
