import { kindsOfWord } from '../gazetteers/gazetteer.ts';
import { hashString } from '../hashing.ts';
import { normaliseForm, shapeOf } from '../lexemes.ts';

/// Longest run of letter groups taken from one word.
const GROUP_LIMIT = 12;

/// The spelling under which a word is looked up in the vocabulary: small letters, digits as 0.
export function vocabularyForm(form: string): string {
  return normaliseForm(form).toLowerCase();
}

/// What the encoder sees of a word beside its vocabulary entry, each as a row of a table of
/// `tableRows`: the word as written and in small letters, its shape, its first 1 to 3 and last 1 to
/// 4 letters, its groups of four letters, at most 12 (Bojanowski et al. 2017; Weinberger et al. 2009
/// for the hashing), and what it may be by the lists of names. Ends of the word are marked, so that a
/// group at an end is its own.
export function featureRows(form: string, tableRows: number): number[] {
  const written = normaliseForm(form);
  const lower = written.toLowerCase();
  const marked = `<${lower}>`;
  const values = [hashString(shapeOf(form), 1), hashString(written, 2), hashString(lower, 3)];
  values.push(hashString(written.slice(0, 1), 11));
  for (let n = 2; n <= 3; n++) values.push(hashString(lower.slice(0, n), 10 + n));
  for (let n = 1; n <= 4; n++) values.push(hashString(lower.slice(-n), 20 + n));
  const groups = Math.min(marked.length - 3, GROUP_LIMIT);
  for (let i = 0; i < groups; i++) values.push(hashString(marked.slice(i, i + 4), 30));
  const kinds = kindsOfWord(lower);
  const initial = written.charAt(0) === lower.charAt(0) ? 0 : 1;
  values.push(hashString(`${kinds} ${initial}`, 40));
  for (let rest = kinds; rest; rest &= rest - 1)
    values.push(hashString(`${rest & -rest} ${initial}`, 41));
  return values.map((value) => (value >>> 0) % tableRows);
}
