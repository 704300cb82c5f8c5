import { createHash } from 'node:crypto';

/** Where Microsoft serves office.js from. */
const OFFICE_HOST = 'https://appsforoffice.microsoft.com';

/** What a page may do: run these scripts and styles, start workers from Blobs, and send nothing anywhere. */
export function contentPolicy(scripts: string, styles: string): string {
  return [
    "default-src 'none'",
    `script-src ${scripts}`,
    `style-src ${styles}`,
    'img-src data:',
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** Of pages with their scripts beside them. */
export const PAGE_POLICY = contentPolicy("'self'", "'self'");

/** Of the pages that Excel shows: office.js loads more of itself from where it comes from, and talks to it. */
export const OFFICE_POLICY = `${contentPolicy(`'self' ${OFFICE_HOST}`, "'self'")}; connect-src 'self'`;

/** Of the page that shows whether pictures beside it can be loaded. */
export const SELF_TEST_POLICY = PAGE_POLICY.replace('img-src data:', "img-src 'self' data:");

/** Names a script or style that stands in the page, so that no other runs. */
export function hashSource(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/** The policy that a page carries in itself; null where it has none. */
export function policyOf(html: string): string | null {
  return /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? null;
}
