const COMMENT = String.raw`\/\/[^\n]*|\/\*[\s\S]*?\*\/`;
const QUOTED = String.raw`'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"`;
const TEMPLATE = '`(?:\\\\[\\s\\S]|[^`\\\\])*`';
/** A slash starts a pattern after an operator or an opening bracket; elsewhere it divides. */
const PATTERN = String.raw`(?<=(?:^|[=(,:;!&|?{}[>\n]|\breturn)[ \t]*)\/(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\/`;

const TOKEN = new RegExp(`(${COMMENT})|(${QUOTED})|(${TEMPLATE})|(${PATTERN})`, 'g');

/** The specifiers a TypeScript source imports: `import`, `import type`, `export … from`, `import(…)` and `require(…)`. */
export function importsOf(source: string): readonly string[] {
  const texts: string[] = [];
  const code = withTexts(source, (text) => `'${texts.push(text) - 1}'`);
  const statements = code.matchAll(/\b(?:import|export)\b[^';]*?\bfrom\s*'(\d+)'/g);
  const sideEffects = code.matchAll(/\bimport\s*'(\d+)'/g);
  const calls = code.matchAll(/\b(?:import|require)\s*\(\s*'(\d+)'/g);
  return [...statements, ...sideEffects, ...calls].map((match) => texts[Number(match[1])] ?? '');
}

/** The source without what only looks like code: comments, quoted text and patterns. What a template computes stays. */
export function codeOf(source: string): string {
  return withTexts(source, () => "''");
}

/** The code, with each quoted text as `replacement` writes it. */
function withTexts(source: string, replacement: (text: string) => string): string {
  return source.replace(TOKEN, (token: string, comment, quoted, template) => {
    if (comment !== undefined) return ' ';
    if (quoted !== undefined) return replacement(token.slice(1, -1));
    if (template === undefined) return '/ /';
    const computed = token.match(/\$\{[^{}]*\}/g);
    return computed === null ? replacement(token.slice(1, -1)) : `\`${computed.join('')}\``;
  });
}
