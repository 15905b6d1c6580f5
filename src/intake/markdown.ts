import { plainInline } from './markdown-inline.ts';

/// The text of a Markdown document and what its front matter says about it.
export interface MarkdownArticle {
  text: string;
  title?: string;
  byline?: string;
  outlet?: string;
  url?: string;
  published?: string;
}

type Field = Exclude<keyof MarkdownArticle, 'text'>;

const FIELDS: Record<string, Field> = {
  title: 'title',
  headline: 'title',
  author: 'byline',
  byline: 'byline',
  outlet: 'outlet',
  publication: 'outlet',
  publisher: 'outlet',
  url: 'url',
  canonical: 'url',
  date: 'published',
  published: 'published',
};
const MAX_FRONT_MATTER = 100;
const REFERENCE = /^ {0,3}\[[^\]]{1,200}\]:\s/;
const RULE = /^ {0,3}(?:(?:- ?){3,}|(?:\* ?){3,}|(?:_ ?){3,}|={2,}|-{2,})$/;
const HEADING = /^ {0,3}#{1,6}(?:[ \t]+(.*))?$/;
const ITEM = /^\s{0,12}(?:[-*+]|(\d{1,4}[.)]))[ \t]+(.*)$/;
const FENCE = /^ {0,3}(?:```|~~~)/;
const QUOTE = /^ {0,3}>[ \t]?/;

/// Markdown to plain text in one pass over the lines: marks go, words stay in order. Paragraphs and
/// headings are set apart by empty lines, lines broken inside a paragraph are joined, list items
/// keep a bullet or their number. Images, link targets and raw HTML tags are left out.
export function readMarkdown(markdown: string): MarkdownArticle {
  const lines = withoutRawHtml(markdown).split(/\r\n|\n|\r/);
  const { fields, next } = frontMatter(lines);
  const output = new Paragraphs();
  let fenced = false;
  for (const raw of lines.slice(next)) {
    let line = raw;
    for (let level = 0; level < 20 && QUOTE.test(line); level++) line = line.replace(QUOTE, '');
    if (FENCE.test(line)) {
      fenced = !fenced;
      output.close();
    } else if (fenced) output.verbatim(line);
    else addLine(line, output);
  }
  return { text: output.text(), ...fields };
}

function addLine(line: string, output: Paragraphs): void {
  if (!line.trim() || RULE.test(line.trimEnd()) || REFERENCE.test(line)) return output.close();
  const heading = HEADING.exec(line);
  if (heading) {
    output.close();
    output.add((heading[1] ?? '').trimEnd().replace(/(?:^|\s)#{1,6}$/, ''));
    return output.close();
  }
  const item = ITEM.exec(line);
  if (item) output.item(`${item[1] ?? '•'} ${item[2]!}`);
  else output.add(line);
}

/// Paragraphs as they grow, line by line.
class Paragraphs {
  readonly #done: string[] = [];
  #lines: string[] = [];
  #listed = false;

  add(line: string): void {
    const hard = /(?: {2}|\\)$/.test(line);
    this.#lines.push(line.replace(/\\$/, '').trim() + (hard ? '\n' : ' '));
  }

  item(line: string): void {
    if (!this.#listed) this.close();
    else if (this.#lines.length) this.#lines.push('\n');
    this.#listed = true;
    this.add(line);
  }

  verbatim(line: string): void {
    this.#done.push(line);
  }

  close(): void {
    const text = plainInline(this.#lines.join(''))
      .replaceAll(/ ?\n\s*/g, '\n')
      .trim();
    if (text) this.#done.push(text);
    this.#lines = [];
    this.#listed = false;
  }

  text(): string {
    this.close();
    return this.#done.filter((paragraph) => paragraph.trim()).join('\n\n');
  }
}

/// Simple `key: value` lines between two rows of dashes at the very beginning.
function frontMatter(lines: readonly string[]): {
  fields: Partial<Record<Field, string>>;
  next: number;
} {
  const fields: Partial<Record<Field, string>> = {};
  if (lines[0]?.trimEnd() !== '---') return { fields, next: 0 };
  const end = lines.slice(0, MAX_FRONT_MATTER).findIndex((line, i) => i > 0 && isFence(line));
  if (end < 0) return { fields, next: 0 };
  for (const line of lines.slice(1, end)) {
    const colon = line.indexOf(':');
    const field = FIELDS[line.slice(0, Math.max(colon, 0)).trim().toLowerCase()];
    const value = unquoted(line.slice(colon + 1).trim());
    if (field && value && value.length <= 500) fields[field] = value;
  }
  return { fields, next: end + 1 };
}

function isFence(line: string): boolean {
  return /^(?:---|\.\.\.)\s{0,9}$/.test(line);
}

function unquoted(value: string): string {
  const quote = value[0];
  if (value.length > 1 && (quote === '"' || quote === "'") && value.at(-1) === quote)
    return value.slice(1, -1);
  return value;
}

/// Drops comments and the contents of scripts and styles; other tags go line by line later. Each
/// opening is looked for once, so that many unclosed ones cost no more than one.
function withoutRawHtml(markdown: string): string {
  const openings = /<!--|<(script|style)\b/gi;
  let output = '';
  let at = 0;
  for (let match = openings.exec(markdown); match; match = openings.exec(markdown)) {
    const close = match[1] ? new RegExp(`</${match[1]}\\s{0,9}>`, 'gi') : /-->/g;
    close.lastIndex = openings.lastIndex;
    const end = close.exec(markdown);
    output += markdown.slice(at, match.index);
    at = end ? close.lastIndex : markdown.length;
    if (!end) break;
    openings.lastIndex = at;
  }
  return output + markdown.slice(at);
}
