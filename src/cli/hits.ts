import type { Archive } from '../archive/archive.ts';
import type { ArticleItem, StatementHit, StatementItem } from '../archive/views.ts';
import type { ListedStatement } from '../export/text/list-text.ts';
import type { ArticleRecord } from '../record/types.ts';
import { unlessDamaged } from './left-out.ts';

/// A statement of a list with its record; `text` has its words, with gaps between the pieces.
export interface Hit extends ListedStatement {
  readonly article: ArticleItem;
  readonly text: string;
}

/// Statements of an archive with their records, which have who carried the words: no list leaves that out. Those of a
/// damaged record are left out and told.
export async function withRecords(
  archive: Archive,
  items: readonly (StatementItem | StatementHit)[],
): Promise<Hit[]> {
  const records = new Map<string, ArticleRecord | undefined>();
  const found: Hit[] = [];
  for (const item of items) {
    const { id } = item.article;
    if (!records.has(id))
      records.set(id, (await unlessDamaged(async () => archive.article(id)))?.record);
    const record = records.get(id);
    const statement = record?.statements.find((one) => one.id === item.id);
    if (!record || !statement) continue;
    const matches = 'matches' in item ? item.matches : [];
    found.push({ record, statement, article: item.article, text: item.text, matches });
  }
  return found;
}
