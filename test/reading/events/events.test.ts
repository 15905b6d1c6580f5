import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Event, Mention } from '../../../src/record/types.ts';
import { read } from '../notation.ts';

const names = (mentions: readonly Mention[]): string =>
  mentions.map(({ name }) => name).join(', ') || 'nobody';

/// "TYPE mode: actors > targets, status date place"
function line({ type, mode, actors, targets, status, date, place }: Event): string {
  const what = mode === undefined ? type : `${type} ${mode}`;
  const where = [status, date?.value, place].filter(Boolean).join(' ');
  return `${what}: ${names(actors)} > ${names(targets)}, ${where}`;
}

/// What is read from a text of 14 May 2031.
function tells(text: string, ...expected: string[]): void {
  it(text, () => {
    assert.deepEqual(read(text).events.map(line), expected);
  });
}

describe('who met whom', () => {
  tells(
    'Foreign Minister Ana Brook met Hugh Marsh in Geneva on Monday.',
    'CONSULT: Ana Brook > Hugh Marsh, happened 2031-05-12 Geneva',
  );
  tells(
    'Ana Brook and Hugh Marsh held talks in Paris.',
    'CONSULT: Ana Brook, Hugh Marsh > nobody, happened Paris',
  );
  tells(
    'The two sides held talks on Monday. Brook left.',
    'CONSULT: the two sides > nobody, happened 2031-05-12',
  );
});

describe('what is to come, may be, or was called off', () => {
  tells(
    'Foreign Minister Ana Brook will meet Hugh Marsh in Geneva on Friday.',
    'AGREE: Ana Brook > Hugh Marsh, planned 2031-05-16 Geneva',
  );
  tells('Kenya may meet Uganda.', 'CONSULT: Kenya > Uganda, possible');
  tells('Ana Brook did not meet Hugh Marsh.', 'CONSULT: Ana Brook > Hugh Marsh, denied');
  tells(
    'Ana Brook cancelled a meeting with Hugh Marsh.',
    'REJECT meet: Ana Brook > Hugh Marsh, cancelled',
  );
  tells('Did Ana Brook meet Hugh Marsh?');
  tells(
    'If there were rebels who killed soldiers, Ana Brook would leave.',
    'ASSAULT: rebels > soldiers, hypothetical',
  );
  tells('Kenya promised to give Uganda food aid.', 'AGREE: Kenya > Uganda, happened');
  tells('Kenya refused to release the prisoners.', 'REJECT yield: Kenya > the prisoners, happened');
  tells(
    'Kenya demanded that Uganda withdraw its troops.',
    'REQUEST yield: Kenya > Uganda, happened',
  );
  tells('Kenya threatened to attack Uganda.', 'THREATEN: Kenya > Uganda, happened');
});

describe('what was done to whom', () => {
  tells(
    'Kenya summoned the ambassador of Uganda.',
    'ACCUSE disapprove: Kenya > the ambassador of Uganda, happened',
  );
  tells('A court convicted Hugh Marsh.', 'SANCTION convict: a court > Hugh Marsh, happened');
  tells(
    'Twelve protesters were arrested in Nairobi on Sunday.',
    'COERCE arrest: nobody > Twelve protesters, happened 2031-05-11 Nairobi',
  );
  tells('Kenya deployed 500 troops.', 'MOBILIZE troops: Kenya > nobody, happened');
  tells('Rebels declared a ceasefire.', 'RETREAT ceasefire: Rebels > nobody, happened');
  tells('Kenya gave Uganda food aid.', 'AID: Kenya > Uganda, happened');
  tells(
    'Kenya expelled two diplomats of Uganda.',
    'SANCTION expel: Kenya > two diplomats of Uganda, happened',
  );
  tells('The union praised Ana Brook.', 'SUPPORT: the union > Ana Brook, happened');
  tells(
    'Thousands of people demonstrated in Nairobi against the government.',
    'PROTEST demo: Thousands of people > the government, happened Nairobi',
  );
  tells('Kenya and Uganda cooperate with Norway.', 'COOPERATE: Kenya, Uganda > Norway, happened');
});

describe('words that could be blows', () => {
  tells(
    'Senator Ana Brook attacked Hugh Marsh over taxes.',
    'ACCUSE disapprove: Ana Brook > Hugh Marsh, happened',
  );
  tells(
    'Kenyan troops attacked rebels near the border.',
    'ASSAULT: Kenyan troops > rebels, happened',
  );
  tells('Police opened fire on protesters.', 'ASSAULT firearms: Police > protesters, happened');
  tells('She attacked police officers over the shooting.');
  tells('The company fired its director.');
  tells('Ana Brook fights for lower taxes.');
  tells('She struck a deal.');
});

describe('who it was done to', () => {
  tells(
    'The mother of a student killed by rebels spoke on Friday.',
    'ASSAULT: rebels > a student, happened',
  );
  tells(
    'The release of political prisoners pleased Ana Brook.',
    'RETREAT release: nobody > political prisoners, happened',
  );
});

describe('what is dated later than the article', () => {
  tells('The two sides meet on 20 May.', 'AGREE: the two sides > nobody, planned 2031-05-20');
});

describe('what is said and no event', () => {
  tells('Ana Brook rejected the accusations.');
  tells('Ana Brook said the port was closed.');
  tells('Brook talks about taxes.');
});

describe('happenings of no type', () => {
  tells('The treaty is due to expire in 2033.', 'none: nobody > the treaty, planned 2033');
  tells('The rally on Friday drew a crowd.', 'none: nobody > nobody, happened 2031-05-09');
});

describe('whose words an event is in', () => {
  it('names who says it, or the narrator', () => {
    const { events } = read('Hugh Marsh said that rebels had killed ten soldiers.');
    const [event] = events;
    assert.equal(line(event!), 'ASSAULT: rebels > ten soldiers, happened');
    assert.equal(typeof event!.assertedBy === 'string' ? '' : event!.assertedBy.name, 'Hugh Marsh');
    assert.equal(read('Rebels killed ten soldiers.').events[0]!.assertedBy, 'narrator');
  });

  tells('“I met Hugh Marsh,” Ana Brook said.', 'CONSULT: Ana Brook > Hugh Marsh, happened');
  tells(
    'Kenya said it had expelled two diplomats.',
    'SANCTION expel: Kenya > two diplomats, happened',
  );
});

describe('one event told twice', () => {
  it('is one event, with both places as evidence', () => {
    const text = 'Ana Brook met Hugh Marsh on Monday. The meeting lasted an hour.';
    const { events } = read(text);
    assert.equal(events.length, 1);
    assert.deepEqual(
      events[0]!.evidence.map(({ start, end }) => text.slice(start, end)),
      ['Ana Brook met Hugh Marsh on Monday', 'The meeting'],
    );
  });

  it('is two events where the accusations are two', () => {
    const text = 'Ana Brook accused Hugh Marsh of lying. Ana Brook accused Hugh Marsh of theft.';
    assert.equal(read(text).events.length, 2);
  });

  it('is two events where one happened and one may be', () => {
    const text = 'Ana Brook met Hugh Marsh. Ana Brook may meet Hugh Marsh.';
    assert.deepEqual(
      read(text).events.map(({ status }) => status),
      ['happened', 'possible'],
    );
  });
});
