import { readFileSync } from 'node:fs';
import { runProcess } from '../support/run-process.ts';
import { packagesFor, TOOLS, type Tool } from './tools.ts';

const TEN_MINUTES = 600_000;
const NO_QUESTIONS = { DEBIAN_FRONTEND: 'noninteractive' };

/** Whether the text of an os-release file is that of Debian, Ubuntu or a system made from them. */
export function isDebianFamily(osRelease: string): boolean {
  const names = [...osRelease.matchAll(/^ID(?:_LIKE)?=["']?([^"'\n]*)/gm)].flatMap((match) =>
    (match[1] ?? '').split(' '),
  );
  return names.includes('debian') || names.includes('ubuntu');
}

/** Whether the set-up may install packages here: root on Debian or Ubuntu. */
export function canInstall(): boolean {
  return process.getuid?.() === 0 && isDebianFamily(osReleaseText());
}

/** Installs the packages of the tools with apt-get; throws with the end of its output when that fails. */
export async function installTools(tools: readonly Tool[]): Promise<void> {
  const packages = packagesFor(tools);
  const labels = tools.map((tool) => TOOLS[tool].label).join('、');
  process.stderr.write(`正在安装 ${packages.join(' ')}：引擎测试需要 ${labels}，本机没有，要等几分钟……\n`);
  await runProcess('apt-get', ['update'], { timeoutMs: TEN_MINUTES, env: NO_QUESTIONS });
  await runProcess('apt-get', ['install', '-y', '--no-install-recommends', ...packages], {
    timeoutMs: 3 * TEN_MINUTES,
    env: NO_QUESTIONS,
  });
}

function osReleaseText(): string {
  try {
    return readFileSync('/etc/os-release', 'utf8');
  } catch {
    return '';
  }
}
