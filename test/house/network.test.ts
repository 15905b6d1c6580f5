import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import { networkUses } from './network.ts';

const SRC = new URL('../../src/', import.meta.url);
const files = globSync('**/*.ts', { cwd: SRC }).map((file) => file.replaceAll('\\', '/'));
const textOf = (file: string) => readFileSync(new URL(file, SRC), 'utf8');

const FETCHING = 'intake/fetch/';
/// The server of `--serve`, for this machine alone.
const SERVER = 'cli/serve.ts';

suite('nothing is fetched unless asked:', () => {
  test(`only src/${FETCHING} has ways into the network`, () => {
    const found = files
      .filter((file) => !file.startsWith(FETCHING) && file !== SERVER)
      .flatMap((file) => networkUses(file, textOf(file)));
    assert.deepEqual(found, []);
  });

  test('the server listens, and does nothing else', () => {
    const text = textOf(SERVER);
    assert.deepEqual(networkUses(SERVER, text), [`${SERVER}: imports node:http`]);
    const [, names = ''] = /^import \{([^}]*)\} from 'node:http';$/m.exec(text) ?? [];
    const values = names.split(',').filter((name) => !name.includes('type '));
    assert.deepEqual(values.map((name) => name.trim()).filter(Boolean), ['createServer']);
  });

  test('only what a person starts may fetch', () => {
    const users = files.filter(
      (file) => !file.startsWith(FETCHING) && /['"][^'"\n]*\/fetch\//.test(textOf(file)),
    );
    const faces = users.filter((file) => /^(?:cli|api|mcp|engine\/watch)\/|^index\.ts$/.test(file));
    assert.deepEqual(users, faces);
  });

  test('nobody but the tests opens the gate', () => {
    const FIELDS = /\b(?:allow|lookup|ports)\s*:/;
    const openers = files.filter((file) => {
      return (
        !file.startsWith(FETCHING) && /\/fetch\//.test(textOf(file)) && FIELDS.test(textOf(file))
      );
    });
    assert.deepEqual(openers, []);
  });

  test('the environment has no say', () => {
    const found = files.filter((file) => file.startsWith(FETCHING) && /\benv\b/.test(textOf(file)));
    assert.deepEqual(found, []);
  });
});

suite('a way into the network', () => {
  test('is a module', () => {
    for (const name of ['undici', 'node:http', 'https', 'node:net', 'tls', 'node:dns/promises'])
      for (const source of [`import { x } from '${name}';`, `const x = await import('${name}');`])
        assert.deepEqual(networkUses('a.ts', source), [`a.ts: imports ${name}`]);
  });

  test('is a global', () => {
    for (const call of ['await fetch(url)', 'globalThis.fetch(url)', 'const get = fetch;'])
      assert.deepEqual(networkUses('a.ts', call), ['a.ts: uses fetch']);
    for (const name of ['WebSocket', 'EventSource', 'XMLHttpRequest'])
      assert.deepEqual(networkUses('a.ts', `new ${name}(url)`), [`a.ts: uses ${name}`]);
    assert.deepEqual(networkUses('a.ts', 'navigator.sendBeacon(url)'), ['a.ts: uses sendBeacon']);
    const builtin = "process.getBuiltinModule('node:net')";
    assert.deepEqual(networkUses('a.ts', builtin), ['a.ts: uses getBuiltinModule']);
  });

  test('is not what only looks like one', () => {
    const source = [
      "import { fetchArticle } from '../intake/fetch/article.ts';",
      '/// We fetch( nothing here, and `fetch` is a word.',
      "const words = ['prefetch', \"it's fetched\", fetchFeed];",
    ].join('\n');
    assert.deepEqual(networkUses('a.ts', source), []);
  });
});
