import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { runProcess } from '../support/run-process.ts';
import { ALL_TOOLS, TOOLS, type Tool } from './tools.ts';

/** The tools that are on this machine. */
export async function findTools(): Promise<readonly Tool[]> {
  const found: Tool[] = [];
  for (const tool of ALL_TOOLS) {
    if (!TOOLS[tool].commands.every(isOnPath)) continue;
    if (tool === 'cjkFont' && !(await hasChineseFont())) continue;
    found.push(tool);
  }
  return found;
}

/** Whether a command of this name can be run. */
export function isOnPath(command: string): boolean {
  const { PATH = '' } = process.env;
  const folders = PATH.split(delimiter).filter((folder) => folder !== '');
  return folders.some((folder) => isExecutable(join(folder, command)));
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

async function hasChineseFont(): Promise<boolean> {
  const { stdout } = await runProcess('fc-list', [':lang=zh', 'family'], { timeoutMs: 60_000 });
  return stdout.trim() !== '';
}
