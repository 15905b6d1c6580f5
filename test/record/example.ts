import type { Span } from '../../src/text/span.ts';
import { commitmentId, conflictId, entityId, eventId } from '../../src/record/ids.ts';
import { makeArticle, mention } from '../../src/record/make.ts';
import type { ArticleRecord } from '../../src/record/types.ts';
import { bareStatement } from './statement.ts';

const TEXT = `• Port Ellis Wire

Mayor Ana Brook said the town 🏝️ “will rebuild the pier” by June.

“We never promised that,” Tom Reyes told the Harbour Post. “Nobody did.”

Brook said Reyes had agreed last week.

Subscribe to support us.`;

/// The first place where `words` stand in the example's text.
export function at(words: string, text = TEXT): Span {
  const start = text.indexOf(words);
  if (start < 0) throw new RangeError(`not in the text: ${words}`);
  return { start, end: start + words.length };
}

/// A small, valid record with every kind of fact in it; made anew for each caller.
export function exampleRecord(): ArticleRecord {
  const article = makeArticle({
    text: TEXT,
    source: 'pier.txt',
    credit: 'Port Ellis Wire',
    published: { value: '2031-05-14', basis: 'explicit' },
    stripped: [
      { span: at('• Port Ellis Wire'), kind: 'credit' },
      { span: at('Subscribe to support us.'), kind: 'subscription' },
    ],
    problems: [{ code: 'odd', message: 'an odd character', span: at('🏝️') }],
  });
  const { id } = article;
  const brook = entityId(id, at('Ana Brook').start);
  const reyes = entityId(id, at('Tom Reyes').start);
  const promise = bareStatement(id, {
    kind: 'mixed',
    speaker: [mention('Ana Brook', at('Mayor Ana Brook'), brook)],
    source: [at('Mayor Ana Brook')],
    cue: at('said'),
    content: [at('the town 🏝️ “will rebuild the pier” by June')],
    quotes: [at('will rebuild the pier')],
    illocution: 'commits',
  });
  const denial = bareStatement(id, {
    kind: 'direct',
    speaker: [mention('Tom Reyes', at('Tom Reyes'), reyes)],
    source: [at('Tom Reyes')],
    cue: at('told'),
    content: [at('We never promised that,'), at('Nobody did.')],
    quotes: [at('We never promised that,'), at('Nobody did.')],
    addressee: [mention('Harbour Post', at('the Harbour Post'))],
    illocution: 'denies',
    polarity: 'negative',
  });
  const claim = bareStatement(id, {
    speaker: [mention('Ana Brook', undefined, brook)],
    content: [at('Reyes had agreed last week')],
  });
  const nested = bareStatement(id, {
    level: 'nested',
    parent: claim.id,
    speaker: [mention('Tom Reyes', at('Reyes had'), reyes)],
    content: [at('agreed last week')],
    saidAt: { value: null, precision: null, basis: 'vague' },
  });
  const june = { value: '2031-06', precision: 'month', basis: 'resolved' } as const;
  const evidence = [at('will rebuild the pier')];
  return {
    article,
    statements: [promise, denial, claim, nested],
    entities: [
      {
        id: brook,
        type: 'person',
        name: 'Ana Brook',
        aliases: ['Brook'],
        roles: [{ text: 'Mayor' }],
        mentions: [at('Mayor Ana Brook')],
      },
      { id: reyes, type: 'person', name: 'Tom Reyes', aliases: [], roles: [], mentions: [] },
    ],
    events: [
      {
        id: eventId(id, evidence),
        type: 'none',
        context: [],
        actors: [mention('Ana Brook', undefined, brook)],
        targets: [],
        date: june,
        status: 'planned',
        assertedBy: mention('Ana Brook', undefined, brook),
        evidence,
      },
    ],
    commitments: [
      {
        id: commitmentId(id, at('will rebuild the pier')),
        kind: 'pledge',
        holder: [mention('Ana Brook', undefined, brook)],
        target: [],
        action: at('will rebuild the pier'),
        due: june,
        strength: 'will',
        conditions: [at('by June')],
        status: 'open',
        evidence,
        statements: [promise.id],
      },
    ],
    conflicts: [
      {
        id: conflictId([promise.id], [denial.id]),
        degree: 'contradiction',
        a: [promise.id],
        b: [denial.id],
        topic: 'pier',
        basis: 'two speakers',
        marker: at('never'),
        state: 'candidate',
      },
    ],
    agreements: [{ id: 'agr:1', members: [promise.id, claim.id], topic: 'pier' }],
    audit: [
      { sentence: at('Brook said'), disposition: 'statement', statements: [claim.id, nested.id] },
    ],
    quoteAudit: [
      { quote: at('Nobody did.'), disposition: 'statement', statements: [denial.id], reason: 'r' },
    ],
  };
}
