import type { PartName } from '../pages/parts.ts';
import { contentPolicy, hashSource } from './policy.ts';

export interface PageParts {
  readonly html: string;
  readonly style: string;
  /** Scripts that run, in order, by the name the page has for them. */
  readonly scripts: readonly (readonly [file: string, text: string])[];
  /** Texts of workers. */
  readonly parts: readonly (readonly [name: PartName, text: string])[];
}

/**
 * The page as one file that works from disk: styles and scripts stand in it and are named by their hashes in its policy;
 * the texts of workers stand in it as data, which no browser runs.
 */
export function singlePage({ html, style, scripts, parts }: PageParts): string {
  const data = parts
    .map(([name, text]) => `<script type="text/plain" id="part-${name}">${inElement(text)}</script>`)
    .join('\n');
  const policy = contentPolicy(scripts.map(([, text]) => hashSource(inElement(text))).join(' '), hashSource(style));
  const withScripts = scripts.reduce(
    (page, [file, text], index) =>
      replaced(
        page,
        `<script src="${file}"></script>`,
        `${index === 0 ? `${data}\n` : ''}<script>${inElement(text)}</script>`,
      ),
    html,
  );
  const styled = withScripts.replace(/<link rel="stylesheet" href="[^"]*">/, () => `<style>${style}</style>`);
  return replaced(styled, '@policy@', policy);
}

/** A text that a parser of HTML ends nowhere but at its end; in strings, where alone these stand, it is the same script. */
function inElement(script: string): string {
  return script.replace(/<(?=\/script|!--)/gi, '\\x3C');
}

function replaced(page: string, found: string, by: string): string {
  if (!page.includes(found)) throw new Error(`the page has no ${found}`);
  return page.replace(found, () => by);
}
