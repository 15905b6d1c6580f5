import { slice, type Span } from '../../text/span.ts';
import type {
  Agreement,
  ArticleRecord,
  Commitment,
  Conflict,
  Event,
  Mention,
} from '../../record/types.ts';
import { textAnchor } from './article-text.ts';
import { chain, excerpt, numberLink } from './cards.ts';
import { hashLink, markup, joined, type Markup, type Piece } from './markup.ts';
import type { Placed } from './placement.ts';
import { counted, cueOf, dateWithBasis, names, speakerOf } from '../wording.ts';

/// The sections after an article, each left out where the record has nothing for it.
const FACETS = [
  { field: 'conflicts', title: 'Side by side', one: 'conflict' },
  { field: 'commitments', title: 'Docket', one: 'docket item' },
  { field: 'agreements', title: 'In agreement', one: 'agreement' },
  { field: 'events', title: 'Events', one: 'event' },
] as const;

type Facet = (typeof FACETS)[number];

/// Links to the sections of one article, with their sizes.
export function sectionLinks(record: ArticleRecord): Markup[] {
  return presentIn(record).map(({ field, one }) => {
    const target = hashLink(sectionId(record, field));
    return markup`<a href="${target}">${counted(record[field].length, one)}</a>`;
  });
}

/// Conflicts, docket, agreements and events, each with its evidence.
export function recordSections(record: ArticleRecord, placed: readonly Placed[]): Markup {
  const context = new Context(record, placed);
  const items = {
    conflicts: () => record.conflicts.map((conflict) => conflictItem(conflict, context)),
    commitments: () => record.commitments.map((one) => docketItem(one, context)),
    agreements: () => record.agreements.map((agreement) => agreementItem(agreement, context)),
    events: () => record.events.map((event) => eventItem(event, context)),
  };
  const sections = presentIn(record).map(
    ({ field, title }) => markup`<section class="facet" id="${sectionId(record, field)}">
    <h3>${title} <span class="count">${record[field].length}</span></h3>
    <ul>
    ${items[field]()}</ul>
  </section>
`,
  );
  return markup`${sections}`;
}

function presentIn(record: ArticleRecord): Facet[] {
  return FACETS.filter(({ field }) => record[field].length > 0);
}

function sectionId({ article }: ArticleRecord, field: Facet['field']): string {
  return `${field}:${article.id}`;
}

/// What the items of one article are written from.
class Context {
  private readonly record: ArticleRecord;
  private readonly placed: ReadonlyMap<string, Placed>;

  constructor(record: ArticleRecord, placed: readonly Placed[]) {
    this.record = record;
    this.placed = new Map(placed.map((one) => [one.statement.id, one]));
  }

  /// The words of a span, linked to where they stand.
  words(span: Span): Markup {
    const { text, id } = this.record.article;
    const target = hashLink(textAnchor(id, span.start));
    return markup`<a class="evidence" href="${target}" dir="auto">${slice(text, span)}</a>`;
  }

  /// One statement as one side of a conflict.
  side(id: string): Markup | null {
    const found = this.placed.get(id);
    if (!found) return null;
    const { statement, number } = found;
    const { text } = this.record.article;
    const { who, note } = speakerOf(text, statement);
    const cue = cueOf(text, statement);
    return markup`<div class="side">
      <p class="who">
        ${numberLink(id, number)} <b dir="auto">${who || note}</b> <i dir="auto">${cue}</i>
      </p>
      ${excerpt(text, statement)}
      ${chain(statement)}
    </div>
`;
  }

  /// Links to statements by number.
  numbers(ids: readonly string[]): Markup {
    const links = ids.map((id) => {
      const number = this.placed.get(id)?.number;
      return number && numberLink(id, number);
    });
    return joined(links, ' ');
  }
}

function conflictItem(conflict: Conflict, context: Context): Markup {
  const { degree, state, topic, basis, marker } = conflict;
  const reasons: Piece[] = [
    markup`<span dir="auto">${basis}</span>`,
    marker && markup`the article’s own marker: “${context.words(marker)}”`,
  ];
  return markup`<li class="conflict">
    <p class="topic">
      <span class="badge">${degree.replace('-', ' ')}</span> <span class="badge">${state}</span>
      <span dir="auto">${topic}</span>
    </p>
    <div class="sides">
      <div>${conflict.a.map((id) => context.side(id))}</div>
      <div>${conflict.b.map((id) => context.side(id))}</div>
    </div>
    <p class="facts">${joined(reasons, ' · ')}</p>
  </li>
`;
}

function agreementItem({ topic, members }: Agreement, context: Context): Markup {
  return markup`<li>
    <p class="topic" dir="auto">${topic}</p>
    ${members.map((id) => context.side(id))}
  </li>
`;
}

function docketItem(commitment: Commitment, context: Context): Markup {
  const { kind, status, strength, due, conditions, action } = commitment;
  const details: Piece[] = [
    strength && markup`strength: <span dir="auto">${strength}</span>`,
    due ? `due ${dateWithBasis(due)}` : 'no due date',
    conditions.length > 0 &&
      markup`if ${joined(
        conditions.map((span) => context.words(span)),
        '; ',
      )}`,
    commitment.statements.length > 0 &&
      markup`on the record in ${context.numbers(commitment.statements)}`,
  ];
  return markup`<li>
    <p>
      <span class="badge">${kind}</span>
      <span class="badge">${status}</span> ${people(commitment.holder)}: ${context.words(action)}
    </p>
    <p class="facts">${joined(details, ' · ')}</p>
  </li>
`;
}

function eventItem(event: Event, context: Context): Markup {
  const { status, type, mode, actors, targets, date, place, assertedBy } = event;
  const details: Piece[] = [
    type !== 'none' && [type.toLowerCase(), mode].filter(Boolean).join(', '),
    actors.length > 0 && markup`actors: ${people(actors)}`,
    targets.length > 0 && markup`towards: ${people(targets)}`,
    date && dateWithBasis(date),
    place,
    `on the word of ${assertedBy === 'narrator' ? 'the article' : assertedBy.name}`,
  ];
  const evidence = joined(
    event.evidence.map((span) => context.words(span)),
    ' … ',
  );
  return markup`<li>
    <p><span class="badge">${status}</span> ${evidence}</p>
    <p class="facts">${joined(details, ' · ')}</p>
  </li>
`;
}

function people(mentions: readonly Mention[]): Markup {
  return markup`<b dir="auto">${names(mentions) || 'holder left open'}</b>`;
}
