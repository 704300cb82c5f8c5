import { everyElement, type XmlElement, type XmlPlace } from './xml-tree.ts';

/** What a manifest can have wrong. */
export type LintRule =
  | 'wellFormed'
  | 'order'
  | 'missing'
  | 'shortString'
  | 'longString'
  | 'residLength'
  | 'residUnknown'
  | 'residUnused'
  | 'residTwice'
  | 'https'
  | 'overrideKind'
  | 'chinese'
  | 'english'
  | 'icon'
  | 'requirement'
  | 'runtime'
  | 'command'
  | 'functions';

/** A fault, where it is, and what is there. */
export interface LintFault {
  readonly rule: LintRule;
  readonly place: XmlPlace;
  readonly found: string;
}

const SHORT = 125;
const LONG = 250;
const RESID = 32;

/** Every text in it, the default one and those of other languages. */
function textsOf({ attributes, children }: XmlElement): readonly string[] {
  const overrides = children.map((child) => child.attributes.get('Value') ?? '');
  return [attributes.get('DefaultValue') ?? '', ...overrides];
}

function named(root: XmlElement, ...names: readonly string[]): readonly XmlElement[] {
  return Array.from(everyElement(root)).filter(({ name }) => names.includes(name));
}

function childrenOf(root: XmlElement, name: string): readonly XmlElement[] {
  return named(root, name).flatMap(({ children }) => children);
}

/** Texts and ids that are too long. */
export function lengthFaults(root: XmlElement): readonly LintFault[] {
  const tooLong = (rule: LintRule, elements: readonly XmlElement[], limit: number): readonly LintFault[] =>
    elements.flatMap((element) =>
      textsOf(element)
        .filter((text) => text.length > limit)
        .map((found) => ({ rule, place: element.place, found })),
    );
  const ids = resources(root).filter(({ attributes }) => (attributes.get('id') ?? '').length > RESID);
  return [
    ...tooLong('shortString', [...childrenOf(root, 'bt:ShortStrings'), ...named(root, 'DisplayName')], SHORT),
    ...tooLong('longString', childrenOf(root, 'bt:LongStrings'), LONG),
    ...ids.map(
      ({ place, attributes }): LintFault => ({ rule: 'residLength', place, found: attributes.get('id') ?? '' }),
    ),
  ];
}

/** The texts, pictures and addresses that others name by id. */
function resources(root: XmlElement): readonly XmlElement[] {
  return ['bt:Images', 'bt:Urls', 'bt:ShortStrings', 'bt:LongStrings'].flatMap((name) => childrenOf(root, name));
}

/** Resids without a resource, resources that nobody names, ids used twice. */
export function residFaults(root: XmlElement): readonly LintFault[] {
  const named = Array.from(everyElement(root)).filter(({ attributes }) => attributes.has('resid'));
  const used = new Set(named.map(({ attributes }) => attributes.get('resid') ?? ''));
  const seen = new Set<string>();
  const faults: LintFault[] = [];
  for (const { attributes, place } of resources(root)) {
    const found = attributes.get('id') ?? '';
    if (seen.has(found)) faults.push({ rule: 'residTwice', place, found });
    else if (!used.has(found)) faults.push({ rule: 'residUnused', place, found });
    seen.add(found);
  }
  for (const { attributes, place } of named) {
    const found = attributes.get('resid') ?? '';
    if (!seen.has(found)) faults.push({ rule: 'residUnknown', place, found });
  }
  return faults;
}

const URL_ELEMENTS = ['IconUrl', 'HighResolutionIconUrl', 'SupportUrl'] as const;

/** Addresses that are not https; Excel refuses all others. */
export function urlFaults(root: XmlElement): readonly LintFault[] {
  const settings = childrenOf(root, 'DefaultSettings');
  const elements = [
    ...named(root, ...URL_ELEMENTS),
    ...settings,
    ...childrenOf(root, 'bt:Urls'),
    ...childrenOf(root, 'bt:Images'),
  ];
  const texts = elements.flatMap((element) => textsOf(element).map((found) => ({ place: element.place, found })));
  const domains = named(root, 'AppDomain').map(({ place, text }) => ({ place, found: text }));
  return [...texts, ...domains]
    .filter(({ found }) => !/^https:\/\/[^/\s]+(\/\S*)?$/.test(found))
    .map((fault) => ({ rule: 'https', ...fault }));
}

/** Above the version overrides `Override` gives another language, inside them `bt:Override`; Excel passes over the wrong one. */
export function overrideFaults(root: XmlElement): readonly LintFault[] {
  const inside = new Set(named(root, 'VersionOverrides').flatMap((element) => Array.from(everyElement(element))));
  return named(root, 'Override', 'bt:Override')
    .filter((element) => (element.name === 'bt:Override') !== inside.has(element))
    .map(({ place, name }) => ({ rule: 'overrideKind', place, found: name }));
}

/** Texts that people read, and not Chinese by default or without English beside it. */
export function languageFaults(root: XmlElement): readonly LintFault[] {
  const namespaces = new Set(named(root, 'Namespace').map(({ attributes }) => attributes.get('resid')));
  const strings = [...childrenOf(root, 'bt:ShortStrings'), ...childrenOf(root, 'bt:LongStrings')];
  const read = [
    ...strings.filter(({ attributes }) => !namespaces.has(attributes.get('id'))),
    ...root.children.filter(({ name }) => name === 'DisplayName' || name === 'Description'),
  ];
  return read.flatMap((element): readonly LintFault[] => {
    const { attributes, children, place } = element;
    const found = attributes.get('DefaultValue') ?? '';
    const english = children.find((child) => child.attributes.get('Locale') === 'en-US')?.attributes.get('Value') ?? '';
    return [
      ...(/\p{Script=Han}/u.test(found) ? [] : [{ rule: 'chinese' as const, place, found }]),
      ...(/[A-Za-z]/.test(english) ? [] : [{ rule: 'english' as const, place, found }]),
    ];
  });
}

const ICON_SIZES = ['16', '32', '80'] as const;

/** Icons that are not there at each of 16, 32 and 80 pixels, or are of another size than they say. */
export function iconFaults(
  root: XmlElement,
  { iconSize }: { iconSize(url: string): readonly [number, number] | null },
): readonly LintFault[] {
  const urls = new Map(
    childrenOf(root, 'bt:Images').map(({ attributes }) => [attributes.get('id'), attributes.get('DefaultValue')]),
  );
  return named(root, 'Icon').flatMap(({ children, place }): readonly LintFault[] => {
    const sizes = new Map(children.map(({ attributes }) => [attributes.get('size') ?? '', attributes.get('resid')]));
    return ICON_SIZES.flatMap((size): readonly LintFault[] => {
      if (!sizes.has(size)) return [{ rule: 'icon', place, found: `${size}` }];
      const url = urls.get(sizes.get(size));
      // Without a resource it is a resid unknown, which is told where it stands.
      if (url === undefined) return [];
      const [width, height] = iconSize(url) ?? [];
      return `${width}` === size && `${height}` === size ? [] : [{ rule: 'icon', place, found: `${size} ${url}` }];
    });
  });
}
