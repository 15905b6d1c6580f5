import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { readNinjs } from '../../src/intake/ninjs.ts';
import { article, BODY } from './article.ts';
import { complaintOf, outcomes } from './streams.ts';

const TEXT = BODY.join('\n\n');
const HTML = BODY.map((words) => `<p>${words}</p>`).join('');

const FIRST = {
  uri: 'urn:news:1',
  type: 'text',
  firstcreated: '2031-05-14T09:30:00+02:00',
  versioncreated: '2031-05-15T08:00:00Z',
  pubstatus: 'usable',
  headline: 'Pier to close',
  byline: 'By Lena Hart',
  copyrightholder: 'Port Ellis Herald',
  infosource: [{ name: 'Ellis Wire' }],
};
const THIRD = {
  uri: 'https://herald.example/news/1',
  standard: { name: 'ninjs', version: '3.1' },
  firstCreated: '2031-05-14T09:30:00Z',
  pubStatus: 'canceled',
  headlines: [
    { role: 'short', value: 'Pier' },
    { role: 'main', value: 'Pier to close' },
  ],
  by: 'Lena Hart',
  bodies: [
    { role: 'summary', contentType: 'text/plain', value: 'The pier closes.' },
    { role: 'main', contentType: 'text/html', value: HTML },
  ],
  infoSources: [{ name: 'Ellis Wire' }],
};

suite('ninjs', () => {
  test('of its first version is read', () => {
    const [item] = readNinjs(JSON.stringify({ ...FIRST, body_xhtml: HTML }), { source: 'a.json' });
    const { text, title, byline, outlet, credit, published } = article(item!);
    assert.equal(text, TEXT);
    assert.deepEqual(
      { title, byline, outlet, credit, published: published?.value },
      {
        title: 'Pier to close',
        byline: 'By Lena Hart',
        outlet: 'Port Ellis Herald',
        credit: 'Ellis Wire',
        published: '2031-05-14T09:30:00+02:00',
      },
    );
    assert.equal(item!.status, 'usable');
    assert.deepEqual(item!.provenance, { container: 'a.json', id: 'urn:news:1' });
  });

  test('of later versions is read, with the body and the headline of the main role', () => {
    const [item] = readNinjs(JSON.stringify(THIRD));
    const { text, title, byline, outlet, url } = article(item!);
    assert.deepEqual(
      { text, title, byline, outlet, url },
      {
        text: TEXT,
        title: 'Pier to close',
        byline: 'Lena Hart',
        outlet: 'Ellis Wire',
        url: 'https://herald.example/news/1',
      },
    );
  });

  test('tells what its publisher says has become of an article', () => {
    const statuses = ['usable', 'withheld', 'canceled', 'stat:canceled', undefined];
    const list = statuses.map((pubstatus) => ({ uri: 'urn:1', body_text: TEXT, pubstatus }));
    assert.deepEqual(
      readNinjs(JSON.stringify(list)).map(({ status }) => status),
      ['usable', 'withheld', 'canceled', 'canceled', 'usable'],
    );
    assert.equal(readNinjs(JSON.stringify(THIRD))[0]!.status, 'canceled');
    const [odd] = readNinjs(JSON.stringify({ uri: 'urn:1', body_text: TEXT, pubstatus: 'maybe' }));
    assert.equal(odd!.status, 'withheld');
    assert.equal(article(odd!).problems[0]?.code, 'status-unknown');
  });

  test('comes in lists', () => {
    const items = readNinjs(
      JSON.stringify({
        items: [
          { ...FIRST, body_text: TEXT },
          { uri: 'urn:2', headline: 'Empty' },
        ],
      }),
      { source: 'a.json' },
    );
    assert.deepEqual(outcomes(items), ['Pier to close', 'empty']);
    assert.deepEqual(
      items.map(({ name }) => name),
      ['a.json, item 1', 'a.json, item 2'],
    );
  });

  test('that is none is a problem', () => {
    const codes = (input: string) => outcomes(readNinjs(input));
    assert.deepEqual(codes('{"uri": "urn:1", "body_te'), ['not-json']);
    assert.deepEqual(codes('[]'), ['no-article']);
    assert.deepEqual(codes('7'), ['no-article']);
    assert.deepEqual(codes(`${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`), ['too-deep']);
    assert.match(complaintOf(readNinjs('['.repeat(100_000))[0]), /more than 100 levels/);
  });
});
