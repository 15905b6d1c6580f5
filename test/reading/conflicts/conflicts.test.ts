import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ArticleRecord } from '../../../src/record/types.ts';
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
    const record = read(
      'Hugh Marsh accused the council of hiding the survey. It was nonsense, the council suggested, to deny the survey.',
    );
    const doubtful = new Set(
      record.statements.filter(({ review }) => review === 'needs-review').map(({ id }) => id),
    );
    for (const { a, b } of record.conflicts)
      assert.ok([...a, ...b].every((id) => !doubtful.has(id)));
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
