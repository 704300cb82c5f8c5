import JSZip from 'jszip';

/** A workbook taken apart: its zip, its sheets in order, and the strings its cells point to. */
export interface XlsxParts {
  readonly zip: JSZip;
  readonly sheets: readonly SheetPart[];
  readonly sharedStrings: readonly string[];
}

export interface SheetPart {
  readonly name: string;
  readonly path: string;
  readonly xml: string;
}

/** Opens a workbook that this project or an engine wrote. Not for files from outside: nothing here is bounded. */
export async function openXlsx(bytes: Uint8Array): Promise<XlsxParts> {
  const zip = await JSZip.loadAsync(bytes);
  const targets = relationshipTargets(await partText(zip, 'xl/_rels/workbook.xml.rels'));
  const workbook = await partText(zip, 'xl/workbook.xml');
  const sheets: SheetPart[] = [];
  for (const [, attributes = ''] of workbook.matchAll(/<sheet\b([^>]*)>/g)) {
    const path = targets.get(attribute(attributes, 'r:id') ?? '');
    if (path === undefined) throw new Error(`工作表没有对应的部件：${attributes}`);
    sheets.push({ name: attribute(attributes, 'name') ?? '', path, xml: await partText(zip, path) });
  }
  const strings = zip.file('xl/sharedStrings.xml');
  return { zip, sheets, sharedStrings: strings === null ? [] : sharedStrings(await strings.async('string')) };
}

/** The value of an attribute in the text of a start tag; undefined when it is not there. */
export function attribute(tag: string, name: string): string | undefined {
  const value = new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(tag)?.[1];
  return value === undefined ? undefined : unescapeXml(value);
}

/** The text between the `t` elements of a string item, without its phonetic guide. */
export function stringItemText(xml: string): string {
  const spoken = xml.replace(/<rPh\b[\s\S]*?<\/rPh>/g, '');
  return [...spoken.matchAll(/<t\b[^>]*?(?:\/>|>([\s\S]*?)<\/t>)/g)]
    .map((match) => unescapeXml(match[1] ?? ''))
    .join('');
}

const NAMED_CHARACTERS: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

/** The characters that the XML text stands for. */
export function unescapeXml(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#([0-9]+)|([a-z]+));/gi, (whole, hex, decimal, name) => {
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (decimal !== undefined) return String.fromCodePoint(Number.parseInt(decimal, 10));
    return NAMED_CHARACTERS[name] ?? whole;
  });
}

async function partText(zip: JSZip, path: string): Promise<string> {
  const part = zip.file(path);
  if (part === null) throw new Error(`工作簿里没有 ${path}`);
  return part.async('string');
}

/** From relationship id to the path of the part inside the zip. */
function relationshipTargets(xml: string): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  for (const [, attributes = ''] of xml.matchAll(/<Relationship\b([^>]*)>/g)) {
    const target = attribute(attributes, 'Target') ?? '';
    targets.set(attribute(attributes, 'Id') ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`);
  }
  return targets;
}

function sharedStrings(xml: string): readonly string[] {
  return [...xml.matchAll(/<si\b[^>]*?(?:\/>|>([\s\S]*?)<\/si>)/g)].map((match) => stringItemText(match[1] ?? ''));
}
