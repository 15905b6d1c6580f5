import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { analyse, loadLanguage } from '../../../../src/language/language.ts';
import { readAttributions } from '../../../../src/reading/attribution/attributions.ts';
import { chooserFor } from '../../../../src/reading/who/coreference/choosers.ts';
import { headIn } from '../../../../src/reading/who/coreference/mentions.ts';
import { resolveReferences } from '../../../../src/reading/who/coreference/resolve.ts';
import { castOf } from '../../../../src/reading/who/entities.ts';
import { Passage } from '../../../../src/reading/grammar/passage.ts';

const language = loadLanguage();

function referencesOf(text: string) {
  const passage = new Passage(analyse(language, text), []);
  const attributions = readAttributions(passage, language.links);
  const references = resolveReferences(
    passage,
    castOf(passage),
    attributions,
    chooserFor(language),
  );
  return { passage, references };
}

/// Marks with the same number stand for the same, those with others for others:
///
///     [Ana Brook]1 met [Hugh Marsh]2. [She]1 left.
function refers(name: string, notation: string): void {
  it(name, () => {
    let text = '';
    const open: number[] = [];
    const marks: { start: number; end: number; number: string }[] = [];
    for (const [piece, number] of notation.matchAll(/\[|\](\d)|[^[\]]+/g)) {
      if (piece === '[') open.push(text.length);
      else if (number === undefined) text += piece;
      else marks.push({ start: open.pop()!, end: text.length, number });
    }
    const { passage, references } = referencesOf(text);
    const found = marks.map(({ start, end, number }) => {
      const head = headIn(passage, {
        first: passage.tokenAt(start),
        last: passage.tokenAt(end),
      });
      const referent = references.at(head)?.referent;
      assert.ok(referent, `nobody at “${text.slice(start, end)}”`);
      return { number, referent, words: text.slice(start, end) };
    });
    for (const a of found)
      for (const b of found)
        assert.equal(
          a.referent === b.referent,
          a.number === b.number,
          `“${a.words}” and “${b.words}”`,
        );
  });
}

describe('whom words stand for', () => {
  refers('a surname', '[Ana Brook]1 met [Hugh Marsh]2. [Brook]1 left, and [Marsh]2 stayed.');
  refers('he and she', '[Ana Brook]1 met [Hugh Marsh]2. [She]1 left. [He]2 stayed.');
  refers('whose', '[Ana Brook]1 sold [her]1 house.');
  refers('she who says so', '[Ana Brook]1 said [she]1 would leave.');
  refers(
    'nobody calls himself by name',
    '“[Hugh Marsh]1 is tired,” [Tom Hale]2 said. “Let him sleep,” [he]2 added.',
  );
  refers('it, a body', '[The harbour board]1 met on Monday. [It]1 said the port was closed.');
  refers('they, two people', '[Ana Brook and Hugh Marsh]1 met. [They]1 said the port was closed.');
  refers(
    'a role that one person has',
    'Harbour Minister [Ana Brook]1 met fishermen. [The minister]1 was late.',
  );
  refers('what stands beside the name', '[Hugh Marsh]1, [a doctor]1, said the port was closed.');
  refers(
    'a body by the kind in its name',
    '[The Norland Pilots’ Association]1 called a strike. [The association]1 wants more pay.',
  );
  refers('a doctor who was told of', '[A doctor]1 came. [The doctor]1 was late.');
});

describe('where nothing tells', () => {
  it('a pronoun with nobody before it is nobody', () => {
    const { references } = referencesOf('The gates were shut. He left.');
    const he = references.all.find(({ mention }) => mention.gender === 'm');
    assert.equal(he?.antecedent, null);
  });
  it('“I” in quotation marks is left to whoever is quoted', () => {
    const { references } = referencesOf('“I left,” Ana Brook said.');
    assert.equal(references.all.find(({ mention }) => mention.person === 1)?.referent, null);
  });
});

describe('in any text', () => {
  const text =
    'Ana Brook, the harbour master, met Hugh Marsh and his deputy on Monday. “We agreed,” she said. ' +
    'The two left. Their talks, which began in May, had failed twice; it was, he told the Post, a pity.';
  const { passage, references } = referencesOf(text);

  it('every mention has its head in its own words and is found by it', () => {
    for (const reference of references.all) {
      const { head, range, kind } = reference.mention;
      assert.ok(kind === 'group' || (range.first <= head && head < range.last));
      assert.equal(references.at(head), reference);
    }
  });
  it('an antecedent stands before, and a chance is one', () => {
    for (const { mention, antecedent, chance, otherChance } of references.all) {
      assert.ok(!antecedent || antecedent.head < mention.head);
      assert.ok(chance > 0 && chance <= 1 && chance + otherChance <= 1 + 1e-9);
    }
  });
  it('the heads are in the order of the text', () => {
    const heads = references.all.map(({ mention }) => mention.head);
    assert.deepEqual(
      heads,
      heads.toSorted((a, b) => a - b),
    );
    assert.ok(heads.every((head) => head < passage.count));
  });
});
