import type { ArticleRecord, Conflict } from '../../record/types.ts';
import { slice } from '../../text/span.ts';

/// A conflict and the record that it is in.
export interface BoardItem {
  readonly record: ArticleRecord;
  readonly conflict: Conflict;
}

/// The conflicts of all records; with `topic` those whose subject or words have it in them, in whatever case.
export function conflictsIn(records: readonly ArticleRecord[], topic = ''): BoardItem[] {
  const wanted = topic.toLowerCase();
  return records.flatMap((record) => {
    const words = new Map(
      record.statements.map(({ id, content }) => [
        id,
        content.map((span) => slice(record.article.text, span)).join(' '),
      ]),
    );
    return record.conflicts
      .filter(({ topic: subject, a, b }) => {
        const all = [subject, ...[...a, ...b].map((id) => words.get(id) ?? '')];
        return all.join(' ').toLowerCase().includes(wanted);
      })
      .map((conflict) => ({ record, conflict }));
  });
}
