import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { listenFrom } from './listen.ts';
import { programFiles } from './program-files.ts';
import { type Certificate, siteServer } from './server.ts';
import { buildSite } from './site.ts';

const FIRST_PORT = 3000;

const NO_CERTIFICATE = `在 Excel 里侧载要用 https：请给一张本机信任的证书，例如
For side-loading in Excel https is needed; give a certificate that this computer trusts, for example
  npm run addin -- --cert localhost.pem --key localhost-key.pem`;

/** `npm run addin`: the browser's page at `/`, and what Excel loads beside it, on this computer only. */
async function run(): Promise<void> {
  const { values } = parseArgs({ options: { cert: { type: 'string' }, key: { type: 'string' } } });
  const certificate = await certificateOf(values.cert, values.key);
  const { office } = await programFiles(await buildSite(), `https://localhost:${FIRST_PORT}/`);
  const port = await listenFrom(siteServer(office, certificate), FIRST_PORT);
  const scheme = certificate === null ? 'http' : 'https';
  console.log(`\n  算盘  ${scheme}://localhost:${port}/\n`);
  console.log(certificate === null ? NO_CERTIFICATE : `  Excel  https://localhost:${port}/taskpane.html`);
}

async function certificateOf(cert: string | undefined, key: string | undefined): Promise<Certificate | null> {
  if (cert === undefined && key === undefined) return null;
  if (cert === undefined || key === undefined)
    throw new Error('--cert 和 --key 要一起给。Give --cert and --key together.');
  return { cert: await readFile(cert), key: await readFile(key) };
}

run().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
});
