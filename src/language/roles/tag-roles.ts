import type { Doc } from '../doc.ts';
import { LONGEST_SENTENCE } from '../encoder/encoder.ts';
import type { Encoder } from '../encoder/encoder.ts';
import { RoleFeatures } from './role-features.ts';
import type { RoleTagger, TaggedWindow } from './role-tagger.ts';
import { windowsOf } from './windows.ts';

/// Words whose features are at hand together.
const CHUNK_TOKENS = 4096;
/// A text of more words than this is read by the encoder once more for its roles, because its states
/// take half a kilobyte a word.
export const MOST_STATES = 2 ** 16;

/// The states of all tokens of a text that is not too long.
export class KeptStates {
  readonly #parts: Int16Array[] = [];

  keep(states: Int16Array): void {
    this.#parts.push(states.slice());
  }

  /// All of them in one.
  all(): Int16Array {
    const states = new Int16Array(this.#parts.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const part of this.#parts) {
      states.set(part, at);
      at += part.length;
    }
    return states;
  }
}

/// The role of each token of a text (`ROLE_LABELS`). `kept` are the states of all its tokens, or null
/// where they were too many to keep.
export function tagRoles(
  tagger: RoleTagger,
  encoder: Encoder,
  doc: Doc,
  forms: readonly string[],
  kept: Int16Array | null,
): Uint8Array {
  const roles = new Uint8Array(forms.length);
  const { states: width, tableRows } = tagger.plan.shape;
  const features = new RoleFeatures(doc, tableRows, (form) => encoder.entryOf(form));
  const windows = windowsOf(doc);
  for (let from = 0; from < windows.length;) {
    const start = windows[from]![0];
    let to = from + 1;
    while (to < windows.length && windows[to]![1] - start <= CHUNK_TOKENS) to++;
    const end = windows[to - 1]![1];
    const states =
      kept?.subarray(start * width, end * width) ?? again(encoder, doc, forms, start, end);
    const tagged = windows.slice(from, to).map(([first, last]): TaggedWindow => ({
      words: Array.from({ length: last - first }, (_, i) => features.of(first + i)),
      states: states.subarray((first - start) * width, (last - start) * width),
    }));
    roles.set(tagger.label(tagged), start);
    from = to;
  }
  return roles;
}

/// The states of tokens `start` to `end`, found anew from the sentences that hold them, and of an
/// endless sentence from those of its pieces that do.
function again(
  encoder: Encoder,
  { segments }: Doc,
  forms: readonly string[],
  start: number,
  end: number,
): Int16Array {
  const { tokenSentence, sentenceFirst } = segments;
  const first = tokenSentence[start]!;
  const last = tokenSentence[end - 1]!;
  const from = start - ((start - sentenceFirst[first]!) % LONGEST_SENTENCE);
  const lastFrom = Math.max(from, sentenceFirst[last]!);
  const pieces = Math.ceil((end - lastFrom) / LONGEST_SENTENCE);
  const to = Math.min(sentenceFirst[last + 1]!, lastFrom + pieces * LONGEST_SENTENCE);
  const inner = sentenceFirst.subarray(first + 1, last + 1);
  const firsts = Uint32Array.from([from, ...inner, to], (token) => token - from);
  const states = new KeptStates();
  encoder.readTokens(forms.slice(from, to), firsts, (some) => states.keep(some));
  const all = states.all();
  const width = all.length / (to - from);
  return all.subarray((start - from) * width, (end - from) * width);
}
