import { describe, inject } from 'vitest';
import { skippedName, type Tool } from '../setup/tools.ts';

/**
 * A group of tests that needs tools from outside npm; skipped, under a name that says what to install, where one is
 * missing. Throws outside `*.engine.test.ts`: only there does the set-up look for tools.
 */
export function describeWithEngine(name: string, tools: readonly Tool[], body: () => void): void {
  const available = inject('availableTools');
  if (available === undefined) throw new Error(`「${name}」需要外部工具，请放进 *.engine.test.ts 文件。`);
  const missing = tools.filter((tool) => !available.includes(tool));
  if (missing.length === 0) describe(name, body);
  else describe.skip(skippedName(name, missing), body);
}
