// Words that, capitalised in the middle of running text, open a sentence: function words and the
// adverbs news begins sentences with. None is commonly part of a name that follows "U.S." or an
// initial.
const STARTERS = new Set(
  (
    'a about additionally after all also although among an and another any are as asked at ' +
    'because before but by can could currently despite did do does during each earlier even ' +
    'eventually every few finally following for four from has have he her here his how however i ' +
    'if in initially instead is it its last later like many meanwhile more most much my neither ' +
    'no nobody none nor not nothing now of on once one only or other others our over people ' +
    'previously recently several she should similarly since so some soon still such ten that the ' +
    'their then there these they this those though three through thus to today ultimately under ' +
    'unless until was we were what when where whether which while who whose why will with within ' +
    'without would yet you your'
  ).split(' '),
);
const LONGEST_STARTER = 12;

/// True when the word from `start` to `end` is capitalised and typically opens a sentence.
export function isStarter(text: string, start: number, end: number): boolean {
  if (end - start > LONGEST_STARTER) return false;
  const word = text.slice(start, end);
  const lower = word.toLowerCase();
  // In capitals all along it starts nothing: "2 P.M. TO 3 P.M."
  return word[0] !== lower[0] && word.slice(1) === lower.slice(1) && STARTERS.has(lower);
}
