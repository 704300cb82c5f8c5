/** At most so many bytes has the text as JSON in UTF-8, quotes included; `null` is four. */
export function jsonBytes(text: string | null): number {
  if (text === null) return 4;
  let bytes = 2;
  for (let index = 0; index < text.length; index++) bytes += unitBytes(text.charCodeAt(index));
  return bytes;
}

/** Half a surrogate pair is two bytes of four, but six where its other half is missing. */
function unitBytes(unit: number): number {
  if (unit === 0x22 || unit === 0x5c) return 2;
  if (unit < 0x20 || (unit >= 0xd800 && unit < 0xe000)) return 6;
  if (unit < 0x80) return 1;
  return unit < 0x800 ? 2 : 3;
}
