import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestContext } from 'node:test';
import type { FetchOptions } from '../../../src/intake/fetch/fetch-safely.ts';

/// A site on this machine. `connections` counts whoever got through to it.
export interface Site {
  port: number;
  address: string;
  connections: number;
  requests: string[];
  close: () => void;
  /// Lets this site be reached, under its address and under every name.
  options: FetchOptions & { ports: number[] };
}

/// Serves on a port of `host` (a free one unless given) until the test is over.
export async function serveSite(
  t: TestContext,
  listener: RequestListener,
  host = '127.0.0.1',
  wanted = 0,
): Promise<Site> {
  const server = createServer((request, response) => {
    site.requests.push(request.url!);
    listener(request, response);
  });
  server.listen(wanted, host);
  await once(server, 'listening');
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  t.after(close);
  const { port } = server.address() as AddressInfo;
  const site: Site = {
    port,
    address: `http://${host}:${port}`,
    connections: 0,
    requests: [],
    close,
    options: {
      ports: [port],
      allow: (address) => address === host,
      lookup: async () => [{ address: host, family: 4 }],
    },
  };
  server.on('connection', () => site.connections++);
  return site;
}
