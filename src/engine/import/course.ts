import type { ImportProgress } from '../../archive/add.ts';

/// Of a source in which more articles are lost than this, what comes after them is not counted as done.
const MOST_LOST = 1000;

/// How far the import of one source has come: how many of its items are done, and which of them are not, since no
/// reader could read them. The archive keeps it as “1000;17,45”.
export class Course {
  /// It was imported before, with nothing lost.
  readonly isKnown: boolean;
  /// No item behind this one is wanted.
  readonly last: number;
  readonly #start: number;
  readonly #lost: Set<number>;
  #position: number;
  #isDone = false;

  constructor(before: Pick<ImportProgress, 'position' | 'done'> | undefined) {
    const [position = '', lost = ''] = before?.position.split(';') ?? [];
    this.#start = Number(position);
    this.#position = this.#start;
    this.#lost = new Set(lost.split(',').filter(Boolean).map(Number));
    this.last = before?.done ? Math.max(0, ...this.#lost) : Infinity;
    this.isKnown = this.last === 0;
  }

  /// Whether the item at a position, counted from 1, is to be read.
  wants(position: number): boolean {
    return position > this.#start || this.#lost.has(position);
  }

  /// The item at a position is done, or lost.
  pass(position: number, isLost: boolean): void {
    if (!isLost) this.#lost.delete(position);
    else if (this.#lost.size < MOST_LOST) this.#lost.add(position);
    else if (!this.#lost.has(position)) return;
    // Behind one that is not remembered nothing is done.
    if (position <= this.#position + 1) this.#position = Math.max(position, this.#position);
  }

  /// The source is at its end.
  end(position: number): void {
    this.#isDone = position <= this.#position;
  }

  /// As the archive keeps it.
  progress(source: string): ImportProgress {
    const lost = [...this.#lost].sort((a, b) => a - b).join(',');
    const position = `${this.#position}${lost && `;${lost}`}`;
    return { source, position, done: this.#isDone };
  }
}
