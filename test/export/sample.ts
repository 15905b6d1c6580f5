import type { Span } from '../../src/text/span.ts';
import { hull } from '../../src/text/span.ts';
import { makeArticle, makeRecord, mention } from '../../src/record/make.ts';
import type { ArticleRecord, AuditRow, Entity, Statement } from '../../src/record/types.ts';
import { bareStatement } from '../record/statement.ts';

export const SAMPLE_TEXT = `Fleet and Harbour Council Disagree Over Oyster Ban

• Meridian Wire

TOLLER BAY — Mayor Ada Brandt said on Monday that she had warned the fleet against dredging the eastern beds, which a survey had called “exhausted.”

“There is nothing left to argue about,” Brandt told reporters at the quay. “The beds will rest until the spring of 2028.”

In fact, the survey found that two of the nine beds had recovered. Its authors wrote that a full ban “would not be proportionate.”

Council spokesman Piet Lowen said the vote had been planned for weeks and dismissed suggestions that it was rushed as “dockside gossip,” the Lantra news agency reported.

The skippers described the talks as “short.” Their leader, Tomas Rei, believes the council will relent.

Rain is expected at the weekend. He called it “luck.”

Help us keep the quay lights on: subscribe today.
`;

/// The span of the only occurrence of `words` in `text`; of the one in `context` when given.
export function at(text: string, words: string, context = words): Span {
  const from = text.indexOf(context);
  if (from < 0 || text.indexOf(context, from + 1) >= 0)
    throw new RangeError(`not exactly once in the text: ${context}`);
  const start = text.indexOf(words, from);
  return { start, end: start + words.length };
}

type Given = Partial<Omit<Statement, 'speaker' | 'content' | 'cue'>> & {
  content: readonly Span[];
  cue?: Span;
  speaker?: readonly string[];
};

/// A record of the sample article by hand, with every feature a page shows; without its date when
/// `undated`.
export function sampleRecord(options: { undated?: boolean } = {}): ArticleRecord {
  const text = SAMPLE_TEXT;
  const find = (words: string, context?: string) => at(text, words, context);
  const article = makeArticle({
    text,
    source: 'oyster-ban.txt',
    outlet: 'The Toller Tide',
    credit: 'Meridian Wire',
    title: 'Fleet and Harbour Council Disagree Over Oyster Ban',
    ...(!options.undated && { published: { value: '2026-03-16', basis: 'explicit' as const } }),
    stripped: [
      { span: find('• Meridian Wire'), kind: 'credit' },
      { span: find('Help us keep the quay lights on: subscribe today.'), kind: 'house-ad' },
    ],
  });
  const entities = sampleEntities(text);
  const named = (name: string) =>
    mention(name, undefined, entities.find((entity) => entity.name === name)?.id);
  const said = { value: '2026-03-16', precision: 'day', basis: 'resolved' } as const;
  const tide = [mention('Meridian Wire'), mention('The Toller Tide')];

  const make = ({ speaker = [], ...rest }: Given): Statement =>
    bareStatement(article.id, {
      speaker: speaker.map(named),
      reportedBy: tide,
      confidence: 0.97,
      reasons: ['cue: say'],
      ...rest,
      content: [...rest.content],
    });

  const warned = make({
    speaker: ['Ada Brandt'],
    role: 'Mayor',
    source: [find('Mayor Ada Brandt')],
    cue: find('said', 'said on Monday'),
    content: [
      find(
        'that she had warned the fleet against dredging the eastern beds, which a survey had called “exhausted.”',
      ),
    ],
    saidAt: options.undated ? { value: null, precision: null, basis: 'unknown' } : said,
    kind: 'mixed',
    quotes: [find('exhausted.')],
  });
  const warning = make({
    parent: warned.id,
    level: 'nested',
    speaker: ['Ada Brandt'],
    source: [find('she', 'she had warned')],
    cue: find('warned'),
    content: [find('against dredging the eastern beds, which a survey had called “exhausted.”')],
    kind: 'mixed',
    quotes: [find('exhausted.')],
    illocution: 'warns',
    addressee: [mention('the fleet', find('the fleet', 'the fleet against'))],
    reportedBy: [named('Ada Brandt'), ...tide],
    reasons: ['speaker: pronoun “she” ← subject of the clause', 'cue: warn'],
    confidence: 0.91,
  });
  const exhausted = make({
    parent: warning.id,
    level: 'nested',
    kind: 'mixed',
    type: 'evidence',
    speaker: ['survey of the eastern beds'],
    source: [find('a survey')],
    cue: find('called', 'called “exhausted'),
    content: [find('“exhausted.”')],
    quotes: [find('exhausted.')],
    reportedBy: [named('Ada Brandt'), ...tide],
    illocution: 'finds',
    confidence: 0.74,
    review: 'needs-review',
    reasons: ['cue: call', 'relative clause: “which” ← the eastern beds'],
  });
  const nothing = make({
    kind: 'direct',
    speaker: ['Ada Brandt'],
    source: [find('Brandt', 'Brandt told')],
    cue: find('told'),
    content: [
      find('There is nothing left to argue about,'),
      find('The beds will rest until the spring of 2028.'),
    ],
    quotes: [
      find('There is nothing left to argue about,'),
      find('The beds will rest until the spring of 2028.'),
    ],
    addressee: [mention('reporters', find('reporters'))],
    venue: { channel: 'remarks', place: 'the quay' },
    saidAt: said,
    illocution: 'commits',
    stance: 'contradicted',
    about: ['oyster beds'],
    reasons: ['quotation marks', 'cue: tell', 'speaker: subject of the cue'],
    confidence: 0.99,
  });
  const recovered = make({
    type: 'evidence',
    speaker: ['survey of the eastern beds'],
    source: [find('the survey')],
    cue: find('found'),
    content: [find('that two of the nine beds had recovered')],
    illocution: 'finds',
  });
  const proportionate = make({
    kind: 'mixed',
    source: [find('Its authors')],
    cue: find('wrote'),
    content: [find('that a full ban “would not be proportionate.”')],
    quotes: [find('would not be proportionate.')],
    venue: { channel: 'document' },
    polarity: 'negative',
    confidence: 0.88,
    reasons: ['speaker: “its” could be the survey or the council'],
  });
  const relay = make({
    level: 'relay',
    kind: 'mixed',
    speaker: ['Lantra'],
    source: [find('the Lantra news agency')],
    cue: find('reported'),
    content: [
      find(
        'Council spokesman Piet Lowen said the vote had been planned for weeks and dismissed suggestions that it was rushed as “dockside gossip,”',
      ),
    ],
    quotes: [find('dockside gossip,')],
    illocution: 'reports',
    venue: { channel: 'news-agency' },
  });
  const lantra = [named('Lantra'), ...tide];
  const planned = make({
    parent: relay.id,
    speaker: ['Piet Lowen'],
    role: 'Council spokesman',
    source: [find('Council spokesman Piet Lowen')],
    cue: find('said', 'said the vote'),
    content: [find('the vote had been planned for weeks')],
    reportedBy: lantra,
  });
  const dismissed = make({
    parent: relay.id,
    kind: 'mixed',
    speaker: ['Piet Lowen'],
    role: 'Council spokesman',
    source: [find('Council spokesman Piet Lowen')],
    cue: find('dismissed'),
    content: [find('suggestions that it was rushed as “dockside gossip,”')],
    quotes: [find('dockside gossip,')],
    illocution: 'denies',
    polarity: 'negative',
    reportedBy: lantra,
  });
  const rushed = make({
    parent: dismissed.id,
    level: 'nominal',
    cue: find('suggestions'),
    content: [find('that it was rushed')],
    reportedBy: [named('Piet Lowen'), ...lantra],
    illocution: 'suggests',
    confidence: 0.8,
  });
  const short = make({
    kind: 'mixed',
    speaker: ['the skippers'],
    source: [find('The skippers')],
    cue: find('described'),
    content: [find('the talks as “short.”')],
    quotes: [find('short.')],
    illocution: 'describes',
  });
  const relents = make({
    kind: 'thought',
    type: 'attitude',
    speaker: ['Tomas Rei'],
    role: 'leader',
    source: [find('Their leader, Tomas Rei,')],
    cue: find('believes'),
    content: [find('the council will relent')],
    modality: 'believed',
    illocution: 'predicts',
    confidence: 0.93,
  });
  const statements = [
    warned,
    warning,
    exhausted,
    nothing,
    recovered,
    proportionate,
    relay,
    planned,
    dismissed,
    rushed,
    short,
    relents,
  ];
  return makeRecord({
    article,
    statements,
    entities,
    events: [
      {
        id: 'evt:sample',
        type: 'CONSULT',
        mode: 'meet',
        context: [],
        actors: [named('the skippers')],
        targets: [],
        date: null,
        status: 'happened',
        assertedBy: 'narrator',
        evidence: [find('the talks', 'the talks as')],
      },
    ],
    commitments: [
      {
        id: 'cmt:sample',
        kind: 'pledge',
        holder: [named('Ada Brandt')],
        target: [],
        action: find('The beds will rest until the spring of 2028.'),
        due: { value: '2028', precision: 'year', basis: 'explicit' },
        strength: 'will',
        conditions: [],
        status: 'open',
        evidence: [],
        statements: [nothing.id],
      },
    ],
    conflicts: [
      {
        id: 'cnf:sample',
        degree: 'overstatement',
        a: [exhausted.id],
        b: [recovered.id],
        topic: 'state of the beds',
        basis: 'claim beside the record',
        marker: find('In fact'),
        state: 'candidate',
      },
    ],
    agreements: [],
    audit: sampleAudit(text, statements),
    quoteAudit: [
      ...statements
        .filter(({ quotes, level }) => quotes.length && level === 'core')
        .flatMap(({ id, quotes }) =>
          quotes.map((quote) => ({
            quote,
            disposition: 'statement' as const,
            statements: [id],
          })),
        ),
      { quote: find('luck.'), disposition: 'unexplained', statements: [] },
    ],
  });
}

function sampleEntities(text: string): Entity[] {
  const entity = (name: string, type: Entity['type'], mentioned: string, role = ''): Entity => ({
    id: `ent:${name}`,
    type,
    name,
    aliases: [],
    roles: role ? [{ text: role }] : [],
    mentions: [at(text, mentioned)],
  });
  return [
    entity('Ada Brandt', 'person', 'Ada Brandt', 'Mayor'),
    entity('Piet Lowen', 'person', 'Piet Lowen', 'Council spokesman'),
    entity('Tomas Rei', 'person', 'Tomas Rei', 'leader of the skippers'),
    entity('survey of the eastern beds', 'document', 'a survey'),
    entity('Lantra', 'outlet', 'Lantra'),
    entity('the skippers', 'group', 'The skippers'),
  ];
}

function sampleAudit(text: string, statements: readonly Statement[]): AuditRow[] {
  const rows: [sentence: string, disposition: AuditRow['disposition'], reason?: string][] = [
    ['Fleet and Harbour Council Disagree Over Oyster Ban', 'headline'],
    ['• Meridian Wire', 'stripped', 'credit line'],
    ['TOLLER BAY —', 'background', 'dateline'],
    [
      'Mayor Ada Brandt said on Monday that she had warned the fleet against dredging the eastern beds, which a survey had called “exhausted.”',
      'statement',
    ],
    ['“There is nothing left to argue about,” Brandt told reporters at the quay.', 'statement'],
    ['“The beds will rest until the spring of 2028.”', 'statement'],
    ['In fact, the survey found that two of the nine beds had recovered.', 'statement'],
    ['Its authors wrote that a full ban “would not be proportionate.”', 'statement'],
    [
      'Council spokesman Piet Lowen said the vote had been planned for weeks and dismissed suggestions that it was rushed as “dockside gossip,” the Lantra news agency reported.',
      'statement',
    ],
    ['The skippers described the talks as “short.”', 'statement'],
    ['Their leader, Tomas Rei, believes the council will relent.', 'statement'],
    ['Rain is expected at the weekend.', 'background', 'no speaker and no cue'],
    ['He called it “luck.”', 'unexplained', 'a quotation without a speaker'],
    ['Help us keep the quay lights on: subscribe today.', 'stripped', 'house advertisement'],
  ];
  return rows.map(([words, disposition, reason]) => {
    const sentence = at(text, words);
    const within = statements.filter(({ content }) => {
      const { start, end } = hull(content);
      return disposition === 'statement' && start < sentence.end && end > sentence.start;
    });
    const ids = within.map(({ id }) => id);
    const row: AuditRow = { sentence, disposition, statements: ids };
    if (reason !== undefined) row.reason = reason;
    return row;
  });
}
