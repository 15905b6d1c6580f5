import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Archive } from '../../src/archive/archive.ts';
import { encodeCursor } from '../../src/archive/cursor.ts';
import type { StatementSearch } from '../../src/archive/search.ts';
import { slice, slices } from '../../src/text/span.ts';
import { random } from '../reading/random.ts';
import { exampleRecord } from '../record/example.ts';
import { inArchive, published, report } from './sample.ts';

const harbour = () => [
  report(
    [
      { who: 'Ana Brook', said: 'the old pier stays', about: ['the old pier'] },
      { who: 'Tom Reyes', said: 'the budget does not allow a pier', kind: 'direct' },
      { who: 'Tom Reyes', said: 'piers are for poets', review: 'needs-review' },
    ],
    { ...published('2031-05-14'), outlet: 'The Harbour Post', title: 'Pier or no pier' },
  ),
  report(
    [
      { who: 'Zoë Čapek', said: 'the pier, the pier and again the pier', type: 'attitude' },
      { who: 'Ana Čapek', said: 'a budget is a promise', about: ['Port Ellis', 'budget'] },
    ],
    { ...published('2031-06-01'), outlet: 'Čapek Wire', title: 'Money' },
  ),
];

const found = async (archive: Archive, options: StatementSearch) =>
  (await archive.search(options)).items.map(({ text }) => text);

/// One archive for each question would be slow; none of these changes it.
function asking(name: string, check: (archive: Archive) => Promise<void>): void {
  test(name, () =>
    inArchive(async (archive) => {
      await archive.add(harbour());
      await check(archive);
    }),
  );
}

suite('words', () => {
  asking('are all to be there, in whatever case and with whatever diacritics', async (archive) => {
    assert.deepEqual(await found(archive, { words: 'PIER budget' }), [
      'the budget does not allow a pier',
    ]);
    assert.deepEqual(await found(archive, { words: 'capek pier' }), [
      'the pier, the pier and again the pier',
    ]);
  });

  asking('may stand in the speaker’s name and in what it is about', async (archive) => {
    assert.deepEqual(await found(archive, { words: 'brook' }), ['the old pier stays']);
    assert.deepEqual(await found(archive, { words: 'ellis' }), ['a budget is a promise']);
  });

  asking('in quotation marks stand one after another, of any kind of mark', async (archive) => {
    for (const words of ['"the old pier"', '“the old pier”', '„old pier“', '«OLD pier»'])
      assert.deepEqual(await found(archive, { words }), ['the old pier stays'], words);
    assert.deepEqual(await found(archive, { words: '"pier old"' }), []);
  });

  asking('with a minus are not to be there', async (archive) => {
    assert.deepEqual(await found(archive, { words: 'pier -budget -"old pier"' }), [
      'the pier, the pier and again the pier',
    ]);
  });

  asking('may be the beginning of words', async (archive) => {
    assert.deepEqual(await found(archive, { words: 'prom*' }), ['a budget is a promise']);
    assert.deepEqual(await found(archive, { words: 'promi* -pier' }), ['a budget is a promise']);
    assert.deepEqual(await found(archive, { words: 'prom' }), []);
  });

  asking('that matter more in a statement come first, and then the newest', async (archive) => {
    assert.deepEqual(await found(archive, { words: 'pier' }), [
      'the pier, the pier and again the pier',
      'the old pier stays',
      'the budget does not allow a pier',
    ]);
    const page = await archive.search({ words: 'pier' });
    assert.equal(page.ranked, 'all');
  });

  asking('none: the newest first', async (archive) => {
    const page = await archive.search();
    assert.equal(page.ranked, 'none');
    assert.deepEqual(
      page.items.map(({ article }) => article.published),
      ['2031-06-01', '2031-06-01', '2031-05-14', '2031-05-14'],
    );
  });
});

test('of equals in one article the first in its text comes first, of articles the newest', () =>
  inArchive(async (archive) => {
    const lines = ['the pier', 'the quay', 'the pier'];
    await archive.add([
      report(lines, { ...published('2031-05-14'), source: 'old' }),
      report(lines, { ...published('2031-05-15'), source: 'new' }),
    ]);
    const places = async (options: StatementSearch) =>
      (await archive.search(options)).items.map(
        ({ article, content }) => `${article.source} ${content[0]!.start}`,
      );
    assert.deepEqual(await places({ words: 'pier' }), ['new 15', 'new 67', 'old 15', 'old 67']);
    assert.deepEqual(await places({ limit: 4 }), ['new 15', 'new 41', 'new 67', 'old 15']);
  }));

suite('a search is narrowed', () => {
  asking('by speaker: words that stand together in one name', async (archive) => {
    assert.equal((await found(archive, { speaker: 'capek' })).length, 2);
    assert.equal((await found(archive, { speaker: 'Zoe Capek' })).length, 1);
    assert.equal((await found(archive, { speaker: ['Brook', 'Reyes'] })).length, 2);
    assert.deepEqual(await found(archive, { speaker: 'Brook Reyes' }), []);
    assert.deepEqual(await found(archive, { speaker: 'Reyes', words: 'poets' }), []);
  });

  asking('by what it is about', async (archive) => {
    assert.deepEqual(await found(archive, { about: 'port ellis' }), ['a budget is a promise']);
    assert.deepEqual(await found(archive, { about: 'ellis budget' }), []);
  });

  asking('by outlet, days, kind and type', async (archive) => {
    assert.equal((await found(archive, { outlet: 'capek WIRE' })).length, 2);
    assert.deepEqual(await found(archive, { outlet: 'The Daily Nothing' }), []);
    assert.equal((await found(archive, { to: '2031-05-31' })).length, 2);
    assert.equal((await found(archive, { from: '2031-06' })).length, 2);
    assert.equal((await found(archive, { kind: 'direct' })).length, 1);
    assert.equal((await found(archive, { type: 'attitude', words: 'pier' })).length, 1);
  });

  asking('to what may be shown, unless more is asked for', async (archive) => {
    assert.deepEqual(await found(archive, { words: 'poets' }), []);
    const all = await archive.search({ words: 'poets', include: ['needs-review'] });
    assert.equal(all.items[0]?.review, 'needs-review');
  });
});

suite('a phrase', () => {
  test('reaches over no end of a name and no gap in a quotation', () =>
    inArchive(async (archive) => {
      const record = exampleRecord();
      await archive.add(record);
      const [denial] = (await archive.search({ words: 'promised nobody' })).items;
      assert.equal(denial?.text, 'We never promised that, … Nobody did.');
      assert.deepEqual(await found(archive, { words: '"that nobody"' }), []);
      assert.deepEqual(await found(archive, { words: '"promised that"' }), [denial.text]);
      const twice = await archive.search({ words: 'that' });
      for (const { text, matches } of twice.items)
        for (const match of matches) assert.equal(slice(text, match).toLowerCase(), 'that');
    }));
});

suite('articles', () => {
  asking('are found by title and text', async (archive) => {
    const { items, ranked } = await archive.searchArticles({ words: 'pier poets' });
    assert.equal(ranked, 'all');
    assert.deepEqual(
      items.map(({ article }) => article.title),
      ['Pier or no pier'],
    );
    assert.deepEqual(
      items[0]?.matches.map((match) => slice(items[0]!.text, match)),
      ['pier', 'pier', 'poets'],
    );
  });

  asking('by their title alone: the excerpt is the beginning', async (archive) => {
    const { items } = await archive.searchArticles({ words: 'money' });
    assert.deepEqual(items[0]?.matches, []);
    assert.match(items[0].text, /^Zoë Čapek said/);
  });

  test('are excerpted around what was found, in whole words', () =>
    inArchive(async (archive) => {
      const filling = 'and so the words went on and on '.repeat(40).trim();
      const record = report([`${filling} until a lighthouse 🏝️ stood there ${filling}`]);
      await archive.add(record);
      const [hit] = (await archive.searchArticles({ words: 'lighthouse' })).items;
      assert.ok(hit && hit.text.length < 300);
      assert.equal(slice(record.article.text, hit.span), hit.text);
      assert.deepEqual(
        hit.matches.map((match) => slice(hit.text, match)),
        ['lighthouse'],
      );
      assert.match(hit.text, /^\w.*\w$/u);
    }));
});

suite('pages', () => {
  /// 30 statements in 10 articles, some of them equally good.
  const many = () =>
    Array.from({ length: 10 }, (_, i) =>
      report(
        ['the pier', 'the pier of a town', `the pier number ${i}`],
        published(`2031-05-${10 + i}`),
      ),
    );

  async function allPages(archive: Archive, options: StatementSearch, between = async () => {}) {
    const ids: string[] = [];
    let after: string | null = null;
    do {
      const page = await archive.search({ ...options, limit: 7, ...(after && { after }) });
      ids.push(...page.items.map(({ id }) => id));
      after = page.next;
      await between();
    } while (after);
    return ids;
  }

  for (const options of [{ words: 'pier' }, { words: 'the pier' }, {}] as StatementSearch[])
    test(`one after another are the whole: ${JSON.stringify(options)}`, () =>
      inArchive(async (archive) => {
        await archive.add(many());
        const whole = await archive.search({ ...options, limit: 100 });
        assert.equal(whole.items.length, 30);
        assert.equal(whole.next, null);
        assert.deepEqual(
          await allPages(archive, options),
          whole.items.map(({ id }) => id),
        );
      }));

  test('stay the same while articles are added', () =>
    inArchive(async (archive) => {
      await archive.add(many());
      const options = { words: 'the pier' };
      const before = await allPages(archive, options);
      let added = 0;
      const add = async () => {
        await archive.add(
          report(['the pier', 'the pier'].slice(added % 2), published(`2032-01-0${++added}`)),
        );
      };
      assert.deepEqual(await allPages(archive, options, add), before);
    }));

  test('of one search are not those of another', () =>
    inArchive(async (archive) => {
      await archive.add(many());
      const { next } = await archive.search({ words: 'the pier', limit: 5 });
      await assert.rejects(archive.search({ words: 'pier', limit: 5, after: next! }), /another/);
      const refused = { name: 'OnRecordError', code: 'query-invalid' };
      await assert.rejects(archive.list({ after: next! }), refused);
      await assert.rejects(archive.search({ words: 'pier', after: '' }), refused);
      const changed = encodeCursor(['search', 0.5, 1e300, 1, 1, 30, 1]);
      await assert.rejects(archive.search({ words: 'pier', after: changed }), refused);
    }));

  test('reach all of a very common word, the newest windows first', () =>
    inArchive(async (archive) => {
      const lines = Array.from(
        { length: 700 },
        (_, i) => `the pier ${i % 7 ? '' : 'and the pier '}again`,
      );
      for (let i = 0; i < 9; i++)
        await archive.add(report([...lines, `number ${i}`], published(`2031-05-0${i + 1}`)));
      const seen = new Set<string>();
      let after: string | null = null;
      const ranked: string[] = [];
      do {
        const page = await archive.search({ words: 'pier', limit: 500, ...(after && { after }) });
        ranked.push(page.ranked);
        for (const { id } of page.items) {
          assert.ok(!seen.has(id));
          seen.add(id);
        }
        after = page.next;
      } while (after);
      assert.equal(seen.size, 9 * 700);
      assert.deepEqual(new Set(ranked), new Set(['newest']));
      const { items } = await archive.search({ words: 'pier', limit: 400 });
      assert.ok(items.every(({ text }) => text.includes('and the pier')));
    }));
});

test('whatever is found, spans slice to their text', () =>
  inArchive(async (archive) => {
    const next = random(5);
    const pick = <T>(list: readonly T[]) => list[Math.floor(next() * list.length)]!;
    const parts = [
      'pier',
      'PIER',
      'Čapek',
      'capek',
      'don’t',
      '🏝️',
      'U.S.',
      '港口',
      '“old”',
      'é',
      'e\u0301',
      'İstanbul',
      'ΟΔΟΣ',
      '—',
      '12,5',
    ];
    const words = (most: number) =>
      Array.from({ length: 1 + Math.floor(next() * most) }, () => pick(parts)).join(
        pick([' ', ', ', '-', ' ']),
      );
    const records = Array.from({ length: 60 }, (_, i) =>
      report([words(8), words(3)], { source: `${i}.txt`, title: words(3) }),
    );
    await archive.add([...records, exampleRecord()]);
    let hits = 0;
    for (let round = 0; round < 100; round++) {
      const typed = pick([
        words(1),
        words(2),
        `"${pick(parts)} ${pick(parts)}"`,
        `${pick(parts)}*`,
      ]);
      const page = await archive.search({ words: typed }).catch(() => null);
      const articles = await archive.searchArticles({ words: typed }).catch(() => null);
      for (const { text, content, matches, article } of page?.items ?? []) {
        const { record } = (await archive.article(article.id))!;
        assert.equal(slices(record.article.text, content), text);
        for (const match of matches) assert.ok(slice(text, match).length > 0);
        hits += matches.length;
      }
      for (const { text, span, matches, article } of articles?.items ?? []) {
        const { record } = (await archive.article(article.id))!;
        assert.equal(slice(record.article.text, span), text);
        assert.ok(text.isWellFormed());
        for (const { start, end } of matches) assert.ok(start < end && end <= text.length);
      }
    }
    assert.ok(hits > 100);
  }));
