import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { read, speakers } from '../notation.ts';

/// Who says or thinks what by which cue, outermost first.
function said(text: string): string[] {
  const { article, statements } = read(text);
  return statements.map((one) => {
    const cue = one.cue ? article.text.slice(one.cue.start, one.cue.end) : '';
    return `${speakers(one).join(' and ')}: ${cue}`;
  });
}

function only(text: string, ...expected: string[]): void {
  it(text, () => assert.deepEqual(said(text), expected));
}

describe('nobody says what is', () => {
  only('Otto Rusk denied that Dana Pell had told him the dam was rotten.', 'Otto Rusk: denied');
  only('Otto Rusk denied that he had said Dana Pell was a thief.', 'Otto Rusk: denied');
  only(
    'Otto Rusk could not confirm that Dana Pell had admitted the theft.',
    'Otto Rusk: could not confirm',
  );
  only(
    'Otto Rusk refused to confirm that Dana Pell had said the dam was safe.',
    'Otto Rusk: refused to confirm',
  );
  only('Otto Rusk doubted that Dana Pell had said the dam was safe.', 'Otto Rusk: doubted');
  only(
    'Otto Rusk asked whether Dana Pell had told the council the dam was safe.',
    'Otto Rusk: asked',
  );
  only('Critics falsely claim that Dana Pell said the dam was rotten.', 'Critics: falsely claim');
  only(
    'Otto Rusk denied that Dana Pell had said that Hugh Marsh promised to resign.',
    'Otto Rusk: denied',
  );
});

describe('nobody says it where it is', () => {
  only('Nobody heard Dana Pell say the dam was safe.');
  only('Did Dana Pell say the dam was rotten? Nobody knows.');
  only('If Dana Pell said the dam was rotten, she was wrong.');
  only('Had Dana Pell said the dam was rotten, Otto Rusk would have agreed.');
});

describe('words of nobody who is told of', () => {
  only('It is alleged that Dana Pell promised to resign by June 1, 2031.');
  only('It was reported that Otto Rusk had denied the theft.');
  only('Reportedly, Dana Pell said the dam was rotten.');
});

describe('it is said', () => {
  only(
    'Otto Rusk said that Dana Pell had admitted the theft.',
    'Otto Rusk: said',
    'Dana Pell: had admitted',
  );
  only('Dana Pell never said the dam was safe.', 'Dana Pell: never said');
  only('Dana Pell allegedly said the dam was rotten.', 'Dana Pell: allegedly said');
  only('If anything, Dana Pell said, the dam is safe.', 'Dana Pell: said');
  only(
    '“The dam is safe,” Dana Pell said, adding that nobody had to leave.',
    'Dana Pell: said',
    'Dana Pell: adding',
  );
});
