import type { TestProject } from 'vitest/node';
import { findTools } from './find-tools.ts';
import { canInstall, installTools } from './install-tools.ts';
import { ALL_TOOLS, installCommand, TOOLS, type Tool } from './tools.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The tools this machine has, after the set-up installed what it could. */
    availableTools: readonly Tool[];
  }
}

/** Finds the tools of the engine tests, installs what is missing where it may, and tells the tests what there is. */
export async function setup(project: TestProject): Promise<void> {
  const { CI } = process.env;
  const available = await prepareTools({
    find: findTools,
    install: canInstall() ? installTools : null,
    mustHaveAll: CI === 'true',
    warn: (line) => process.stderr.write(`${line}\n`),
  });
  project.provide('availableTools', available);
}

export interface ToolSupply {
  readonly find: () => Promise<readonly Tool[]>;
  /** Null where nothing may be installed. */
  readonly install: ((missing: readonly Tool[]) => Promise<void>) | null;
  readonly mustHaveAll: boolean;
  readonly warn: (line: string) => void;
}

/** The tools there are in the end. Throws when all of them must be there and one is not. */
export async function prepareTools(supply: ToolSupply): Promise<readonly Tool[]> {
  const found = await supply.find();
  const missingAtFirst = missingFrom(found);
  if (missingAtFirst.length === 0) return found;

  const failure = supply.install === null ? null : await failureOf(supply.install(missingAtFirst));
  const available = supply.install === null ? found : await supply.find();
  const missing = missingFrom(available);
  if (missing.length === 0) return available;

  const labels = missing.map((tool) => TOOLS[tool].label).join('、');
  const reason = failure === null ? '' : `安装没有成功：${failure}\n`;
  const message = `${reason}缺少 ${labels}。安装命令（Debian/Ubuntu）：${installCommand(missing)}`;
  if (supply.mustHaveAll) throw new Error(`${message}\nCI=true 时不允许跳过。`);
  supply.warn(`${message}\n需要它们的测试将按名称列为跳过。`);
  return available;
}

function missingFrom(available: readonly Tool[]): readonly Tool[] {
  return ALL_TOOLS.filter((tool) => !available.includes(tool));
}

async function failureOf(installation: Promise<void>): Promise<string | null> {
  try {
    await installation;
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
