import type { Attribution } from './attribution.ts';
import type { Frame } from './frames.ts';
import type { Passage, Range } from '../grammar/passage.ts';
import { quotedIn } from './quoted.ts';

const SIGNATURE_DASHES = new Set(['―', '—', '–', '--', '-', '~']);
/// The most words of a name that labels a line.
const MOST_LABEL_WORDS = 5;

/// Reads lines that are labelled with their speaker:
///
///     “The port is closed.” — Ana Brook        a signature
///     BROOK: The port is closed.               a transcript
///     Brook: ‘The Port Is Closed’              the same in a headline
export function readLabelled(passage: Passage): Attribution[] {
  const { paragraphCount } = passage.doc.segments;
  const labels = capitalLabels(passage);
  const found: Attribution[] = [];
  for (let p = 0; p < paragraphCount; p++) {
    const paragraph = passage.paragraph(p);
    if (paragraph.last <= paragraph.first) continue;
    const line = transcriptLine(passage, paragraph, labels);
    if (line) found.push(line);
    else found.push(...signatures(passage, paragraph));
  }
  return found;
}

function attributionOf(frame: Frame, source: Range, cue: Range, content: Range): Attribution {
  return {
    frame,
    lemma: 'say',
    type: 'speech',
    illocution: 'asserts',
    cue,
    source,
    sourceFrame: source.first > cue.first ? 'inverted' : 'subject',
    antecedent: null,
    content: [content],
    addressee: null,
    negated: false,
    modal: null,
  };
}

/// Reads quotations with a dash and a name behind them that end their line.
function signatures(passage: Passage, paragraph: Range): Attribution[] {
  return quotedIn(passage, paragraph).flatMap((q) => {
    const dash = q.last;
    if (dash + 1 >= paragraph.last || !SIGNATURE_DASHES.has(passage.word[dash]!)) return [];
    const end = nameEnd(passage, dash + 1, paragraph.last);
    if (end < 0 || !endsLine(passage, end, paragraph.last)) return [];
    const source = { first: dash + 1, last: end };
    const cue = { first: dash, last: dash + 1 };
    return [attributionOf('signature', source, cue, { first: q.first, last: q.last })];
  });
}

/// Where the name of a person that starts at `first` ends, or -1.
function nameEnd(passage: Passage, first: number, limit: number): number {
  const name = passage.name[first]!;
  if (name < 0 || passage.names.first[name] !== first) return -1;
  const end = passage.names.last[name]!;
  return end <= limit && end - first <= MOST_LABEL_WORDS ? end : -1;
}

/// True where at most a full stop follows before the line ends.
function endsLine(passage: Passage, token: number, limit: number): boolean {
  const next = passage.word[token] === '.' ? token + 1 : token;
  if (next >= limit) return true;
  const { tokenStart, tokenEnd } = passage.doc.segments;
  return passage.text.slice(tokenEnd[next - 1], tokenStart[next]).includes('\n');
}

function transcriptLine(
  passage: Passage,
  { first, last }: Range,
  labels: ReadonlySet<string>,
): Attribution | null {
  const start = passage.mark[first] ? first + 1 : first;
  const colon = labelEnd(passage, start, last);
  if (colon < 0 || colon + 3 > last) return null;
  const source = { first: start, last: colon };
  if (!labels.has(passage.words(source)) && !isHeadlineOf(passage, source, first)) return null;
  const end = passage.mark[last - 1] ? last - 1 : last;
  if (end <= colon + 1) return null;
  const cue = { first: colon, last: colon + 1 };
  return attributionOf('transcript', source, cue, { first: colon + 1, last: end });
}

/// The colon behind a label that starts at `first`, or -1.
function labelEnd(passage: Passage, first: number, last: number): number {
  for (let i = first + 1; i < Math.min(last, first + MOST_LABEL_WORDS + 1); i++)
    if (passage.word[i] === ':') return i;
  return -1;
}

/// "Brook: Port Is Closed" as the headline of an article that names the person again.
function isHeadlineOf(passage: Passage, label: Range, paragraph: number): boolean {
  if (passage.sentenceOf(paragraph) !== 0) return false;
  if (nameEnd(passage, label.first, label.last) !== label.last) return false;
  const surname = passage.word[label.last - 1]!;
  const { first, last, type } = passage.names;
  for (let n = 0; n < first.length; n++)
    if (first[n]! > label.last && type[n] === 0 && passage.word[last[n]! - 1] === surname)
      return true;
  return false;
}

/// Labels in capitals that open more than one line: the speakers of a transcript.
function capitalLabels(passage: Passage): ReadonlySet<string> {
  const seen = new Map<string, number>();
  const { paragraphCount } = passage.doc.segments;
  for (let p = 0; p < paragraphCount; p++) {
    const { first, last } = passage.paragraph(p);
    const start = passage.mark[first] ? first + 1 : first;
    const colon = labelEnd(passage, start, last);
    if (colon < 0) continue;
    const label = passage.words({ first: start, last: colon });
    if (/\p{Lu}/u.test(label) && label === label.toUpperCase())
      seen.set(label, (seen.get(label) ?? 0) + 1);
  }
  return new Set([...seen].filter(([, count]) => count > 1).map(([label]) => label));
}
