import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { jsonText } from '../../src/text/json.ts';

describe('JSON that is printed', () => {
  const value = { 'a\u009b': 'one\u007f\u0085two\u202ethree\u2069', b: ['“Čapek” é\n', 1, null] };

  it('is the same value', () => {
    assert.deepEqual(JSON.parse(jsonText(value)), value);
    assert.deepEqual(JSON.parse(jsonText(value, 2)), value);
  });

  it('is what commands print: none makes JSON by itself but what a browser or a file gets', () => {
    const cli = new URL('../../src/cli/', import.meta.url);
    const others = globSync('*.ts', { cwd: cli }).filter((name) =>
      readFileSync(new URL(name, cli), 'utf8').includes('JSON.stringify'),
    );
    assert.deepEqual(others.toSorted(), ['demo.ts', 'schema.ts']);
  });

  it('has nothing in it that a terminal obeys', () => {
    assert.equal(
      jsonText(value),
      '{"a\\u009b":"one\\u007f\\u0085two\\u202ethree\\u2069","b":["“Čapek” é\\n",1,null]}',
    );
  });
});
