import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { jsonFeed, rssFeed } from '../../src/export/statement-feed.ts';
import { read } from '../reading/notation.ts';

const record = read(
  'Lantra reported that Ana Brook said the pier & the “<b>port</b>” would open.',
  {
    outlet: 'Norland Post',
  },
);
const statements = record.statements
  .filter(({ speaker }) => speaker[0]?.name === 'Ana Brook')
  .map((statement) => ({ record, statement }));

describe('a feed of statements', () => {
  it('has the words, who said them and through whom', () => {
    const [item] = (
      JSON.parse(jsonFeed('Brook', statements)) as { items: Record<string, unknown>[] }
    ).items;
    assert.match(
      String(item!['title']),
      /^Ana Brook — said — the pier.*\(through Lantra, Norland Post\)$/,
    );
    assert.equal(item!['date_published'], '2031-05-14T00:00:00Z');
    assert.deepEqual((item!['_onrecord'] as { reportedBy: string[] }).reportedBy, [
      'Lantra',
      'Norland Post',
    ]);
  });

  it('lets nothing from outside be markup', () => {
    const rss = rssFeed('Brook & <co>', 'https://harbour.example/', statements);
    assert.match(rss, /<title>Brook &amp; &lt;co&gt;<\/title>/);
    assert.doesNotMatch(rss, /<b>/);
    assert.match(rss, /<pubDate>Wed, 14 May 2031 00:00:00 GMT<\/pubDate>/);
  });
});
