import { analyse, type Language } from '../language/language.ts';
import { entityId } from '../record/ids.ts';
import { makeRecord } from '../record/make.ts';
import type { Article, ArticleRecord, Entity } from '../record/types.ts';
import type { Attribution } from './attribution.ts';
import { readAttributions } from './attributions.ts';
import { auditQuotations, auditSentences } from './audit.ts';
import { chooserFor } from './coreference/choosers.ts';
import { castOf, type Cast } from './entities.ts';
import { parentsOf } from './nesting.ts';
import { Passage } from './passage.ts';
import { reliabilityOf } from './reliability.ts';
import { makeStatements } from './statements.ts';

/// Ways of reading that were right less often than this are not worth a reader's time.
const DROP_BELOW = 0.35;

/// Reads an article: every statement with its source, cue, content and chain, who is named, and
/// what became of each sentence and each pair of quotation marks. The same article gives the same
/// record.
export function readArticle(article: Article, language: Language): ArticleRecord {
  const doc = analyse(language, article.text);
  const passage = new Passage(
    doc,
    article.stripped.map((s) => s.span),
  );
  const cast = castOf(passage);
  const entityIds = cast.entities.map((e) =>
    entityId(article.id, passage.span(e.mentions[0]!).start),
  );
  const { attributions } = readAttributions(passage, language.links);
  const kept = worthReading(attributions);
  const choose = chooserFor(language);
  const statements = makeStatements({ article, passage, cast, entityIds, choose }, kept);
  return makeRecord({
    article,
    statements,
    entities: entitiesOf(passage, cast, entityIds),
    events: [],
    commitments: [],
    conflicts: [],
    agreements: [],
    audit: auditSentences(passage, statements),
    quoteAudit: auditQuotations(passage, statements),
  });
}

/// Nouns that name a statement ("accusations of") are kept inside what somebody says, where they
/// show whose words are whose; standing alone they were seldom right.
function worthReading(attributions: readonly Attribution[]): Attribution[] {
  const reliable = attributions.filter((a) => a.frame === 'noun' || reliabilityOf(a) >= DROP_BELOW);
  const parents = parentsOf(reliable);
  return reliable.filter((a, i) => a.frame !== 'noun' || parents[i]! >= 0);
}

function entitiesOf(passage: Passage, cast: Cast, ids: readonly string[]): Entity[] {
  return cast.entities.map((e, i) => ({
    id: ids[i]!,
    type: e.type,
    name: e.name,
    aliases: [...e.aliases],
    roles: [...e.roles.keys()].map((text) => ({ text })),
    mentions: e.mentions.map((m) => passage.span(m)),
  }));
}
