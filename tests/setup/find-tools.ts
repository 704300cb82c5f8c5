import { accessSync, constants } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';
import { runProcess } from '../support/run-process.ts';
import { ALL_TOOLS, DEBIAN_PYTHON, TOOLS, type Tool } from './tools.ts';

/** The tools that are on this machine. */
export async function findTools(): Promise<readonly Tool[]> {
  const found: Tool[] = [];
  for (const tool of ALL_TOOLS) {
    if (!TOOLS[tool].commands.every(isOnPath)) continue;
    if (tool === 'cjkFont' && !(await hasChineseFont())) continue;
    if ((tool === 'openpyxl' || tool === 'uno') && !(await canImport(tool))) continue;
    found.push(tool);
  }
  return found;
}

/** Whether a command of this name, or at this place, can be run. */
export function isOnPath(command: string): boolean {
  if (isAbsolute(command)) return isExecutable(command);
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

async function canImport(module: string): Promise<boolean> {
  return runProcess(DEBIAN_PYTHON, ['-c', `import ${module}`], { timeoutMs: 60_000 }).then(
    () => true,
    () => false,
  );
}
