import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { CONTENT_SECURITY_POLICY } from '../export/views/page.ts';
import { OnRecordError } from '../record/errors.ts';

/// What is served under one path.
export interface Resource {
  type: string;
  body: string;
}

/// Resources by path ("/", "/records.json").
export type Resources = ReadonlyMap<string, Resource>;

const FIRST_PORT = 4180;
const PORTS = 20;

const HEADERS = {
  'Content-Security-Policy': `${CONTENT_SECURITY_POLICY}; frame-ancestors 'none'`,
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'no-store',
};

/// Serves resources to this machine alone, on `port` or else on the first free one of a few. The
/// address is where they are then. Throws `OnRecordError` when the port is taken.
export async function serve(
  resources: Resources,
  port?: number,
): Promise<{ address: string; stop: () => Promise<void> }> {
  const server = createServer((request, response) => respond(resources, request, response));
  const chosen = await listen(server, port ?? FIRST_PORT, port === undefined ? PORTS : 1);
  const stop = async () => {
    const closed = once(server, 'close');
    server.close();
    server.closeAllConnections();
    await closed;
  };
  return { address: `http://127.0.0.1:${chosen}/`, stop };
}

async function listen(server: Server, port: number, attempts: number): Promise<number> {
  try {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    return (server.address() as { port: number }).port;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE' && attempts > 1) return listen(server, port + 1, attempts - 1);
    const reason = code === 'EADDRINUSE' ? 'it is taken' : message;
    throw new OnRecordError('output-unwritable', `cannot serve on port ${port}: ${reason}`);
  }
}

function respond(resources: Resources, request: IncomingMessage, response: ServerResponse): void {
  const resource = resources.get(request.url!.split('?', 1)[0]!);
  if (!isForUs(request)) refuse(response, 403, 'This server answers to this machine alone.');
  else if (request.method !== 'GET' && request.method !== 'HEAD')
    refuse(response, 405, 'There is nothing to change here.', { Allow: 'GET, HEAD' });
  else if (!resource) refuse(response, 404, 'There is nothing under this address.');
  else send(response, 200, resource);
}

/// Whether the address in the browser is this machine's own: a foreign name that was made to point
/// here (DNS rebinding) must not read what is served.
function isForUs({ headers, socket }: IncomingMessage): boolean {
  const port = socket.localPort === 80 ? '(:80)?' : `:${socket.localPort}`;
  return new RegExp(`^(127\\.0\\.0\\.1|localhost|\\[::1\\])${port}$`).test(headers.host ?? '');
}

function refuse(response: ServerResponse, status: number, words: string, more = {}): void {
  send(response, status, { type: 'text/plain; charset=utf-8', body: `${words}\n` }, more);
}

function send(response: ServerResponse, status: number, { type, body }: Resource, more = {}): void {
  const length = Buffer.byteLength(body);
  response.writeHead(status, {
    'Content-Type': type,
    'Content-Length': length,
    ...HEADERS,
    ...more,
  });
  response.end(body);
}
