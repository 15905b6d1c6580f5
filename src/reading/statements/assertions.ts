import type { Mention, Statement } from '../../record/types.ts';
import { hull } from '../../text/span.ts';
import { standInOf } from './chain.ts';
import type { Passage } from '../grammar/passage.ts';

/// The mention of a speaker for whom the article has no words.
const UNNAMED_SPEAKER: Mention = { name: 'not told' };

/// Tells who says each token of a passage: the innermost statement that holds it.
export class Assertions {
  readonly #statements: readonly Statement[];
  readonly #at: Int32Array;

  constructor(passage: Passage, statements: readonly Statement[]) {
    this.#statements = statements;
    this.#at = new Int32Array(passage.count).fill(-1);
    const order = statements.map((s, i) => ({ i, size: sizeOf(s) }));
    order.sort((a, b) => b.size - a.size || a.i - b.i);
    for (const { i } of order)
      for (const { start, end } of statements[i]!.content)
        this.#at.fill(i, passage.tokenAt(start), passage.tokenAt(end));
  }

  /// The statement that holds a token, or null where the narrator says it.
  at(token: number): Statement | null {
    return this.#statements[this.#at[token]!] ?? null;
  }

  /// Who says a token. Where the speaker is not named, the words for the source, or the words of
  /// the cue.
  by(passage: Passage, token: number): Mention | 'narrator' {
    const statement = this.at(token);
    if (!statement) return 'narrator';
    const [speaker] = statement.speaker;
    if (speaker) return speaker;
    return standInOf(passage.text, statement) ?? UNNAMED_SPEAKER;
  }
}

function sizeOf({ content }: Statement): number {
  const { start, end } = hull(content);
  return end - start;
}
