import { beforeAll, describe, expect, test } from 'vitest';
import { type ProgramFiles, programFiles } from '../../../addin/build/program-files.ts';
import { buildSite } from '../../../addin/build/site.ts';

const BASE = 'https://suanpan.example/addin/';

let folders: Readonly<Record<'office' | 'wps' | 'web', ProgramFiles>>;

beforeAll(async () => {
  folders = await programFiles(await buildSite(), BASE);
});

test('Excel 的文件夹里有清单指到的每一个文件', () => {
  const { office } = folders;
  const manifests = [textOf(office, 'manifest.xml'), textOf(office, 'manifest.json')];
  const named = manifests.flatMap((text) => [...text.matchAll(/https:\/\/suanpan\.example\/addin\/([^"?#]+)/g)]);
  expect(named.length).toBeGreaterThan(10);
  expect(named.map(([, path = '']) => path).filter((path) => !office.has(path))).toEqual([]);
});

describe('WPS 的文件夹', () => {
  test.each(['ribbon.xml', 'manifest.xml', 'publish.xml', 'jsplugins.xml', 'functions.json', 'install.sh', 'wps.html'])(
    '有 %s',
    (path) => {
      expect(folders.wps.get(path)?.length).toBeGreaterThan(0);
    },
  );

  test('入口是后台页，窗格是另一页', () => {
    expect(textOf(folders.wps, 'index.html')).toContain('wps-ribbon.js');
    expect(textOf(folders.wps, 'wps.html')).toContain('wps-pane.js');
  });
});

test.each(['office', 'wps'] as const)('%s：图标是原样的 PNG', (program) => {
  const icon = folders[program].get('icons/suanpan-32.png');
  expect(Buffer.isBuffer(icon) && icon.subarray(1, 4).toString('latin1')).toBe('PNG');
});

test('Excel 会拒绝的清单，不会做出来', async () => {
  const site = await buildSite();
  await expect(programFiles(site, 'http://suanpan.example/')).rejects.toThrow('manifest.xml');
});

function textOf(files: ProgramFiles, path: string): string {
  return String(files.get(path) ?? '');
}
