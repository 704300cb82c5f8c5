/** Formats that have a number instead of a code and show a day: in every language, then in Chinese. */
const BUILT_IN_DATES: ReadonlySet<number> = new Set([
  ...[14, 15, 16, 17, 22],
  ...[27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58],
]);

const BUILT_IN_PERCENTS: ReadonlySet<number> = new Set([9, 10]);

const QUOTED = /"[^"]*"?|\\.|[_*]./g;
const BRACKETED = /\[[^\]]*\]/g;
const HALF_DAY = /am\/pm|a\/p|上午\/下午/gi;

/** Whether a built-in format shows a day. The Chinese formats 32–35, 55 and 56 show a time of day only. */
export function isBuiltInDate(id: number): boolean {
  return BUILT_IN_DATES.has(id);
}

/** Whether a built-in format shows a ratio as per cent: `0%` and `0.00%`. */
export function isBuiltInPercent(id: number): boolean {
  return BUILT_IN_PERCENTS.has(id);
}

/** Whether a format code shows a ratio as per cent: `0.00%`; not `0"%"`, where the sign is only text. */
export function showsPercent(code: string): boolean {
  return code.replace(QUOTED, '').replace(BRACKETED, '').includes('%');
}

/**
 * Whether a format code shows a day: `yyyy/m/d`, `yyyy"年"m"月"`, `m/d h:mm`, `aaaa`; not `h:mm`, `[h]:mm:ss`, `0"日"`.
 * Letters in quotes and brackets are text, colours, conditions or elapsed time; `m` beside hours or seconds is minutes.
 */
export function showsDay(code: string): boolean {
  const bare = code.replace(QUOTED, '').replace(BRACKETED, '').replace(HALF_DAY, '').toLowerCase();
  return /[yd]|a{3}/.test(bare) || (bare.includes('m') && !/[hs]/.test(bare));
}
