import { serialToIso } from '../../../core/table/serial-date.ts';

const TOKENS = /"[^"]*"|\\.|[_*].|\[[^\]]*\]|am\/pm|a\/p|y+|m+|d+|h+|s+(?:\.0+)?|./gi;
const SECONDS = 86_400;

/**
 * A serial number as a format of days and times shows it: `yyyy"年"m"月"d"日"`. `m` beside hours or seconds is minutes.
 * Null where the number names no day.
 */
export function shownDay(serial: number, format: string): string | null {
  const iso = serialToIso(serial, '1900');
  const tokens = format.match(TOKENS) ?? [];
  if (iso === null && !tokens.every((token) => !/^[yd]/i.test(token))) return null;
  const [year = '', month = '', day = ''] = (iso ?? '').split('-');
  const seconds = Math.round((serial - Math.floor(serial)) * SECONDS);
  const twelve = tokens.some((token) => /^a/i.test(token));
  let beforeMinutes = false;
  return tokens
    .map((token, index) => {
      const letter = token.charAt(0).toLowerCase();
      if (letter === 'h') beforeMinutes = true;
      const isMinutes = letter === 'm' && (beforeMinutes || isBeforeSeconds(tokens, index));
      if (letter === 'm' && isMinutes) beforeMinutes = false;
      switch (letter) {
        case 'y':
          return token.length > 2 ? year : year.slice(2);
        case 'm':
          return isMinutes ? padded(Math.floor(seconds / 60) % 60, token) : padded(Number(month), token);
        case 'd':
          return padded(Number(day), token);
        case 'h':
          return padded(hourOf(seconds, twelve), token);
        case 's':
          return padded(seconds % 60, token);
        case 'a':
          return seconds < SECONDS / 2 ? 'AM' : 'PM';
        default:
          return literal(token);
      }
    })
    .join('');
}

function isBeforeSeconds(tokens: readonly string[], index: number): boolean {
  return /^s/i.test(tokens.slice(index + 1).find((token) => /^[ymdhs]/i.test(token)) ?? '');
}

function hourOf(seconds: number, twelve: boolean): number {
  const hour = Math.floor(seconds / 3600) % 24;
  return twelve ? ((hour + 11) % 12) + 1 : hour;
}

function padded(part: number, token: string): string {
  return token.length > 1 ? String(part).padStart(2, '0') : String(part);
}

function literal(token: string): string {
  if (token.startsWith('"')) return token.slice(1, -1);
  if (token.startsWith('\\')) return token.slice(1);
  return /^(?:[_*]|\[)/.test(token) && token.length > 1 ? '' : token;
}
