/// One paragraph of Markdown without its marks, left to right in one pass.
///
///     He *did* say “[no](https://a.example)” ![x](y.png)
///        ^   ^      ^  ^^^^^^^^^^^^^^^^^^^^^ ^^^^^^^^^^^ dropped
export function plainInline(markdown: string): string {
  return new Inline(markdown).read();
}

const ESCAPABLE = /[!-/:-@[-`{-~]/;
const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  mdash: '—',
  ndash: '–',
  hellip: '…',
};
const ENTITY = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|(\w{2,8}));/y;
const TAG = /<\/?[A-Za-z][^<>]{0,500}>/y;
const AUTOLINK = /<((?:https?:\/\/|mailto:)[^<>\s]{1,500})>/y;
const TARGET = /\((?:[^()\n]|\([^()\n]{0,200}\)){0,1000}\)|\[[^[\]\n]{0,200}\]/y;

class Inline {
  readonly #source: string;
  /// Pieces of the result; an emphasis mark or bracket is a piece of its own, so that it can be
  /// blanked when its partner turns up.
  readonly #pieces: string[] = [];
  readonly #openers = new Map<string, number[]>();
  readonly #brackets: { piece: number; image: boolean }[] = [];
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  read(): string {
    while (this.#at < this.#source.length) this.#step(this.#source[this.#at]!);
    return this.#pieces.join('');
  }

  #step(mark: string): void {
    if (mark === '\\' && ESCAPABLE.test(this.#source[this.#at + 1] ?? ''))
      this.#keep(this.#source[this.#at + 1]!, 2);
    else if (mark === '`') this.#code();
    else if (mark === '*' || mark === '_' || mark === '~') this.#emphasis(mark);
    else if (mark === '[') this.#openBracket(false);
    else if (mark === '!' && this.#source[this.#at + 1] === '[') this.#openBracket(true);
    else if (mark === ']') this.#closeBracket();
    else if (mark === '<') this.#angle();
    else if (mark === '&') this.#entity();
    else this.#plain();
  }

  #keep(piece: string, length: number): void {
    this.#pieces.push(piece);
    this.#at += length;
  }

  #plain(): void {
    let end = this.#at + 1;
    while (end < this.#source.length && !'\\`*_~[]!<&'.includes(this.#source[end]!)) end++;
    this.#keep(this.#source.slice(this.#at, end), end - this.#at);
  }

  #runLength(mark: string): number {
    let end = this.#at;
    while (this.#source[end] === mark) end++;
    return end - this.#at;
  }

  /// A run of backticks encloses code up to the next backtick.
  #code(): void {
    const length = this.#runLength('`');
    const end = this.#source.indexOf('`', this.#at + length);
    if (end < 0) return this.#keep(this.#source.slice(this.#at), this.#source.length - this.#at);
    this.#keep(this.#source.slice(this.#at + length, end), end - this.#at);
    this.#at += this.#runLength('`');
  }

  /// Marks open before a word and close after one; underscores inside a word are part of it.
  #emphasis(mark: string): void {
    const length = this.#runLength(mark);
    const before = this.#source[this.#at - 1] ?? ' ';
    const after = this.#source[this.#at + length] ?? ' ';
    const inside = mark === '_' && /[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after);
    const key = mark === '~' ? `~${length}` : mark;
    const openers = this.#openers.get(key) ?? [];
    this.#openers.set(key, openers);
    let left = length;
    if (!inside && /\S/.test(before))
      for (; left > 0 && openers.length; left--) this.#pieces[openers.pop()!] = '';
    for (let i = 0; i < left; i++) {
      if (!inside && /\S/.test(after)) openers.push(this.#pieces.length);
      this.#pieces.push(mark);
    }
    this.#at += length;
  }

  #openBracket(image: boolean): void {
    this.#brackets.push({ piece: this.#pieces.length, image });
    this.#keep(image ? '![' : '[', image ? 2 : 1);
  }

  /// A bracket followed by a target was a link or an image; a bare one stays as it is.
  #closeBracket(): void {
    const open = this.#brackets.pop();
    TARGET.lastIndex = this.#at + 1;
    const target = open && TARGET.exec(this.#source)?.[0];
    if (!open || target === undefined) return this.#keep(']', 1);
    this.#pieces[open.piece] = '';
    if (open.image) this.#dropFrom(open.piece);
    this.#at += 1 + target.length;
  }

  #dropFrom(piece: number): void {
    this.#pieces.length = piece;
    for (const openers of this.#openers.values())
      while (openers.length && openers.at(-1)! >= piece) openers.pop();
  }

  #angle(): void {
    AUTOLINK.lastIndex = this.#at;
    const link = AUTOLINK.exec(this.#source);
    if (link) return this.#keep(link[1]!, link[0].length);
    TAG.lastIndex = this.#at;
    const tag = TAG.exec(this.#source);
    if (tag) this.#at += tag[0].length;
    else this.#keep('<', 1);
  }

  #entity(): void {
    ENTITY.lastIndex = this.#at;
    const match = ENTITY.exec(this.#source);
    if (!match) return this.#keep('&', 1);
    const [whole, decimal, hex, name] = match;
    const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : 0;
    const character = name === undefined ? characterOf(code) : ENTITIES[name];
    this.#keep(character ?? whole, whole.length);
  }
}

function characterOf(code: number): string | undefined {
  const valid = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return valid ? String.fromCodePoint(code) : undefined;
}
