import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AppManifestUtils } from '@microsoft/app-manifest';
import { OfficeAddinManifest, validateManifest } from 'office-addin-manifest';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { manifestFiles } from '../../../addin/manifest/manifest-files.ts';
import { WPS_CALLBACKS } from '../../../addin/manifest/wps-xml.ts';
import { xmlTree } from '../../../addin/manifest/xml-tree.ts';
import { RIBBON_COMMANDS } from '../../../addin/office/ribbon.ts';
import packageData from '../../../package.json' with { type: 'json' };
import { ICONS } from './draw-icons.ts';
import { BASE, DESCRIPTOR, made, OFFICE, pngSize, WPS } from './made-manifests.ts';

let folder = '';
const connections: unknown[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'suanpan-manifest-'));
  connections.length = 0;
  // Whatever wants to leave the machine passes here, or through fetch.
  vi.spyOn(net.Socket.prototype, 'connect').mockImplementation(function refused(this: net.Socket, ...given: unknown[]) {
    connections.push(given);
    throw new Error('no network');
  } as never);
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (address) => {
    connections.push(address);
    throw new Error('no network');
  });
});

afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

function written(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

test('JSON 清单：微软的检查通过，没有连网', async () => {
  const checked = await validateManifest(written('manifest.json', made(OFFICE, 'manifest.json')));
  expect(checked.report?.errors ?? []).toEqual([]);
  expect(checked.isValid).toBe(true);
  expect(connections).toEqual([]);
});

test.each([
  ['编号不成编号', /"id": "b3f1c9d4-/, '"id": "b3f1c9d4'],
  ['按钮说明 251 个字', /"description": "打开算盘窗格。"/, `"description": "${'长'.repeat(251)}"`],
  ['名字 31 个字', /"short": "算盘"/, `"short": "${'名'.repeat(31)}"`],
])('JSON 清单：微软的检查认得出错误：%s', async (_name, from, to) => {
  const broken = made(OFFICE, 'manifest.json').replace(from, to);
  expect(broken).not.toBe(made(OFFICE, 'manifest.json'));
  expect((await validateManifest(written('manifest.json', broken))).isValid).toBe(false);
});

test('英文文字合微软的格式，每一处都在清单里', async () => {
  const english = JSON.parse(made(OFFICE, 'en-us.json')) as Record<string, string>;
  expect(await AppManifestUtils.validateAgainstSchema(english as never, localizationSchema())).toEqual([]);
  const manifest: unknown = JSON.parse(made(OFFICE, 'manifest.json'));
  const places = Object.keys(english).filter((key) => key !== '$schema');
  expect(places.filter((place) => !/\p{Script=Han}/u.test(String(at(manifest, place))))).toEqual([]);
  // Four texts of the add-in, one of the tab, one of each of two groups, three of each of eight buttons: 4 + 1 + 2 + 24.
  expect(places).toHaveLength(31);
});

/** Microsoft's schema, without its patterns that are no regular expressions. */
function localizationSchema(): never {
  const path =
    'node_modules/@microsoft/app-manifest/build/json-schemas/teams/v1.25/MicrosoftTeams.Localization.schema.json';
  const schema = JSON.parse(readFileSync(path, 'utf8')) as { patternProperties: Record<string, unknown> };
  const sound = Object.entries(schema.patternProperties).filter(([pattern]) => !pattern.startsWith('^activities.'));
  return { ...schema, patternProperties: Object.fromEntries(sound) } as never;
}

/** What stands at `extensions[0].ribbons[0]`. */
function at(value: unknown, place: string): unknown {
  return place
    .split(/[.[\]]+/)
    .filter((key) => key !== '')
    .reduce((found, key) => (found as Record<string, unknown>)[key], value);
}

test('XML 清单：微软的程序读得出是什么', async () => {
  const path = written('manifest.xml', made(OFFICE, 'manifest.xml'));
  expect(await OfficeAddinManifest.readManifestFile(path)).toMatchObject({
    id: 'b3f1c9d4-7a52-4e0b-9c36-5d8e2f71a640',
    version: `${packageData.version}.0`,
    defaultLocale: 'zh-CN',
    displayName: '算盘',
    officeAppType: 'TaskPaneApp',
    permissions: 'ReadWriteDocument',
    hosts: ['Workbook'],
  });
  expect(connections).toEqual([]);
});

test('网址末尾的斜线可以不写', () => {
  const functions = [{ path: 'functions.json', text: '{}' }];
  const files = (baseUrl: string) => manifestFiles(DESCRIPTOR, { baseUrl, functions });
  expect(files('https://localhost:3000')).toEqual(files(BASE));
});

test.each(Object.entries(ICONS))('图标 %s 的大小如其名', (file, [, pixels]) => {
  expect(pngSize(file)).toEqual([pixels, pixels]);
});

test('清单里的图标都在', () => {
  expect(Object.values(DESCRIPTOR.icons).sort()).toEqual(
    Object.keys(ICONS)
      .map((file) => `icons/${file}`)
      .sort(),
  );
});

test('每个命令在功能区里有一个按钮', () => {
  const named = DESCRIPTOR.groups.flatMap(({ buttons }) => buttons.map(({ functionName }) => functionName));
  expect(named.filter((name) => name !== null).sort()).toEqual(
    RIBBON_COMMANDS.map(({ functionName }) => functionName).sort(),
  );
});

test('WPS 的文件：都是 XML，功能区的回调都是页面上有的', () => {
  expect([...WPS.keys()].sort()).toEqual([
    'functions.json',
    'jsplugins.xml',
    'manifest.xml',
    'publish.xml',
    'ribbon.xml',
  ]);
  for (const path of ['jsplugins.xml', 'manifest.xml', 'publish.xml', 'ribbon.xml']) {
    expect(xmlTree(made(WPS, path))).toHaveProperty('root');
  }
  const ribbon = made(WPS, 'ribbon.xml');
  const callbacks = [...ribbon.matchAll(/ (?:onLoad|onAction|getImage)="(\w+)"/g)].map(([, name]) => name);
  expect(new Set(callbacks)).toEqual(new Set(Object.values(WPS_CALLBACKS)));
  // The opening button and seven jobs.
  expect(ribbon.match(/<button /g)).toHaveLength(8);
});

test('WPS 的登记：名字、版本、只给表格用', () => {
  expect(made(WPS, 'publish.xml')).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<jsplugins>
  <jsplugin name="suanpan" type="et" url="suanpan_${packageData.version}/" version="${packageData.version}" enable="enable_dev" install="null"/>
</jsplugins>
`);
  expect(made(WPS, 'manifest.xml')).toContain('<Namespace>SUANPAN</Namespace>');
});
