import { seededRandom } from './random.ts';

const SMALL_IN_TITLES = new Set(
  'a an and as at but by for from in into nor of on or over so than the to up via with'.split(' '),
);
const CONTRACTED = /^['’]|^n['’]t$/i;

const TITLE_SHARE = 0.05;
const CAPITALS_SHARE = 0.02;
const QUOTES_SHARE = 0.5;

/// Copies of a share of the sentences as news may write them, all else the same: as a headline, in
/// capitals, with other quotation marks. The corpora have little of these. The same for a seed.
export function newsCopies<Sentence extends { readonly forms: readonly string[] }>(
  sentences: readonly Sentence[],
  seed: number,
): Sentence[] {
  const random = seededRandom(seed);
  const copies: Sentence[] = [];
  for (const sentence of sentences) {
    const { forms } = sentence;
    const draw = random();
    if (forms.length >= 4 && draw < TITLE_SHARE)
      copies.push({ ...sentence, forms: inTitleCase(forms) });
    else if (draw < TITLE_SHARE + CAPITALS_SHARE)
      copies.push({ ...sentence, forms: inCapitals(forms) });
    const hasQuotes = forms.some((form) => form === '"');
    if (hasQuotes && random() < QUOTES_SHARE)
      copies.push({ ...sentence, forms: inCurlyQuotes(forms) });
  }
  return copies;
}

function inTitleCase(forms: readonly string[]): string[] {
  return forms.map((form, i) => {
    if (CONTRACTED.test(form) || (i > 0 && SMALL_IN_TITLES.has(form))) return form;
    return form.charAt(0).toUpperCase() + form.slice(1);
  });
}

function inCapitals(forms: readonly string[]): string[] {
  return forms.map((form) => form.toUpperCase());
}

/// Straight marks by turns opening and closing.
function inCurlyQuotes(forms: readonly string[]): string[] {
  let open = false;
  return forms.map((form) => {
    if (form !== '"') return form;
    open = !open;
    return open ? '“' : '”';
  });
}
