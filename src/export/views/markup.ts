/// HTML that is already safe to print. Only `markup` and `joined` make it, and both escape whatever
/// is not `Markup`, so that no text from an article can turn into tags.
export class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
  toString(): string {
    return this.text;
  }
}

export type Piece = string | number | Markup | null | undefined | false | readonly Piece[];

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  // An HTML parser turns a bare carriage return into a line feed; the reference survives.
  '\r': '&#13;',
  // HTML has no way to write NUL. One unit for one unit, so that offsets stay true.
  '\0': '\ufffd',
};

/// Text as it stands in HTML content or inside a quoted attribute. Reading it back gives the same
/// code units, except that NUL and lone surrogates, which no HTML file can hold, become U+FFFD.
export function escape(text: string): string {
  // oxlint-disable-next-line no-control-regex -- NUL is the one control character HTML cannot hold
  return text.toWellFormed().replace(/[&<>"'\r\0]/g, (character) => ENTITIES[character]!);
}

/// Template tag: the literal parts are markup, everything put in is escaped unless it is `Markup`;
/// arrays are joined; null, undefined and false print nothing. Indentation in the literal parts
/// belongs to the source code and is left out.
export function markup(literals: TemplateStringsArray, ...pieces: Piece[]): Markup {
  const fixed = flushLeft(literals);
  const out: string[] = [fixed[0]!];
  pieces.forEach((piece, i) => {
    print(piece, out);
    out.push(fixed[i + 1]!);
  });
  return new Markup(out.join(''));
}

const flushed = new WeakMap<TemplateStringsArray, readonly string[]>();

function flushLeft(literals: TemplateStringsArray): readonly string[] {
  const known = flushed.get(literals);
  if (known) return known;
  const fixed = literals.map((literal) => literal.replace(/\n +/g, '\n'));
  flushed.set(literals, fixed);
  return fixed;
}

/// The pieces with `separator` between them, leaving out those that print nothing.
export function joined(pieces: readonly Piece[], separator: string): Markup {
  const shown = pieces.map((piece) => markup`${piece}`.text).filter((text) => text !== '');
  return new Markup(shown.join(escape(separator)));
}

function print(piece: Piece, out: string[]): void {
  if (piece === null || piece === undefined || piece === false) return;
  if (piece instanceof Markup) out.push(piece.text);
  else if (typeof piece === 'string') out.push(escape(piece));
  else if (typeof piece === 'number') out.push(String(piece));
  else for (const one of piece) print(one, out);
}

/// A link target for an element with this id, with whatever a URL cannot hold percent-encoded.
export function hashLink(id: string): string {
  return '#' + encodeURIComponent(id.toWellFormed()).replaceAll('%3A', ':');
}
