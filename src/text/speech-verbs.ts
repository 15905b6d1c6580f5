// Verbs that, after a quotation and a name, carry the sentence of the quotation on.
const VERBS = new Set(
  (
    'said says asked asks added adds wrote writes replied replies shouted cried told tweeted ' +
    'answered exclaimed wondered called yelled joked quipped recalled responded remarked demanded ' +
    'screamed insisted continued inquired quoted declared chanted posted thought mused'
  ).split(' '),
);

/// True for a finite form of a verb of speech, in lower case.
export function isSpeechVerb(word: string): boolean {
  return VERBS.has(word);
}
