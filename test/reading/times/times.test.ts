import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { analyse, loadLanguage } from '../../../src/language/language.ts';
import { Passage } from '../../../src/reading/grammar/passage.ts';
import { dateValueOf, timesOf } from '../../../src/reading/times/times.ts';
import { read, statement } from '../notation.ts';

const language = loadLanguage();

/// The times of a text of Wednesday, 14 May 2031.
function times(text: string, published: string | undefined = '2031-05-14') {
  const passage = new Passage(analyse(language, text), []);
  return timesOf(passage, published).map((t) => ({ ...t, words: passage.words(t) }));
}
const values = (text: string, published?: string) => times(text, published).map((t) => t.value);

/// Each sentence with what its expressions of time mean.
function means(rows: readonly (readonly [text: string, ...values: string[]])[]): void {
  for (const [text, ...expected] of rows)
    it(`${text} → ${expected.join(', ')}`, () => assert.deepEqual(values(text), expected));
}

describe('a date that is told in full', () => {
  means([
    ['The pier closed on March 3, 2029.', '2029-03-03'],
    ['The pier closed on 3 March 2029.', '2029-03-03'],
    ['The pier closed on Mar. 3, 2029.', '2029-03-03'],
    ['The pier closed in March 2029.', '2029-03'],
    ['The pier closed in 2029.', '2029'],
    ['The pier was built in the 1990s.', '199'],
    ['Profits rose in the third quarter of 2029.', '2029-Q3'],
  ]);
});

describe('a date that leaves its year or week open', () => {
  means([
    ['The pier closed on Monday.', '2031-05-12'],
    ['The pier will close on Monday.', '2031-05-19'],
    ['The pier closed on Wednesday.', '2031-05-14'],
    ['The pier closed in November.', '2030-11'],
    ['The pier will close in November.', '2031-11'],
    ['The pier closed on Nov. 11.', '2030-11-11'],
    ['The pier is scheduled to close on Friday.', '2031-05-16'],
    ['The pier could close as early as Monday.', '2031-05-19'],
    ['The pier has been closed since Monday.', '2031-05-12'],
    ['Until Monday, the pier was open.', '2031-05-12'],
    ['On Monday, Brook—who had backed the pier and left—will speak.', '2031-05-19'],
    ['On Monday, Brook, who will speak in the harbour, was late.', '2031-05-12'],
    ['The council has scheduled a vote Thursday.', '2031-05-15'],
  ]);
});

describe('a date that is told from the day of the article', () => {
  means([
    ['The pier closed today.', '2031-05-14'],
    ['The pier closed yesterday.', '2031-05-13'],
    ['The pier will close tomorrow.', '2031-05-15'],
    ['The pier closed last week.', '2031-W19'],
    ['The pier will close next month.', '2031-06'],
    ['The pier closed last year.', '2030'],
    ['Last year’s storm closed the pier.', '2030'],
    ['The pier closed three days ago.', '2031-05-11'],
    ['The pier closed two years ago.', '2029'],
  ]);
});

describe('lengths of time, and what comes again and again', () => {
  means([
    ['The pier was closed for three weeks.', 'P3W'],
    ['The two-year closure is over.', 'P2Y'],
    ['The pier was closed for years.', 'PXY'],
  ]);
  it('every Monday', () => {
    const [monday] = times('The council meets every Monday.');
    assert.equal(monday!.type, 'SET');
  });
  it('a length of time gives no date', () => {
    const [weeks] = times('The pier was closed for three weeks.');
    assert.equal(dateValueOf(weeks!).value, null);
  });
});

describe('a date that hangs on an event', () => {
  it('is not counted from the day of the article', () => {
    const [day] = times('The pier closed the day before the talks.');
    assert.equal(day!.anchor, 'event');
    assert.equal(dateValueOf(day!).value, null);
  });
});

describe('numbers that are no years', () => {
  for (const text of ['The pier cost $2016.', 'Some 2,016 ships came.'])
    it(text, () => assert.deepEqual(values(text), []));
});

describe('without the day of the article', () => {
  it('what is told in full resolves', () =>
    assert.deepEqual(
      times('The pier closed on March 3, 2029.', '').map((t) => t.value),
      ['2029-03-03'],
    ));
  for (const text of [
    'The pier closed on Monday.',
    'The pier will close next month.',
    'The pier closed in November.',
    'The pier closed three days ago.',
  ])
    it(`${text} stays open`, () => {
      const [time] = times(text, '');
      assert.deepEqual(dateValueOf(time!), { value: null, precision: null, basis: 'unknown' });
    });
});

describe('how exact a date is, and on what it rests', () => {
  for (const [text, precision, basis] of [
    ['The pier closed on March 3, 2029.', 'day', 'explicit'],
    ['The pier closed on Monday.', 'day', 'resolved'],
    ['The pier closed last week.', 'week', 'resolved'],
    ['The pier closed in March 2029.', 'month', 'explicit'],
    ['The pier closed last year.', 'year', 'resolved'],
  ] as const)
    it(`${text} ${precision}, ${basis}`, () => {
      const { precision: p, basis: b } = dateValueOf(times(text)[0]!);
      assert.deepEqual([p, b], [precision, basis]);
    });
});

describe('when something was said', () => {
  for (const [text, cue, value] of [
    ['Ana Brook said Monday the pier was closed.', 'said Monday', '2031-05-12'],
    ['Ana Brook told reporters on Tuesday that the pier was closed.', 'told', '2031-05-13'],
    ['On Tuesday, Ana Brook said the pier was closed.', 'said', '2031-05-13'],
    [
      'Ana Brook said earlier this month that the pier was closed.',
      'said earlier this month',
      '2031-05',
    ],
  ] as const)
    it(text, () => assert.equal(statement(read(text), cue).saidAt?.value, value));
  it('a time inside the words is not when they were said', () =>
    assert.equal(statement(read('Ana Brook said the pier closed Monday.'), 'said').saidAt, null));
});

describe('whatever the text', () => {
  const properties = (text: string) => {
    const passage = new Passage(analyse(language, text), []);
    let last = 0;
    for (const t of timesOf(passage, '2031-05-14')) {
      assert.ok(t.first >= last && t.last > t.first && t.last <= passage.count);
      assert.notEqual(passage.words(t), '');
      last = t.last;
    }
  };
  for (const [name, piece] of [
    ['numbers', '1 '],
    ['openers', 'from '],
    ['months', 'May '],
    ['months and numbers', 'May 3, 12 '],
    ['the beginnings of ranges', 'between Monday and '],
    ['years', '2016 - '],
  ] as const)
    it(`expressions are in order and never overlap: ${name} without end`, () =>
      properties(piece.repeat(4000)));
});
