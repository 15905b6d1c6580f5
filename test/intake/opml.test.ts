import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readOpml } from '../../src/intake/opml.ts';
import { bytesOf } from './streams.ts';

const opml = (outlines: string) =>
  bytesOf(
    `<?xml version="1.0"?><opml version="2.0"><head><title>News</title></head><body>${outlines}</body></opml>`,
  );

test('the feeds of a list are found in groups too, each once', () => {
  const { feeds, problems } = readOpml(
    opml(`<outline text="Local"><outline text="Harbour"><outline type="rss" text="Herald" title="Port Ellis Herald" xmlUrl="https://herald.example/rss" htmlUrl="https://herald.example/"/></outline></outline>
    <outline text="Wire" xmlUrl="https://wire.example/rss?a=1&amp;b=2"/><outline text="Again" xmlUrl="https://herald.example/rss"/><outline text="A note"/>`),
  );
  assert.deepEqual(feeds, [
    {
      xmlUrl: 'https://herald.example/rss',
      title: 'Port Ellis Herald',
      htmlUrl: 'https://herald.example/',
    },
    { xmlUrl: 'https://wire.example/rss?a=1&b=2', title: 'Wire' },
  ]);
  assert.deepEqual(problems, []);
});

test('a bad list is a problem', () => {
  const codeOf = (bytes: Uint8Array) => readOpml(bytes).problems.map(({ code }) => code);
  assert.deepEqual(codeOf(bytesOf('<html/>')), ['opml-unreadable']);
  assert.deepEqual(codeOf(bytesOf('<!DOCTYPE opml [<!ENTITY a "b">]><opml/>')), ['xml-entities']);
  assert.deepEqual(codeOf(opml('<outline text="a">'.repeat(100_000))), ['too-deep']);
  const cut = opml(
    '<outline xmlUrl="https://a.example/"/><outline xmlUrl="https://b.example/"/>',
  ).subarray(0, 130);
  const { feeds, problems } = readOpml(cut);
  assert.deepEqual([feeds.length, problems[0]?.code], [1, 'cut-off']);
});
