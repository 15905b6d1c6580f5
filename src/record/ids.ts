import { createHash } from 'node:crypto';
import { hull, type Span } from '../text/span.ts';
import type { Level } from './vocabulary.ts';

const LEVEL_LETTERS: Record<Level, string> = {
  core: 'c',
  nested: 'n',
  nominal: 'm',
  narrated: 'a',
  relay: 'r',
};

const TRACKING = /^(?:utm_\w*|fbclid|gclid|mc_cid|mc_eid|igshid)$/i;

/// SHA-256 of the text in UTF-8, as 64 hex digits.
export function textHash(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/// `art:` and 16 hex digits. The source counts, so that reprints of one text stay apart.
export function articleId(source: string, hash: string): string {
  return `art:${shortHash(`${source}\0${hash}`)}`;
}

/// `stmt:<article>:<start>-<end><level letter>` over the hull of the content; `discriminator` (2, 3,
/// ...) tells apart statements that would share an id. Throws `RangeError` when there is no content.
export function statementId(
  article: string,
  content: readonly Span[],
  level: Level,
  discriminator?: number,
): string {
  return `stmt:${placed(article, hull(content))}${LEVEL_LETTERS[level]}${suffix(discriminator)}`;
}

/// `ent:<article>:<start>`, where the entity is first mentioned.
export function entityId(article: string, firstMention: number, discriminator?: number): string {
  return `ent:${bare(article)}:${firstMention}${suffix(discriminator)}`;
}

/// `evt:<article>:<start>-<end>` over the hull of the evidence.
export function eventId(
  article: string,
  evidence: readonly Span[],
  discriminator?: number,
): string {
  return `evt:${placed(article, hull(evidence))}${suffix(discriminator)}`;
}

/// `cmt:<article>:<start>-<end>` of the action.
export function commitmentId(article: string, action: Span, discriminator?: number): string {
  return `cmt:${placed(article, action)}${suffix(discriminator)}`;
}

/// `cnf:` and 16 hex digits: the same for the same two sides, in whatever order each is listed.
export function conflictId(a: readonly string[], b: readonly string[]): string {
  return `cnf:${shortHash([a, b].map((side) => side.toSorted().join('\n')).join('\0'))}`;
}

/// `agr:` and 16 hex digits: the same for the same members in any order.
export function agreementId(members: readonly string[]): string {
  return `agr:${shortHash(members.toSorted().join('\n'))}`;
}

/// The address without name and password, which are nobody's business; what is no web address stays as it is.
export function withoutPassword(url: string): string {
  const parsed = URL.parse(url.trim());
  if (!parsed || (parsed.username === '' && parsed.password === '')) return url;
  parsed.username = '';
  parsed.password = '';
  return parsed.href;
}

/// The address without its fragment, tracking parameters, name and password; what is no web address stays as it is.
export function canonicalUrl(url: string): string {
  const parsed = URL.parse(url.trim());
  if (!parsed || !/^https?:$/.test(parsed.protocol)) return url;
  parsed.hash = '';
  parsed.username = '';
  parsed.password = '';
  for (const name of Array.from(parsed.searchParams.keys()))
    if (TRACKING.test(name)) parsed.searchParams.delete(name);
  return parsed.href;
}

/// What the versions of an article share: its canonical address, else the name its publisher gives it (`urn:`,
/// `tag:`); null where it has neither.
export function addressOf({ url, source }: { url?: string; source: string }): string | null {
  return url !== undefined || /^(?:urn|tag):/i.test(source) ? source : null;
}

function shortHash(text: string): string {
  return textHash(text).slice(0, 16);
}

function bare(article: string): string {
  return article.replace(/^art:/, '');
}

function placed(article: string, { start, end }: Span): string {
  return `${bare(article)}:${start}-${end}`;
}

function suffix(discriminator: number | undefined): string {
  return discriminator === undefined ? '' : `.${discriminator}`;
}
