import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { analyse, analyseWithStates, loadLanguage } from '../../../src/language/language.ts';
import { tagRoles } from '../../../src/language/roles/tag-roles.ts';

const language = loadLanguage();

const ARTICLE = [
  'Ana Brook said the port was closed. “It will stay closed,” she added.',
  'According to the harbour board, nobody was asked. The ferry left on Monday.',
].join('\n\n');

/// Articles with a sentence between them that goes on over many windows, so that some of what is read
/// together begins inside it.
const ENDLESS = 'Ana Brook said the port was closed and Hugh Marsh told reporters it was not and ';
const LONG = `${`${ARTICLE}\n\n`.repeat(20)}${ENDLESS.repeat(600)}so on.\n\n${ARTICLE}`;

suite('the roles of a text', () => {
  test('are the same from states that were kept and from states found anew', () => {
    const { doc, states } = analyseWithStates(language, LONG);
    const { tokenStart, tokenEnd } = doc.segments;
    const forms = Array.from(tokenStart, (start, i) => LONG.slice(start, tokenEnd[i]));
    const tag = (kept: Int16Array | null) =>
      tagRoles(language.roles!, language.encoder, doc, forms, kept);
    const kept = tag(states);
    assert.ok(kept.some((role) => role > 0));
    assert.deepEqual(tag(null), kept);
    assert.deepEqual(analyse(language, LONG).roles, kept);
  });

  test('are none where the model has not learned any', () => {
    const { roles } = analyse(loadLanguage('en-open'), ARTICLE);
    assert.ok(roles.length > 0 && roles.every((role) => role === 0));
  });
});
