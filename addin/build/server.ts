import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { extname } from 'node:path';
import { policyOf } from './policy.ts';
import type { ProgramFiles } from './program-files.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.png': 'image/png',
};

const METHODS = ['GET', 'HEAD'];

/** A key and its certificate, as PEM. Excel shows pages over https only. */
export interface Certificate {
  readonly key: string | Buffer;
  readonly cert: string | Buffer;
}

/** Serves these files and nothing else: an address is looked up in a table and never becomes a path of the disk. */
export function siteServer(files: ProgramFiles, certificate: Certificate | null) {
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const [status, headers, body] = answerTo(files, request);
    response.writeHead(status, headers);
    response.end(request.method === 'HEAD' ? undefined : body);
  };
  return certificate === null ? createServer(answer) : createSecureServer({ ...certificate }, answer);
}

type Answer = readonly [status: number, headers: Readonly<Record<string, string>>, body: string | Buffer];

const SHARED = { 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer', 'cache-control': 'no-store' };

function answerTo(files: ProgramFiles, { method = '', url = '', headers }: IncomingMessage): Answer {
  if (!METHODS.includes(method)) return plain(405, 'Method Not Allowed');
  // A page of the web whose name was made to lead here would otherwise be answered.
  if (!isOwnHost(headers.host)) return plain(421, 'Misdirected Request');
  const [path = ''] = url.split(/[?#]/, 1);
  const name = path === '/' ? 'index.html' : path.slice(1);
  const body = files.get(name);
  const type = TYPES[extname(name)];
  if (body === undefined || type === undefined) return plain(404, 'Not Found');
  const policy = typeof body === 'string' ? policyOf(body) : null;
  return [
    200,
    { ...SHARED, 'content-type': type, ...(policy !== null && { 'content-security-policy': policy }) },
    body,
  ];
}

function plain(status: number, text: string): Answer {
  return [status, { ...SHARED, 'content-type': 'text/plain; charset=utf-8' }, text];
}

function isOwnHost(host: string | undefined): boolean {
  return /^(?:localhost|127\.0\.0\.1)(?::\d+)?$/.test(host ?? '');
}
