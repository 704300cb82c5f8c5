import { hasLayer, isRelative, mayImport, packageOf, resolveImport } from './layers.ts';
import { codeOf, importsOf } from './source-text.ts';

/** A file of the repository by its path from the top, with `/` between folders. */
export interface ProjectFile {
  readonly path: string;
  readonly text: string;
}

/** One rule: the faults it finds in a file, each as the text that breaks it. `paths` are those of all files. */
export type Rule = (file: ProjectFile, paths: ReadonlySet<string>) => readonly string[];

const TOP_LEVEL = new Set(
  'package.json package-lock.json tsconfig.json README.md CHANGELOG.md LICENSE core templates addin seeds tests'.split(
    ' ',
  ),
);
const PACKAGES_IN_CORE = new Set(['zod', '@borgar/fx', 'chinese-days']);
/** exceljs designs workbooks; it never reads a file from outside, so few files know it. */
const FILES_WITH_EXCELJS = new Set(['templates/workbook/skeleton.ts', 'templates/workbook/style-table.ts']);
/** vitest reads its configuration from the default export. */
const FILES_WITH_DEFAULT_EXPORT = new Set(['tests/vitest.config.ts']);

const IMPURE = [
  /\bDate\.now\b/g,
  /\bnew Date\b/g,
  /\bMath\.random\b/g,
  /(?<![.\w])fetch\s*\(/g,
  /(?<![.\w])process\./g,
];
const ANY = [/:\s*any\b/g, /\bas\s+any\b/g, /<any>/g, /\bany\[\]/g];

/** The rules of the project's structure, by name. */
export const RULES = {
  layers: ({ path, text }) => {
    if (!isLayered(path)) return [];
    if (!hasLayer(path)) return ['不属于任何一层'];
    return importsOf(text).filter((to) => isRelative(to) && !mayImport(path, resolveImport(path, to)));
  },
  importExtension: ({ path, text }) =>
    isCode(path) ? importsOf(text).filter((to) => isRelative(to) && !/\.(ts|json)$/.test(to)) : [],
  packagesInCore: ({ path, text }) =>
    isCode(path) && path.startsWith('core/')
      ? importsOf(text).filter((to) => !isRelative(to) && !PACKAGES_IN_CORE.has(packageOf(to)))
      : [],
  pureCore: ({ path, text }) => (isCode(path) && path.startsWith('core/') ? found(codeOf(text), IMPURE) : []),
  exceljsPlace: ({ path, text }) =>
    isCode(path) && !path.startsWith('tests/') && !FILES_WITH_EXCELJS.has(path)
      ? importsOf(text).filter((to) => packageOf(to) === 'exceljs')
      : [],
  seedsAreData: ({ path }) => (path.startsWith('seeds/') && !/\.(json|md)$/.test(path) ? [path] : []),
  kebabCase: ({ path }) =>
    /\.(ts|json)$/.test(path) ? namesIn(path).filter((name) => !/^[a-z0-9]+([-.][a-z0-9]+)*$/.test(name)) : [],
  tellingName: ({ path }) => namesIn(path).filter((name) => /(^|-)(utils?|helpers?|common|misc)(\.|$)/.test(name)),
  fileLength: ({ path, text }) => {
    const lines = text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
    return isCode(path) && lines > (path.startsWith('tests/') ? 400 : 250) ? [`${lines} 行`] : [];
  },
  noDefaultExport: ({ path, text }) =>
    isCode(path) && !FILES_WITH_DEFAULT_EXPORT.has(path) ? found(codeOf(text), [/\bexport\s+default\b/g]) : [],
  noEnum: ({ path, text }) => (isCode(path) ? found(codeOf(text), [/\benum\s+\w+/g]) : []),
  noAny: ({ path, text }) => (isCode(path) ? found(codeOf(text), ANY) : []),
  topLevel: ({ path }) => {
    const [entry = ''] = path.split('/');
    return entry.startsWith('.') || TOP_LEVEL.has(entry) ? [] : [entry];
  },
  languagePairs: ({ path }, paths) => {
    if (!isLayered(path)) return [];
    const other = path.replace(/\/(zh|en)\//, (_, language) => (language === 'zh' ? '/en/' : '/zh/'));
    return paths.has(other) ? [] : [`缺少 ${other}`];
  },
  registry: ({ path, text }) =>
    path === 'package-lock.json'
      ? [...text.matchAll(/"resolved":\s*"([^"]*)"/g)]
          .map((match) => match[1] ?? '')
          .filter((address) => !address.startsWith('https://registry.npmjs.org/'))
      : [],
} as const satisfies Readonly<Record<string, Rule>>;

export type RuleName = keyof typeof RULES;

export const RULE_NAMES = Object.keys(RULES) as readonly RuleName[];

/** What breaks the rule, each as `path: text`. */
export function violations(name: RuleName, files: readonly ProjectFile[]): readonly string[] {
  const paths = new Set(files.map((file) => file.path));
  const rule: Rule = RULES[name];
  return files.flatMap((file) => rule(file, paths).map((fault) => `${file.path}: ${fault}`));
}

function isCode(path: string): boolean {
  return path.endsWith('.ts');
}

function isLayered(path: string): boolean {
  return isCode(path) && /^(core|templates|addin)\//.test(path);
}

/** The names of the folders and the file below the top level. */
function namesIn(path: string): readonly string[] {
  return path.split('/').slice(1);
}

function found(code: string, patterns: readonly RegExp[]): readonly string[] {
  return patterns.flatMap((pattern) => [...code.matchAll(pattern)].map((match) => match[0]));
}
