/// Articles that nobody wrote, for measuring an archive: invented words as often as words are in a
/// language (Zipf), invented speakers and outlets. The same seed gives the same articles.
import { makeArticle, makeRecord } from '../../src/record/make.ts';
import type { ArticleRecord, Statement } from '../../src/record/types.ts';
import { bareStatement } from '../record/statement.ts';

const VOCABULARY = 60_000;
const SPEAKERS = 20_000;
const OUTLETS = 200;
const DAYS = 3650;
const STATEMENTS = 10;
const KINDS = ['direct', 'direct', 'indirect', 'indirect', 'mixed'] as const;

/// The `rank`th most frequent word, from 0 on: “ba”, “ca”, ...; all different and all pronounceable.
export function wordAt(rank: number): string {
  let word = '';
  for (let left = rank + 75; left > 0; left = Math.floor(left / 75))
    word += 'bcdfghklmnprstv'[left % 15]! + 'aeiou'[Math.floor(left / 15) % 5]!;
  return word;
}

/// The `rank`th speaker: the first have far more statements than the last.
export function speakerAt(rank: number): string {
  const capital = (word: string) => word[0]!.toUpperCase() + word.slice(1);
  return `${capital(wordAt(rank % 700))} ${capital(wordAt(5000 + rank))}`;
}

export function outletAt(rank: number): string {
  return `The ${wordAt(900 + rank)} Post`;
}

/// Makes articles one after another, each with ten statements of about 25 words.
export class Synthetic {
  readonly #cumulative = new Float64Array(VOCABULARY);
  readonly #words = Array.from({ length: VOCABULARY }, (_, rank) => wordAt(rank));
  #state: number;
  #made: number;

  /// The `first` article is at the address with that number, and so on.
  constructor(seed: number, first = 0) {
    this.#state = seed;
    this.#made = first;
    let sum = 0;
    for (let i = 0; i < VOCABULARY; i++) this.#cumulative[i] = sum += 1 / (i + 2.7);
  }

  next(): ArticleRecord {
    const number = this.#made++;
    const pieces = Array.from({ length: STATEMENTS }, () => {
      const who = speakerAt(Math.floor(this.#random() ** 3 * SPEAKERS));
      return { who, said: this.#sentence(8 + Math.floor(this.#random() * 35)) };
    });
    const paragraphs = pieces.map(({ who, said }) => `${who} said ${said}.`);
    const article = makeArticle({
      text: paragraphs.join('\n\n'),
      url: `https://news.invalid/${number}`,
      outlet: outletAt(Math.floor(this.#random() ** 2 * OUTLETS)),
      title: this.#sentence(8),
      published: { value: this.#day(), basis: 'explicit' },
    });
    let at = 0;
    const statements = pieces.map(({ who, said }, i) => {
      const statement = this.#statement(article.id, at, who, said);
      at += paragraphs[i]!.length + 2;
      return statement;
    });
    return makeRecord({ article, statements, ...NOTHING_ELSE });
  }

  #statement(article: string, at: number, who: string, said: string): Statement {
    const start = at + who.length + ' said '.length;
    const content = [{ start, end: start + said.length }];
    const doubtful = this.#random() < 0.2;
    return bareStatement(article, {
      kind: KINDS[Math.floor(this.#random() * KINDS.length)]!,
      speaker: [{ name: who, span: { start: at, end: at + who.length } }],
      source: [{ start: at, end: at + who.length }],
      cue: { start: at + who.length + 1, end: start - 1 },
      content,
      about: [this.#word(), this.#word()],
      confidence: doubtful ? 0.4 : 0.9,
      reasons: ['synthetic'],
      review: doubtful ? 'needs-review' : 'unreviewed',
    });
  }

  #sentence(words: number): string {
    return Array.from({ length: words }, () => this.#word()).join(' ');
  }

  #word(): string {
    const wanted = this.#random() * this.#cumulative[VOCABULARY - 1]!;
    let low = 0;
    let high = VOCABULARY - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#cumulative[middle]! < wanted) low = middle + 1;
      else high = middle;
    }
    return this.#words[low]!;
  }

  #day(): string {
    const day = Date.UTC(2020, 0, 1) + Math.floor(this.#random() * DAYS) * 86_400_000;
    return new Date(day).toISOString().slice(0, 10);
  }

  #random(): number {
    this.#state = (Math.imul(this.#state, 1664525) + 1013904223) >>> 0;
    return this.#state / 2 ** 32;
  }
}

const NOTHING_ELSE = {
  entities: [],
  events: [],
  commitments: [],
  conflicts: [],
  agreements: [],
  audit: [],
  quoteAudit: [],
};
