/** An element as it stands in a text; lines and columns count from 1. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  readonly text: string;
  readonly place: XmlPlace;
}

export interface XmlPlace {
  readonly line: number;
  readonly column: number;
}

/** A text that is no XML of ours. */
export interface XmlFault {
  readonly place: XmlPlace;
  readonly found: string;
}

interface Open {
  readonly element: XmlElement & { readonly children: XmlElement[]; text: string };
}

const TOKEN = /<\?[^?]*\?>|<!--[\s\S]*?-->|<\/([\w:.-]+)\s*>|<([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|[^<]+|</g;
const ATTRIBUTE = /([\w:.-]+)="([^"]*)"/g;

/** The root of a manifest, as far as manifests use XML: elements, attributes in double quotes, text, comments. */
export function xmlTree(text: string): { readonly root: XmlElement } | { readonly fault: XmlFault } {
  const open: Open[] = [];
  let root: XmlElement | null = null;
  for (const match of text.matchAll(TOKEN)) {
    const [token, closing, opening, attributes = '', closed] = match;
    const place = placeIn(text, match.index);
    const parent = open[open.length - 1]?.element;
    if (closing !== undefined) {
      if (open.pop()?.element.name !== closing) return { fault: { place, found: token } };
    } else if (opening !== undefined) {
      const element = { name: opening, attributes: attributesOf(attributes), children: [], text: '', place };
      if (parent === undefined && root !== null) return { fault: { place, found: token } };
      if (parent === undefined) root = element;
      else parent.children.push(element);
      if (closed === '') open.push({ element });
    } else if (token === '<' || (parent === undefined && !/^(?:<|\s*$)/.test(token))) {
      return { fault: { place, found: text.slice(match.index, match.index + 40) } };
    } else if (parent !== undefined && !token.startsWith('<')) {
      parent.text += unescaped(token).trim();
    }
  }
  const left = open[0]?.element ?? root;
  if (root === null || open.length > 0) {
    return { fault: { place: left?.place ?? { line: 1, column: 1 }, found: left?.name ?? '' } };
  }
  return { root };
}

/** The element and everything in it, in the order of the text. */
export function* everyElement(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const child of element.children) yield* everyElement(child);
}

function placeIn(text: string, index: number): XmlPlace {
  const lines = text.slice(0, index).split('\n');
  return { line: lines.length, column: (lines[lines.length - 1] ?? '').length + 1 };
}

function attributesOf(text: string): ReadonlyMap<string, string> {
  return new Map(Array.from(text.matchAll(ATTRIBUTE), ([, name = '', value = '']) => [name, unescaped(value)]));
}

const SIGNS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescaped(text: string): string {
  return text.replace(/&(\w+);/g, (entity, name: string) => SIGNS[name] ?? entity);
}
