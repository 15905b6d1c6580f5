import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { read, statement } from '../notation.ts';

/// The statement that a cue reports, `said` where none is named.
const told = (text: string, cue = 'said') => statement(read(text), cue);

describe('what is done with words of a neutral cue', () => {
  for (const [text, illocution] of [
    ['“Will the port open?” Ana Brook said.', 'asks'],
    ['“You closed the port. Will you open it?” Ana Brook said.', 'asks'],
    ['“I will open the port,” Ana Brook said.', 'commits'],
    ['“If you ask us, we will open the port,” Ana Brook said.', 'commits'],
    ['“I will not open the port,” Ana Brook said.', 'refuses'],
    ['“I did not close the port,” Ana Brook said.', 'denies'],
    ['“No, the port is open,” Ana Brook said.', 'denies'],
    ['“The port will open in May,” Ana Brook said.', 'predicts'],
    ['“I think the port will open in May,” Ana Brook said.', 'predicts'],
    ['“I think the port should open,” Ana Brook said.', 'suggests'],
    ['“The port could collapse in a storm,” Ana Brook said.', 'warns'],
    ['Ana Brook said the port might be damaged in a storm.', 'warns'],
    ['“They are exaggerating the delays,” Ana Brook said.', 'accuses'],
    ['Ana Brook said the numbers were false.', 'disagrees'],
    ['Ana Brook said she hoped the port would open.', 'hopes'],
    ['“I oppose the new port,” Ana Brook said.', 'disagrees'],
    ['“The port is closed,” Ana Brook said.', 'asserts'],
    ['“There had been no danger to the port,” Ana Brook said.', 'asserts'],
    ['Ana Brook said she was not worried about the port.', 'asserts'],
  ] as const)
    it(`${illocution}: ${text}`, () => assert.equal(told(text).illocution, illocution));

  it('somebody commits himself and nobody else', () => {
    assert.equal(told('Hugh Marsh said he would open the port.').illocution, 'commits');
    assert.equal(
      told('Hugh Marsh left. Anna Brook said he would open the port.').illocution,
      'predicts',
    );
    assert.equal(told('“I would open the port if I could,” Ana Brook said.').illocution, 'asserts');
  });
  it('an act that somebody tells of is past', () =>
    assert.equal(told('Ana Brook said she had warned the council.').illocution, 'asserts'));
});

describe('what is done by a cue with its words', () => {
  for (const [text, cue, illocution] of [
    ['Ana Brook called Hugh Marsh a “liar”.', 'called', 'accuses'],
    ['Ana Brook called Hugh Marsh a “friend”.', 'called', 'describes'],
    ['Ana Brook called for a new port.', 'called for', 'asks'],
    ['Ana Brook questioned the need for a port.', 'questioned', 'disagrees'],
    ['Ana Brook questioned whether the port was open.', 'questioned', 'asks'],
    ['According to a survey, most ships are late.', 'According to', 'finds'],
    ['Ana Brook expressed concern that the port was closed.', 'expressed concern', 'warns'],
    ['Ana Brook denied the claims about the port.', 'denied', 'denies'],
    ['Ana Brook denied his party the seats.', 'denied', 'refuses'],
    ['The council rejected both objections to the port.', 'rejected', 'refuses'],
    ['Ana Brook has begun to rebut that criticism.', 'has begun to rebut', 'disagrees'],
  ] as const)
    it(`${illocution}: ${text}`, () => assert.equal(told(text, cue).illocution, illocution));
});

describe('what was not said', () => {
  for (const [text, cue] of [
    ['Ana Brook did not say that the port was closed.', 'did not say'],
    ['Ana Brook never denied that the port was closed.', 'never denied'],
  ] as const)
    it(`is neither asserted nor denied: ${cue}`, () => {
      const { illocution, polarity } = told(text, cue);
      assert.deepEqual([illocution, polarity], ['withholds', 'negative']);
    });
  it('what is not wanted is still an attitude', () => {
    const { illocution } = told('Ana Brook does not want to close the port.', 'does not want');
    assert.equal(illocution, 'hopes');
  });
});

describe('how firmly', () => {
  for (const [text, cue, modality, polarity] of [
    ['Ana Brook said the port was closed.', 'said', 'certain', 'positive'],
    ['Ana Brook said the port was not closed.', 'said', 'certain', 'negative'],
    ['Ana Brook said the port might open.', 'said', 'possible', 'positive'],
    ['Ana Brook said the port must open.', 'said', 'demanded', 'positive'],
    ['Ana Brook said the council did not want a port.', 'said', 'desired', 'negative'],
    ['Ana Brook believes the port is closed.', 'believes', 'believed', 'positive'],
    ['Ana Brook would say the port was closed.', 'would say', 'possible', 'positive'],
    ['Ana Brook reportedly said the port was closed.', 'reportedly said', 'possible', 'positive'],
    ['“I must say that the port is closed,” Ana Brook said.', 'said', 'certain', 'positive'],
  ] as const)
    it(`${modality}, ${polarity}: ${text}`, () => {
      const found = told(text, cue);
      assert.deepEqual([found.modality, found.polarity], [modality, polarity]);
    });
});

describe('how the narrator stands to it', () => {
  for (const [text, cue, stance] of [
    ['Ana Brook said the port was closed.', 'said', 'neutral'],
    ['Ana Brook reportedly said the port was closed.', 'reportedly said', 'qualified'],
    ['Ana Brook claimed, without evidence, that the port was closed.', 'claimed', 'qualified'],
    ['Ana Brook falsely claimed that the port was closed.', 'falsely claimed', 'contradicted'],
    ['Ana Brook rightly noted that the port was closed.', 'rightly noted', 'endorsed'],
    // The word is the source's own.
    ['Ana Brook said the port was falsely labelled.', 'said', 'neutral'],
  ] as const)
    it(`${stance}: ${text}`, () => assert.equal(told(text, cue).stance, stance));
});

describe('what it is about', () => {
  it('names by their canonical form, then noun phrases without articles', () => {
    const record = read('Hugh Marsh left. Ana Brook said Marsh had closed the old harbour school.');
    assert.deepEqual(statement(record, 'said').about, ['Hugh Marsh', 'old harbour school']);
  });
  it('nothing that tells nothing', () =>
    assert.deepEqual(told('Ana Brook said it was a lot of things last week.').about, []));
});
