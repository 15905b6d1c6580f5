/// A long article out of invented sentences, with all that makes it hard to hold the place in a
/// text: CRLF and single line feeds, tabs, no-break spaces, emoji before quotation marks, speech
/// inside speech, quotations that the cue splits, advertisements between the paragraphs, nothing
/// twice. About four statements come out of each round.
export function longArticle(rounds: number): string {
  const paragraphs = Array.from({ length: rounds }, (_, i) => round(i));
  return [
    'Harbour Inquiry Hears Hundreds of Witnesses 🦀',
    '• Meridian Wire',
    ...paragraphs.flatMap((lines, i) => (i % 9 === 8 ? [...lines, ADVERTISEMENT] : lines)),
  ].join('\r\n\r\n');
}

const ADVERTISEMENT =
  'Advertisement\r\n\r\nRead more: Piet Lowen’s harbour in pictures 🛶\r\n\r\nFollow us on Mastodon';

const PEOPLE = ['Ada Brandt', 'Piet Lowen', 'Ruth Adeyemi', 'Tomas Rei', 'Ilan Torvald'];
const PLACES = [
  'the slipway',
  'the lighthouse',
  'the eastern beds',
  'the customs post',
  'the quay',
];
const SIGNS = ['🦪', '👩🏽‍✈️', '🇸🇪', '𝕳', 'é\u0301'];

function round(i: number): string[] {
  const who = PEOPLE[i % PEOPLE.length]!;
  const other = PEOPLE[(i + 2) % PEOPLE.length]!;
  const place = PLACES[i % PLACES.length]!;
  const sign = SIGNS[i % SIGNS.length]!;
  const day = i + 1;
  return [
    `${sign} “We closed ${place} on day ${day},” ${who} told the inquiry. “Nobody\u00a0asked for a reason ${sign}.”`,
    `${who} said that ${other} had warned him about ${place}, which a survey had called “${sign} exhausted after ${day} winters.”`,
    `Asked about it,\t${other} said\tday ${day} was “a mistake <b>& nothing</b> more”\r\nand denied that ${place} had been sold. ${sign} The tide was low.`,
  ];
}
