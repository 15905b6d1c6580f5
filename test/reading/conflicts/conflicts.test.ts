import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { analyse, loadLanguage } from '../../../src/language/language.ts';
import { conflictsOf } from '../../../src/reading/conflicts/conflicts.ts';
import { castOf } from '../../../src/reading/who/entities.ts';
import { Passage } from '../../../src/reading/grammar/passage.ts';
import type { ArticleRecord } from '../../../src/record/types.ts';
import type { Review } from '../../../src/record/vocabulary.ts';
import { slice } from '../../../src/text/span.ts';
import { read } from '../notation.ts';

/// The conflicts of a text, one a line: degree, and who stands against whom.
function conflicts(text: string): string[] {
  const record = read(text);
  return record.conflicts.map(
    ({ degree, a, b }) => `${degree}: ${sideOf(record, a)} / ${sideOf(record, b)}`,
  );
}

function sideOf({ statements }: ArticleRecord, ids: readonly string[]): string {
  const who = ids.map((id) => statements.find((s) => s.id === id)!.speaker.map((s) => s.name));
  return [...new Set(who.map((names) => names.join('+') || '-'))].join(', ');
}

describe('a contradiction', () => {
  it('is a denial beside the very claim', () =>
    assert.deepEqual(
      conflicts(
        'Hugh Marsh accused the council of hiding the harbour survey. Ana Brook denied that the council had hidden the harbour survey.',
      ),
      ['contradiction: Ana Brook / Hugh Marsh'],
    ));
  it('is a denial of an accusation that it names itself', () =>
    assert.deepEqual(conflicts('Ana Brook rejected accusations of bribery at the port.'), [
      'contradiction: Ana Brook / -',
    ]));
  it('is a denial of what somebody is told to have found', () =>
    assert.deepEqual(
      conflicts(
        'The auditors found that six contracts were missing. Ana Brook rejected the auditors’ complaints as “invention”.',
      ),
      ['contradiction: Ana Brook / the auditors'],
    ));
  it('is a denial of what was put forward just before', () =>
    assert.deepEqual(
      conflicts('Hugh Marsh said Ana Brook had hidden the survey. Brook denied the charges.'),
      ['contradiction: Ana Brook / Hugh Marsh'],
    ));
  it('is a charge, and behind it who denied it', () =>
    assert.deepEqual(
      conflicts(
        'Hugh Marsh complained that the vote had been rigged, a charge that Ana Brook denied.',
      ),
      ['contradiction: Ana Brook / Hugh Marsh'],
    ));
  it('is the same claim, once with a negation', () =>
    assert.deepEqual(
      conflicts(
        'Hugh Marsh said the museum had offered to buy the old lighthouse. Ana Brook said the museum had never offered to buy the old lighthouse.',
      ),
      ['contradiction: Hugh Marsh / Ana Brook'],
    ));
});

describe('no contradiction', () => {
  for (const [why, text] of [
    [
      'a refusal of a thing',
      'Hugh Marsh said the port needs a new pier. Ana Brook denied him entry to the port.',
    ],
    [
      'a denial of something else',
      'Hugh Marsh said the port needs a new pier. Ana Brook denied that the mayor had resigned.',
    ],
    [
      'a denial, and a report that has its words for it',
      'Hugh Marsh reported that the harbour survey was hidden for weeks, and certainly not by the council. Ana Brook denied that the council had hidden the harbour survey.',
    ],
    [
      'a plan and what is missing for it',
      'Hugh Marsh said he would visit the port. Ana Brook said there had been no invitation so far.',
    ],
    [
      'a denial of a thing, and a report that has its words in passing',
      'Hugh Marsh said the bribery trial would open in May. Ana Brook denied bribery.',
    ],
    [
      'a claim that somebody owns, and something else that he says',
      'Hugh Marsh said the port needs a new pier. Ana Brook rejected Marsh’s complaints about the school.',
    ],
    [
      'words that are disavowed',
      'Ana Brook disavowed remarks by Hugh Marsh, who said the voters were fools.',
    ],
    [
      'a plan that is rejected',
      'Hugh Marsh suggested they meet in May. Ana Brook rejected that, too.',
    ],
    [
      'what is said by one of those on the other side',
      'Hugh Marsh and Ana Brook said the museum had offered to buy the old lighthouse. Ana Brook said the museum had never offered to buy the old lighthouse.',
    ],
    [
      'what one person says twice',
      'Ana Brook said the port was open. Ana Brook said the school was not open.',
    ],
  ] as const)
    it(why, () =>
      assert.ok(
        conflicts(text).every((found) => !found.startsWith('contradiction')),
        text,
      ),
    );
});

describe('an overstatement', () => {
  it('is a claim, and “in fact” what a report found', () =>
    assert.deepEqual(
      conflicts(
        'Hugh Marsh said the harbour audit had shown no irregularity. In fact, the audit found that six contracts were missing.',
      ),
      ['overstatement: Hugh Marsh / the audit'],
    ));
});

describe('no overstatement', () => {
  for (const [why, text] of [
    [
      '“in fact” within a sentence',
      'Hugh Marsh said the harbour audit had shown no irregularity. The audit, in fact, found that six contracts were missing.',
    ],
    [
      'one more opinion',
      'Hugh Marsh said the harbour audit had shown no irregularity. In fact, Ana Brook said, the audit was a farce.',
    ],
    [
      'a thing that was only named',
      'Hugh Marsh praised the harbour audit. In fact, the audit found that six contracts were missing.',
    ],
  ] as const)
    it(why, () => assert.deepEqual(conflicts(text), [], text));
});

describe('a disagreement', () => {
  it('is an answer that is called one', () =>
    assert.deepEqual(
      conflicts(
        'Hugh Marsh said the new pier would bring visitors to the harbour. Ana Brook countered that the new pier would bring the harbour nothing but visitors’ noise.',
      ),
      ['disagreement: Hugh Marsh / Ana Brook'],
    ));
  it('is fault found with what is said', () =>
    assert.deepEqual(
      conflicts(
        'Hugh Marsh claimed that the pier was safe. Ana Brook condemned Marsh’s claim that the pier was safe.',
      ),
      ['disagreement: Hugh Marsh / Ana Brook'],
    ));
});

describe('no disagreement', () => {
  for (const [why, text] of [
    [
      'fault found with what is done',
      'Hugh Marsh said he had accepted gifts from the port. Ana Brook criticized Marsh for accepting gifts from the port.',
    ],
    [
      'what was said before',
      'Hugh Marsh said the story about the harbour letters had moved on. Ana Brook has previously dismissed the story about the harbour letters.',
    ],
    [
      'two statements with a “but” between them',
      'Hugh Marsh said the harbour tunnel opens in May. But Ana Brook said the harbour tunnel opens with a concert in May.',
    ],
  ] as const)
    it(why, () => assert.deepEqual(conflicts(text), [], text));
});

describe('a reversal', () => {
  it('is one speaker for it and against it, with a word for the change', () =>
    assert.deepEqual(
      conflicts(
        'Hugh Marsh said he will support the harbour tunnel. He previously opposed the harbour tunnel.',
      ),
      ['reversal: Hugh Marsh / Hugh Marsh'],
    ));
  it('is one, however often he says so', () =>
    assert.equal(
      conflicts(
        'Hugh Marsh now supports the harbour tunnel. Hugh Marsh endorsed the harbour tunnel on Monday. He previously opposed the harbour tunnel.',
      ).length,
      1,
    ));
});

describe('a conflict', () => {
  const text = 'Ana Brook rejected accusations of bribery at the port.';
  const [found] = read(text).conflicts;

  it('is a candidate until somebody confirms it', () => assert.equal(found!.state, 'candidate'));
  it('is backed by a word of the article', () =>
    assert.equal(slice(text, found!.marker!), 'rejected'));
  it('never rests on a statement that is to be reviewed', () => {
    const said =
      'Hugh Marsh accused the council of hiding the harbour survey. Ana Brook denied that the council had hidden the harbour survey.';
    const passage = new Passage(analyse(loadLanguage(), said), []);
    const { statements } = read(said);
    const proposed = (review: Review) =>
      conflictsOf(
        passage,
        castOf(passage),
        statements.map((s) => (s.cue && slice(said, s.cue) === 'accused' ? { ...s, review } : s)),
      ).length;
    assert.equal(proposed('unreviewed'), 1);
    assert.equal(proposed('needs-review'), 0);
  });
});

describe('an agreement', () => {
  it('is the same told by two', () => {
    const text =
      'Hugh Marsh said the harbour tunnel flooded twice in winter. Ana Brook said the harbour tunnel flooded twice in winter.';
    const record = read(text);
    assert.deepEqual(
      record.agreements.map(({ members }) => sideOf(record, members)),
      ['Hugh Marsh, Ana Brook'],
    );
  });
});
