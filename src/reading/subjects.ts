import { isPlaceName } from '../language/gazetteers/gazetteer.ts';
import type { SourceFrame } from './attribution.ts';
import { nounPhraseEndingAt } from './noun-phrases.ts';
import type { Passage, Range } from './passage.ts';
import type { VerbGroup } from './verb-groups.ts';

/// The subject of a verb group. `source` are all the words that name it (apposition and relative
/// clause included), `core` the noun phrase to resolve.
export interface Subject {
  readonly source: Range;
  readonly core: Range;
  readonly frame: SourceFrame;
}

const RELATIVES = new Set(['who', 'which', 'that', 'whose', 'whom', 'where']);

/// The subject to the left of a verb group, not looking before token `floor`; null when there is
/// none that can be told from the tags alone.
export function subjectBefore(passage: Passage, group: VerbGroup, floor: number): Subject | null {
  const at = group.first;
  if (at <= floor) return null;
  const before = at - 1;
  if (isRelative(passage, before)) return relativeSubject(passage, before, floor);
  if (passage.word[before] === ',') return setOffSubject(passage, before, floor);
  if (passage.word[before] === ')') return parenthesised(passage, before, floor);
  const core = nounPhraseEndingAt(passage, at, floor);
  return core && plain(passage, core, floor);
}

function isRelative(passage: Passage, i: number): boolean {
  const tag = passage.tag[i];
  return (tag === 'WP' || tag === 'WDT') && RELATIVES.has(passage.word[i]!);
}

/// "the man who shot the dog said": the phrase before the verb is the object of a relative clause,
/// and the subject stands before "who".
function plain(passage: Passage, core: Range, floor: number): Subject | null {
  const left = core.first - 1;
  if (left > floor && passage.isVerb(left)) {
    for (let k = left - 1; k > floor && left - k < 12; k--) {
      if (passage.word[k] === ',') break;
      if (!isRelative(passage, k)) continue;
      const antecedent = nounPhraseEndingAt(passage, k, floor);
      if (!antecedent) break;
      return {
        source: { first: antecedent.first, last: core.last },
        core: antecedent,
        frame: 'subject',
      };
    }
  }
  return { source: core, core, frame: 'subject' };
}

/// "Brook, who had resigned" and "officials who said".
function relativeSubject(passage: Passage, relative: number, floor: number): Subject | null {
  const end = passage.word[relative - 1] === ',' ? relative - 1 : relative;
  const core = nounPhraseEndingAt(passage, end, floor);
  const source = { first: relative, last: relative + 1 };
  return core && { source, core, frame: 'relative' };
}

/// The verb follows a comma: "Brook, the harbour master, said", "Brook, however, said".
function setOffSubject(passage: Passage, comma: number, floor: number): Subject | null {
  const open = commaBefore(passage, comma, floor);
  if (open < 0) return null;
  const core = nounPhraseEndingAt(passage, open, floor) ?? nameBetween(passage, open, comma);
  if (!core) return null;
  const included = isApposition(passage, open + 1, comma) || isRelative(passage, open + 1);
  const source = { first: core.first, last: included ? comma : core.last };
  return { source, core, frame: 'subject' };
}

/// "its chief executive, [Ana Brook], said": the name does when the role cannot be made out.
function nameBetween(passage: Passage, open: number, comma: number): Range | null {
  const name = passage.name[open + 1]!;
  if (name < 0 || passage.names.last[name] !== comma) return null;
  if (isPlaceName(passage.words({ first: open + 1, last: comma }))) return null;
  return { first: open + 1, last: comma };
}

function commaBefore(passage: Passage, comma: number, floor: number): number {
  for (let k = comma - 1; k > floor && comma - k < 40; k--) {
    if (passage.mark[k]) return -1;
    if (passage.word[k] === ',') return betterComma(passage, k, comma, floor);
  }
  return -1;
}

/// "Brook, a harbour master in Port Ellis, Norland, said": when what stands between the commas is a
/// bare name, the apposition may have begun one comma earlier.
function betterComma(passage: Passage, open: number, comma: number, floor: number): number {
  if (comma - open > 3) return open;
  for (let k = open - 1; k > floor && open - k < 25; k--) {
    if (passage.mark[k] || passage.isVerb(k)) break;
    if (passage.word[k] !== ',') continue;
    const inPlace = isPlaceName(passage.words({ first: open + 1, last: comma }));
    const apposed = isApposition(passage, k + 1, open);
    return apposed && (inPlace || passage.tag[k + 1] === 'DT') ? k : open;
  }
  return open;
}

function isApposition(passage: Passage, first: number, last: number): boolean {
  const tag = passage.tag[first];
  if (tag === 'VBG' || tag === 'RB' || tag === 'IN' || tag === 'VBN') return false;
  return passage.isNoun(last - 1) || passage.tag[last - 1] === 'CD';
}

/// "Sen. Ana Brook (R-Norland) said".
function parenthesised(passage: Passage, close: number, floor: number): Subject | null {
  for (let k = close - 1; k > floor && close - k < 12; k--) {
    if (passage.word[k] !== '(') continue;
    const core = nounPhraseEndingAt(passage, k, floor);
    return core && { source: { first: core.first, last: close + 1 }, core, frame: 'subject' };
  }
  return null;
}
