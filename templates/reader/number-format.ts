const QUOTED = /"[^"]*"?|\\.|[_*]./g;
const BRACKETED = /\[[^[\]]*\]/g;
const HALF_DAY = /am\/pm|a\/p|上午\/下午/gi;

/** Whether a format code shows a ratio as per cent: `0.00%`; not `0"%"`, where the sign is only text. */
export function showsPercent(code: string): boolean {
  return code.includes('%') && code.replace(QUOTED, '').replace(BRACKETED, '').includes('%');
}

/**
 * Whether a format code shows a day: `yyyy/m/d`, `yyyy"年"m"月"`, `m/d h:mm`, `aaaa`; not `h:mm`, `[h]:mm:ss`, `0"日"`.
 * Letters in quotes and brackets are text, colours, conditions or elapsed time; `m` beside hours or seconds is minutes.
 */
export function showsDay(code: string): boolean {
  const bare = code.replace(QUOTED, '').replace(BRACKETED, '').replace(HALF_DAY, '').toLowerCase();
  return /[yd]|a{3}/.test(bare) || (bare.includes('m') && !/[hs]/.test(bare));
}
