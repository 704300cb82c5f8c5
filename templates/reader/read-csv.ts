import Papa from 'papaparse';
import { BLANK, type Cell, type Table } from '../../core/table/cell.ts';
import { Budget } from './budget.ts';
import { findSeparator } from './csv-separator.ts';
import type { ReadLimits } from './read-limits.ts';
import { refuse } from './refusal.ts';
import { RowCollector } from './row-collector.ts';

/**
 * The one table of a CSV text. Every cell is text or blank; what the text means is decided later.
 * A row's number is the physical line on which its record starts, so that it can be found in an editor.
 *
 * Refuses text with a misplaced quotation mark, which would swallow the rows after it.
 */
export function readCsv(file: string, text: string, limits: ReadLimits): Table {
  const unixText = text.replace(/\r\n?/g, '\n');
  const rows = new RowCollector<Cell>(new Budget('cells', limits.cells), BLANK);
  let line = 1;
  Papa.parse<string[]>(unixText, {
    delimiter: findSeparator(unixText),
    newline: '\n',
    step: ({ data, errors }) => {
      if (errors.length > 0) refuse('csvQuoteBroken', {}, { row: line });
      data.forEach((field, index) => {
        if (field !== '') rows.put(index, { kind: 'text', text: field });
      });
      rows.endRow(line);
      line += 1 + data.reduce((breaks, field) => breaks + countLineBreaks(field), 0);
    },
  });
  return { file, sheet: '', rows: rows.rows, merged: [] };
}

function countLineBreaks(field: string): number {
  return field.includes('\n') ? field.split('\n').length - 1 : 0;
}
