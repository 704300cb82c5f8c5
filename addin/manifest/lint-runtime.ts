import type { LintFault } from './lint-resources.ts';
import { everyElement, type XmlElement } from './xml-tree.ts';

/** Sets that not every Excel has: required at the top, they would hide the add-in where it works without. */
const NEVER_REQUIRED: ReadonlySet<string> = new Set(['SharedRuntime', 'CustomFunctionsRuntime', 'KeyboardShortcuts']);

export function requirementFaults(root: XmlElement): readonly LintFault[] {
  return elements(root, 'Set')
    .filter(({ attributes }) => NEVER_REQUIRED.has(attributes.get('Name') ?? ''))
    .map(({ place, attributes }) => ({ rule: 'requirement', place, found: attributes.get('Name') ?? '' }));
}

function elements(root: XmlElement, wanted: string): readonly XmlElement[] {
  return Array.from(everyElement(root)).filter(({ name }) => name === wanted);
}

/** Pane, page of the functions and file of the commands must name the one runtime, or each gets its own and they share nothing. */
export function runtimeFaults(root: XmlElement): readonly LintFault[] {
  const [runtime] = elements(root, 'Runtime');
  if (runtime === undefined) return [];
  const resid = runtime.attributes.get('resid');
  const pages = [
    ...elements(root, 'FunctionFile'),
    ...[...elements(root, 'Page'), ...elements(root, 'Action')].flatMap((element) =>
      elements(element, 'SourceLocation'),
    ),
  ];
  const others = pages.filter(({ attributes }) => attributes.get('resid') !== resid);
  const short = runtime.attributes.get('lifetime') === 'long' ? [] : [runtime];
  return [...others, ...short].map(({ place, attributes }) => ({
    rule: 'runtime',
    place,
    found: attributes.get('resid') ?? '',
  }));
}

/** Buttons whose function the pane does not associate; pressing one would do nothing. */
export function commandFaults(
  root: XmlElement,
  { commands }: { readonly commands: readonly string[] },
): readonly LintFault[] {
  return elements(root, 'FunctionName')
    .filter(({ text }) => !commands.includes(text))
    .map(({ place, text }) => ({ rule: 'command', place, found: text }));
}

/** Descriptions of functions that are not there, or whose ids are not those that are associated. */
export function functionFaults(
  root: XmlElement,
  surroundings: { readonly functions: readonly string[]; readonly described: ReadonlyMap<string, readonly string[]> },
): readonly LintFault[] {
  const { functions, described } = surroundings;
  const resids = elements(root, 'Metadata').flatMap(({ children }) =>
    children.map((child) => child.attributes.get('resid')),
  );
  const urls = elements(root, 'bt:Url').filter(({ attributes }) => resids.includes(attributes.get('id')));
  return urls.flatMap((url) =>
    [url.attributes.get('DefaultValue'), ...url.children.map((child) => child.attributes.get('Value'))].flatMap(
      (address = ''): readonly LintFault[] => {
        const file = address.slice(address.lastIndexOf('/') + 1);
        const ids = described.get(file);
        if (ids === undefined) return [{ rule: 'functions', place: url.place, found: file }];
        const unlike = [...ids.filter((id) => !functions.includes(id)), ...functions.filter((id) => !ids.includes(id))];
        return unlike.map((id) => ({ rule: 'functions', place: url.place, found: `${file} ${id}` }));
      },
    ),
  );
}
