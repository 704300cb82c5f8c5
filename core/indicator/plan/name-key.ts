/** An indicator's name without what people write differently: width, spaces, brackets, quotes and commas. */
export function nameKey(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[\s()[\]〔〕【】“”"'‘’、,·]+/g, '')
    .toLowerCase();
}
