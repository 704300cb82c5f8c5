import type { StatedName, UntoldKind } from './appearance.ts';
import { Budget } from './budget.ts';
import { refuse } from './refusal.ts';
import { type Package, scanPart } from './scan-part.ts';
import { isTrue } from './xml-text.ts';

/** Names that programs keep for print areas, filters and the like begin so. */
const RESERVED = '_xlnm.';
/** Excel allows a name this many characters, and what it refers to as many as a formula. */
const [LONGEST_NAME, LONGEST_FORMULA] = [255, 8192];

/** The defined names of the workbook's part, with what else that part says of locks. */
export async function readDefinedNames(
  from: Package,
  path: string,
  limit: number,
  untold: Set<UntoldKind>,
): Promise<readonly StatedName[]> {
  const budget = new Budget('names', limit);
  const sheets: string[] = [];
  const names: { name: string; refersTo: string; place: number | null }[] = [];
  let inName = false;
  await scanPart(from, path, {
    open(name, tag) {
      if (name === 'sheet') sheets.push(tag.attribute('name') ?? '');
      else if (name === 'workbookProtection' && isTrue(tag.attribute('lockStructure'))) untold.add('passwords');
      else if (name === 'definedName') {
        budget.take();
        inName = true;
        const place = tag.attribute('localSheetId');
        names.push({
          name: tag.attribute('name') ?? '',
          refersTo: '',
          place: place === undefined ? null : Number.parseInt(place, 10),
        });
      }
    },
    close(name) {
      if (name === 'definedName') inName = false;
    },
    text(text) {
      const last = names.at(-1);
      if (!inName || last === undefined) return;
      last.refersTo += text;
      if (last.refersTo.length > LONGEST_FORMULA || last.name.length > LONGEST_NAME)
        refuse('partRefused', { part: path, fault: 'tooLong' });
    },
  });
  if (names.some(({ name }) => name.startsWith(`${RESERVED}Print`))) untold.add('printing');
  return names.flatMap(({ name, refersTo, place }) =>
    name.startsWith(RESERVED) || name === ''
      ? []
      : [{ name, refersTo: refersTo.trim(), sheet: place === null ? null : (sheets[place] ?? null) }],
  );
}
