import assert from 'node:assert/strict';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer, get, type IncomingHttpHeaders } from 'node:http';
import { join } from 'node:path';
import { suite, test, type TestContext } from 'node:test';
import { CONTENT_SECURITY_POLICY } from '../../src/export/views/page.ts';
import { serve } from '../../src/cli/serve.ts';
import { parseRecord } from '../../src/record/schema.ts';
import { folder, outcomeOf, run, start } from './command.ts';

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

async function ask(url: string, options: { method?: string; host?: string } = {}): Promise<Answer> {
  const { method = 'GET', host } = options;
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  const request = get(
    url,
    { method, agent: false, ...(host && { headers: { host } }) },
    (reply) => {
      let body = '';
      reply.setEncoding('utf8');
      reply.on('data', (chunk: string) => (body += chunk));
      reply.on('end', () => resolve({ status: reply.statusCode!, headers: reply.headers, body }));
    },
  );
  request.on('error', reject);
  return promise;
}

/// Starts `demo --serve`, and gives its address once it has one.
async function serving(t: TestContext, ...args: string[]) {
  const child = start(['demo', '--serve', ...args], await folder(t));
  const outcome = outcomeOf(child);
  t.after(() => child.kill('SIGKILL'));
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => {
    const [, address] = /Open (http:\S+) /.exec((said += chunk)) ?? [];
    if (address) resolve(address);
  });
  void outcome.then(({ stderr }) => reject(new Error(stderr)));
  return { child, outcome, address: await promise };
}

suite('onrecord demo', () => {
  test('prints the digests and writes the page', async (t) => {
    const cwd = await folder(t);
    const { code, stdout, stderr } = await run(['demo'], { cwd });
    assert.deepEqual([code, stderr], [0, '']);
    assert.match(stdout, /The Harbour Post/);
    assert.match(stdout, /out\/demo\.html/);
    assert.match(readFileSync(join(cwd, 'out/demo.html'), 'utf8'), /^<!doctype html>/);
  });

  test('--json prints the records and nothing else', async (t) => {
    const cwd = await folder(t);
    const { code, stdout } = await run(['demo', '--json', '--output', 'p.html'], { cwd });
    const records = stdout
      .trim()
      .split('\n')
      .map((line) => parseRecord(JSON.parse(line)));
    assert.deepEqual([code, records.length, existsSync(join(cwd, 'p.html'))], [0, 3, true]);
    assert.ok(records.every(({ article }) => article.published && article.outlet));
  });

  test('says that the page cannot be written', async (t) => {
    const cwd = await folder(t, { occupied: '' });
    const { code, stderr } = await run(['demo', '--output', 'occupied/demo.html'], { cwd });
    assert.equal(code, 2);
    assert.match(stderr, /cannot write occupied\/demo\.html/);
  });
});

suite('onrecord demo --serve', () => {
  test('serves the page to this machine alone, until interrupted', async (t) => {
    const { child, outcome, address } = await serving(t, '--port', '0');
    const { port, host } = new URL(address);

    const page = await ask(address);
    assert.equal(page.status, 200);
    assert.match(page.body, /^<!doctype html>/);
    assert.ok(String(page.headers['content-security-policy']).startsWith(CONTENT_SECURITY_POLICY));
    assert.equal(page.headers['x-content-type-options'], 'nosniff');
    assert.equal(page.headers['referrer-policy'], 'no-referrer');
    assert.equal(page.headers['cache-control'], 'no-store');

    const records = await ask(`${address}records.json`);
    assert.equal((JSON.parse(records.body) as unknown[]).map(parseRecord).length, 3);

    const head = await ask(address, { method: 'HEAD' });
    assert.deepEqual([head.status, head.body], [200, '']);
    assert.equal(head.headers['content-length'], page.headers['content-length']);

    for (const own of [host, `localhost:${port}`, `[::1]:${port}`])
      assert.equal((await ask(address, { host: own })).status, 200, own);
    for (const foreign of ['news.example', `news.example:${port}`, 'localhost', `127.0.0.1:1`])
      assert.equal((await ask(address, { host: foreign })).status, 403, foreign);
    assert.equal((await ask(`${address}other`)).status, 404);
    assert.equal((await ask(address, { method: 'POST' })).status, 405);

    child.kill('SIGINT');
    const { code, signal, stderr } = await outcome;
    assert.deepEqual([code, signal, stderr], [0, null, '']);
    await assert.rejects(ask(address), { code: 'ECONNREFUSED' });
  });

  test('says that the port it was told is taken', async (t) => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    t.after(() => other.close());
    const { port } = other.address() as { port: number };
    const { code, stderr } = await run(['demo', '--port', String(port)], { cwd: await folder(t) });
    assert.equal(code, 2);
    assert.match(stderr, new RegExp(`cannot serve on port ${port}: it is taken`));
  });

  test('takes the next port when it was told none', async (t) => {
    const other = await serve(new Map());
    t.after(async () => other.stop());
    const { address } = await serving(t);
    assert.notEqual(address, other.address);
    assert.equal((await ask(address)).status, 200);
  });
});
