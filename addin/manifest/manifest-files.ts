import type { Descriptor } from './descriptor.ts';
import { ENGLISH_FILE, officeJson, officeJsonEnglish } from './office-json.ts';
import { officeXml } from './office-xml.ts';
import { wpsManifest, wpsRegister, wpsRibbon } from './wps-xml.ts';

/** A file of text that the build writes, by its path in the folder of its program. */
export interface TextFile {
  readonly path: string;
  readonly content: string;
}

/** A description of the functions, as `functionMetadata` of addin/functions gives it. */
export interface FunctionFile {
  readonly path: string;
  readonly text: string;
}

/**
 * The manifests for Excel and the descriptions of the functions. `baseUrl` is where the add-in is served from, over https;
 * a `/` at its end may be left out.
 */
export function manifestFiles(
  descriptor: Descriptor,
  { baseUrl, functions }: { readonly baseUrl: string; readonly functions: readonly FunctionFile[] },
): readonly TextFile[] {
  const base = baseUrl.endsWith('/') ? baseUrl : `${baseUrl}/`;
  return [
    { path: 'manifest.xml', content: officeXml(descriptor, base) },
    { path: 'manifest.json', content: officeJson(descriptor, base) },
    { path: ENGLISH_FILE, content: officeJsonEnglish(descriptor) },
    ...functions.map(({ path, text }) => ({ path, content: text })),
  ];
}

/** The files that WPS reads: ribbon, manifest, functions, and the register in both of its names. */
export function wpsFiles(
  descriptor: Descriptor,
  { functions }: { readonly functions: readonly FunctionFile[] },
): readonly TextFile[] {
  return [
    { path: 'ribbon.xml', content: wpsRibbon(descriptor) },
    { path: 'manifest.xml', content: wpsManifest(descriptor) },
    { path: 'publish.xml', content: wpsRegister(descriptor) },
    { path: 'jsplugins.xml', content: wpsRegister(descriptor) },
    ...functions.map(({ path, text }) => ({ path, content: text })),
  ];
}
