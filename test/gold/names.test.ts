import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import { NAME_TYPES } from '../../src/language/doc.ts';
import { dataFolder, hasData, readData } from '../../src/training/corpora.ts';

interface Labelled {
  id: string;
  textSha256: string;
  names: [start: number, end: number, type: string][];
}

const GOLD = new URL('../../gold/', import.meta.url);
const TYPES = ['person', 'organisation', 'place', 'nationality', 'event', 'work'];
const lines = readFileSync(new URL('names-polnear-dev.jsonl', GOLD), 'utf8').trimEnd().split('\n');
const articles = lines.map((line) => JSON.parse(line) as Labelled);

suite('names labelled by hand', () => {
  test('are of ten articles', () => {
    assert.equal(articles.length, 10);
    assert.equal(new Set(articles.map(({ id }) => id)).size, 10);
  });

  test('hold nothing but ids, hashes, offsets and types', () => {
    for (const [i, article] of articles.entries()) {
      assert.deepEqual(Object.keys(article), ['id', 'textSha256', 'names']);
      assert.match(article.id, /^[a-z-]+_\d{4}-\d\d-\d\d_[a-z0-9-]+$/);
      assert.match(article.textSha256, /^[0-9a-f]{64}$/);
      assert.equal(JSON.stringify(article), lines[i], 'a key given twice, or spaces');
      for (const name of article.names) {
        assert.equal(name.length, 3);
        assert.ok(TYPES.includes(name[2]), `type ${name[2]}`);
      }
    }
  });

  test('have types that a document knows', () => {
    const known: readonly string[] = NAME_TYPES;
    for (const type of TYPES) assert.ok(known.includes(type), type);
  });

  test('are in order and do not overlap', () => {
    for (const { id, names } of articles) {
      let last = 0;
      for (const [start, end] of names) {
        assert.ok(Number.isInteger(start) && Number.isInteger(end));
        assert.ok(last <= start && start < end, `${id} ${start}-${end}`);
        last = end;
      }
    }
  });

  test('are as many as the README says', () => {
    const readme = readFileSync(new URL('README.md', GOLD), 'utf8');
    const all = articles.flatMap(({ names }) => names);
    for (const type of TYPES) {
      const said = new RegExp(`^\\| \`${type}\` +\\| +(\\d+) \\|`, 'm').exec(readme)?.[1];
      assert.equal(Number(said), all.filter((name) => name[2] === type).length, type);
    }
    assert.match(readme, new RegExp(`labelled ${all.length} names`));
  });

  const skip = hasData() ? false : `the corpora are not in ${dataFolder()}`;
  test('fit the texts of the corpus', { skip }, () => {
    const corpus = readData('attribution/polnear-dev.jsonl.gz').trimEnd().split('\n');
    const texts = new Map(
      corpus.map((line) => {
        const { id, text } = JSON.parse(line) as { id: string; text: string };
        return [id, text];
      }),
    );
    for (const { id, textSha256, names } of articles) {
      const text = texts.get(id);
      assert.ok(text !== undefined, id);
      assert.equal(createHash('sha256').update(text, 'utf8').digest('hex'), textSha256, id);
      for (const [start, end] of names) {
        const [before, name, after] = [text[start - 1], text.slice(start, end), text[end]];
        const where = `${id} ${start}-${end}`;
        assert.match(name, /^[\p{L}\d](?:.*[\p{L}\d.])?$/u, where);
        assert.doesNotMatch(name, /['’]s$/, where);
        assert.doesNotMatch(`${before ?? ''} ${after ?? ''}`, /[\p{L}\d]/u, `${where} cuts a word`);
      }
    }
  });
});
