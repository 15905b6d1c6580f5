import type { Attribution } from './attribution.ts';
import { trimEnd } from './content.ts';
import { SOURCE_FRAMES } from './frames.ts';
import { parentsOf } from './nesting.ts';
import type { Passage } from '../grammar/passage.ts';
import { opensSentence, quotedIn, type Quoted } from './quoted.ts';

/// Gives clausal quotations that nobody owns yet to the attribution they carry on: the row before
/// (marks opened again in a new paragraph), or an attribution with quoted words in the sentence
/// before. Runs after the indirect reader.
export function continueQuotations(
  passage: Passage,
  attributions: readonly Attribution[],
  owner: Map<number, Attribution>,
): void {
  const bySentence = lastOfSentence(passage, attributions);
  const { paragraphCount } = passage.doc.segments;
  for (let p = 0; p < paragraphCount; p++) {
    for (const q of quotedIn(passage, passage.paragraph(p))) {
      if (owner.has(q.row)) continue;
      const before =
        q.clausal || passage.doc.quotations.continues[q.row]! >= 0
          ? carriedOn(passage, q, owner, bySentence)
          : null;
      if (!before || overlapsAny(before, q)) continue;
      before.content.push({ first: q.first, last: trimEnd(passage, q.first, q.last) });
      owner.set(q.row, before);
      bySentence.set(passage.sentenceOf(q.last - 1), before);
    }
  }
}

function overlapsAny(a: Attribution, q: Quoted): boolean {
  return a.content.some((c) => c.first < q.last && q.first < c.last);
}

function carriedOn(
  passage: Passage,
  q: Quoted,
  owner: ReadonlyMap<number, Attribution>,
  bySentence: ReadonlyMap<number, Attribution>,
): Attribution | null {
  const row = passage.doc.quotations.continues[q.row]!;
  if (row >= 0) return owner.get(row) ?? null;
  const s = passage.sentenceOf(q.first);
  if (!opensSentence(passage, q.first)) return null;
  const before = bySentence.get(s - 1);
  if (!before) return null;
  const sameParagraph =
    passage.paragraphOf(before.content.at(-1)!.first) === passage.paragraphOf(q.first);
  return sameParagraph || (hasQuotation(passage, before) && standsAlone(passage, q))
    ? before
    : null;
}

/// The quotation is a whole paragraph.
function standsAlone(passage: Passage, q: Quoted): boolean {
  const { first, last } = passage.paragraph(passage.paragraphOf(q.first));
  return first === q.first && last - q.last <= 1;
}

function hasQuotation(passage: Passage, a: Attribution): boolean {
  return a.content.some((c) => {
    for (let k = c.first; k < c.last; k++) if (passage.quotation[k]! >= 0) return true;
    return false;
  });
}

/// The last outermost attribution of each sentence in which a single source speaks: only there is
/// it plain who carries on.
function lastOfSentence(
  passage: Passage,
  attributions: readonly Attribution[],
): Map<number, Attribution> {
  const map = new Map<number, Attribution>();
  const contested = new Set<number>();
  const parents = parentsOf(attributions);
  for (const [i, a] of attributions.entries()) {
    if (parents[i]! >= 0 || a.type !== 'speech') continue;
    const cue = passage.sentenceOf(a.cue!.first);
    const own = !SOURCE_FRAMES[a.sourceFrame].isFromOtherClause;
    if (own && map.has(cue)) contested.add(cue);
    map.set(cue, a);
    map.set(passage.sentenceOf(a.content.at(-1)!.last - 1), a);
  }
  for (const s of contested) map.delete(s);
  return map;
}
