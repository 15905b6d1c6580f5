import type { Span } from '../text/span.ts';
import { articleId, canonicalUrl, textHash, withoutPassword } from './ids.ts';
import { checkArticle, checkRecord } from './invariant.ts';
import type { Article, ArticleRecord, Mention } from './types.ts';

/// What an article is made of: everything but what follows from the text itself.
export type ArticleParts = Omit<
  Article,
  'id' | 'source' | 'language' | 'textHash' | 'stripped' | 'problems'
> &
  Partial<Pick<Article, 'source' | 'language' | 'stripped' | 'problems'>>;

/// Makes an article: hashes the text, derives the id and takes a password out of the url. The source is the canonical url, else
/// `source` (a file name), else empty. `language` is `en` unless given. Throws `RangeError` when the
/// text has unpaired surrogates or a stripped span does not lie in it.
export function makeArticle(parts: ArticleParts): Article {
  const url = parts.url === undefined ? undefined : withoutPassword(parts.url);
  const source = url === undefined ? (parts.source ?? '') : canonicalUrl(url);
  const hash = textHash(parts.text);
  const article: Article = {
    ...parts,
    ...(url !== undefined && { url }),
    id: articleId(source, hash),
    source,
    language: parts.language ?? 'en',
    textHash: hash,
    stripped: parts.stripped ?? [],
    problems: parts.problems ?? [],
  };
  checkArticle(article);
  return article;
}

/// The one way to make a record: returns `parts` once every span is known to slice to the text,
/// every reference to lead somewhere and every closed vocabulary to hold. Throws `RangeError` naming
/// the field and its value. Linear in the size of the record.
export function makeRecord(parts: ArticleRecord): ArticleRecord {
  checkRecord(parts);
  return parts;
}

/// A mention of `name`, at `span` when words of this article stand for it.
export function mention(name: string, span?: Span, entity?: string): Mention {
  return { name, ...(span && { span }), ...(entity !== undefined && { entity }) };
}
