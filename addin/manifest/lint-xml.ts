import { ELEMENT_ORDER, REQUIRED } from './element-order.ts';
import {
  iconFaults,
  type LintFault,
  languageFaults,
  lengthFaults,
  overrideFaults,
  residFaults,
  urlFaults,
} from './lint-resources.ts';
import { commandFaults, functionFaults, requirementFaults, runtimeFaults } from './lint-runtime.ts';
import { type XmlElement, xmlTree } from './xml-tree.ts';

export type { LintFault } from './lint-resources.ts';

/** What a manifest must agree with. */
export interface LintSurroundings {
  /** Names that the pane associates with commands. */
  readonly commands: readonly string[];
  /** Ids that the script associates with functions. */
  readonly functions: readonly string[];
  /** Ids in each description of the functions, by its file name. */
  readonly described: ReadonlyMap<string, readonly string[]>;
  /** The width and height of an icon by its address, or null where there is no such picture. */
  iconSize(url: string): readonly [width: number, height: number] | null;
}

/**
 * What is wrong with Excel's manifest in XML, by line. Microsoft's own check of it needs its servers, so this is the gate:
 * a manifest without faults here is one that Excel installs with all its buttons and functions.
 */
export function lintXml(xml: string, surroundings: LintSurroundings): readonly LintFault[] {
  const parsed = xmlTree(xml);
  if ('fault' in parsed) return [{ rule: 'wellFormed', ...parsed.fault }];
  const { root } = parsed;
  return [
    orderFaults(root, null),
    lengthFaults(root),
    residFaults(root),
    urlFaults(root),
    overrideFaults(root),
    languageFaults(root),
    iconFaults(root, surroundings),
    requirementFaults(root),
    runtimeFaults(root),
    commandFaults(root, surroundings),
    functionFaults(root, surroundings),
  ]
    .flat()
    .sort((a, b) => a.place.line - b.place.line || a.place.column - b.place.column);
}

/** Elements that stand where they may not, come twice, or are missing. */
function orderFaults(element: XmlElement, parent: XmlElement | null): readonly LintFault[] {
  const order = ofElement(ELEMENT_ORDER, element, parent);
  const below = element.children.flatMap((child) => orderFaults(child, element));
  if (order === null) {
    const [first] = element.children;
    const unknown = first === undefined ? [] : [{ rule: 'order' as const, place: first.place, found: first.name }];
    return [...unknown, ...below];
  }
  const allowed = order.split(' ');
  const faults: LintFault[] = [];
  let at = 0;
  for (const { name, place } of element.children) {
    const next = allowed.findIndex((one, index) => index >= at && (one === name || one === `${name}*`));
    if (next < 0) faults.push({ rule: 'order', place, found: name });
    else at = allowed[next] === name ? next + 1 : next;
  }
  const names = new Set(element.children.map(({ name }) => name));
  const missing = (ofElement(REQUIRED, element, parent) ?? '')
    .split(' ')
    .filter((name) => name !== '' && !names.has(name));
  return [
    ...faults,
    ...missing.map((found): LintFault => ({ rule: 'missing', place: element.place, found })),
    ...below,
  ];
}

function ofElement(
  table: Readonly<Record<string, string>>,
  { name, attributes }: XmlElement,
  parent: XmlElement | null,
): string | null {
  const keys = [`${name} ${attributes.get('xsi:type') ?? ''}`, `${parent?.name ?? ''}/${name}`, name];
  return keys.map((key) => table[key]).find((order) => order !== undefined) ?? null;
}
