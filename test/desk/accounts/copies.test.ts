import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { compareCopies, isCopy } from '../../../src/desk/accounts/copies.ts';
import type { Account } from '../../../src/desk/accounts/readings.ts';
import { sharedQuotations } from '../../../src/desk/accounts/shared-quotations.ts';
import { makeArticle } from '../../../src/record/make.ts';
import { containment, fingerprint } from '../../../src/text/fingerprints.ts';
import { slice } from '../../../src/text/span.ts';
import { CORRECTIONS } from './corrections.ts';
import { FOLLOW_UPS } from './follow-ups.ts';
import { inventedParagraphs, inventedText } from './invented.ts';
import { OWN_WORDS } from './own-words.ts';
import { TEMPLATES } from './templates.ts';

const relation = (a: string, b: string) =>
  compareCopies({ id: 'a', text: a }, { id: 'b', text: b }).relation;

suite('reports of one event in words of their own', () => {
  for (const { what, a, b } of OWN_WORDS)
    test(`${what}: independent, with a quotation in common`, () => {
      assert.equal(relation(a, b), 'independent');
      const [shared, ...more] = sharedQuotations({ id: 'a', text: a }, { id: 'b', text: b });
      assert.deepEqual(more, []);
      assert.equal(slice(a, shared!.a), slice(b, shared!.b));
    });
});

suite('a report and one that repeats its background', () => {
  for (const { what, a, b } of FOLLOW_UPS)
    test(`${what}: overlap`, () => assert.equal(relation(a, b), 'overlap'));
});

suite('reports after one pattern', () => {
  for (const { what, a, b } of TEMPLATES)
    test(`${what}: no copies`, () => assert.ok(!isCopy(relation(a, b)), relation(a, b)));
});

suite('an article and its corrected version', () => {
  for (const { what, a, b } of CORRECTIONS)
    test(`${what}: the same`, () => assert.equal(relation(a, b), 'same'));
});

suite('a comparison', () => {
  const paragraphs = inventedParagraphs(1, 9);
  const [whole, third] = [paragraphs.join('\n\n'), paragraphs.slice(0, 3).join('\n\n')];

  test('finds a trim in its whole, from either side', () => {
    assert.equal(relation(third, whole), 'a-in-b');
    assert.equal(relation(whole, third), 'b-in-a');
    const { containment: shingles, shared } = compareCopies(
      { id: 'a', text: third },
      { id: 'b', text: whole },
    );
    assert.equal(shingles.ofA, 1);
    assert.equal(shared.ofA, 1);
    assert.ok(Math.abs(shared.ofB - 1 / 3) < 0.02);
  });

  test('says nothing of texts that are hardly a sentence', () => {
    assert.equal(
      relation('The pier will reopen on Monday', 'The pier will reopen on Monday'),
      'independent',
    );
    assert.equal(relation('', ''), 'independent');
  });

  test('leaves out what is stripped', () => {
    const note =
      'Sign up for the letter of our editors, which comes every morning at six and is free of charge for readers of the paper in all the islands.';
    const article = (id: string, own: string) => {
      const text = `${own}\n\n${note}`;
      const span = { start: own.length + 2, end: text.length };
      return makeArticle({ source: id, text, stripped: [{ span, kind: 'subscription' }] });
    };
    const [a, b] = [inventedParagraphs(2, 1, 30), inventedParagraphs(3, 1, 30)].map(String);
    assert.equal(compareCopies(article('a', a!), article('b', b!)).containment.ofA, 0);
    assert.equal(relation(`${a}\n\n${note}`, `${b}\n\n${note}`), 'overlap');
  });
});

suite('which is the original', () => {
  const paragraphs = inventedParagraphs(4, 9);
  const whole = paragraphs.join('\n\n');
  const half = paragraphs.slice(0, 5).join('\n\n');
  const direction = (a: Partial<Account>, b: Partial<Account>) =>
    compareCopies({ id: 'a', text: whole, ...a }, { id: 'b', text: whole, ...b }).direction;

  test('is not told without a reason', () => {
    assert.equal(direction({}, {}), undefined);
    assert.equal(direction({ outlet: 'Harbour Post' }, { outlet: 'Bay Courier' }), undefined);
  });

  test('is not told of what is no copy', () => {
    assert.equal(
      direction({ published: { value: '2031-05-14' } }, { text: inventedText(5) }),
      undefined,
    );
  });

  test('is whom the other credits', () => {
    const found = direction(
      { outlet: 'The Harbour Post' },
      { outlet: 'Bay Courier', credit: 'Harbour Post' },
    );
    assert.deepEqual(found, { id: 'a', named: 'Harbour Post', reasons: ['wire-credit'] });
  });

  test('is an agency by any of its names', () => {
    const found = direction(
      { outlet: 'Bay Courier', byline: 'Ana Brook, Associated Press Writer' },
      { outlet: 'AP' },
    );
    assert.deepEqual(found, { id: 'b', named: 'Associated Press', reasons: ['agency-byline'] });
  });

  test('is what the feed names as the source', () => {
    const found = direction(
      { outlet: 'Harbour Post' },
      { outlet: 'Bay Courier', origin: 'Harbour Post' },
    );
    assert.deepEqual(found?.reasons, ['feed-source']);
  });

  test('is somebody else where both credit somebody else', () => {
    const found = direction(
      { outlet: 'Harbour Post', credit: 'Reuters', published: { value: '2031-05-14' } },
      { outlet: 'Bay Courier', byline: 'Reuters Staff', published: { value: '2031-05-15' } },
    );
    assert.deepEqual(found, {
      id: null,
      named: 'Reuters',
      reasons: ['wire-credit', 'agency-byline'],
    });
  });

  test('is open where the one that credits nobody may be whom the other credits', () => {
    assert.equal(direction({}, { outlet: 'Bay Courier', credit: 'Reuters' }), undefined);
  });

  test('is open where each credits the other', () => {
    const found = direction(
      { outlet: 'Harbour Post', credit: 'Bay Courier' },
      { outlet: 'Bay Courier', credit: 'Harbour Post' },
    );
    assert.equal(found, undefined);
  });

  test('is what was published earlier, by day or by time', () => {
    const published = (value: string) => ({ published: { value } });
    assert.deepEqual(direction(published('2031-05-15'), published('2031-05-14')), {
      id: 'b',
      reasons: ['published-earlier'],
    });
    const times = [
      published('2031-05-14T10:00:00+02:00'),
      published('2031-05-14T09:00:00Z'),
    ] as const;
    assert.equal(direction(...times)?.id, 'a');
    assert.equal(direction(published('2031-05-14'), times[1]), undefined);
  });

  test('is the fuller text, where nothing else tells', () => {
    assert.deepEqual(direction({ text: half }, {}), { id: 'b', reasons: ['fuller-text'] });
    const earlier = direction(
      { text: half, published: { value: '2031-05-14' } },
      { published: { value: '2031-05-15' } },
    );
    assert.deepEqual(earlier, { id: 'a', reasons: ['published-earlier'] });
  });

  test('comes with all that speaks for it', () => {
    const found = direction(
      { outlet: 'Reuters', published: { value: '2031-05-14' } },
      { outlet: 'Bay Courier', text: half, credit: 'Reuters', published: { value: '2031-05-15' } },
    );
    assert.deepEqual(found?.reasons, ['wire-credit', 'published-earlier', 'fuller-text']);
  });
});

suite('quotations in common', () => {
  const shared = (a: string, b: string) =>
    sharedQuotations({ id: 'a', text: a }, { id: 'b', text: b }).map((one) => [
      slice(a, one.a),
      slice(b, one.b),
      one.words,
    ]);

  test('are the same in other marks and capitals', () => {
    assert.deepEqual(
      shared(
        'Brook said: “We won’t close the old pier.”',
        `"WE WON'T CLOSE -- the old pier," Brook said.`,
      ),
      [['We won’t close the old pier.', "WE WON'T CLOSE -- the old pier,", 6]],
    );
  });

  test('may be part of a longer one, on either side', () => {
    const long =
      '“We will rebuild the old pier, and nobody will have to pay for it twice,” she said.';
    const cut =
      '“We will rebuild the old pier,” she said, “and nobody will have to pay for it twice.”';
    assert.deepEqual(
      shared(cut, long).map(([, , words]) => words),
      [6, 9],
    );
    assert.deepEqual(
      shared(long, cut).map(([, , words]) => words),
      [6, 9],
    );
  });

  test('are none of fewer than five words, and none without marks', () => {
    assert.deepEqual(shared('He called it “a very bad day”.', 'She called it “a very bad”.'), []);
    assert.deepEqual(
      shared('“We will rebuild the old pier,” she said.', 'We will rebuild the old pier.'),
      [],
    );
  });

  test('are found in a long text, however often', () => {
    const text = '“We will rebuild the old pier again,” she said. '.repeat(20_000);
    assert.equal(shared(text, text).length, 20_000);
  });
});

test('a trim is contained in its whole at least as much as in anything else', () => {
  const texts = Array.from({ length: 40 }, (_, i) => inventedParagraphs(100 + i, 3 + (i % 7)));
  const prints = texts.map((paragraphs) => fingerprint(paragraphs.join('\n\n')));
  for (const [i, paragraphs] of texts.entries())
    for (let kept = 1; kept <= paragraphs.length; kept++) {
      const trim = fingerprint(paragraphs.slice(0, kept).join(' '));
      const own = containment(trim, prints[i]!).ofA;
      assert.equal(own, 1);
      for (const [k, other] of prints.entries())
        if (k !== i) assert.ok(containment(trim, other).ofA < own);
    }
});
