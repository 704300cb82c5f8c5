import { createServer, request } from 'node:http';
import type { AddressInfo, Server } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listenFrom } from '../../../addin/build/listen.ts';
import { siteServer } from '../../../addin/build/server.ts';

const POLICY = "default-src 'none'";
const FILES = new Map([
  ['index.html', `<meta http-equiv="Content-Security-Policy" content="${POLICY}">算盘`],
  ['grid.js', 'go()'],
  ['grid.css', 'p{}'],
]);

let server: Server;
let port: number;

beforeAll(async () => {
  server = siteServer(FILES, null);
  port = await listenFrom(server, 3900);
});

afterAll(() => {
  server.close();
});

interface Asked {
  readonly path: string;
  readonly method?: string;
  readonly host?: string;
}

/** As raw as it is asked: no client tidies the path up. */
function ask({ path, method = 'GET', host = `localhost:${port}` }: Asked) {
  return new Promise<{ status: number; type: string; policy: string; body: string }>((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, method, headers: { host } }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (piece: string) => {
        body += piece;
      });
      response.on('end', () => {
        const { 'content-type': type = '', 'content-security-policy': policy } = response.headers;
        resolve({ status: response.statusCode ?? 0, type, policy: String(policy ?? ''), body });
      });
    });
    asked.on('error', reject);
    asked.end();
  });
}

test.each([
  ['/', 'text/html; charset=utf-8', POLICY, FILES.get('index.html')],
  ['/index.html?_host_Info=Excel', 'text/html; charset=utf-8', POLICY, FILES.get('index.html')],
  ['/grid.js', 'text/javascript; charset=utf-8', '', 'go()'],
  ['/grid.css', 'text/css; charset=utf-8', '', 'p{}'],
])('给出 %s', async (path, type, policy, body) => {
  expect(await ask({ path })).toEqual({ status: 200, type, policy, body });
});

describe('不给的', () => {
  test.each<[string, Asked, number]>([
    ['不在表里的', { path: '/package.json' }, 404],
    ['往上爬的', { path: '/../package.json' }, 404],
    ['转了码往上爬的', { path: '/%2e%2e/package.json' }, 404],
    ['反斜杠', { path: '/..\\package.json' }, 404],
    ['整个地址', { path: 'http://example.org/index.html' }, 404],
    ['对象自带的名字', { path: '/constructor' }, 404],
    ['别的主机名', { path: '/', host: 'example.org' }, 421],
    ['像本机的主机名', { path: '/', host: `localhost.example.org:1` }, 421],
    ['写入', { path: '/', method: 'POST' }, 405],
    ['删除', { path: '/grid.js', method: 'DELETE' }, 405],
  ])('%s', async (_, asked, status) => {
    expect((await ask(asked)).status).toBe(status);
  });
});

test('只在本机听', () => {
  expect((server.address() as AddressInfo).address).toBe('127.0.0.1');
});

test('端口占了，就用下一个', async () => {
  const other = createServer();
  expect(await listenFrom(other, port)).toBeGreaterThan(port);
  other.close();
});
