import { type Package, scanPart } from './scan-part.ts';
import { localName } from './xml-names.ts';

/** A moment as W3CDTF writes it, down to the minute at least. */
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/;

/** When the workbook was saved last, as its properties state it; null where they state no moment. */
export async function readSavedMoment(from: Package, path: string): Promise<string | null> {
  let inside = false;
  let stated = '';
  await scanPart(from, path, {
    open(name) {
      inside = localName(name) === 'modified';
    },
    text(text) {
      if (inside) stated += text;
    },
    close() {
      inside = false;
    },
  });
  const moment = stated.trim();
  return MOMENT.test(moment) ? moment : null;
}
