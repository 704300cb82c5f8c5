import { cellText } from '../../core/table/cell.ts';
import type { WorkbookSnapshot } from '../reader/snapshot.ts';
import { IDENTITY_SHEET } from '../workbook/identity-sheet.ts';
import type { IdentityFacts } from './source.ts';

/** More lines than any identity sheet of ours has. */
const MOST_FACTS = 50;
/** Names and sentences are made of facts, and have to fit a cell. */
const LONGEST_FACT = 5000;

/** What a workbook says it is; null where it is none of ours. The first line of the sheet names the template. */
export function identityOf({ sheets }: WorkbookSnapshot): IdentityFacts | null {
  const sheet = sheets.find(({ name }) => name === IDENTITY_SHEET);
  if (sheet === undefined) return null;
  const facts = new Map<string, string>();
  for (const { cells } of sheet.rows.slice(0, MOST_FACTS)) {
    const [name, value] = [cells[0], cells[1]].map((found) =>
      found === undefined ? '' : cellText(found.cell).slice(0, LONGEST_FACT),
    );
    if (name !== undefined && name !== '' && !facts.has(name)) facts.set(name, value ?? '');
  }
  return facts.has('suanpan') ? facts : null;
}
