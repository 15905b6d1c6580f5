import { isSpace } from './characters.ts';
import {
  CLOSES,
  DIRECTED,
  DOUBLE,
  findMarks,
  firmCloseAhead,
  GUILLEMET,
  type Marks,
  MEASURE,
  OPENS,
  SINGLE,
  WEAK,
} from './quotation-marks.ts';
import type { Quotations } from './quotation-rows.ts';

// Quotations nested deeper than this lose their outermost: the marks are no prose.
const DEEPEST = 16;

class Row {
  readonly start: number;
  readonly innerStart: number;
  readonly family: number;
  readonly continues: Row | null;
  parent: Row | null;
  // -1 while it is open.
  end = -1;
  innerEnd = -1;
  closed = false;
  dropped = false;
  index = -1;

  constructor(
    family: number,
    start: number,
    innerStart: number,
    parent: Row | null,
    continues: Row | null,
  ) {
    this.family = family;
    this.start = start;
    this.innerStart = innerStart;
    this.parent = parent;
    this.continues = continues;
  }
}

/// Matches the marks of one paragraph after the other. A paragraph is settled only when the next
/// is known, because whether a mark left open counts depends on how the next paragraph begins.
export class Matcher {
  readonly #text: string;
  readonly #rows: Row[] = [];
  /// Rows open at this point of the paragraph, outermost first.
  #open: Row[] = [];
  /// First row and end of the paragraph not yet settled.
  #base = 0;
  #end = 0;
  /// What the paragraph before left open, by family.
  #carried: (Row | null)[] = [null, null, null];

  constructor(text: string) {
    this.#text = text;
  }

  /// Matches the marks between `start` and `end`, the next paragraph.
  paragraph(start: number, end: number): void {
    const marks = findMarks(this.#text, start, end);
    this.#settle(leadingFamilies(marks, start));
    this.#end = end;
    const firm = firmCloseAhead(marks);
    let lead = start; // only marks stand before it
    for (let m = 0; m < marks.count; m++) {
      this.#mark(marks, m, firm[m] === 1, lead, start);
      if (marks.start[m] === lead) lead += marks.width[m]!;
    }
  }

  #mark(marks: Marks, m: number, firmAhead: boolean, lead: number, start: number): void {
    const family = marks.family[m]!;
    const at = marks.start[m]!;
    const after = at + marks.width[m]!;
    const open = this.#innermost(family);
    const roles = marks.roles[m]!;
    if (open && this.#closes(open, roles, at, firmAhead)) this.#close(open, at, after);
    else if (mayOpen(family, roles)) this.#openRow(family, at, after, at === lead);
    else if (m === 0 && roles & CLOSES) this.#closeCarried(family, start, at, after);
  }

  #innermost(family: number): Row | null {
    for (let k = this.#open.length - 1; k >= 0; k--) {
      const row = this.#open[k]!;
      if (row.family === family) return row;
      if (family === SINGLE && row.family === DOUBLE) return null;
    }
    return null;
  }

  // Whether the mark at `at` closes `open`, the innermost quotation of its family.
  #closes(open: Row, roles: number, at: number, firmAhead: boolean): boolean {
    if (open.family === SINGLE) return !!(roles & CLOSES) && !(roles & WEAK && firmAhead);
    if (open.family === GUILLEMET) return PARTNER.get(this.#text[open.start]!) === this.#text[at];
    return !!(roles & CLOSES);
  }

  #openRow(family: number, start: number, innerStart: number, leads: boolean): void {
    const carried = leads ? this.#carried[family]! : null;
    if (carried) this.#carried[family] = null;
    if (this.#open.length === DEEPEST) this.#open.shift();
    this.#push(family, start, innerStart, carried);
  }

  #push(family: number, start: number, innerStart: number, continues: Row | null): Row {
    const row = new Row(family, start, innerStart, this.#open.at(-1) ?? null, continues);
    this.#rows.push(row);
    this.#open.push(row);
    return row;
  }

  #close(row: Row, at: number, after: number): void {
    for (;;) {
      const top = this.#open.pop()!;
      top.innerEnd = at;
      top.end = top === row ? after : at;
      if (top === row) break;
    }
    row.closed = true;
  }

  // A quotation that the paragraph before left open is closed here without having been opened
  // again: it starts with the paragraph.
  #closeCarried(family: number, start: number, at: number, after: number): void {
    const carried = this.#carried[family];
    if (!carried || family === SINGLE) return;
    this.#carried[family] = null;
    this.#close(this.#push(family, start, start, carried), at, after);
  }

  // Settles the paragraph before: what is still open ends with it. `leading` are the families of
  // the marks that open the next paragraph.
  #settle(leading: readonly number[]): void {
    this.#carried = [null, null, null];
    for (const row of this.#open) this.#carried[row.family] = row;
    for (const family of [SINGLE, GUILLEMET])
      if (!leading.includes(family)) this.#carried[family] = null;
    for (let r = this.#base; r < this.#rows.length; r++) this.#settleRow(this.#rows[r]!);
    for (let r = this.#base; r < this.#rows.length; r++) {
      const row = this.#rows[r]!;
      if (isBlank(this.#text, row.innerStart, row.innerEnd)) row.dropped = true;
    }
    this.#base = this.#rows.length;
    this.#open = [];
  }

  #settleRow(row: Row): void {
    if (row.end < 0) row.end = row.innerEnd = this.#end;
    // A single mark or guillemet without a partner is an apostrophe or an arrow.
    if (!row.closed && row.family !== DOUBLE) row.dropped = this.#carried[row.family] !== row;
    let parent = row.parent;
    while (parent && !this.#encloses(parent, row)) parent = parent.parent;
    row.parent = parent;
  }

  // Rows come in text order, so `parent` is settled. When the same style opens again inside one
  // that was never closed, the first ended somewhere before: at the latest here.
  #encloses(parent: Row, row: Row): boolean {
    if (parent.dropped) return false;
    if (!parent.closed && parent.family === row.family && parent.end > row.start) {
      let end = row.start;
      while (end > parent.innerStart && isSpace(this.#text, end - 1)) end--;
      parent.end = parent.innerEnd = end;
    }
    return parent.end > row.start;
  }

  /// Everything found, once the last paragraph has been given.
  quotations(): Quotations {
    this.#settle([]);
    const rows = this.#rows.filter((row) => !row.dropped);
    rows.forEach((row, index) => (row.index = index));
    return {
      count: rows.length,
      start: Uint32Array.from(rows, (row) => row.start),
      end: Uint32Array.from(rows, (row) => row.end),
      innerStart: Uint32Array.from(rows, (row) => row.innerStart),
      innerEnd: Uint32Array.from(rows, (row) => row.innerEnd),
      parent: Int32Array.from(rows, (row) => row.parent?.index ?? -1),
      continues: Int32Array.from(rows, (row) => row.continues?.index ?? -1),
      style: Uint8Array.from(rows, (row) => row.family),
      closed: Uint8Array.from(rows, (row) => Number(row.closed)),
    };
  }
}

const PARTNER = new Map([
  ['«', '»'],
  ['»', '«'],
  ['‹', '›'],
  ['›', '‹'],
]);

function mayOpen(family: number, roles: number): boolean {
  if (!(roles & OPENS)) return false;
  return family !== DOUBLE || !(roles & MEASURE) || !!(roles & DIRECTED);
}

// Families of the opening marks that stand one after the other at `start`.
function leadingFamilies(marks: Marks, start: number): number[] {
  const families: number[] = [];
  for (let m = 0; m < marks.count && marks.start[m] === start; m++) {
    if (!(marks.roles[m]! & OPENS)) break;
    families.push(marks.family[m]!);
    start += marks.width[m]!;
    if (families.length === DEEPEST) break;
  }
  return families;
}

function isBlank(text: string, start: number, end: number): boolean {
  while (start < end && isSpace(text, start)) start++;
  return start >= end;
}
