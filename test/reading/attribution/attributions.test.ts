import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { marked, marksOf, read } from '../notation.ts';

/// Each line is an article; the marks are all its outermost attributions.
function reads(name: string, notation: string): void {
  it(name, () => {
    const { text, attributions } = marked(notation);
    assert.deepEqual(marksOf(read(text)), attributions);
  });
}

describe('direct quotations', () => {
  reads('before the cue', '“[The port is closed,]q” [Ana Brook]s [said]c.');
  reads('before an inverted cue', '“[The port is closed,]q” [said]c [Ana Brook]s.');
  reads('after the cue', '[Ana Brook]s [said]c: “[The port is closed.]q”');
  reads(
    'after a cue with a place and a day',
    '[Ana Brook]s [said]c in Port Ellis on Monday, “[The port is closed.]q”',
  );
  reads('split by the cue', '“[The port,]q” [Ana Brook]s [said]c, “[is closed for good.]q”');
  reads(
    'carried on in the next sentence',
    '“[The port is closed,]q” [Ana Brook]s [said]c. “[It will stay closed.]q”',
  );
  reads(
    'carried on in the next paragraph, the first left open',
    '“[The port is closed,]q” [Ana Brook]s [said]c. “[It will stay closed.]q\n\n“[Nobody asked us.]q”',
  );
  reads(
    'led up to by a colon in the paragraph before',
    '[Ana Brook]s [said]c on Monday:\n\n“[The port is closed. It will stay closed.]q”',
  );
  reads('in straight marks', '"[The port is closed,]q" [Ana Brook]s [said]c.');
  reads('in doubled single marks', "''[The port is closed,]q'' [Ana Brook]s [said]c.");
  reads(
    'told to somebody',
    '“[The port is closed,]q” [Ana Brook]s [told]c [reporters]a on Monday.',
  );
  reads(
    'an apposition belongs to the source',
    '“[The port is closed,]q” [Ana Brook, the harbour master]s, [said]c.',
  );
});

describe('a denial behind what it denies', () => {
  reads(
    'ends what somebody else says',
    '[Hugh Marsh]s1 [said]c1 [that the vote had been rigged]q1/2, a charge that [Ana Brook]s2 [denied]c2.',
  );
  reads(
    'without a “that”',
    '[Hugh Marsh]s1 [said]c1 [others had seen the vote rigged]q1/2, a charge [Ana Brook]s2 [denied]c2.',
  );
  reads(
    'of what the article tells',
    '[The council hid the survey]q, a claim that [Ana Brook]s [has always rejected]c.',
  );
  reads(
    'joined to another verb',
    '[The council hid the survey]q, a claim that [Ana Brook]s has faced before and [has always denied]c.',
  );
});

describe('what may be denied only in part', () => {
  reads(
    'is left to who said it',
    '[Hugh Marsh]s [said]c [others had raised concerns about leaks]q, a prospect Ana Brook denied.',
  );
});

describe('a second clause behind “and that”', () => {
  reads(
    'belongs to the words before it',
    '[Ana Brook]s [said]c [Lund had lied, and that Dana Pell admitted the theft]q.',
  );
  reads(
    'whoever says them',
    '[They]s [said]c [Lund had lied, and that Dana Pell promised to resign]q.',
  );
  reads(
    'behind words that are no clause',
    '[Ana Brook]s [warned of]c [a flood, and that Dana Pell admitted the theft]q.',
  );
  reads(
    'and behind a semicolon',
    '[Ana Brook]s [said]c [Lund had lied; that Dana Pell admitted the theft; and that Hugh Marsh promised to resign]q.',
  );
  reads(
    'but “that official” is somebody else',
    '[Ana Brook]s1 [said]c1 [Lund had lied]q1, and that [official]s2 [said]c2 [he was wrong]q2.',
  );
});

describe('of a passive, the cue is what its agent did', () => {
  reads(
    'and the agent ends before “as”',
    '[A report that Dana Pell had lied about the dam]q was [dismissed]c by [Hugh Marsh]s as gossip.',
  );
  reads('with its adverb', '[The claim]q was [first dismissed]c by [Hugh Marsh]s.');
  reads(
    'what may be done is not done',
    'The report that Dana Pell had lied may be dismissed by Hugh Marsh.',
  );
});

describe('who is told', () => {
  reads(
    'stands before a clause about them',
    '[Ana Brook]s [told]c [a few hundred traders]a who had come by boat [that the port was closed]q.',
  );
  reads('may be cheering', '[Ana Brook]s [told]c [cheering traders]a [that the port was open]q.');
  reads(
    'is nobody who cheers',
    '“[The port is open,]q” [Ana Brook]s [said]c to cheers from the crowd.',
  );
});

describe('a noun with a relative clause', () => {
  it('tells nothing of what it is about', () => {
    const { statements } = read('Ana Brook faces a charge that she denied in May.');
    assert.ok(statements.every(({ level }) => level !== 'nominal'));
  });
});

describe('clauses', () => {
  reads('opened by that', '[Ana Brook]s [said]c [that the port was closed]q.');
  reads('without that', '[Ana Brook]s [said]c [the port was closed]q.');
  reads('before the cue', '[The port was closed]q, [Ana Brook]s [said]c.');
  reads('around the cue', '[The port]q, [Ana Brook]s [said]c, [would be closed for a week]q.');
  reads(
    'around the cue, inside a relative clause',
    'Hugh Marsh met Tom Hale, [who left the port on Monday and]q, [Ana Brook]s [said]c, [would stay away for a week]q.',
  );
  reads('told to somebody', '[Ana Brook]s [told]c [the council]a [that the port was closed]q.');
  reads(
    'with words in marks',
    '[Ana Brook]s [said]c [the port was “closed for good” after the storm]q.',
  );
  reads('according to', '[The port was closed on Monday]q, [according to]c [the harbour board]s.');
  reads(
    'according to, first',
    '[According to]c [the harbour board]s, [the port was closed on Monday]q.',
  );
  reads(
    'two cues in one sentence, each with its subject',
    '[Ana Brook]s1 [said]c1 [the port was closed]q1, while [Tom Hale]s2 [warned]c2 [of a shortage]q2.',
  );
  reads(
    'a second subject with an apposition',
    '[Ana Brook]s1 [said]c1 [the port was closed]q1, but [Hugh Marsh, her deputy]s2, [insisted]c2 [it was open]q2.',
  );
  reads(
    'a cue inside a relative clause ends with it',
    'Ana Brook, [who]s1 [once said]c1 [that Hugh Marsh had lied]q1, left on Monday.',
  );
  reads(
    'a second predicate shares the subject',
    '[Ana Brook]s1/2 [said]c1 [the port was closed]q1 and [dismissed]c2 [reports of a strike as “fiction.”]q2',
  );
});

describe('what is not an attribution', () => {
  reads(
    'who says it, and what the mood is helped by',
    '[Rain fell on the coast, and this is helping the mood]q, [said]c [study co-author Ana Brook, a harbour fellow]s.',
  );
  const silent = (name: string, text: string): void => {
    it(name, () => assert.deepEqual(marksOf(read(text)), []));
  };
  silent('a word in marks', 'The ship was called “Aurora” and it sank.');
  silent('telling that is not speech', 'The storm could be told from the swell.');
  silent('a condition', 'If Ana Brook says the port is closed, ships will turn.');
  silent('what is not true', 'It is not true that Ana Brook said the port was closed.');
  silent('what is only rumoured', 'Rumours that Ana Brook said the port was closed are false.');
  silent('an order to say', 'Nobody was there to say so.');
});

describe('lines that say whose they are', () => {
  reads(
    'signatures',
    '“[The port is closed.]q1” [—]c1 [Ana Brook]s1\n“[It is not.]q2” [—]c2 [Hugh Marsh]s2\n\nA vote is due on Monday.',
  );
  reads(
    'transcripts',
    'A transcript of the hearing.\n\n[[BROOK]s1]a2[:]c1 [Is the port closed for good?]q1\n\n[[MARSH]s2]a1/3[:]c2 [It is closed until May.]q2\n\n[[BROOK]s3]a4[:]c3 [Nobody told the ships that were waiting outside.]q3\n\n[MARSH]s4[:]c4 [They were told on Monday.]q4',
  );
});
