import { makeArticle, makeRecord, mention } from '../../src/record/make.ts';
import type { ArticleRecord, DateValue } from '../../src/record/types.ts';
import { bareStatement } from '../record/statement.ts';

/// Strings that become code in careless markup. Each, if it ran, would set `window.attacked`.
export const ATTACKS = [
  '<script>window.attacked=1</script>',
  '<img src=x onerror="window.attacked=1">',
  '"><svg onload=window.attacked=1>',
  "' onmouseover='window.attacked=1' x='",
  '</title></style></script><script>window.attacked=1</script>',
  '<!--<script>window.attacked=1',
  'javascript:window.attacked=1',
  '<iframe srcdoc="<script>parent.attacked=1</script>">',
  '&lt;script&gt;window.attacked=1&lt;/script&gt;',
  '<base href="javascript:/a/"><form><input formaction="javascript:window.attacked=1">',
  '${window.attacked=1}`+window.attacked+`',
  '\u202e\u0000<template><p style="position:fixed">',
];

const ALL = ATTACKS.join(' ');

/// A record with an attack in every field that holds free text.
export function hostileRecord(): ArticleRecord {
  const text = `${ALL}\n\n${ATTACKS.join('\n\n')}\n\n“${ALL}” she said.`;
  const whole = { start: 0, end: ALL.length };
  const article = {
    ...makeArticle({
      text,
      stripped: [{ span: { start: text.length - 4, end: text.length }, kind: 'credit' }],
    }),
    source: ATTACKS[6]!,
    url: ATTACKS[6]!,
    outlet: ALL,
    credit: ALL,
    title: ALL,
    byline: ALL,
    published: { value: ALL, basis: 'vague' as const },
    problems: [{ code: ALL, message: ALL }],
  };
  const date: DateValue = { value: ALL, precision: 'day', basis: 'vague' };
  const names = [mention(ALL, whole, 'ent:1'), mention(ALL)];
  const statements = ATTACKS.map((attack, i) =>
    bareStatement(article.id, {
      content: [whole],
      id: `stmt:${i} ${attack}`,
      speaker: i % 2 ? names : [],
      role: attack,
      source: [whole],
      cue: whole,
      quotes: [whole],
      addressee: names,
      reportedBy: names,
      venue: { channel: 'court', place: attack, event: attack },
      saidAt: date,
      about: [attack],
      reasons: [attack],
    }),
  );
  const ids = statements.map(({ id }) => id);
  const account = { statements: [], reason: ALL };
  return makeRecord({
    article,
    statements,
    entities: [
      {
        id: 'ent:1',
        type: 'other',
        name: ALL,
        aliases: [ALL],
        roles: [{ text: ALL }],
        mentions: [whole],
      },
    ],
    events: [
      {
        id: ALL,
        type: 'none',
        mode: ALL,
        context: [ALL],
        actors: names,
        targets: names,
        date,
        place: ALL,
        status: 'alleged',
        assertedBy: mention(ALL),
        evidence: [whole],
      },
    ],
    commitments: [
      {
        id: ALL,
        kind: 'pledge',
        holder: names,
        target: names,
        action: whole,
        due: date,
        strength: ALL,
        conditions: [whole],
        status: 'open',
        evidence: [whole],
        statements: ids,
      },
    ],
    conflicts: [
      {
        id: ALL,
        degree: 'tension',
        a: ids.slice(0, 2),
        b: ids.slice(2, 4),
        topic: ALL,
        basis: ALL,
        marker: whole,
        state: 'candidate',
      },
    ],
    agreements: [{ id: ALL, members: ids, topic: ALL }],
    audit: [{ sentence: whole, disposition: 'unexplained', ...account }],
    quoteAudit: [{ quote: whole, disposition: 'unexplained', ...account }],
  });
}
