/// Articles that nobody wrote, for measuring imports: sentences of the demonstration articles in another order, two
/// words in five changed for others and the names invented. The same seed gives the same articles.
import { readdirSync, readFileSync } from 'node:fs';
import { segment } from '../src/text/segmentation.ts';
import { speakerAt } from '../test/archive/synthetic.ts';

const DEMO = new URL('../demo/', import.meta.url);
const SENTENCES = 24;
const CHANGED = 0.4;

export class Variations {
  readonly #sentences: string[];
  readonly #words: readonly string[];
  #state: number;

  constructor(seed = 1) {
    this.#state = seed;
    const texts = readdirSync(DEMO)
      .filter((name) => name.endsWith('.txt'))
      .map((name) => readFileSync(new URL(name, DEMO), 'utf8'));
    this.#sentences = texts.flatMap(sentencesOf);
    this.#words = [...new Set(texts.join(' ').match(/\b[a-z]{4,}\b/g))];
  }

  /// A line of JSON as `onrecord extract` and `onrecord add` read it, of some 600 words.
  line(number: number): string {
    const people = Array.from({ length: 4 }, () => speakerAt(this.#below(20_000)));
    const sentences = Array.from({ length: SENTENCES }, () =>
      this.#varied(this.#sentences[this.#below(this.#sentences.length)]!, people),
    );
    const text = Array.from({ length: SENTENCES / 3 }, (_, i) =>
      sentences.slice(3 * i, 3 * i + 3).join(' '),
    ).join('\n\n');
    const url = `https://news.invalid/${number}`;
    return JSON.stringify({ id: String(number), url, text, published: '2031-05-14' });
  }

  #varied(sentence: string, people: readonly string[]): string {
    return sentence
      .replace(/\b[A-Z]\w+ [A-Z]\w+\b/g, () => people[this.#below(people.length)]!)
      .replace(/\b[a-z]{4,}\b/g, (word) =>
        this.#next() < CHANGED ? this.#words[this.#below(this.#words.length)]! : word,
      );
  }

  #below(limit: number): number {
    return Math.floor(this.#next() * limit);
  }

  /// mulberry32
  #next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  }
}

function sentencesOf(text: string): string[] {
  const { sentenceCount, sentenceFirst, tokenStart, tokenEnd } = segment(text);
  return Array.from({ length: sentenceCount }, (_, s) => {
    const first = sentenceFirst[s]!;
    const last = (sentenceFirst[s + 1] ?? tokenStart.length) - 1;
    return text.slice(tokenStart[first], tokenEnd[last]).replace(/\s+/g, ' ');
  }).filter((sentence) => sentence.length > 40);
}
