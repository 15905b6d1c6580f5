import { randomEvents } from '../reading/events/random-events.ts';
import { random } from '../reading/random.ts';

/// A kind of text that is meant to make reading slow: the same thing over and over, for as long as is
/// asked. A longer text begins with the shorter one, so that who has read the longest knows the words of all.
export interface Shape {
  readonly name: string;
  /// The text, cut where a piece ends: at most `length` code units, and hardly fewer.
  text(length: number): string;
}

/// A text of pieces, each by its number from 0, as many as there is room for.
function of(name: string, piece: (i: number) => string): Shape {
  return endless(name, '', piece);
}

/// The same between a head and an end: one sentence, one paragraph, one quotation of everything.
function endless(name: string, head: string, piece: (i: number) => string, end = ''): Shape {
  return {
    name,
    text(length) {
      let text = head;
      const room = length - end.length;
      for (let i = 0, next = piece(0); text.length + next.length <= room; next = piece(++i))
        text += next;
      return text + end;
    },
  };
}

/// Sentences that are as long as sentences may be: an end behind every so many pieces.
function long(name: string, head: string, every: number, piece: (i: number) => string): Shape {
  return of(name, (i) => `${i % every ? '' : head}${piece(i)}${(i + 1) % every ? '' : 'it.\n'}`);
}

const ONSETS = 'B D F G H K L M N P R S T V Br Dr Gr Kr Tr St'.split(' ');
const MIDDLES = 'a e i o u ai ea oa'.split(' ');
const ENDS = 'n r l m s t ck rd nd st'.split(' ');

/// A syllable of 1,600, by its number.
function syllable(i: number): string {
  const onset = ONSETS[i % ONSETS.length]!;
  const rest = Math.floor(i / ONSETS.length);
  return onset + MIDDLES[rest % MIDDLES.length]! + ENDS[Math.floor(rest / MIDDLES.length) % 10]!;
}

/// An invented name of a person or place, another for each number: "Branelt", "Dakord".
function invented(i: number): string {
  const mixed = (i * 7919) % 1600;
  return syllable(mixed) + syllable((mixed * 31 + i) % 1600).toLowerCase();
}

const GIVEN = 'Ana Mira Hugh Ilan Tom Karin Pavel Nora Sven Ruth Olga Emil'.split(' ');
const given = (i: number): string => GIVEN[i % GIVEN.length]!;
const TITLES = 'President Senator General Judge Mayor Professor Minister Governor'.split(' ');
const title = (i: number): string => TITLES[i % TITLES.length]!;
const DAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');
const day = (i: number): string => DAYS[i % DAYS.length]!;
const COUNTRIES = 'Norway Chile Kenya Japan Egypt Peru Iran Poland Ghana India'.split(' ');
const country = (i: number): string => COUNTRIES[i % COUNTRIES.length]!;

/// Words of news in an order that a seed tells.
function scattered(seed: number, words: readonly string[]): (i: number) => string {
  const order: number[] = [];
  const next = random(seed);
  return (i) => {
    while (order.length <= i) order.push(Math.floor(next() * words.length));
    return words[order[i]!]!;
  };
}

const MIXED = scattered(
  17,
  (
    'Ana Brook |Hugh Marsh |he |she |they |said |told |denied |promised |that |the port |closed |' +
    'according to |on Monday |in May |to close |not |“|” |" |‘|’ |, |. |; |: |— |(|) |and |who |' +
    'Mayor |Mr. |U.S. |the union |in Norway |will |would |its |his |\n|\n\n'
  ).split('|'),
);

/// Ninety shapes and more, by what they are full of.
export const SHAPES: readonly Shape[] = [
  of('titles and initials', () => 'J. Mr. '),
  of('titled names without commas', (i) => `${title(i)} ${invented(i)} `),
  of('one title after another', (i) => `${title(i)} `),
  of('roles before names', (i) => `deputy harbour board spokesman ${given(i)} ${invented(i)}, `),
  of('roles behind names', (i) => `${given(i)} ${invented(i)}, the harbour master, said so. `),
  of('one person of many roles', (i) => `${invented(i)} board chief Ana Brook said so. `),
  of('titles of one surname', (i) => `Mrs. Brook met Mr. Brook and ${invented(i)} Brook. `),
  of('different names', (i) => `${given(i)} ${invented(i)} said so. `),
  of('names and nothing else', (i) => `${given(i)} ${invented(i)} and `),
  of('one surname', (i) => `${invented(i)} Brook said so. Brook agreed. `),
  of('one given name', (i) => `Ana ${invented(i)} said so. Ana agreed. `),
  of('nicknames of one surname', (i) => `Ana “${invented(i)}” Brook said so. `),
  of('initials', (i) => `${given(i)} ${'ABCDEFGH'[i % 8]}. ${invented(i)} met J. K. L. `),
  of('hyphens', (i) => `${invented(i)}-${invented(i + 1)} said the half-closed-re-opened port. `),
  of('apostrophes', (i) => `${invented(i)}'s brothers' dog's owner's 'twas o'clock `),
  of('organisations and their letters', (i) => {
    const words = `${invented(i)} ${invented(i + 7)} Board`;
    return `The ${words} (${words.replaceAll(/[^A-Z]/g, '')}) said so. `;
  }),
  of('countries', (i) => `${country(i)} said ${country(i + 3)} told ${country(i + 7)}. `),
  endless('countries in one list', 'Ministers of ', (i) => `${country(i)} `),
  of('according to', () => 'according to Ana, '),
  endless('she said that he said that', 'Ana said ', (i) => `that ${given(i)} said `),
  endless('told by told', 'It was said ', (i) => `by the man who told ${given(i)} `),
  endless('who', 'The man ', (i) => `who knew ${given(i)} ${invented(i)} `),
  endless('and', 'She said the port ', () => 'was closed and '),
  of('commas', () => 'a, '),
  of('clauses between commas', (i) => `said ${given(i)}, who left, `),
  of('one word a line', (i) => `${invented(i)}\n`),
  of('one word a paragraph', () => 'Closed\n\n'),
  of('headlines', (i) => `${invented(i)} Says Port Will Close\n\n`),
  of('transcript', (i) => `${invented(i % 40).toUpperCase()}: The port will close.\n`),
  of('labels', (i) => `${given(i)} ${invented(i)}: yes: no: `),
  of('quotations that open', () => '“The port is closed. '),
  of('quotations that open a paragraph', () => '“The port is closed.\n\n'),
  endless('cues in an open quotation', '“', (i) => `${given(i)} said the port was closed. `),
  of('cues in quotations of nobody', (i) => `“${given(i)} said the port was closed.” `),
  of('relays', (i) => `The agency Lantra reported that ${given(i)} said the port was closed. `),
  endless(
    'one quotation of everything',
    'Ana Brook said: “',
    (i) => `${given(i)} said the port was closed. `,
    '”\n',
  ),
  endless(
    'one quotation over paragraphs',
    'Ana Brook said:',
    () => '\n\n“The port is closed.',
    '”',
  ),
  endless(
    'promises in one quotation',
    'Brook said: “',
    () => 'I will go, and he says: ‘I will go.’ ',
    '”',
  ),
  of('quotations that close', () => 'the port” said she. '),
  of('quotations in one another', () => '“‘'),
  of('quotations of one word', (i) => `She called it “${invented(i).toLowerCase()}”. `),
  of('straight marks', () => `"the port" 'is "closed' `),
  of('quotations and he said', (i) => `“The port is closed,” ${given(i)} said. “It is.” `),
  of('continued quotations', () => '“The port is closed,” he said, “and it will open.” '),
  of('pronouns', () => 'He told her that they saw it and she knew he was there. '),
  of('pronouns among names', (i) => `${given(i)} ${invented(i)} left. He said she saw them. `),
  of(
    'one person under many names',
    (i) => `Ana “${invented(i)}” Brook left. The minister said so. `,
  ),
  of(
    'one role of many',
    (i) => `Spokesman ${given(i)} ${invented(i)} left. The spokesman agreed. `,
  ),
  of(
    'nouns for people',
    (i) => `${given(i)} ${invented(i)}, a minister, left. The minister said so. `,
  ),
  of('days', (i) => `on ${day(i)} `),
  of('dates', (i) => `It closed on ${day(i)}, ${1 + (i % 28)} May ${1990 + (i % 40)}, he said. `),
  of('numbers', (i) => `${i * 37} ${i}.5 million 3/4 ${i}th `),
  of('addresses', (i) => `https://www.${invented(i).toLowerCase()}.com/a?b=${i} `),
  of('parentheses', (i) => `(${given(i)} (said `),
  of('dashes', () => 'the port — closed – he said -- '),
  of(
    'denials',
    (i) => `${given(i)} denied that the port was closed. The port was closed, he said. `,
  ),
  of('contradictions', (i) =>
    i % 2 ? 'But Marsh rejected the claim. ' : 'Brook claimed that Lantra meddled in the vote. ',
  ),
  of('agreements', (i) => `${given(i)} ${invented(i)} welcomed the deal on the port. `),
  of('turns of mind', (i) =>
    i % 2 ? 'Brook now opposes the bridge. ' : 'Brook backed the bridge. ',
  ),
  of('promises', (i) => `${given(i)} ${invented(i)} promised to open the port in May. `),
  endless('promises in one sentence', 'Brook promised to open the port', () => ' and to close it'),
  of('promises of one person', (i) => `Brook will open the ${invented(i)} port on ${day(i)}. `),
  of('warnings', (i) => `Brook warned that the port will close on ${day(i)}. `),
  of('charges denied', (i) => `The vote was rigged, a charge that ${given(i)} Brook denied. `),
  of('meetings to come', (i) => `Brook will meet ${given(i)} ${invented(i)} on ${day(i)}. `),
  of('meetings', (i) => `Brook met ${given(i)} in Norway on ${day(i)}. `),
  of('meetings of the same', () => 'Brook met Marsh. '),
  of('attacks', (i) => `Rebels attacked the town of ${invented(i)} and killed ${i} soldiers. `),
  endless('crowds', '', (i) => (i % 40 ? `${invented(i)}, ` : 'and Marsh said he met Ana, ')),
  endless('verbs', 'Brook ', () => 'wanted to try to begin to say to hope to '),
  endless('claims of claims', 'The claims ', () => 'of accusations of claims by Brook '),
  endless('nouns', 'The ', () => 'port authority board meeting '),
  endless('of the', 'The end ', () => 'of the port '),
  endless('one sentence', 'The port', (i) => ` was closed as ${given(i)} ${invented(i)} had said`),
  of('sentences of one word', () => 'No. '),
  of('the same said', () => 'Brook said the port was closed. '),
  of('one word', () => 'said '),
  of('spaces', () => ' a  '),
  of('hedges', () => 'It was reportedly alleged that Brook possibly said he might not go. '),
  of('conditions', () => 'If Brook says the port will close, Marsh would go unless she asks. '),
  of('questions', () => 'Did Brook say why? Who said that she would? '),
  of('votes', (i) => `Brook won ${i} votes to ${i + 1}, or ${i % 90}.5 percent, she said. `),
  of('letters without a space', () => 'closed'),
  of('stops', () => '...'),
  of('abbreviations', () => 'U.S. Sen. Gen. No. '),
  of('bullets', (i) => `- ${given(i)} said so\n`),
  long('long sentences of according to', 'It was, ', 118, () => 'according to Ana, '),
  long('long sentences of said that', '', 150, (i) => `${given(i)} said that `),
  long('long sentences of and', 'Brook said ', 118, () => 'it was closed and '),
  long('long sentences of promises', 'Brook ', 118, () => 'promised to agree to '),
  long('long sentences of claims', 'The ', 150, () => 'claims of Brook’s '),
  long('long sentences of names', 'So said ', 150, (i) => `${given(i)} ${invented(i)} and `),
  long('long sentences of who', 'The man ', 100, (i) => `who said ${given(i)} knew the man `),
  long(
    'long sentences of denials',
    'Brook said ',
    75,
    (i) => `${given(i)} denied that he had met `,
  ),
  long('long sentences of meetings', 'Brook ', 75, (i) => `met ${given(i)} on ${day(i)} and `),
  long('long sentences of quotations', 'Brook said ', 75, (i) => `“so,” ${given(i)} said, `),
  of('events of every kind', (i) => `${randomEvents(i)}\n\n`),
  of('anything', MIXED),
];
