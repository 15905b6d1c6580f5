import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { slice } from '../../../src/text/span.ts';
import { read } from '../notation.ts';

/// The docket of a text of 14 May 2031, an item a line: kind, holder, what, when it is due.
function docket(text: string, published = '2031-05-14'): string[] {
  const { commitments } = read(text, { published });
  return commitments.map(({ kind, holder, action, due }) => {
    const who = holder.map(({ name }) => name).join('+') || '-';
    return `${kind} ${who}: ${slice(text, action)}${due ? ` by ${due.value ?? '?'}` : ''}`;
  });
}

/// Texts with what stands on their docket.
function holds(rows: readonly (readonly [text: string, ...items: string[]])[]): void {
  for (const [text, ...items] of rows)
    it(`${text} → ${items.join('; ') || 'nothing'}`, () => assert.deepEqual(docket(text), items));
}

describe('words that bind', () => {
  holds([
    ['Ana Brook pledged to open the port.', 'pledge Ana Brook: open the port'],
    ['Ana Brook is committed to opening the port.', 'pledge Ana Brook: opening the port'],
    ['Ana Brook plans to open the port.', 'intention Ana Brook: open the port'],
    ['Ana Brook is willing to open the port.', 'intention Ana Brook: open the port'],
    ['Ana Brook agreed to open the port.', 'agreement Ana Brook: open the port'],
    ['Ana Brook hopes to open the port.', 'hope Ana Brook: open the port'],
    ['Ana Brook would like to open the port.', 'hope Ana Brook: open the port'],
    ['Ana Brook likes to open the port.'],
    ['Ana Brook is expected to open the port.', 'expectation Ana Brook: open the port'],
    ['The council is scheduled to open the port.', 'schedule the council: open the port'],
  ]);
});

describe('“will” and “would” bind whoever says so of himself', () => {
  holds([
    ['“I will open the port,” Ana Brook said.', 'pledge Ana Brook: open the port'],
    ['Hugh Marsh said he will open the port.', 'pledge Hugh Marsh: open the port'],
    ['Hugh Marsh said he would open the port.', 'intention Hugh Marsh: open the port'],
    ['“The port will open,” Ana Brook said.', 'prediction Ana Brook: open'],
    ['“We will see,” Ana Brook said.'],
    ['“People say, ‘I will go,’” Ana Brook said.'],
    ['“I would open the port if I could,” Ana Brook said.'],
  ]);
});

describe('what has become of a promise', () => {
  for (const [text, status] of [
    ['Ana Brook made a promise to open the port.', 'open'],
    ['Ana Brook kept a promise to open the port.', 'fulfilled'],
    ['Ana Brook made good on a promise to open the port.', 'fulfilled'],
    ['Ana Brook broke her promise to open the port.', 'broken'],
    ['Ana Brook went back on her pledge to open the port.', 'broken'],
    ['Ana Brook did not keep her promise to open the port.', 'open'],
    ['Ana Brook will keep her promise to open the port.', 'open'],
  ] as const)
    it(`${status}: ${text}`, () => assert.equal(read(text).commitments[0]?.status, status));
});

describe('nobody’s promise', () => {
  holds([
    ['Norland could tighten existing pledges to cut the fees.'],
    ['Ana Brook is the harbour’s best hope to reopen the pier.'],
  ]);
});

describe('when it is due', () => {
  holds([
    [
      'Ana Brook will follow Hugh Marsh’s Thursday speech with one of her own on Friday.',
      'prediction -: follow Hugh Marsh’s Thursday speech with one of her own by 2031-05-16',
    ],
    [
      'Ana Brook pledged to open the port by June 3.',
      'pledge Ana Brook: open the port by 2031-06-03',
    ],
    ['The council will meet on Monday.', 'schedule the council: meet by 2031-05-19'],
    ['Ana Brook pledged Monday to open the port.', 'pledge Ana Brook: open the port'],
  ]);
  it('without the day of the article it stays open', () =>
    assert.deepEqual(docket('Ana Brook plans to open the port next month.', ''), [
      'intention Ana Brook: open the port by ?',
    ]));
});

describe('what binds nobody', () => {
  holds([
    ['Ana Brook never promised to open the port.'],
    ['Did Ana Brook promise to open the port?'],
    ['Small ports are more likely to close.'],
    ['Ana Brook said neither side will sign the treaty on Friday.'],
    ['“Nobody will walk on it again this summer,” Ana Brook said.'],
  ]);
});

describe('an item of the docket', () => {
  it('keeps what is promised not to be done as such', () =>
    assert.deepEqual(docket('“I will not close the port,” Ana Brook said.'), [
      'pledge Ana Brook: will not close the port',
    ]));
  it('keeps its condition apart', () => {
    const text = 'Hugh Marsh said he will open the port unless it rains.';
    const [item] = read(text).commitments;
    assert.deepEqual(
      item!.conditions.map((span) => slice(text, span)),
      ['unless it rains'],
    );
    assert.equal(slice(text, item!.action), 'open the port');
  });
  it('says how strongly it is worded', () => {
    const worded = (text: string) => read(text).commitments[0]!.strength;
    assert.equal(worded('Ana Brook vowed to open the port.'), 'vowed');
    assert.equal(worded('Hugh Marsh said he would open the port.'), 'said … would');
  });
  it('rests on the statements that tell it', () => {
    const { commitments, statements } = read('Ana Brook pledged to open the port.');
    assert.deepEqual(
      commitments[0]!.statements,
      statements.map(({ id }) => id),
    );
  });
  it('is one, told twice', () => {
    const text =
      'Ana Brook pledged to open the old port. The city is poor. Ana Brook has promised to open the old port.';
    const [item, ...others] = read(text).commitments;
    assert.deepEqual([item!.evidence.length, others.length], [2, 0]);
  });
});
