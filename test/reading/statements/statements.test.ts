import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Mention } from '../../../src/record/types.ts';
import type { Span } from '../../../src/text/span.ts';
import { read, speakers, statement } from '../notation.ts';

const names = (mentions: readonly Mention[]) => mentions.map((m) => m.name);

describe('a statement inside another', () => {
  const record = read('Anna Brook said she had warned the council against closing the port.');
  const outer = statement(record, 'said');
  const inner = statement(record, 'had warned');

  it('hangs under its parent and is nested', () => {
    assert.equal(inner.parent, outer.id);
    assert.equal(inner.level, 'nested');
    assert.equal(outer.level, 'core');
  });
  it('keeps the chain, nearest the speaker first', () => {
    assert.deepEqual(names(inner.reportedBy), ['Anna Brook', 'Norland Post']);
    assert.deepEqual(names(outer.reportedBy), ['Norland Post']);
  });
  it('says who was told', () => assert.deepEqual(names(inner.addressee), ['the council']));
  it('says how', () => assert.equal(inner.illocution, 'warns'));
});

describe('where, to whom and through whom', () => {
  const said = (text: string, cue = 'said') => {
    const { venue, addressee, reportedBy } = statement(read(text), cue);
    return [venue.channel, names(addressee), names(reportedBy)];
  };
  const outlet = 'Norland Post';

  it('in an interview, before the source', () =>
    assert.deepEqual(said('In an interview with CNN, Ana Brook said the port was closed.'), [
      'interview',
      ['CNN'],
      ['CNN', outlet],
    ]));
  it('on a broadcaster', () =>
    assert.deepEqual(said('“It is over,” Ana Brook said on CNN.'), [
      'broadcast',
      [],
      ['CNN', outlet],
    ]));
  it('told to somebody of an outlet', () =>
    assert.deepEqual(said('“It is over,” Ana Brook told Hugh Marsh of Fox News.', 'told'), [
      'unspecified',
      ['Hugh Marsh'],
      ['Fox News', outlet],
    ]));
  it('told to the narrator', () =>
    assert.deepEqual(said('“It is over,” Ana Brook told me.', 'told')[1], ['me']));
  it('in a letter to somebody', () =>
    assert.deepEqual(
      said(
        'Ana Brook wrote in a letter to the board that it was over.',
        'wrote in a letter to the board',
      ).slice(0, 2),
      ['document', ['the board']],
    ));
  it('a report speaks in writing', () =>
    assert.equal(said('The report said the port was closed.')[0], 'document'));
  it('a meeting before is not where it was said', () =>
    assert.deepEqual(said('After meeting with Hugh Marsh, Ana Brook said the port was closed.'), [
      'unspecified',
      [],
      [outlet],
    ]));
  it('an outlet that carries itself is named once', () =>
    assert.deepEqual(said('“It is over,” Ana Brook told The Norland Post.', 'told')[2], [outlet]));
  it('who goes on speaking goes on where he spoke', () => {
    const record = read(
      'In an interview with CNN, Ana Brook said the port was closed. “It will open,” she added.',
    );
    assert.deepEqual(statement(record, 'added').venue, { channel: 'interview' });
    assert.deepEqual(names(statement(record, 'added').addressee), ['CNN']);
  });
  it('but not for long', () => {
    const record = read(
      'In an interview with CNN, Ana Brook said the port was closed.\n\n“It will open,” Brook added.\n\nShips left.\n\n“They came back,” Brook noted.',
    );
    assert.deepEqual(statement(record, 'added').venue, { channel: 'interview' });
    assert.deepEqual(statement(record, 'noted').venue, { channel: 'unspecified' });
  });
  it('nor for somebody who has no name', () => {
    const record = read(
      'In an interview with CNN, officials said the port was closed. “It will open,” officials added.',
    );
    assert.deepEqual(statement(record, 'added').venue, { channel: 'unspecified' });
  });
  it('nor over what has been said all along', () => {
    const record = read(
      'In an interview with CNN, Ana Brook said the port was closed. Brook has said that strikes hurt.',
    );
    assert.deepEqual(statement(record, 'has said').venue, { channel: 'unspecified' });
  });
  it('and a relay stays where it is told', () => {
    const record = read(
      'Ana Brook told a news conference that the port was closed. The gates are shut, Brook said, Lantra reported.',
    );
    for (const one of record.statements.filter(({ speaker }) => speaker[0]?.name === 'Ana Brook'))
      assert.equal(
        names(one.reportedBy).includes('Lantra'),
        one.parent !== undefined,
        JSON.stringify(one),
      );
  });
  it('what stands inside carried words is carried too', () => {
    const record = read(
      '“It is over,” Ana Brook said on CNN. “I hope the port will open,” Brook added.',
    );
    assert.deepEqual(names(statement(record, 'hope').reportedBy), ['Ana Brook', 'CNN', outlet]);
  });
  it('not where another day is told', () => {
    const record = read(
      'In an interview with CNN, Ana Brook said the port was closed. “It will open,” she added on Sunday.',
    );
    assert.deepEqual(statement(record, 'added').venue, { channel: 'unspecified' });
  });
});

describe('thoughts and names inside words', () => {
  it('“my impression is that” is the speaker’s thought, told to whoever is told', () => {
    const record = read(
      '“My impression is that the port will open,” Ana Brook told Hugh Marsh on Monday.',
    );
    const thought = statement(record, 'impression');
    assert.deepEqual(
      [speakers(thought), names(thought.addressee)],
      [['Ana Brook'], ['Hugh Marsh']],
    );
  });
  it('what somebody called something is hers alone', () => {
    const record = read(
      'Hugh Marsh said the port was closed after what Ana Brook called “a mistake.”',
    );
    const called = statement(record, 'called');
    assert.deepEqual(speakers(called), ['Ana Brook']);
    assert.deepEqual(
      called.quotes.map(({ start, end }) => record.article.text.slice(start, end)),
      ['a mistake.'],
    );
  });
  it('the contention of somebody is what stands behind “that”', () => {
    const record = read(
      'Ana Brook said the report backed the contention of former mayor Dana Pell that some of her letters were sealed.',
    );
    const contention = statement(record, 'contention');
    assert.deepEqual(speakers(contention), ['Dana Pell']);
    assert.deepEqual(
      contention.content.map(({ start, end }) => record.article.text.slice(start, end)),
      ['that some of her letters were sealed'],
    );
  });
  it('what somebody repeats is his own', () => {
    const record = read('Ana Brook said Hugh Marsh repeated past denials of a strike.');
    assert.deepEqual(speakers(statement(record, 'denials')), ['Hugh Marsh']);
  });
});

describe('what is told is nobody', () => {
  it('the truth', () =>
    assert.deepEqual(
      read('Ana Brook told the truth that the port was closed.').statements.flatMap(
        (s) => s.addressee,
      ),
      [],
    ));
});

describe('who is accused is not who is told', () => {
  it('has no addressee', () => {
    const { addressee } = statement(
      read('Anna Brook accused the council of closing the port.'),
      'accused',
    );
    assert.deepEqual(addressee, []);
  });
});

describe('a relay at the end of a sentence', () => {
  const record = read(
    'Spokesman Hugh Marsh said the port was open on Monday and dismissed reports of a strike as “fiction,” ' +
      'the state news agency Lantra reported.',
  );
  const relay = statement(record, 'reported');

  it('is a statement of the outlet', () => {
    assert.deepEqual(speakers(relay), ['Lantra']);
    assert.equal(relay.level, 'relay');
  });
  it('covers both clauses, which stay core', () => {
    for (const cue of ['said', 'dismissed']) {
      const clause = statement(record, cue);
      assert.equal(clause.parent, relay.id);
      assert.equal(clause.level, 'core');
      assert.deepEqual(names(clause.reportedBy), ['Lantra', 'Norland Post']);
      assert.deepEqual(speakers(clause), ['Hugh Marsh']);
    }
  });
});

describe('kinds', () => {
  const kinds: [string, string, string][] = [
    ['“The port is closed,” Anna Brook said.', 'said', 'direct'],
    ['Anna Brook said the port was “closed for good” after the storm.', 'said', 'mixed'],
    ['Anna Brook said the port was closed.', 'said', 'indirect'],
    ['Anna Brook hopes to open the port.', 'hopes', 'thought'],
  ];
  for (const [text, cue, kind] of kinds)
    it(`${kind}: ${text}`, () => assert.equal(statement(read(text), cue).kind, kind));

  it('a direct statement stands without its marks', () => {
    const { article, statements } = read('“The port is closed,” Anna Brook said.');
    const [{ content, quotes }] = statements as [(typeof statements)[0]];
    assert.deepEqual(
      content.map((c) => article.text.slice(c.start, c.end)),
      ['The port is closed,'],
    );
    assert.deepEqual(quotes, content);
  });
});

describe('when and by which channel', () => {
  const text = 'Anna Brook said on Monday that the port was closed.';
  it('a weekday is the last one up to the document date', () => {
    const { saidAt } = statement(read(text, { published: '2031-05-14' }), 'said');
    assert.deepEqual(saidAt, { value: '2031-05-12', precision: 'day', basis: 'resolved' });
  });
  it('without a document date it stays unresolved', () => {
    const { saidAt } = statement(read(text, { published: '' }), 'said');
    assert.deepEqual(saidAt, { value: null, precision: null, basis: 'unknown' });
  });
  it('no day, no date', () =>
    assert.equal(statement(read('Anna Brook said the port was closed.'), 'said').saidAt, null));

  const channels: [string, string][] = [
    ['Anna Brook told Radio Korsa in an interview that the port was closed.', 'interview'],
    ['Anna Brook said in a statement that the port was closed.', 'document'],
    ['“The port is closed,” Anna Brook said at a news conference.', 'news-conference'],
    ['“The port is closed,” Anna Brook wrote on Twitter.', 'social-media'],
    ['“The port is closed,” Anna Brook told reporters.', 'remarks'],
    ['Anna Brook said the port was closed.', 'unspecified'],
  ];
  for (const [words, channel] of channels)
    it(`${channel}: ${words}`, () =>
      assert.equal(read(words).statements[0]!.venue.channel, channel));
});

describe('what is stripped never speaks', () => {
  /// Reads a text of paragraphs; those that begin with "AD " are stripped.
  const readWithout = (...paragraphs: string[]) => {
    const text = paragraphs.join('\n\n');
    const stripped = paragraphs
      .filter((words) => words.startsWith('AD '))
      .map((words) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length }));
    const record = read(text, {
      stripped: stripped.map((span) => ({ span, kind: 'subscription' as const })),
    });
    return {
      record,
      words: (spans: readonly Span[]) => spans.map((s) => text.slice(s.start, s.end)),
    };
  };

  it('a subscription line', () => {
    const { record } = readWithout(
      'Anna Brook said the port was closed.',
      'AD Subscribe now, said the editor. “Do it today,” he added.',
    );
    assert.equal(record.statements.length, 1);
    assert.deepEqual(
      record.audit.map(({ disposition }) => disposition),
      ['statement', 'stripped', 'stripped'],
    );
    assert.deepEqual(
      record.quoteAudit.map(({ disposition }) => disposition),
      ['stripped'],
    );
  });

  it('a byline gives nobody a first name', () => {
    const { record } = readWithout('AD By Tom Korvin', 'Mayor Korvin said the bridge was safe.');
    assert.deepEqual(
      record.entities.map(({ name }) => name),
      ['Korvin'],
    );
    assert.equal(record.statements[0]!.speaker[0]!.name, 'Korvin');
  });

  it('a reporter with a surname of the article makes nobody ambiguous', () => {
    const { record } = readWithout(
      'Mayor Ida Korvin opened the bridge.',
      'AD (Reporting by Tom Korvin; Editing by Jo Park)',
      'Korvin said it was safe.',
    );
    assert.deepEqual(
      record.statements.map(({ speaker }) => speaker[0]!.name),
      ['Ida Korvin'],
    );
  });

  it('a quotation goes on below it', () => {
    const { record, words } = readWithout(
      '“We will mend the bridge this year,” Anna Brook said. “We will then mend the road.',
      'AD Subscribe now.',
      '“After that we will rest.”',
    );
    const [only] = record.statements;
    assert.ok(words(only!.content).every((part) => !part.includes('AD')));
    assert.ok(words(only!.content).some((part) => part.startsWith('After that')));
  });

  it('marks that stay open across it hold nothing of it', () => {
    const { record, words } = readWithout(
      'Anna Brook said: “We will mend the bridge',
      'AD Buy “The Bridge” now',
      'and then the road.”',
    );
    for (const { content, quotes } of record.statements)
      for (const part of words([...content, ...quotes])) assert.doesNotMatch(part, /AD|Buy|now/);
  });
});
