import type { PaneEvent } from '../../state/event.ts';
import type { Attributes, Field, Listener, ViewNode } from './node.ts';
import { pickedFile } from './picked-file.ts';

export type Send = (event: PaneEvent) => void;

const SVG = 'http://www.w3.org/2000/svg';
const LISTENED = ['click', 'input', 'change'] as const;

/** What each element was made of last. */
const drawn = new WeakMap<Node, ViewNode>();

/**
 * Makes the children of an element what the nodes say, keeping the elements that are there: by key, else by tag and
 * order. A field that is kept keeps its caret, its focus and how far it is scrolled.
 */
export function patchChildren(parent: Element, nodes: readonly (ViewNode | string)[], send: Send): void {
  const left = Array.from(parent.childNodes);
  nodes.forEach((node, at) => {
    const found = left.findIndex((old) => isSame(old, node));
    const kept = found === -1 ? null : (left.splice(found, 1)[0] ?? null);
    const element =
      typeof node === 'string' ? patchText(kept, node) : patchElement(kept as Element | null, node, parent, send);
    const standing = parent.childNodes[at] ?? null;
    if (standing !== element) parent.insertBefore(element, standing);
  });
  for (const old of left) parent.removeChild(old);
}

function isSame(old: Node, node: ViewNode | string): boolean {
  if (typeof node === 'string') return old.nodeType === Node.TEXT_NODE;
  const before = drawn.get(old);
  return before !== undefined && before.tag === node.tag && before.key === node.key;
}

function patchText(kept: Node | null, text: string): Node {
  if (!kept) return document.createTextNode(text);
  if (kept.nodeValue !== text) kept.nodeValue = text;
  return kept;
}

function patchElement(kept: Element | null, node: ViewNode, parent: Element, send: Send): Element {
  const element = kept ?? createElement(node, parent, send);
  const before = kept ? (drawn.get(kept)?.attributes ?? {}) : {};
  patchChildren(element, node.children, send);
  patchAttributes(element, before, node.attributes);
  drawn.set(element, node);
  return element;
}

function createElement(node: ViewNode, parent: Element, send: Send): Element {
  const inSvg = node.tag === 'svg' || parent.namespaceURI === SVG;
  const element = inSvg ? document.createElementNS(SVG, node.tag) : document.createElement(node.tag);
  for (const name of LISTENED) {
    element.addEventListener(name, () => {
      const listener = drawn.get(element)?.on[name];
      if (listener) send(eventOf(listener, element));
    });
  }
  return element;
}

function eventOf(listener: Listener, element: Element): PaneEvent {
  return typeof listener === 'function' ? listener(fieldOf(element)) : listener;
}

function fieldOf(element: Element): Field {
  const { value = '', checked = false, files } = element as Partial<HTMLInputElement>;
  const file = files?.[0];
  // Emptied, so that the same file, put right meanwhile, can be picked again.
  if (file) (element as HTMLInputElement).value = '';
  return { value, checked, file: file ? pickedFile(file) : null };
}

function patchAttributes(element: Element, before: Attributes, after: Attributes): void {
  for (const name of Object.keys(before)) if (!(name in after)) element.removeAttribute(name);
  for (const name of Object.keys(after)) {
    const value = after[name];
    if (name === 'value' || name === 'checked') setShown(element, name, value ?? '');
    else if (before[name] === value) continue;
    else if (value === false || value === undefined) element.removeAttribute(name);
    else element.setAttribute(name, value === true ? '' : value);
  }
}

/** Fields change under the hands of people, so what they show is compared, not what they were drawn as. */
function setShown(element: Element, name: 'value' | 'checked', value: string | boolean): void {
  const field = element as unknown as Record<'value' | 'checked', string | boolean>;
  if (element.tagName === 'OPTION' || element.tagName === 'PROGRESS') element.setAttribute(name, String(value));
  else if (field[name] !== value) field[name] = value;
}
