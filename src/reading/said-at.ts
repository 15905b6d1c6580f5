import type { DateValue } from '../record/types.ts';
import type { Attribution } from './attribution.ts';
import type { Passage } from './passage.ts';
import { afterVerb } from './verb-groups.ts';

const DAYS = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ');
const SHORT = 'sun. mon. tue. wed. thu. fri. sat.'.split(' ');
const REACH = 16;

/// When the words were said, from a day named beside the cue ("said Monday", "on Tuesday told").
/// A weekday is the last one up to the document date, since a report looks back; without a
/// document date it stays unresolved (basis `unknown`, value null). Null when no day is named.
export function saidAt(
  passage: Passage,
  a: Attribution,
  published: string | undefined,
): DateValue | null {
  if (!a.cue) return null;
  const day = dayBeside(passage, a);
  if (!day) return null;
  if (!published || !/^\d{4}-\d{2}-\d{2}/.test(published))
    return { value: null, precision: null, basis: 'unknown' };
  return { value: resolve(day, published.slice(0, 10)), precision: 'day', basis: 'resolved' };
}

function dayBeside(passage: Passage, a: Attribution): string | null {
  const sentence = passage.sentence(passage.sentenceOf(a.cue!.first));
  const from = afterVerb(passage, a.cue!);
  const limit = Math.min(from + REACH, sentence.last);
  for (let k = from; k < limit; k++) {
    if (a.content.some((c) => c.first <= k && k < c.last) || passage.mark[k]) break;
    const day = dayAt(passage, k);
    if (day) return day;
    if (k > from && passage.isVerb(k)) break;
  }
  const before = a.source ? a.source.first : a.cue!.first;
  for (let k = a.cue!.first - 1; k >= Math.max(sentence.first, before - 3); k--) {
    const day = dayAt(passage, k);
    if (day && !a.content.some((c) => c.first <= k && k < c.last)) return day;
  }
  return null;
}

function dayAt(passage: Passage, k: number): string | null {
  const word = passage.word[k]!;
  if (passage.word[k - 1] === 'next' || passage.word[k - 1] === 'last') return null;
  if (word === 'today' || word === 'yesterday') return word;
  if (DAYS.includes(word)) return word;
  const short = SHORT.indexOf(word);
  return short >= 0 ? DAYS[short]! : null;
}

function resolve(day: string, published: string): string {
  const date = new Date(`${published}T00:00:00Z`);
  const back =
    day === 'today' ? 0 : day === 'yesterday' ? 1 : (date.getUTCDay() - DAYS.indexOf(day) + 7) % 7;
  date.setUTCDate(date.getUTCDate() - back);
  return date.toISOString().slice(0, 10);
}
