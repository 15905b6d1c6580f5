import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { jsonFeed, rfc3339, rssFeed } from '../../../src/export/formats/own-feed.ts';
import { statementItem } from '../../../src/export/formats/statement-feed.ts';
import { read } from '../../reading/notation.ts';

const record = read(
  'Lantra reported that Ana Brook said the pier & the “<b>port</b>” would open.',
  {
    outlet: 'Norland Post',
  },
);
const statements = record.statements
  .filter(({ speaker }) => speaker[0]?.name === 'Ana Brook')
  .map((statement) => statementItem({ record, statement }));

describe('a date as feeds want it', () => {
  const cases: [given: string, wanted: string | null][] = [
    ['2031-05-14T09:30:00Z', '2031-05-14T09:30:00Z'],
    ['2031-05-14T09:30:12.5+02:00', '2031-05-14T09:30:12.5+02:00'],
    ['2031-05-14T09:30Z', '2031-05-14T09:30:00Z'],
    ['2031-05-14T09:30+0100', '2031-05-14T09:30:00+01:00'],
    ['2031-05-14T09:30:00-05', '2031-05-14T09:30:00-05:00'],
    ['2031-05-14', '2031-05-14T00:00:00Z'],
    // Nobody knows the zone.
    ['2031-05-14T09:30:00', '2031-05-14T00:00:00Z'],
    ['2031-05', null],
    ['2031', null],
    ['2031-02-30', null],
    ['2031-05-14T25:00:00Z', null],
    ['last week', null],
  ];
  for (const [given, wanted] of cases)
    it(`${given} is ${wanted ?? 'left out'}`, () => assert.equal(rfc3339(given), wanted));
});

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
    const turned = rssFeed('a\u202eb\u009bc', 'https://harbour.example/', []);
    assert.match(turned, /<title>a&#8238;b&#155;c<\/title>/);
    assert.match(rss, /<pubDate>Wed, 14 May 2031 00:00:00 GMT<\/pubDate>/);
  });
});
