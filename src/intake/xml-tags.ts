/// A tag of XML and where it stands: [start, end) in the text.
export interface Tag {
  kind: 'open' | 'close' | 'doctype';
  /// Without its prefix, in small letters.
  name: string;
  /// As it is written, with its prefix.
  written: string;
  start: number;
  end: number;
  /// `<br/>`.
  empty: boolean;
  /// A DOCTYPE with declarations in brackets, or one of those.
  subset: boolean;
}

/// What runs to a mark of its own, whatever stands in between.
const PASSED = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
] as const;

/// The tags of the document one after another, without those in comments, CDATA and instructions.
/// Ends where the text breaks off inside one of them. Linear in the length; never throws.
export function* scanTags(text: string): Generator<Tag> {
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at)) {
    const passed = PASSED.find(([opening]) => text.startsWith(opening, at));
    if (passed) {
      const end = text.indexOf(passed[1], at + passed[0].length);
      if (end < 0) return;
      at = end + passed[1].length;
      continue;
    }
    if (!/[A-Za-z_/!]/.test(text[at + 1] ?? '')) {
      at++;
      continue;
    }
    const end = endOfTag(text, at);
    if (end < 0) return;
    yield tagAt(text, at, end);
    at = end;
  }
}

function tagAt(text: string, start: number, end: number): Tag {
  const close = text[start + 1] === '/';
  const written = nameAt(text, close ? start + 2 : start + 1, end);
  const declares = written.startsWith('!') && written.toUpperCase() !== '!DOCTYPE';
  const doctype = written.startsWith('!');
  return {
    kind: doctype ? 'doctype' : close ? 'close' : 'open',
    name: written.slice(written.indexOf(':') + 1).toLowerCase(),
    written,
    start,
    end,
    empty: text[end - 2] === '/',
    subset: declares || (doctype && text.slice(start, end).includes('[')),
  };
}

function nameAt(text: string, start: number, end: number): string {
  let at = start;
  while (at < end && !/[\s/>]/.test(text[at]!)) at++;
  return text.slice(start, at);
}

/// Behind the `>` that is not in quotation marks; -1 when there is none. In a DOCTYPE the first one
/// will do: whether it has brackets shows before.
function endOfTag(text: string, start: number): number {
  let quote = '';
  const quotes = text[start + 1] !== '!';
  for (let i = start + 1; i < text.length; i++) {
    const unit = text[i]!;
    if (quote) quote = unit === quote ? '' : quote;
    else if (quotes && (unit === '"' || unit === "'")) quote = unit;
    else if (unit === '>') return i + 1;
  }
  return -1;
}
