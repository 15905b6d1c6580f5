import { slice } from '../../text/span.ts';
import type { Span } from '../../text/span.ts';
import type { Article, Mention, Statement } from '../../record/types.ts';
import { citationFrame } from '../citation.ts';
import { hashLink, markup, joined, type Markup, type Piece } from './markup.ts';
import type { Placed } from './placement.ts';
import {
  chainOf,
  channelInWords,
  confidenceInWords,
  cueOf,
  dateWithBasis,
  names,
  speakerOf,
} from '../wording.ts';

/// Longest excerpt on a card, in code units. Cards of nested statements repeat their words, so that
/// without a limit a page could grow with the square of its text; the text beside has them all.
const LONGEST_EXCERPT = 900;

/// What a card has beside its statement: the strip's keys of those who speak, and how the article stands, in a word or
/// two for the citation, '' where there is nothing to say.
export interface Beside {
  readonly speakers: readonly number[];
  readonly labels: string;
}

/// One statement as a card.
export function card(article: Article, placed: Placed, beside: Beside): Markup {
  const { statement, depth } = placed;
  const classes = `card kind-${statement.kind} level-${statement.level} indent-${Math.min(depth, 4)}`;
  const fields = data(article, placed, beside);
  return markup`<li class="${classes}" id="${statement.id}" tabindex="-1"${fields}>
    ${heading(article, placed)}
    ${excerpt(article.text, statement)}
    ${manner(statement)}
    <div class="more">
      ${facts(statement)}
      ${why(statement)}
    </div>
  </li>
`;
}

/// What the page's script needs: filters, spans to light up, the citation around the words.
function data(
  article: Article,
  { statement, number, parent }: Placed,
  { speakers, labels }: Beside,
) {
  const { before, between, after } = citationFrame(article, statement, labels);
  const mentioned = (mentions: readonly Mention[]) =>
    ranges(mentions.flatMap(({ span }) => span ?? []));
  const fields: Record<string, string | number> = {
    number,
    parent,
    kind: statement.kind,
    level: statement.level,
    review: statement.review,
    speakers: speakers.join(' '),
    content: ranges(statement.content),
    source: ranges(statement.source),
    cue: statement.cue ? ranges([statement.cue]) : '',
    addressee: mentioned(statement.addressee),
    through: mentioned(statement.reportedBy),
    before,
    between,
    after,
  };
  return Object.entries(fields)
    .filter(([, value]) => value !== '' && value !== 0)
    .map(([name, value]) => markup` data-${name}="${value}"`);
}

function ranges(spans: readonly Span[]): string {
  return spans.map(({ start, end }) => `${start}-${end}`).join(' ');
}

/// The number of a statement, linked to its card.
export function numberLink(id: string, number: number): Markup {
  return markup`<a class="number" href="${hashLink(id)}" aria-label="Statement ${number}">${number}</a>`;
}

function heading({ text }: Article, { statement, number, parent }: Placed): Markup {
  const { who, note } = speakerOf(text, statement);
  const cue = cueOf(text, statement);
  const to = statement.addressee.length > 0 && names(statement.addressee);
  const parts: Piece[] = [
    numberLink(statement.id, number),
    who && markup`<b class="speaker" dir="auto">${who}</b>`,
    statement.speaker.length < 2 &&
      statement.role &&
      markup`<span class="role" dir="auto">${statement.role}</span>`,
    note && markup`<span class="badge open">${note}</span>`,
    cue && markup`<i class="cue-words" dir="auto">${cue}</i>`,
    to && markup`<span class="to">to <span dir="auto">${to}</span></span>`,
    parent > 0 && markup`<span class="within">within ${parent}</span>`,
  ];
  return markup`<p class="who">${joined(parts, ' ')}</p>`;
}

/// What was said, verbatim; a long one is cut and says so.
export function excerpt(text: string, { content, kind }: Statement): Markup {
  const pieces: Markup[] = [];
  let left = LONGEST_EXCERPT;
  for (const span of content) {
    const words = slice(text, span);
    const shown = words.length <= left ? words : cutAtSpace(words, left);
    left -= words.length;
    const cut = shown.length < words.length;
    pieces.push(markup`<span class="piece${cut && ' cut'}">${shown}</span>`);
    if (left <= 0) break;
  }
  if (left < 0) pieces.push(markup`<span class="continues">… continues in the text</span>`);
  return markup`<blockquote class="words ${kind}" dir="auto">${joined(pieces, ' … ')}</blockquote>`;
}

/// The longest start of `words` within `length` that ends at a space, else one that splits no pair
/// of surrogates.
function cutAtSpace(words: string, length: number): string {
  const start = words.slice(0, Math.max(length, 0));
  const space = start.lastIndexOf(' ');
  return space > 0 ? start.slice(0, space) : start.replace(/[\ud800-\udbff]$/, '');
}

/// Every hop that carried the words.
export function chain(statement: Statement): Markup | false {
  const hops = chainOf(statement);
  return hops !== '' && markup`<p class="facts">${throughWords(hops)}</p>`;
}

/// How it was said and through whom: what no card may do without.
function manner(statement: Statement): Markup {
  const { kind, level, type, illocution, review } = statement;
  const badges: Piece[] = [
    markup`<span class="badge kind">${kind}</span>`,
    level !== 'core' && markup`<span class="badge level">${level}</span>`,
    type !== 'speech' && markup`<span class="badge">${type}</span>`,
    review !== 'unreviewed' &&
      markup`<span class="badge review-${review}">${reviewWords(review)}</span>`,
    illocution,
  ];
  const hops = chainOf(statement);
  return markup`<p class="facts">${joined(badges, ' ')}${hops && markup` · ${throughWords(hops)}`}</p>`;
}

function throughWords(hops: string): Markup {
  return markup`<span class="chain">through <span dir="auto">${hops}</span></span>`;
}

function facts(statement: Statement): Markup {
  const { polarity, modality, stance, venue, saidAt, confidence } = statement;
  const details: Piece[] = [
    polarity === 'negative' && 'negated',
    modality !== 'certain' && modality,
    stance !== 'neutral' && `${stance} by the article`,
    channelInWords(venue.channel),
    venue.event,
    venue.place,
    saidAt && dateWithBasis(saidAt),
    `confidence ${confidenceInWords(confidence)}`,
  ];
  return markup`<p class="facts" dir="auto">${joined(details, ' · ')}</p>`;
}

function reviewWords(review: Statement['review']): string {
  return review.replace('-', ' ');
}

function why({ reasons, about }: Statement): Markup {
  const topics =
    about.length > 0 && markup`<p>About: <span dir="auto">${about.join(', ')}</span></p>`;
  const list = reasons.map((reason) => markup`<li dir="auto">${reason}</li>`);
  return markup`<details class="why">
    <summary>why</summary>
    ${topics}
    <ul>
      ${list}
    </ul>
  </details>`;
}
