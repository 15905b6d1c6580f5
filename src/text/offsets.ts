// Positions are remembered every so many code units; a look-up scans at most this far.
const STEP = 256;

/// Converts positions in one text between UTF-16 code units (what spans are in), Unicode code
/// points (what Python and most annotation tools count) and UTF-8 bytes (what files are made of).
/// A lone surrogate is one code point and, as `TextEncoder` writes it, the 3 bytes of U+FFFD.
///
///     text          n  é  😀     !
///     code unit     0  1  2      4  5
///     code point    0  1  2      3  4
///     byte          0  1  3      7  8
///
/// Building one is linear in the text and keeps 8 bytes every 256 code units, nothing at all when
/// the text is ASCII. Positions must lie between characters, 0 and the end included; any other
/// throws `RangeError`.
export class Offsets {
  /// Length of the text in each unit.
  readonly codeUnits: number;
  readonly codePoints: number;
  readonly bytes: number;
  readonly #text: string;
  // Code points and bytes before code unit k * STEP (or one further, when that is inside a pair);
  // empty for ASCII, where all units agree.
  readonly #pointsAt: Uint32Array;
  readonly #bytesAt: Uint32Array;

  constructor(text: string) {
    this.#text = text;
    this.codeUnits = text.length;
    const size = isAscii(text) ? 0 : Math.ceil((text.length + 1) / STEP);
    this.#pointsAt = new Uint32Array(size);
    this.#bytesAt = new Uint32Array(size);
    const end: Position = { unit: 0, point: 0, byte: 0 };
    for (let k = 0; k < size; k++) {
      while (end.unit < k * STEP) advance(text, end);
      this.#pointsAt[k] = end.point;
      this.#bytesAt[k] = end.byte;
    }
    if (!size) end.unit = end.point = end.byte = text.length;
    while (end.unit < text.length) advance(text, end);
    this.codePoints = end.point;
    this.bytes = end.byte;
  }

  /// Code points before code unit `unit`.
  toCodePoint(unit: number): number {
    return this.#fromUnit(unit).point;
  }

  /// UTF-8 bytes before code unit `unit`.
  toByte(unit: number): number {
    return this.#fromUnit(unit).byte;
  }

  /// Code units before code point `point`.
  fromCodePoint(point: number): number {
    check('code point', point, this.codePoints);
    return this.#find(this.#pointsAt, point, (position) => position.point).unit;
  }

  /// Code units before byte `byte`.
  fromByte(byte: number): number {
    check('byte', byte, this.bytes);
    const position = this.#find(this.#bytesAt, byte, ({ byte: reached }) => reached);
    if (position.byte !== byte) throw new RangeError(`byte ${byte} is inside a character`);
    return position.unit;
  }

  #fromUnit(unit: number): Position {
    check('code unit', unit, this.codeUnits);
    if (!this.#pointsAt.length) return { unit, point: unit, byte: unit };
    const position = this.#checkpoint(Math.floor(unit / STEP));
    // The checkpoint itself may be one past `unit` when a pair straddles it.
    while (position.unit < unit) advance(this.#text, position);
    if (position.unit !== unit)
      throw new RangeError(`code unit ${unit} is inside a surrogate pair`);
    return position;
  }

  // The first position that has reached `value` in the unit that `at` and `read` count.
  #find(at: Uint32Array, value: number, read: (position: Position) => number): Position {
    if (!at.length) return { unit: value, point: value, byte: value };
    let low = 0;
    let high = at.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (at[middle]! <= value) low = middle;
      else high = middle - 1;
    }
    const position = this.#checkpoint(low);
    while (read(position) < value) advance(this.#text, position);
    return position;
  }

  #checkpoint(k: number): Position {
    const unit = k * STEP;
    const straddled = isHigh(this.#text.charCodeAt(unit - 1)) && isLow(this.#text.charCodeAt(unit));
    return {
      unit: straddled ? unit + 1 : unit,
      point: this.#pointsAt[k]!,
      byte: this.#bytesAt[k]!,
    };
  }
}

interface Position {
  unit: number;
  point: number;
  byte: number;
}

// Moves past one character.
function advance(text: string, position: Position): void {
  const point = text.codePointAt(position.unit)!;
  position.unit += point > 0xffff ? 2 : 1;
  position.point += 1;
  position.byte += point < 0x80 ? 1 : point < 0x800 ? 2 : point > 0xffff ? 4 : 3;
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0x7f) return false;
  return true;
}

function isHigh(code: number): boolean {
  return code >= 0xd800 && code < 0xdc00;
}

function isLow(code: number): boolean {
  return code >= 0xdc00 && code < 0xe000;
}

function check(unit: string, value: number, length: number): void {
  if (!Number.isInteger(value) || value < 0 || value > length)
    throw new RangeError(`${unit} ${value} is outside 0-${length}`);
}
