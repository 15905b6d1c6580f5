import assert from 'node:assert/strict';
import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { openArchive, type Archive } from '../../../src/archive/archive.ts';
import { clusterCopies } from '../../../src/desk/accounts/copy-clusters.ts';
import { placeAmongCopies } from '../../../src/engine/import/place-copies.ts';
import { makeArticle, makeRecord, type ArticleParts } from '../../../src/record/make.ts';
import type { ArticleRecord } from '../../../src/record/types.ts';
import { inArchive, published } from '../../archive/sample.ts';
import { inventedParagraphs, inventedText } from '../../desk/accounts/invented.ts';
import { seeded } from '../../text/notation.ts';

/// An article of invented words, by the name of its outlet, which is its address too.
function printed(outlet: string, text: string, parts: Partial<ArticleParts> = {}): ArticleRecord {
  const url = `https://${outlet}.invalid/pier`;
  const article = makeArticle({ url, outlet, text, ...parts });
  return makeRecord({ article, ...NOTHING });
}

const NOTHING = {
  statements: [],
  entities: [],
  events: [],
  commitments: [],
  conflicts: [],
  agreements: [],
  audit: [],
  quoteAudit: [],
};

/// Adds and places articles one after another.
async function come(archive: Archive, ...records: readonly ArticleRecord[]): Promise<void> {
  for (const record of records) {
    await archive.add(record);
    await placeAmongCopies(archive, [record.article]);
  }
}

const sorted = (clusters: readonly string[][]): string[][] =>
  clusters
    .map((members) => members.toSorted())
    .sort(([one = ''], [other = '']) => (one < other ? -1 : 1));

/// The clusters as lists of outlets, each in order.
async function clustersOf(archive: Archive): Promise<string[][]> {
  const { items } = await archive.list({ limit: 500, include: ['superseded', 'retracted'] });
  const clusters = Map.groupBy(
    items.filter(({ cluster }) => cluster),
    ({ cluster }) => cluster!.id,
  );
  return sorted(Array.from(clusters.values(), (all) => all.map(({ outlet }) => outlet!)));
}

const placeOf = async (archive: Archive, { article }: ArticleRecord) =>
  (await archive.article(article.id))!.cluster;

/// One word in ten replaced.
const reworded = (text: string, seed: number): string => {
  const random = seeded(seed);
  return text.replaceAll(/\S+/g, (word) => (random(10) ? word : `other${random(999)}`));
};

function shuffled<T>(all: readonly T[], random: (n: number) => number): T[] {
  const order = all.map((one) => ({ one, key: random(1e6) }));
  return order.sort((a, b) => a.key - b.key).map(({ one }) => one);
}

/// What `clusterCopies` makes of the same articles.
const atOnce = (records: readonly ArticleRecord[]): string[][] => {
  const outlets = new Map(records.map(({ article }) => [article.id, article.outlet!]));
  const clusters = clusterCopies(records.map(({ article }) => article));
  return sorted(clusters.map(({ members }) => members.map((id) => outlets.get(id)!)));
};

describe('copies as they come', () => {
  it('are in the clusters that they are in when all are there, whatever the order', async () => {
    const random = seeded(5);
    const stories = Array.from({ length: 6 }, (_, i) => inventedParagraphs(700 + i, 9));
    const records = Array.from({ length: 48 }, (_, i) => {
      const story = stories[i % stories.length]!;
      // The first of each is whole.
      const kept = i < stories.length ? story : story.slice(random(4), 5 + random(5));
      const text = kept.join('\n\n');
      return printed(`paper-${i}`, random(2) && i >= stories.length ? reworded(text, i) : text);
    });
    const expected = atOnce(records);
    assert.equal(expected.length, stories.length);
    for (let round = 0; round < 8; round++)
      await inArchive(async (archive) => {
        await come(archive, ...shuffled(records, random));
        assert.deepEqual(await clustersOf(archive), expected);
      });
  });

  it('are as many accounts, whatever the order, where nobody prints the whole of it', async () => {
    const random = seeded(9);
    const stories = Array.from({ length: 4 }, (_, i) => inventedParagraphs(800 + i, 10));
    const records = Array.from({ length: 32 }, (_, i) => {
      const from = random(6);
      const part = stories[i % stories.length]!.slice(from, from + 2 + random(8));
      return printed(`paper-${i}`, part.join('\n\n'));
    });
    const accounts = (clusters: readonly string[][]) =>
      clusters.reduce((sum, { length }) => sum - length + 1, records.length);
    const expected = accounts(atOnce(records));
    assert.ok(expected > stories.length);
    for (let round = 0; round < 6; round++)
      await inArchive(async (archive) => {
        const order = shuffled(records, random);
        await archive.add(order);
        await placeAmongCopies(archive, await archive.unplaced());
        assert.equal(accounts(await clustersOf(archive)), expected);
      });
  });

  it('are no clusters where a paragraph of each stands in the next', async () => {
    const random = seeded(7);
    const chain = Array.from({ length: 8 }, (_, i) =>
      printed(
        `paper-${i}`,
        [...inventedParagraphs(600 + i, 2), ...inventedParagraphs(601 + i, 2)].join('\n\n'),
      ),
    );
    for (let round = 0; round < 3; round++)
      await inArchive(async (archive) => {
        await come(archive, ...shuffled(chain, random));
        assert.deepEqual(await clustersOf(archive), []);
      });
  });

  it('leave two round-ups apart that carry one brief, whichever comes first', async () => {
    const round = (...seeds: number[]) => seeds.map((seed) => inventedText(seed, 2)).join('\n\n');
    const one = printed('one', round(20, 21, 22));
    const two = printed('two', round(22, 23, 24));
    const brief = printed('brief', round(22));
    for (const order of [
      [one, two, brief],
      [brief, one, two],
      [two, brief, one],
    ])
      await inArchive(async (archive) => {
        await come(archive, ...order);
        const [cluster, ...others] = await clustersOf(archive);
        assert.deepEqual([cluster!.length, cluster!.includes('brief'), others], [2, true, []]);
      });
  });

  it('are put together by the text that has both of them, under the id of the larger cluster', () =>
    inArchive(async (archive) => {
      const whole = inventedParagraphs(30, 9);
      const [first, second, third, last] = [
        printed('first', whole.slice(0, 4).join('\n\n')),
        printed('second', whole.slice(5).join('\n\n')),
        printed('third', whole.slice(5).join('\n\n')),
        printed('last', whole.join('\n\n')),
      ];
      await come(archive, first, second, third);
      assert.deepEqual(await clustersOf(archive), [['second', 'third']]);
      const before = await placeOf(archive, second);
      await come(archive, last);
      assert.deepEqual(await clustersOf(archive), [['first', 'last', 'second', 'third']]);
      assert.equal((await placeOf(archive, first))!.id, before!.id);
    }));

  it('leave their cluster when its new centre has none of their words', async () => {
    const text = (...parts: [seed: number, paragraphs: number][]) =>
      parts.map((part) => inventedText(...part)).join('\n\n');
    const brief = printed('brief', text([40, 2]));
    const again = printed('again', text([40, 2]));
    const report = printed('report', text([40, 2], [41, 4]));
    const roundUp = printed('round-up', text([41, 4], [42, 5]));
    const expected = [
      ['again', 'brief'],
      ['report', 'round-up'],
    ];
    assert.deepEqual(atOnce([brief, again, report, roundUp]), [
      ['again', 'brief'],
      ['report', 'round-up'],
    ]);
    await inArchive(async (archive) => {
      await come(archive, brief, report, again);
      assert.deepEqual(await clustersOf(archive), [['again', 'brief', 'report']]);
      await come(archive, roundUp);
      assert.deepEqual(await clustersOf(archive), expected);
      assert.deepEqual(await archive.unplaced(), []);
    });
    // As before, and who is found by way of the others is found still.
    await inArchive(async (archive) => {
      await come(archive, report, brief, again, roundUp, printed('late', text([40, 2])));
      assert.deepEqual(await clustersOf(archive), [['again', 'brief', 'late'], expected[1]]);
    });
  });
});

describe('several processes', () => {
  const whole = inventedParagraphs(50, 9);
  const copies = Array.from({ length: 40 }, (_, i) =>
    printed(`paper-${i}`, whole.toSpliced(i % 9, 1).join('\n\n')),
  );

  it('that place copies of one text at once leave none of them out', () =>
    inArchive(async (archive, folder) => {
      const other = await openArchive(folder);
      await archive.add(copies);
      await placeAmongCopies(archive, [copies[0]!.article.id]);
      const halves = [copies.slice(1, 20), copies.slice(20)];
      await Promise.all(
        [archive, other].map(async (one, i) => {
          for (const { article } of halves[i]!) await placeAmongCopies(one, [article.id]);
        }),
      );
      await other.close();
      const [cluster, ...others] = await clustersOf(archive);
      assert.deepEqual([cluster!.length, others], [40, []]);
    }));

  it('that both place what one of them left over place it once', () =>
    inArchive(async (archive, folder) => {
      const other = await openArchive(folder);
      await archive.add(copies);
      const ids = copies.map(({ article }) => article.id);
      await Promise.all([archive, other].map(async (one) => placeAmongCopies(one, ids)));
      const places = await Promise.all(copies.map(async (one) => placeOf(archive, one)));
      assert.equal(new Set(places.map((place) => place!.id)).size, 1);
      assert.equal((await archive.cluster(places[0]!.id)).length, 40);
      const before = places[0]!.id;
      await placeAmongCopies(other, ids);
      assert.equal((await placeOf(archive, copies[0]!))!.id, before);
      await other.close();
    }));
});

describe('an article that has not been looked for', () => {
  it('says so, until it has', () =>
    inArchive(async (archive) => {
      const one = printed('post', inventedText(80));
      await archive.add(one);
      assert.equal((await archive.article(one.article.id))!.placed, false);
      assert.deepEqual(await archive.unplaced(), [one.article.id]);
      await placeAmongCopies(archive, [one.article]);
      assert.equal((await archive.article(one.article.id))!.placed, true);
      assert.deepEqual(await archive.unplaced(), []);
    }));
});

describe('a cluster that somebody has made', () => {
  it('stays, and copies of its articles join it', () =>
    inArchive(async (archive) => {
      const [one, other] = [printed('one', inventedText(81)), printed('other', inventedText(82))];
      await archive.add([one, other]);
      await archive.setCluster('by-hand', [one.article.id, other.article.id], one.article.id);
      await placeAmongCopies(archive, [one.article, other.article]);
      assert.deepEqual(await clustersOf(archive), [['one', 'other']]);
      await come(archive, printed('copy', inventedText(81, 5)));
      assert.deepEqual(await clustersOf(archive), [['copy', 'one', 'other']]);
      await archive.setCluster('by-hand', [], '');
      await come(archive, printed('late', inventedText(81)), printed('later', inventedText(82)));
      assert.deepEqual(await clustersOf(archive), [
        ['copy', 'late', 'one'],
        ['later', 'other'],
      ]);
    }));
});

describe('a story that very many print', () => {
  it('is found by one row for each number of its sample', () =>
    inArchive(async (archive, folder) => {
      const text = inventedText(60, 9);
      const copies = Array.from({ length: 200 }, (_, i) => printed(`paper-${i}`, text));
      await archive.add(copies);
      await placeAmongCopies(archive, await archive.unplaced());
      assert.deepEqual(
        (await clustersOf(archive)).map(({ length }) => length),
        [200],
      );
      const database = new DatabaseSync(join(folder, 'archive.db'), { readOnly: true });
      const rows = database.prepare(
        'select count(*) as n, count(distinct hash) as hashes from copy_samples',
      );
      const { n, hashes } = rows.get()!;
      database.close();
      assert.equal(n, hashes);
      await come(archive, printed('late', inventedText(60, 4)));
      assert.deepEqual(
        (await clustersOf(archive)).map(({ length }) => length),
        [201],
      );
    }));
});

describe('the original', () => {
  const text = inventedText(70, 9);

  it('is chosen anew with every copy, by what all of them say', () =>
    inArchive(async (archive) => {
      const late = printed('Bay Courier', text, published('2031-05-15'));
      const early = printed('Harbour Post', text, published('2031-05-14'));
      const wire = printed('Reuters', text, published('2031-05-16'));
      const credited = printed('Cape News', text, { credit: 'Reuters' });
      await come(archive, late, early);
      assert.equal((await placeOf(archive, late))!.original, early.article.id);
      const { id } = (await placeOf(archive, late))!;
      await come(archive, wire, credited);
      for (const one of [late, early, wire, credited])
        assert.deepEqual(await placeOf(archive, one), {
          id,
          original: wire.article.id,
          originalRetraction: null,
        });
    }));

  it('is what its feed names', () =>
    inArchive(async (archive) => {
      const one = printed('Bay Courier', text);
      const other = printed('Harbour Post', text);
      await archive.add(one, { provenance: { original: 'Harbour Post' } });
      await archive.add(other);
      await placeAmongCopies(archive, [one.article, other.article]);
      assert.equal((await placeOf(archive, one))!.original, other.article.id);
    }));

  it('is the latest version, and versions alone are no copies', () =>
    inArchive(async (archive) => {
      const prolonged = `${text}\n\n${inventedText(71, 1)}`;
      const first = printed('post', prolonged, published('2031-05-13'));
      const second = printed('post', text, published('2031-05-14'));
      const copy = printed('courier', text, published('2031-05-15'));
      await come(archive, first, second);
      assert.deepEqual(await clustersOf(archive), []);
      await come(archive, copy);
      assert.equal((await placeOf(archive, copy))!.original, second.article.id);
    }));

  it('takes back who comes after it was taken back', () =>
    inArchive(async (archive) => {
      const [first, second, third] = ['2031-05-14', '2031-05-15', '2031-05-16'].map((day, i) =>
        printed(`paper-${i}`, text, published(day)),
      ) as [ArticleRecord, ArticleRecord, ArticleRecord];
      await come(archive, first, second);
      await archive.retract(first.article.id, 'made up', 'the editor');
      await come(archive, third);
      const { id } = (await placeOf(archive, third))!;
      const members = await archive.cluster(id);
      assert.deepEqual(
        members.map(({ retracted }) => retracted),
        [true, true, true],
      );
    }));

  it('and the cluster stay what they are when an article is read again', () =>
    inArchive(async (archive) => {
      const [one, other] = [printed('one', text), printed('other', text)];
      await come(archive, one, other);
      const before = await placeOf(archive, one);
      await archive.replace(one.article.id, one);
      assert.deepEqual(await placeOf(archive, one), before);
      assert.deepEqual(await archive.unplaced(), []);
    }));
});
