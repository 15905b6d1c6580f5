import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cameoOf } from '../../../src/reading/events/cameo.ts';
import { isOfClass, nounPatterns, verbPatterns } from '../../../src/reading/events/lexicon.ts';
import { typeBetween } from '../../../src/reading/events/type-between.ts';
import { analyse, loadLanguage } from '../../../src/language/language.ts';
import { Passage } from '../../../src/reading/grammar/passage.ts';

describe('the lexicon of events', () => {
  it('has what a verb asks for: a particle, a class of objects', () => {
    const talks = verbPatterns('call')!.find(({ type }) => type === 'REJECT');
    assert.equal(talks!.particle, 'off');
    assert.deepEqual(talks!.classes, ['talk']);
    assert.ok(isOfClass('meeting', 'talk'));
  });

  it('knows a noun by the word before it', () => {
    const types = nounPatterns('strike')!.map(({ before, type }) => [before[0], type]);
    assert.deepEqual(types[0], ['hunger', 'PROTEST']);
  });

  it('gives the code of CAMEO nearest to a type and mode', () => {
    assert.deepEqual(cameoOf('CONSULT', 'visit'), { cameo: '042', goldstein: 1.9 });
    assert.deepEqual(cameoOf('none', ''), {});
  });
});

describe('the type between two who are given', () => {
  const language = loadLanguage();
  const between = (text: string, source: string, target: string): string => {
    const passage = new Passage(analyse(language, text), []);
    const range = (words: string) => {
      const start = text.indexOf(words);
      return { first: passage.tokenAt(start), last: passage.tokenAt(start + words.length) };
    };
    return typeBetween(passage, range(source), range(target));
  };

  it('is that of what one does to the other', () => {
    const text = 'Kenya praised Norway and condemned Uganda.';
    assert.equal(between(text, 'Kenya', 'Norway'), 'SUPPORT');
    assert.equal(between(text, 'Kenya', 'Uganda'), 'ACCUSE');
  });

  it('is always one', () => {
    assert.equal(between('Kenya lies east of Uganda.', 'Kenya', 'Uganda'), 'CONSULT');
  });
});
