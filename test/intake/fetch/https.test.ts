import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite, test, type TestContext } from 'node:test';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { fetchSafely } from '../../../src/intake/fetch/fetch-safely.ts';

const NAME = 'harbour.example';

/// A key and a certificate for the harbour that nobody knows, made for this run.
function certificate(t: TestContext) {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-https-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const made = 'req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2'.split(
    ' ',
  );
  const named = ['-subj', `/CN=${NAME}`, '-addext', `subjectAltName=DNS:${NAME}`];
  const out = ['-keyout', key, '-out', cert];
  const { status, stderr } = spawnSync('openssl', [...made, ...named, ...out], {
    encoding: 'utf8',
  });
  assert.equal(status, 0, stderr);
  return { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') };
}

/// The harbour over TLS, on 127.0.0.1.
async function harbour(t: TestContext) {
  const secrets = certificate(t);
  const connections: unknown[] = [];
  const server = createServer({ ...secrets, ALPNProtocols: ['h2', 'http/1.1'] }, (_, response) =>
    response.end('The pier is open.'),
  );
  server.on('secureConnection', ({ servername, alpnProtocol }) =>
    connections.push([servername, alpnProtocol]),
  );
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => {
    server.close();
    server.closeAllConnections();
  });
  const { port } = server.address() as AddressInfo;
  const here = { address: '127.0.0.1', family: 4 };
  const allow = (address: string) => address === here.address;
  const options = { ports: [port], allow, lookup: async () => [here] };
  return { port, options, connections, cert: secrets.cert };
}

const skip = spawnSync('openssl', ['version']).status !== 0 && 'there is no openssl here';

suite('https', { skip }, () => {
  test('reaches the address that was checked, under its name, by HTTP/1.1', async (t) => {
    const { port, options, connections, cert } = await harbour(t);
    const known = getCACertificates('default');
    setDefaultCACertificates([...known, cert]);
    t.after(() => setDefaultCACertificates(known));
    const { bytes } = await fetchSafely(`https://${NAME}:${port}/`, options);
    assert.equal(new TextDecoder().decode(bytes), 'The pier is open.');
    assert.deepEqual(connections, [[NAME, 'http/1.1']]);
    const other = fetchSafely(`https://lantra.example:${port}/`, options);
    await assert.rejects(other, { code: 'fetch-failed', message: /lantra\.example/ });
    const closed = fetchSafely(`https://${NAME}:${port}/`, { ...options, allow: () => false });
    await assert.rejects(closed, { code: 'fetch-refused' });
    assert.equal(connections.length, 1);
  });

  test('takes no certificate that does not hold, whatever the environment says', async (t) => {
    const { port, options, connections } = await harbour(t);
    process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = '0';
    t.after(() => delete process.env['NODE_TLS_REJECT_UNAUTHORIZED']);
    const work = fetchSafely(`https://${NAME}:${port}/`, options);
    await assert.rejects(work, { code: 'fetch-failed', message: /self-signed certificate/ });
    assert.deepEqual(connections, []);
  });
});
