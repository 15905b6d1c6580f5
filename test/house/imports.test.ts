import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import { breaches, importsOf, importTable } from './imports.ts';

const ROOT = new URL('../../', import.meta.url);
const FACES = ['cli', 'api', 'mcp', 'index.ts'];
const table = importTable(readFileSync(new URL('CONTRIBUTING.md', ROOT), 'utf8'));

suite('the import table of CONTRIBUTING.md', () => {
  test('is there', () => {
    assert.deepEqual(table.get('text'), new Set());
    assert.deepEqual(table.get('record'), new Set(['text']));
  });

  test('goes one way', () => {
    const places = [...table.keys()];
    for (const [place, allowed] of table)
      for (const name of allowed)
        assert.ok(
          places.slice(0, places.indexOf(place)).includes(name),
          `${place} may import ${name}, which has no row above it`,
        );
  });

  test('lets nobody import a face', () => {
    for (const [place, allowed] of table)
      for (const face of FACES) assert.ok(!allowed.has(face), `${place} may import ${face}`);
  });

  test('holds for every file of src/', () => {
    const files = globSync('**/*.ts', { cwd: new URL('src/', ROOT) });
    assert.ok(files.length > 10);
    const found = files.flatMap((file) => {
      const path = file.replaceAll('\\', '/');
      return breaches(path, readFileSync(new URL(`src/${path}`, ROOT), 'utf8'), table);
    });
    assert.deepEqual(found, []);
  });
});

suite('imports of a source', () => {
  const specifiers = (source: string) => importsOf(source).map((found) => found.specifier);

  test('of every kind are found', () => {
    const source = [
      "import a from '../a.ts';",
      "import type { B } from '../b.ts';",
      "import '../c.ts';",
      'import {',
      '  d,',
      "} from '../d.ts';",
      "export * from '../e.ts';",
      "export { f } from '../f.ts';",
      "const g = await import('../g.ts');",
      "let h: import('../h.ts').H;",
    ].join('\n');
    assert.deepEqual(
      specifiers(source),
      Array.from('abcdefgh', (letter) => `../${letter}.ts`),
    );
  });

  test('are not what only looks like one', () => {
    const source = [
      "/// import { read } from 'onrecord';",
      "// const a = await import('../a.ts');",
      "export const from = 'b';",
      "export function f(text = 'c') {}",
      'const here = import.meta.url;',
    ].join('\n');
    assert.deepEqual(specifiers(source), []);
  });

  test('that are computed count as such', () => {
    assert.deepEqual(specifiers('await import(name);'), [null]);
    assert.deepEqual(specifiers('await import(`../${name}.ts`);'), [null]);
  });
});

suite('a breach', () => {
  const small = importTable(
    '| in `src/` | what lives there | may import |\n|--|--|--|\n' +
      '| `low/` | this | nothing |\n| `high/` | that | `low/` |\n',
  );

  test('names file, line and what is allowed', () => {
    const source = "import x from './x.ts';\nimport {\n  y,\n} from '../high/y.ts';\n";
    assert.deepEqual(breaches('low/z.ts', source, small), [
      'src/low/z.ts:4: low imports high and may import nothing',
    ]);
    assert.deepEqual(breaches('high/z.ts', "import y from '../low/y.ts';", small), []);
  });

  test('is a folder without a row, and a path out of src/', () => {
    assert.deepEqual(breaches('deep/z.ts', '', small), [
      'src/deep/z.ts: deep has no row in the import table',
    ]);
    assert.match(
      breaches('high/z.ts', "import y from '../../bin/y.js';", small)[0]!,
      /high imports \/bin\/y\.js/,
    );
  });
});
