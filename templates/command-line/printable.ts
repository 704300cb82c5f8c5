/** All that moves the cursor, colours the screen or turns the direction of writing; line feeds and tabs do no harm. */
const HARMFUL = /(?![\n\t])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu;

/**
 * A text as it may be shown on a terminal. Names of files and what stands in their cells come from anybody, and `ESC[2J` in
 * one of them would wipe the screen; each such character is shown as `�`.
 *
 * @example printable('甲镇\u001b[2J.xlsx') // '甲镇�[2J.xlsx'
 */
export function printable(text: string): string {
  return text.replace(HARMFUL, '\ufffd');
}
