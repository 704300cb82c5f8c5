import type { Server } from 'node:net';

/** Nobody but this computer reaches it. */
const ADDRESS = '127.0.0.1';
const PORTS_TRIED = 100;

/** Starts at the first free port from this one on, and gives it. */
export async function listenFrom(server: Server, first: number): Promise<number> {
  for (let port = first; port < first + PORTS_TRIED; port++) {
    if (await listens(server, port)) return port;
  }
  throw new Error(`ports ${first} to ${first + PORTS_TRIED - 1} are all taken`);
}

function listens(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const failed = (error: Error & { readonly code?: string }): void => {
      server.off('listening', listening);
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(false);
      else reject(error);
    };
    const listening = (): void => {
      server.off('error', failed);
      resolve(true);
    };
    server.once('error', failed);
    server.once('listening', listening);
    server.listen(port, ADDRESS);
  });
}
