import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FUNCTION_NAMES } from '../functions/function-table.ts';
import { functionMetadata } from '../functions/metadata.ts';
import { descriptorOf } from '../manifest/descriptor.ts';
import { lintXml } from '../manifest/lint-xml.ts';
import { manifestFiles, wpsFiles } from '../manifest/manifest-files.ts';
import { RIBBON_COMMANDS } from '../office/ribbon.ts';
import { TOP } from './bundle.ts';
import type { Site } from './site.ts';

/** What is written to disk or served: texts and pictures by their paths in the folder of a program. */
export type ProgramFiles = ReadonlyMap<string, string | Buffer>;

/** Where a PNG has its width and its height. */
const PNG_SIZE = { width: 16, height: 20 };

/**
 * The folders of the programs: the site's pages, and what a program reads before it shows them, which is the manifest, the
 * description of the functions, icons and, for WPS, the installers. Throws where Excel would refuse the manifest.
 */
export async function programFiles(site: Site, baseUrl: string): Promise<Readonly<Record<keyof Site, ProgramFiles>>> {
  const descriptor = descriptorOf(await version());
  const metadata = functionMetadata(await readFile(join(TOP, 'addin/functions/functions.ts'), 'utf8'));
  const icons = await filesIn('addin/assets', 'icons/', '.png');
  const office = manifestFiles(descriptor, { baseUrl, functions: metadata.office });
  const wps = wpsFiles(descriptor, { functions: metadata.wps });
  gate(new Map(office.map(({ path, content }) => [path, content])), icons, baseUrl);
  const texts = (files: typeof office) => files.map(({ path, content }) => [path, content] as const);
  return {
    office: new Map<string, string | Buffer>([...site.office, ...texts(office), ...icons]),
    wps: new Map<string, string | Buffer>([
      ...site.wps,
      ...texts(wps),
      ...icons,
      ...(await filesIn('addin/wps/install', '', '')),
    ]),
    web: site.web,
  };
}

async function version(): Promise<string> {
  const data = JSON.parse(await readFile(join(TOP, 'package.json'), 'utf8')) as { readonly version: string };
  return data.version;
}

/** The files of a folder whose names end so, under their new names. */
async function filesIn(folder: string, prefix: string, ending: string): Promise<ReadonlyMap<string, Buffer>> {
  const names = (await readdir(join(TOP, folder))).filter((name) => name.endsWith(ending)).sort();
  const contents = await Promise.all(names.map((name) => readFile(join(TOP, folder, name))));
  return new Map(names.map((name, index) => [`${prefix}${name}`, contents[index] as Buffer]));
}

function gate(office: ReadonlyMap<string, string>, icons: ReadonlyMap<string, Buffer>, baseUrl: string): void {
  const faults = lintXml(office.get('manifest.xml') ?? '', {
    commands: RIBBON_COMMANDS.map(({ functionName }) => functionName),
    functions: FUNCTION_NAMES,
    described: new Map(
      [...office].flatMap(([path, text]) =>
        path.startsWith('functions') ? [[path, describedIds(text)] as const] : [],
      ),
    ),
    iconSize: (url) => {
      const png = icons.get(url.slice(baseUrl.length));
      return png === undefined ? null : [png.readUInt32BE(PNG_SIZE.width), png.readUInt32BE(PNG_SIZE.height)];
    },
  });
  if (faults.length > 0) throw new Error(`manifest.xml: ${JSON.stringify(faults)}`);
}

function describedIds(text: string): readonly string[] {
  return (JSON.parse(text) as { readonly functions: readonly { readonly id: string }[] }).functions.map(({ id }) => id);
}
