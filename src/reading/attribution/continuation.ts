import type { Attribution } from './attribution.ts';
import { trimEnd } from './content.ts';
import { SOURCE_FRAMES } from './frames.ts';
import { parentsOf } from './nesting.ts';
import type { Passage, Range } from '../grammar/passage.ts';
import { opensSentence, quotedIn, type Quoted } from './quoted.ts';

/// Step 4: gives clausal quotations that nobody owns yet to the attribution that they carry on: the owner of the row
/// before (marks opened again in a new paragraph), or an attribution with quoted words in the sentence before.
/// `owner` says which attribution has a quotation already, by the quotation's row.
export function carryOn(
  passage: Passage,
  attributions: readonly Attribution[],
  owner: ReadonlyMap<number, Attribution>,
): Attribution[] {
  const speeches = new Speeches(passage, attributions, owner);
  const { paragraphCount } = passage.doc.segments;
  for (let p = 0; p < paragraphCount; p++)
    for (const q of quotedIn(passage, passage.paragraph(p))) speeches.meet(q);
  return attributions.map((a) => speeches.grown(a));
}

/// Follows the quotations of a passage in their order, and remembers who spoke last.
class Speeches {
  readonly #passage: Passage;
  readonly #owner: Map<number, Attribution>;
  readonly #bySentence: Map<number, Attribution>;
  /// The grown contents of attributions, by the list of ranges that they began with, and how far they
  /// reach. An attribution that the tagger took over from a rule shares the list of the rule, so both
  /// grow together.
  readonly #contents = new Map<readonly Range[], { content: Range[]; end: number }>();

  constructor(
    passage: Passage,
    attributions: readonly Attribution[],
    owner: ReadonlyMap<number, Attribution>,
  ) {
    this.#passage = passage;
    this.#owner = new Map(owner);
    this.#bySentence = lastOfSentence(passage, attributions);
  }

  grown(a: Attribution): Attribution {
    const grown = this.#contents.get(a.content);
    return grown ? { ...a, content: grown.content } : a;
  }

  meet(q: Quoted): void {
    if (this.#owner.has(q.row)) return;
    const before = this.#before(q);
    if (!before) return;
    const known = this.#contents.get(before.content);
    const content = known?.content ?? [...before.content];
    const end = known?.end ?? endOf(content);
    // A quotation behind all of the words overlaps none of them: seldom are all to be looked at.
    if (q.first < end && content.some((c) => c.first < q.last && q.first < c.last)) return;
    content.push({ first: q.first, last: trimEnd(this.#passage, q.first, q.last) });
    this.#contents.set(before.content, { content, end: Math.max(end, q.last) });
    this.#owner.set(q.row, before);
    this.#bySentence.set(this.#passage.sentenceOf(q.last - 1), before);
  }

  #contentOf({ content }: Attribution): readonly Range[] {
    return this.#contents.get(content)?.content ?? content;
  }

  /// The attribution that a quotation continues.
  #before(q: Quoted): Attribution | null {
    const passage = this.#passage;
    const row = passage.doc.quotations.continues[q.row]!;
    if (row >= 0) return this.#owner.get(row) ?? null;
    if (!q.clausal || !opensSentence(passage, q.first)) return null;
    const before = this.#bySentence.get(passage.sentenceOf(q.first) - 1);
    if (!before) return null;
    const content = this.#contentOf(before);
    const isSameParagraph =
      passage.paragraphOf(content.at(-1)!.first) === passage.paragraphOf(q.first);
    return isSameParagraph || (hasQuotation(passage, content) && standsAlone(passage, q))
      ? before
      : null;
  }
}

const endOf = (content: readonly Range[]): number =>
  content.reduce((end, { last }) => Math.max(end, last), 0);

/// The quotation is a whole paragraph.
function standsAlone(passage: Passage, q: Quoted): boolean {
  const { first, last } = passage.paragraph(passage.paragraphOf(q.first));
  return first === q.first && last - q.last <= 1;
}

function hasQuotation(passage: Passage, content: readonly Range[]): boolean {
  return content.some((c) => {
    for (let k = c.first; k < c.last; k++) if (passage.quotation[k]! >= 0) return true;
    return false;
  });
}

/// The last outermost attribution of each sentence with only one source. Where a sentence has
/// several sources, nobody can tell who speaks on.
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
