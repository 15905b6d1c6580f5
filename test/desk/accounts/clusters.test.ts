import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import {
  clusterCopies,
  independentAccounts,
  keptAccounts,
} from '../../../src/desk/accounts/copy-clusters.ts';
import { CopyIndex, MOST_ENTRIES } from '../../../src/desk/accounts/copy-index.ts';
import { Postings } from '../../../src/desk/accounts/postings.ts';
import type { Account } from '../../../src/desk/accounts/readings.ts';
import { sampleOf } from '../../../src/text/fingerprint-sample.ts';
import { containment, fingerprint } from '../../../src/text/fingerprints.ts';
import { seeded } from '../../text/notation.ts';
import { FOLLOW_UPS } from './follow-ups.ts';
import { inventedParagraphs, inventedText } from './invented.ts';
import { OWN_WORDS } from './own-words.ts';

/// One word in ten replaced.
const reworded = (text: string, seed: number): string => {
  const random = seeded(seed);
  return text.replaceAll(/\S+/g, (word) => (random(10) ? word : `other${random(999)}`));
};

suite('a sample', () => {
  test('is the smallest shingles, about one in eight and at least 32', () => {
    for (const [paragraphs, least, most] of [
      [1, 32, 36],
      [3, 32, 32],
      [40, 150, 250],
    ] as const) {
      const print = fingerprint(inventedText(1, paragraphs));
      const sample = sampleOf(print);
      assert.ok(sample.length >= least && sample.length <= most, `${sample.length}`);
      assert.deepEqual(sample, print.shingles.slice(0, sample.length));
    }
    assert.equal(sampleOf(fingerprint('')).length, 0);
  });
});

suite('an index', () => {
  const index = new CopyIndex();
  for (let seed = 0; seed < 300; seed++)
    index.add(`art:${seed}`, fingerprint(inventedText(seed, 9)));
  const found = (text: string) => index.candidates(fingerprint(text)).map(({ id }) => id);

  test('finds thirds, halves and rewordings of what is in it, and little else', () => {
    let more = 0;
    for (let seed = 0; seed < 300; seed += 7) {
      const paragraphs = inventedParagraphs(seed, 9);
      for (const text of [
        paragraphs.slice(0, 3).join('\n\n'),
        paragraphs.slice(4).join('\n\n'),
        reworded(paragraphs.join('\n\n'), seed),
      ]) {
        const [first, ...others] = found(text);
        assert.equal(first, `art:${seed}`);
        more += others.length;
      }
    }
    assert.equal(more, 0);
  });

  test('proposes nothing for a text that is nowhere in it', () => {
    assert.deepEqual(found(inventedText(1000, 9)), []);
    assert.deepEqual(found(''), []);
  });

  test('is not led by boilerplate', () => {
    const note = inventedText(2000, 2);
    const notes = new CopyIndex();
    for (let i = 0; i <= MOST_ENTRIES + 1; i++)
      notes.add(`art:${i}`, fingerprint(`${inventedText(3000 + i, 9)}\n\n${note}`));
    assert.deepEqual(notes.candidates(fingerprint(note)), []);
    const last = fingerprint(`${inventedText(3003, 9)}\n\n${note}`);
    assert.deepEqual(
      notes.candidates(last).map(({ id }) => id),
      ['art:3'],
    );
  });

  test('finds a report that hundreds print, added under one id', () => {
    const wires = new CopyIndex();
    for (let i = 0; i < 300; i++)
      wires.add('cluster', fingerprint(reworded(inventedText(1, 9), i)));
    const [first] = wires.candidates(fingerprint(inventedText(1, 4)));
    assert.equal(first?.id, 'cluster');
  });
});

test('postings keep every row of a hash', () => {
  const postings = new Postings();
  const random = seeded(3);
  const expected = new Map<number, number[]>();
  for (let i = 0; i < 20_000; i++) {
    const hash = random(9000) * 0x7700f;
    postings.add(hash >>> 0, i);
    expected.set(hash >>> 0, [i, ...(expected.get(hash >>> 0) ?? [])]);
  }
  for (const [hash, documents] of expected) {
    const found: number[] = [];
    postings.forEach(hash, (document) => found.push(document));
    assert.deepEqual(found, documents);
    assert.equal(postings.count(hash), documents.length);
    assert.ok(postings.has(hash, documents[0]!) && !postings.has(hash, 20_000));
  }
  assert.equal(postings.count(1), 0);
});

const accounts = (texts: Readonly<Record<string, string>>): Account[] =>
  Object.entries(texts).map(([id, text]) => ({ id, text }));
const members = (list: readonly Account[]) => clusterCopies(list).map((cluster) => cluster.members);

suite('clusters', () => {
  test('hold a report, its trims and its rewordings', () => {
    const whole = inventedParagraphs(10, 9);
    const list = accounts({
      other: inventedText(11, 9),
      third: whole.slice(0, 3).join('\n\n'),
      whole: whole.join('\n\n'),
      reworded: reworded(whole.join('\n\n'), 1),
    });
    assert.deepEqual(members(list), [['reworded', 'third', 'whole']]);
  });

  test('hold a trim of a reworded copy', () => {
    const copy = inventedParagraphs(12, 12).map((paragraph, i) =>
      i < 4 ? inventedText(500 + i, 1) : paragraph,
    );
    const list = accounts({
      whole: inventedText(12, 12),
      copy: copy.join('\n\n'),
      trim: copy.slice(0, 6).join('\n\n'),
    });
    assert.deepEqual(members(list), [['copy', 'trim', 'whole']]);
  });

  test('do not hold what shares a quotation or background', () => {
    for (const { a, b } of [...OWN_WORDS, ...FOLLOW_UPS])
      assert.deepEqual(members(accounts({ a, b })), []);
  });

  test('are not made of boilerplate', () => {
    const note = inventedText(50, 2);
    const articles = Array.from({ length: MOST_ENTRIES + 2 }, (_, i) => ({
      id: `art:${i}`,
      text: `${inventedText(800 + i, 9)}\n\n${note}`,
    }));
    const stubs = ['stub:1', 'stub:2'].map((id) => ({ id, text: note }));
    assert.deepEqual(members(stubs), [['stub:1', 'stub:2']]);
    assert.deepEqual(members([...stubs, ...articles]), []);
  });

  test('are not chained by a paragraph of each in the next', () => {
    const chain = Array.from({ length: 12 }, (_, i) =>
      [...inventedParagraphs(600 + i, 2), ...inventedParagraphs(601 + i, 2)].join('\n\n'),
    );
    assert.deepEqual(members(chain.map((text, i) => ({ id: `art:${i}`, text }))), []);
  });

  test('are not joined by a brief that two round-ups carry', () => {
    const round = (...seeds: number[]) => seeds.map((seed) => inventedText(seed, 2)).join('\n\n');
    const list = accounts({ one: round(20, 21, 22), two: round(22, 23, 24), brief: round(22) });
    assert.deepEqual(members(list).length, 1);
    assert.equal(members(list)[0]!.length, 2);
  });

  test('have one original at most', () => {
    const text = inventedText(30);
    const [cluster] = clusterCopies([
      { id: 'a', text, outlet: 'Harbour Post', credit: 'Reuters' },
      { id: 'b', text, outlet: 'Reuters' },
      { id: 'c', text: inventedText(30, 5), outlet: 'Bay Courier', credit: 'Thomson Reuters' },
    ]);
    assert.deepEqual(cluster!.original, { id: 'b', named: 'Reuters', reasons: ['wire-credit'] });
    const [open] = clusterCopies(['a', 'b', 'c'].map((id) => ({ id, text })));
    assert.deepEqual(open, { members: ['a', 'b', 'c'] });
  });

  test('are the same whatever the order of the articles', () => {
    const random = seeded(5);
    const list = Array.from({ length: 60 }, (_, i): Account => {
      const paragraphs = inventedParagraphs(700 + random(12), 9);
      const kept = paragraphs.slice(random(4), 5 + random(5)).join('\n\n');
      return { id: `art:${i}`, text: random(2) ? kept : reworded(kept, i) };
    });
    const expected = clusterCopies(list);
    assert.ok(expected.length > 8);
    for (let round = 0; round < 10; round++) {
      const order = list.map((account) => ({ account, key: random(1e6) }));
      order.sort((a, b) => a.key - b.key);
      assert.deepEqual(clusterCopies(order.map(({ account }) => account)), expected);
    }
  });

  test('are refused for an id that comes twice', () => {
    const twice = [
      { id: 'a', text: 'x' },
      { id: 'a', text: 'y' },
    ];
    assert.throws(() => clusterCopies(twice), /two articles with the id a/);
  });
});

suite('independent accounts', () => {
  const clusters = [{ members: ['a', 'b', 'c'] }, { members: ['d', 'e'] }];
  for (const [ids, count] of [
    [['a', 'b'], 1],
    [['a', 'd'], 2],
    [['a', 'c', 'e', 'f', 'g'], 4],
    [['f', 'f'], 1],
    [[], 0],
  ] as const)
    test(`of [${ids.join(' ')}]: ${count}`, () =>
      assert.equal(independentAccounts(ids, clusters), count));
});

test('articles that are kept are one account by their cluster or their address', () => {
  const kept = (id: string, url: string | null, cluster?: string) => ({
    id,
    url,
    cluster: cluster === undefined ? null : { id: cluster },
  });
  const post = 'https://post.invalid/pier';
  const courier = 'https://courier.invalid/pier';
  assert.equal(keptAccounts([]), 0);
  assert.equal(keptAccounts([kept('a', null), kept('b', null), kept('b', null)]), 2);
  assert.equal(keptAccounts([kept('a', post), kept('b', courier), kept('c', post)]), 2);
  // The first version is a copy, and so is another paper's article; the second version is of the first's address.
  const chained = [kept('a', courier, 'k'), kept('b', post), kept('c', post, 'k'), kept('d', null)];
  assert.equal(keptAccounts(chained), 2);
});

test('the containment of a copy survives one word in ten', () => {
  const text = inventedText(40, 9);
  const { ofA } = containment(fingerprint(reworded(text, 2)), fingerprint(text));
  assert.ok(ofA > 0.4 && ofA < 0.8, `${ofA}`);
});
