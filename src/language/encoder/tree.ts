/// Scores of heads for the words of a sentence: `values[at + i * stride + j]` says how well head j
/// suits word i + 1, where words count from 1 and head 0 is the root.
export interface HeadScores {
  readonly values: Float32Array;
  readonly at: number;
  readonly stride: number;
  readonly length: number;
}

/// The head of each word so that all of them make a tree with one word at its root: every word's
/// best head where those do, else the best tree there is. Time and memory grow with the square of
/// the length.
export function treeHeads(scores: HeadScores): Uint16Array {
  const heads = bestHeads(scores);
  return isTree(heads) ? heads : new Arborescence(scores).heads();
}

function bestHeads({ values, at, stride, length }: HeadScores): Uint16Array {
  const heads = new Uint16Array(length);
  for (let i = 0; i < length; i++) {
    const row = at + i * stride;
    let best = 0;
    for (let j = 1; j <= length; j++)
      if (j !== i + 1 && values[row + j]! > values[row + best]!) best = j;
    heads[i] = best;
  }
  return heads;
}

/// True when one word alone hangs from the root and all others from it, directly or not.
export function isTree(heads: ArrayLike<number>): boolean {
  const { length } = heads;
  const seenFrom = new Uint16Array(length + 1);
  let roots = 0;
  for (let i = 1; i <= length; i++) {
    if (heads[i - 1] === 0) roots++;
    let word = i;
    while (word !== 0 && seenFrom[word] === 0) {
      seenFrom[word] = i;
      word = heads[word - 1]!;
    }
    if (word !== 0 && seenFrom[word] === i) return false;
  }
  return roots === 1;
}

const UNSEEN = 0;
const ON_PATH = 1;
const DONE = 2;

/// The best tree of a sentence, by Edmonds' method in its dense form (Tarjan 1977): every word takes
/// its best head; a cycle becomes one node, for which the choice is made again. That one word alone
/// hangs from the root is had by making every arc from the root dearer than all else together
/// (Stanojević and Cohen 2021).
class Arborescence {
  /// Nodes: the root, the words, then one for each cycle. A slot is a row and a column of `weights`
  /// and stands for one node, the outermost that holds its word.
  readonly #slots: number;
  readonly #weights: Float64Array;
  /// The arc between two words that a weight between two slots belongs to: dependent · slots + head.
  readonly #arcs: Int32Array;
  readonly #node: Int32Array;
  readonly #parent: Int32Array;
  readonly #chosen: Int32Array;
  readonly #cost: Float64Array;
  readonly #status: Uint8Array;
  #live: number[];
  #nodes: number;

  constructor(scores: HeadScores) {
    const slots = scores.length + 1;
    this.#slots = slots;
    this.#nodes = slots;
    this.#weights = weightsOf(scores);
    this.#arcs = upTo(slots * slots);
    this.#node = upTo(slots);
    this.#live = [...this.#node];
    this.#parent = new Int32Array(2 * slots).fill(-1);
    this.#chosen = new Int32Array(2 * slots);
    this.#cost = new Float64Array(slots);
    this.#status = new Uint8Array(slots);
    this.#status[0] = DONE;
  }

  heads(): Uint16Array {
    const slots = this.#slots;
    for (let slot = 1; slot < slots; slot++) if (this.#status[slot] === UNSEEN) this.#walk(slot);
    // A cycle is entered at one word, whose own choice inside it falls.
    for (let node = this.#nodes - 1; node >= slots; node--) {
      let inner = Math.floor(this.#chosen[node]! / slots);
      while (this.#parent[inner] !== node) inner = this.#parent[inner]!;
      this.#chosen[inner] = this.#chosen[node]!;
    }
    return Uint16Array.from({ length: slots - 1 }, (_, i) => this.#chosen[i + 1]! % slots);
  }

  /// From a slot to its best head, to that one's, and so on, until known ground is reached.
  #walk(slot: number): void {
    const path = [slot];
    this.#status[slot] = ON_PATH;
    for (;;) {
      const last = path.at(-1)!;
      const head = this.#choose(last);
      if (this.#status[head] === DONE) break;
      if (this.#status[head] === ON_PATH) {
        this.#contract(path.splice(path.indexOf(head) + 1), head);
      } else {
        this.#status[head] = ON_PATH;
        path.push(head);
      }
    }
    for (const done of path) this.#status[done] = DONE;
  }

  #choose(slot: number): number {
    const row = slot * this.#slots;
    let best = -1;
    for (const head of this.#live)
      if (head !== slot && (best < 0 || this.#weights[row + head]! > this.#weights[row + best]!))
        best = head;
    this.#cost[slot] = this.#weights[row + best]!;
    this.#chosen[this.#node[slot]!] = this.#arcs[row + best]!;
    return best;
  }

  /// Makes one node of the cycle of `others` and `slot`, which keeps the row and column.
  #contract(others: readonly number[], slot: number): void {
    const node = this.#nodes++;
    const slots = this.#slots;
    const cycle = [slot, ...others];
    for (const member of cycle) this.#parent[this.#node[member]!] = node;
    this.#node[slot] = node;
    for (const member of others) this.#status[member] = DONE;
    const gone = new Set(others);
    this.#live = this.#live.filter((live) => !gone.has(live));
    const ownCost = this.#cost[slot]!;
    for (const outside of this.#live) {
      if (outside === slot) continue;
      this.#weights[slot * slots + outside]! -= ownCost;
      for (const member of others) {
        const within = this.#weights[member * slots + outside]! - this.#cost[member]!;
        this.#keepBetter(slot * slots + outside, member * slots + outside, within);
        const out = outside * slots + member;
        this.#keepBetter(outside * slots + slot, out, this.#weights[out]!);
      }
    }
  }

  #keepBetter(cell: number, other: number, weight: number): void {
    if (weight <= this.#weights[cell]!) return;
    this.#weights[cell] = weight;
    this.#arcs[cell] = this.#arcs[other]!;
  }
}

/// 0, 1, 2 ... `length` - 1.
function upTo(length: number): Int32Array {
  const numbers = new Int32Array(length);
  for (let i = 0; i < length; i++) numbers[i] = i;
  return numbers;
}

function weightsOf({ values, at, stride, length }: HeadScores): Float64Array {
  const slots = length + 1;
  const weights = new Float64Array(slots * slots);
  let low = Infinity;
  let high = -Infinity;
  for (let i = 0; i < length; i++)
    for (let j = 0; j <= length; j++) {
      if (j === i + 1) continue;
      const value = values[at + i * stride + j]!;
      weights[(i + 1) * slots + j] = value;
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
  const dear = 1 + length * (high - low);
  for (let i = 1; i <= length; i++) weights[i * slots]! -= dear;
  return weights;
}
