import type { Kind } from '../../record/vocabulary.ts';

/// What a stretch of the text is to a statement or to the audit.
export const MARK_ROLES = [
  'content',
  'quoted',
  'quotation-mark',
  'source',
  'cue',
  'addressee',
  'through',
  'marker',
  'stripped',
  'quiet',
  'unexplained',
] as const;
export type MarkRole = (typeof MARK_ROLES)[number];

/// One stretch to be marked. `owner` is the number of a statement, 0 where there is none; `kind`
/// comes with content.
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly role: MarkRole;
  readonly owner: number;
  readonly kind?: Kind;
}

/// A stretch between two neighbouring boundaries, over which the same marks hold.
export interface Segment {
  readonly start: number;
  readonly end: number;
  readonly roles: readonly MarkRole[];
  /// How many contents lie over it.
  readonly depth: number;
  /// Kind of the innermost content, and of the one around that.
  readonly kind: Kind | null;
  readonly outerKind: Kind | null;
  /// The statement meant by pointing here: that of a cue, else of a source, else of the innermost
  /// content; 0 for none.
  readonly owner: number;
  /// The statement whose cue this is, or 0.
  readonly cueOf: number;
}

/// Cuts 0..length at every boundary of every mark and at `cuts`: segments in order, without gaps.
///
///     marks     [  content 1    ]
///                  [ content 2 ]
///     segments  |  |           ||
///     depth      1  2           1
///
/// A segment carries only what is innermost, never the list of all marks over it: n marks give at
/// most 2n + 1 segments of bounded size, however they overlap.
export function segments(
  length: number,
  marks: readonly Mark[],
  cuts: readonly number[],
): Segment[] {
  const bounds = new Set([0, length, ...cuts]);
  for (const { start, end } of marks) bounds.add(start).add(end);
  const sorted = Array.from(bounds).sort((a, b) => a - b);
  const sweep = new Sweep(marks);
  return sorted.slice(1).map((end, i) => sweep.segment(sorted[i]!, end));
}

/// Walks over the text from left to right, knowing which marks are open.
class Sweep {
  private readonly starting: readonly Mark[];
  private readonly ending: readonly Mark[];
  private started = 0;
  private ended = 0;
  private readonly open = new Map<MarkRole, number>(MARK_ROLES.map((role) => [role, 0]));
  private readonly innermost = {
    content: new Innermost(),
    cue: new Innermost(),
    source: new Innermost(),
  };

  constructor(marks: readonly Mark[]) {
    this.starting = marks.toSorted((a, b) => a.start - b.start || b.end - a.end);
    this.ending = marks.toSorted((a, b) => a.end - b.end);
  }

  /// Segments are asked for in text order.
  segment(start: number, end: number): Segment {
    this.advance(start);
    const { content, cue, source } = this.innermost;
    const inner = content.at(start);
    const cueOf = cue.at(start)?.owner ?? 0;
    return {
      start,
      end,
      roles: MARK_ROLES.filter((role) => this.open.get(role)! > 0),
      depth: this.open.get('content')!,
      kind: inner?.kind ?? null,
      outerKind: content.around(start)?.kind ?? null,
      owner: cueOf || (source.at(start)?.owner ?? inner?.owner ?? 0),
      cueOf,
    };
  }

  private advance(at: number): void {
    for (; this.ended < this.ending.length && this.ending[this.ended]!.end <= at; this.ended++)
      this.count(this.ending[this.ended]!, -1);
    for (; this.started < this.starting.length; this.started++) {
      const mark = this.starting[this.started]!;
      if (mark.start > at) break;
      this.count(mark, 1);
      if (mark.role in this.innermost)
        this.innermost[mark.role as keyof typeof this.innermost].push(mark);
    }
  }

  private count({ role }: Mark, change: number): void {
    this.open.set(role, this.open.get(role)! + change);
  }
}

/// The open mark that started last. Marks that have ended are dropped when they come to the top:
/// each is dropped once, so the whole walk stays linear.
class Innermost {
  private readonly stack: Mark[] = [];

  push(mark: Mark): void {
    this.stack.push(mark);
  }

  at(position: number): Mark | undefined {
    while (this.stack.length && this.stack.at(-1)!.end <= position) this.stack.pop();
    return this.stack.at(-1);
  }

  /// The mark below the top when it is still open. It does not look further down: among marks that
  /// cross, the outer kind may stay unnamed.
  around(position: number): Mark | undefined {
    const below = this.stack.at(-2);
    return below && below.end > position ? below : undefined;
  }
}
