import type { Article, ArticleRecord } from '../../record/types.ts';
import { KINDS, LEVELS } from '../../record/vocabulary.ts';
import { markedRows, textSum } from './article-text.ts';
import { auditSummary, notesOf } from './audit-view.ts';
import { card } from './cards.ts';
import { markup, joined, type Markup, type Piece } from './markup.ts';
import { extent, place, type Placed } from './placement.ts';
import { recordSections, sectionLinks } from './record-sections.ts';
import { rowAt, rowsOf, type Row } from './rows.ts';
import { speakersOf, type Speaker, type Speakers } from '../speakers.ts';
import { standingView } from './standing-view.ts';
import { labelsOf, type Warning } from '../standing.ts';
import { beginning, counted, dateInWords, TITLE, UNDATED } from '../wording.ts';

/// How the article of a section stands, and whether another article is on the same page.
export interface Surroundings {
  readonly warnings: readonly Warning[];
  readonly isHere: (article: string) => boolean;
}

/// One article with its record in the margin, as a `<section>` whose id is the article's. A pure
/// function of what it is given: the single-file page, the static site and the server print it alike.
export function articleView(
  record: ArticleRecord,
  { warnings, isHere }: Surroundings = { warnings: [], isHere: () => false },
): string {
  const { article } = record;
  const placed = place(record.statements);
  const rows = rowsOf(record);
  const speakers = speakersOf(
    record,
    placed.map(({ statement }) => statement),
  );
  const texts = markedRows(record, placed, rows);
  const labels = labelsOf(warnings).join(', ');
  const margins = marginsOf(record, placed, rows, { speakers, labels });
  const printed = rows.map((row, i) => rowView(article, row, texts[i]!, margins[i]!));
  return markup`<section class="article" id="${article.id}" data-article="${textSum(article.text)}">
    ${standingView(warnings, isHere)}${header(record, rows)}
    ${filters(placed, speakers.list)}
    <div class="reading">${printed}</div>
    ${recordSections(record, placed)}
  </section>
`.text;
}

interface Margin {
  readonly statements: number;
  readonly items: readonly Markup[];
}

/// What stands beside each row: cards and notes, in text order. A nested statement stays below the
/// one around it, also when its words are in a later paragraph.
function marginsOf(
  record: ArticleRecord,
  placed: readonly Placed[],
  rows: readonly Row[],
  { speakers, labels }: { speakers: Speakers; labels: string },
): Margin[] {
  const beside: { at: number; statements: number; item: Markup }[][] = rows.map(() => []);
  let row = 0;
  let at = 0;
  for (const one of placed) {
    if (!one.parent) {
      at = extent(one.statement).start;
      row = rowAt(rows, at);
    }
    const item = card(record.article, one, { speakers: speakers.keysOf(one.statement), labels });
    beside[row]!.push({ at, statements: 1, item });
  }
  for (const { start, item } of notesOf(record))
    beside[rowAt(rows, start)]!.push({ at: start, statements: 0, item });
  return beside.map((items) => ({
    statements: items.reduce((sum, { statements }) => sum + statements, 0),
    items: items.sort((a, b) => a.at - b.at).map(({ item }) => item),
  }));
}

function rowView({ language }: Article, row: Row, text: Markup, margin: Margin): Markup {
  const attributes = markup` class="passage" data-passage lang="${language}" dir="auto"`;
  const passage = row.headline
    ? markup`<h2${attributes}>${text}</h2>`
    : markup`<p${attributes}>${text}</p>`;
  const summary = margin.statements ? counted(margin.statements, 'statement') : 'notes';
  const beside =
    margin.items.length > 0 &&
    markup`<details class="margin${!margin.statements && ' notes'}" open>
      <summary>${summary}</summary>
      <ol>
        ${margin.items}
      </ol>
    </details>`;
  return markup`<div class="row">${passage}${beside}</div>
`;
}

function header(record: ArticleRecord, rows: readonly Row[]): Markup {
  const { article } = record;
  const { outlet, credit, byline, published, source, url, title, problems } = article;
  const date = published
    ? markup`<time>${dateInWords(published.value)}</time>`
    : markup`<span class="undated">${UNDATED}</span>`;
  const facts: Piece[] = [
    outlet && markup`<b class="outlet" dir="auto">${outlet}</b>`,
    date,
    byline && markup`<span dir="auto">${byline}</span>`,
    credit && markup`credit: <span dir="auto">${credit}</span>`,
    sourceLink(url ?? source),
  ];
  const inText = rows.some(({ headline }) => headline);
  const links = sectionLinks(record);
  const troubles = problems.map(({ message }) => markup`<li dir="auto">${message}</li>`);
  return markup`<header>
    <p class="facts">${joined(facts, ' · ')}</p>
    ${!inText && title && markup`<h2 class="title" dir="auto">${beginning(title, TITLE)}</h2>`}
    ${auditSummary(record)}
    ${links.length > 0 && markup`<p class="jump">${joined(links, ' · ')}</p>`}
    ${troubles.length > 0 && markup`<ul class="problems">${troubles}</ul>`}
  </header>`;
}

/// Only web addresses become links: any other scheme is printed as text.
function sourceLink(source: string): Markup | false {
  if (!source) return false;
  if (!/^https?:\/\//i.test(source)) return markup`<span class="file" dir="auto">${source}</span>`;
  return markup`<a class="file" href="${source}" rel="noopener noreferrer" dir="auto">${source}</a>`;
}

/// Speakers shown in the strip before it folds.
const SPEAKERS_AT_ONCE = 8;

/// Buttons that the script brings to life; without it they stay hidden and all is shown.
function filters(placed: readonly Placed[], speakers: readonly Speaker[]): Markup | false {
  if (!placed.length) return false;
  const chips = [
    ...KINDS.map((kind) => chip('kind', kind, placed)),
    ...LEVELS.map((level) => chip('level', level, placed)),
    chip('review', 'needs-review', placed),
  ];
  const more = speakers.slice(SPEAKERS_AT_ONCE).map(speakerChip);
  return markup`<div class="filters" hidden>
    <div class="chips" role="group" aria-label="Show only these speakers">
      ${speakers.slice(0, SPEAKERS_AT_ONCE).map(speakerChip)}
      ${more.length > 0 && markup`<details><summary>${more.length} more</summary>${more}</details>`}
    </div>
    <div class="chips" role="group" aria-label="Show only these statements">${chips}</div>
  </div>
  <p class="shown"><span role="status"></span> <button type="button" class="all" hidden>show all</button></p>`;
}

/// A button to show the statements of one kind, level or review state; none when there are none.
function chip(
  field: 'kind' | 'level' | 'review',
  value: string,
  placed: readonly Placed[],
): Markup | false {
  const matching = placed.filter(({ statement }) => statement[field] === value).length;
  if (!matching) return false;
  const pressing = markup`aria-pressed="false" data-filter="${field}" data-value="${value}"`;
  const label = markup`${value.replace('-', ' ')} <span class="count">${matching}</span>`;
  return markup`<button type="button" class="chip ${field}-${value}" ${pressing}>${label}</button>
`;
}

function speakerChip({ key, name, role, statements }: Speaker): Markup {
  const pressing = markup`aria-pressed="false" data-filter="speakers" data-value="${key}"`;
  const label = [
    markup`<span dir="auto">${name}</span>`,
    role && markup`<span class="role" dir="auto">${role}</span>`,
    markup`<span class="count">${statements}</span>`,
  ];
  return markup`<button type="button" class="chip speaker" ${pressing}>${joined(label, ' ')}</button>
`;
}
