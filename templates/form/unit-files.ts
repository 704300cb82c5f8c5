/** Windows keeps these names for devices, with any ending and in any case. */
const RESERVED = /^(?:con|prn|aux|nul|conin\$|conout\$|com[\d¹²³]|lpt[\d¹²³])$/i;
/** What a file system refuses, what hides other characters or turns the direction of writing, and halves of characters. */
const REFUSED = /[\\/:*?"<>|]|[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
/** With the ending and a number this stays below the 255 bytes of a file name; a Chinese character has three. */
const MOST_BYTES = 180;
/** A long title leaves this much to the unit, which tells one file from the next. */
const UNIT_BYTES = 90;

/** The names of everything that one mailing writes into a folder. */
export interface MailingNames {
  /** One per unit, in the order given. */
  readonly units: readonly string[];
  readonly index: string;
  readonly archive: string;
}

/**
 * File names for a mailing: the form's title and the unit's name, safe on Windows, macOS and Linux, and no two the same where
 * case and width do not count. `../x` becomes `.._x`, which is no path.
 */
export function mailingNames(title: string, units: readonly string[]): MailingNames {
  const taken = new Set<string>();
  const claim = (unit: string, ending: string): string => {
    const stem = safeStem(title, unit);
    for (let number = 1; ; number += 1) {
      const name = `${number === 1 ? stem : `${stem}(${number})`}${ending}`;
      const key = folded(name);
      if (taken.has(key)) continue;
      taken.add(key);
      return name;
    }
  };
  const [index, archive] = [claim('目录', '.xlsx'), claim('下发', '.zip')];
  return { index, archive, units: units.map((unit) => claim(unit, '.xlsx')) };
}

/** As a disk compares names that takes case and width for nothing: `ß` is `ss`, `Ａ` is `a`. */
function folded(name: string): string {
  return name.normalize('NFKC').toLowerCase().toUpperCase().normalize('NFKC');
}

function safeStem(title: string, unit: string): string {
  const last = withinBytes(clean(unit), UNIT_BYTES);
  const first = withinBytes(clean(title), MOST_BYTES - 1 - Buffer.byteLength(last));
  const stem = `${first}-${last}`.replace(/^\.+/, '_').replace(/[. ]+$/, '');
  return RESERVED.test((stem.split('.')[0] ?? '').trim()) ? `_${stem}` : stem;
}

function clean(text: string): string {
  return text.normalize('NFC').replace(REFUSED, '_').replace(/\s+/g, ' ').trim();
}

function withinBytes(text: string, most: number): string {
  let bytes = 0;
  let kept = '';
  for (const character of text) {
    bytes += Buffer.byteLength(character);
    if (bytes > most) break;
    kept += character;
  }
  return kept;
}
