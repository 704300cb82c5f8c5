import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { descriptorOf } from '../../../addin/manifest/descriptor.ts';
import { wpsFiles } from '../../../addin/manifest/manifest-files.ts';

const DESCRIPTOR = descriptorOf('1.20.3');
const SCRIPTS = fileURLToPath(new URL('../../../addin/wps/install/', import.meta.url));
const OURS = `suanpan_${DESCRIPTOR.version}`;
const OTHERS = '<jsplugin name="gongwen" type="wps" url="http://127.0.0.1:3889/" version="2.0"/>';

let top = '';
let addons = '';

/** A package as the build makes it, in a folder with a blank in its name. */
beforeEach(() => {
  top = mkdtempSync(join(tmpdir(), 'suanpan install '));
  addons = join(top, '加载 项', 'jsaddons');
  const folder = join(top, 'package');
  mkdirSync(folder);
  const functions = [{ path: 'functions.json', text: '{"functions":[]}' }];
  for (const { path, content } of wpsFiles(DESCRIPTOR, { functions })) writeFileSync(join(folder, path), content);
  for (const page of ['index.html', 'wps.html']) writeFileSync(join(folder, page), '');
  cpSync(join(SCRIPTS, 'install.sh'), join(folder, 'install.sh'));
});

afterEach(() => rmSync(top, { recursive: true }));

function install(...options: readonly string[]): { readonly code: number; readonly said: string } {
  const env = { ...process.env, WPS_JSADDONS: addons };
  try {
    const said = execFileSync('sh', [join(top, 'package', 'install.sh'), ...options], {
      env,
      encoding: 'utf8',
      timeout: 30_000,
    });
    return { code: 0, said };
  } catch (error) {
    const { status, stdout } = error as { status: number; stdout: string };
    return { code: status, said: stdout };
  }
}

const register = () => readFileSync(join(addons, 'publish.xml'), 'utf8');
const entries = () => register().match(/<jsplugin [^>]*>/g) ?? [];

function registered(text: string): void {
  mkdirSync(addons, { recursive: true });
  writeFileSync(join(addons, 'publish.xml'), text);
}

test('第一次安装：文件在，登记一次，检查都过', () => {
  const { code, said } = install();
  expect(said).not.toContain('×');
  expect(code).toBe(0);
  expect(readdirSync(addons).sort()).toEqual(['publish.xml', OURS].sort());
  expect(entries()).toEqual([
    `<jsplugin name="suanpan" type="et" url="file://${addons}/${OURS}/" version="${DESCRIPTOR.version}" enable="enable_dev" install="null"/>`,
  ]);
});

test.each([
  ['各占一行', `<jsplugins>\n  ${OTHERS}\n</jsplugins>\n`],
  ['都在一行', `<?xml version="1.0"?><jsplugins>${OTHERS}</jsplugins>`],
  ['已有我们的旧版', `<jsplugins>${OTHERS}<jsplugin name="suanpan" url="x" version="0.0.1"/></jsplugins>`],
])('别人的登记留着：%s', (_name, text) => {
  registered(text);
  expect(install().code).toBe(0);
  expect(entries()).toEqual([OTHERS, expect.stringContaining('name="suanpan"')]);
  expect(readFileSync(join(addons, 'publish.xml.bak'), 'utf8')).toBe(text);
});

test('空的登记', () => {
  registered('<jsplugins/>');
  expect(install().code).toBe(0);
  expect(entries()).toHaveLength(1);
});

test('再装一遍，还是登记一次；旧版本的文件夹没有了', () => {
  mkdirSync(join(addons, 'suanpan_0.0.1'), { recursive: true });
  install();
  expect(install().code).toBe(0);
  expect(entries()).toHaveLength(1);
  expect(readdirSync(addons).filter((name) => name.startsWith('suanpan'))).toEqual([OURS]);
});

test.each<readonly [string, () => void, string]>([
  ['少了文件', () => rmSync(join(addons, OURS, 'ribbon.xml')), 'ribbon.xml'],
  ['登记没有了', () => registered(`<jsplugins>${OTHERS}</jsplugins>`), '登记一次 registered once (0)'],
  [
    '登记的是旧版',
    () => registered('<jsplugins><jsplugin name="suanpan" version="0.0.1"/></jsplugins>'),
    `登记的版本 registered version ${DESCRIPTOR.version}`,
  ],
])('检查看得出：%s', (_name, spoil, line) => {
  install();
  spoil();
  const { code, said } = install('--check');
  expect(code).toBe(1);
  expect(said.split('\n').find((one) => one.startsWith('×'))).toContain(line);
});

test('卸载：文件和登记都没有了，别人的留着', () => {
  registered(`<jsplugins>\n${OTHERS}\n</jsplugins>`);
  install();
  expect(install('--remove').code).toBe(0);
  expect(entries()).toEqual([OTHERS]);
  expect(existsSync(join(addons, OURS))).toBe(false);
});

test('别的参数：说出用法，什么都不做', () => {
  expect(install('--force')).toMatchObject({ code: 2, said: expect.stringContaining('--remove') });
  expect(existsSync(addons)).toBe(false);
});

test('Windows 的脚本：PowerShell 5 认得出编码，登记用同样的名字', () => {
  const bytes = readFileSync(join(SCRIPTS, 'install.ps1'));
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(bytes.toString()).toContain("$name = 'suanpan'");
});
