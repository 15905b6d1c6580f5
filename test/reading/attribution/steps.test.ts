import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { analyse, loadLanguage } from '../../../src/language/language.ts';
import type { Attribution } from '../../../src/reading/attribution/attribution.ts';
import {
  keep,
  proposeByRules,
  proposeByTagger,
  readAttributions,
} from '../../../src/reading/attribution/attributions.ts';
import { carryOn } from '../../../src/reading/attribution/continuation.ts';
import { join } from '../../../src/reading/attribution/join.ts';
import { Passage } from '../../../src/reading/grammar/passage.ts';

const language = loadLanguage();
const passageOf = (text: string): Passage => new Passage(analyse(language, text), []);

/// Attributions as "source | cue | content + content".
const wordsOf = (passage: Passage, attributions: readonly Attribution[]): string[] =>
  attributions.map(({ source, cue, content }) =>
    [
      source ? passage.words(source) : 'nobody',
      passage.words(cue!),
      content.map((range) => passage.words(range)).join(' + '),
    ].join(' | '),
  );

/// Objects that throw when a step changes them.
function frozen<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value;
  const parts: unknown[] =
    value instanceof Map ? [...value.values()] : Object.values(value as object);
  parts.forEach(frozen);
  return Object.freeze(value);
}

const TEXT = `“The port is closed,” Ana Brook said. “It will stay closed.”

“Nobody asked us.”

Hugh Marsh said that the vote had been rigged, a charge that Brook denied. This supports the mood. The ferry will sail in May, according to the board.`;

suite('the steps of reading attributions', () => {
  test('together are what readAttributions does, and change nothing in what they are given', () => {
    const passage = passageOf(TEXT);
    const proposed = frozen(proposeByRules(passage));
    const owned = [...proposed.owner];
    const tagged = frozen(proposeByTagger(passage, proposed, language.links!));
    const joined = frozen(join(passage, proposed, tagged));
    const carried = frozen(carryOn(passage, joined, proposed.owner));
    const kept = keep(passage, carried);
    assert.ok(kept.length >= 4);
    assert.deepEqual(kept, readAttributions(passage, language.links));
    assert.deepEqual([...proposed.owner], owned);
  });

  test('need no tagger', () => {
    const passage = passageOf(TEXT);
    const proposed = proposeByRules(passage);
    const joined = join(passage, proposed, null);
    const carried = carryOn(passage, joined, proposed.owner);
    assert.deepEqual(keep(passage, carried), readAttributions(passage, null));
    assert.ok(joined.every(({ frame }) => !frame.startsWith('learned')));
  });
});

test('proposeByRules tells which attribution has a quotation', () => {
  const passage = passageOf(TEXT);
  const { attributions, owner } = proposeByRules(passage);
  assert.equal(owner.get(0)?.frame, 'quote-before-cue');
  assert.equal(owner.get(1), owner.get(0));
  assert.equal(owner.has(2), false);
  assert.ok(attributions.includes(owner.get(0)!));
});

test('join orders by the cues, and ends what Marsh says before what Brook denies', () => {
  const passage = passageOf(
    'Hugh Marsh said that the vote had been rigged, a charge that Ana Brook denied.',
  );
  const proposed = proposeByRules(passage);
  const joined = join(
    passage,
    { ...proposed, attributions: proposed.attributions.toReversed() },
    null,
  );
  assert.deepEqual(wordsOf(passage, joined), [
    'Hugh Marsh | said | that the vote had been rigged',
    'Ana Brook | denied | that the vote had been rigged',
  ]);
});

suite('carryOn', () => {
  const passage = passageOf(
    '“The port is closed,” Ana Brook said.\n\n“It will stay closed for good.”',
  );
  const { attributions, owner } = proposeByRules(passage);
  const CARRIED = 'Ana Brook | said | “The port is closed,” + “It will stay closed for good.”';

  test('gives a quotation that stands alone to whoever spoke before', () => {
    const carried = carryOn(passage, attributions, owner);
    assert.deepEqual(wordsOf(passage, carried), [CARRIED]);
    assert.deepEqual(wordsOf(passage, attributions), ['Ana Brook | said | “The port is closed,”']);
    assert.equal(owner.size, 1);
  });

  test('carries on what the tagger took over from a rule', () => {
    const [rule] = attributions;
    const carried = carryOn(passage, [{ ...rule!, frame: 'learned-cue' }], owner);
    assert.deepEqual(wordsOf(passage, carried), [CARRIED]);
  });

  test('leaves alone a quotation that somebody has', () => {
    const owned = new Map([...owner, [1, attributions[0]!] as const]);
    assert.deepEqual(carryOn(passage, attributions, owned), attributions);
  });
});

test('keep leaves out what is said of a thing, and by a cue inside an unknown quotation', () => {
  const passage = passageOf(
    '“Hugh Marsh said the port was closed and the ferry had sailed.” Rain fell.',
  );
  const joined = join(passage, proposeByRules(passage), null);
  assert.equal(joined.length, 1);
  assert.deepEqual(keep(passage, joined), []);
  const unquoted = passageOf('Hugh Marsh said the port was closed.');
  const [said] = join(unquoted, proposeByRules(unquoted), null);
  assert.deepEqual(keep(unquoted, [said!]), [said]);
  const thing = passageOf('This suggests the port is closed.');
  const [suggested] = join(thing, proposeByRules(thing), null);
  assert.equal(wordsOf(thing, [suggested!])[0]!.split(' | ')[0], 'This');
  assert.deepEqual(keep(thing, [suggested!]), []);
});
