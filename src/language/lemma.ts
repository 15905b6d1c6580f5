import { IRREGULAR_VERBS, VERBS_IN_DOUBLE, VERBS_IN_E } from './irregular-verbs.ts';

const words = (text: string): string[] => text.trim().split(/\s+/);

function readIrregular(): Map<string, string> {
  const lemmas = new Map<string, string>();
  for (const line of IRREGULAR_VERBS.trim().split('\n')) {
    const [base = '', ...forms] = line.split(' ');
    for (const form of [base, ...forms]) if (!lemmas.has(form)) lemmas.set(form, base);
  }
  return lemmas;
}

const irregular = readIrregular();
const endsInE = new Set(words(VERBS_IN_E));
const endsInDouble = new Set(words(VERBS_IN_DOUBLE));

/// The base form of a verb: "said" and "says" give "say", "scrapping" gives "scrap". Known
/// irregular forms come from a list, others from rules of spelling; a base form stays as it is.
/// Where one form has two verbs ("lay", "found", "wound", "saw"), the commoner one in news.
export function verbLemma(form: string): string {
  const word = form.toLowerCase().replaceAll('’', "'");
  const known = irregular.get(word);
  if (known !== undefined) return known;
  if (endsInE.has(word) || endsInDouble.has(word)) return word;
  if (word.endsWith('ing')) return ofStem(word.slice(0, -3)) ?? word;
  if (word.endsWith('eed')) return endsInE.has(word.slice(0, -1)) ? word.slice(0, -1) : word;
  if (word.endsWith('ied') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (word.endsWith('ed')) return ofStem(word.slice(0, -2)) ?? word;
  return word.endsWith('s') ? ofThirdPerson(word) : word;
}

function ofThirdPerson(word: string): string {
  if (word.length < 3 || /(?:ss|us|is)$/.test(word)) return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  const base = word.slice(0, -1);
  if (irregular.get(base) === base || endsInE.has(base)) return base;
  return /(?:ch|sh|ss|x|zz|o|cus|ias)es$/.test(word) ? word.slice(0, -2) : base;
}

/// The base form of what is left of a form in -ed or -ing, or null when it is no verb's stem.
function ofStem(stem: string): string | null {
  if (stem.length < 2 || !/[aeiouy]/.test(stem)) return null;
  if (irregular.get(stem) === stem) return stem;
  for (const base of [`${stem}e`, stem])
    if (endsInE.has(base) || endsInDouble.has(base) || irregular.get(base) === base) return base;
  const single = stem.slice(0, -1);
  if (/([bdfgklmnprtvz])\1$/.test(stem)) return single;
  return needsE(stem) ? `${stem}e` : stem;
}

// Endings of stems that no base form has: an -e was dropped after them.
const NO_BASE_ENDS =
  /(?:[cuvz]|[dlr]g|[lnpr]s|[aeiou]s|[bcdfgkpt]l|th|[^eo]at|[^aeo]i[dr]|[^ao]ud|[^o]ut|um|[tgs]ur|ag|[^aeo]ul)$/;
// Endings among those that base forms do have.
const BASE_ENDS = /(?:cus|bias|[aeiou]{2}th)$/;
// A stem of one syllable and one consonant, which would be doubled had no -e been dropped.
const SHORT_STEM = /^[^aeiou]+[aeiou][bdfgklmnprt]$/;

/// True when the spelling of a stem shows that an -e was dropped.
function needsE(stem: string): boolean {
  return SHORT_STEM.test(stem) || (NO_BASE_ENDS.test(stem) && !BASE_ENDS.test(stem));
}
