import type { ArticleRecord, Entity, Statement } from '../record/types.ts';

/// Someone who speaks in an article. `key` numbers the speakers of one page section from 1.
export interface Speaker {
  readonly key: number;
  readonly name: string;
  readonly role: string;
  readonly type: string;
  readonly statements: number;
}

/// The speakers of one article, most statements first, then by first appearance; and which of them
/// speak in each statement.
export interface Speakers {
  readonly list: readonly Speaker[];
  keysOf(statement: Statement): number[];
}

export function speakersOf(record: ArticleRecord, inOrder: readonly Statement[]): Speakers {
  const entities = new Map(record.entities.map((entity) => [entity.id, entity]));
  const found = new Map<string, { name: string; entity: Entity | undefined; count: number }>();
  for (const statement of inOrder) {
    for (const identity of identities(statement)) {
      const known = found.get(identity.key);
      if (known) known.count++;
      else {
        const entity = identity.entity === undefined ? undefined : entities.get(identity.entity);
        found.set(identity.key, { name: entity?.name ?? identity.name, entity, count: 1 });
      }
    }
  }
  const ranked = Array.from(found).sort(([, a], [, b]) => b.count - a.count);
  const keys = new Map(ranked.map(([key], i) => [key, i + 1]));
  const list = ranked.map(([, { name, entity, count }], i) => ({
    key: i + 1,
    name,
    role: entity?.roles[0]?.text ?? '',
    type: entity?.type ?? '',
    statements: count,
  }));
  return { list, keysOf: (statement) => identities(statement).map(({ key }) => keys.get(key)!) };
}

/// Each speaker once, told apart by entity, else by name.
function identities({ speaker }: Statement) {
  const once = new Map<string, { key: string; name: string; entity: string | undefined }>();
  for (const { name, entity } of speaker) {
    const key = entity === undefined ? `name ${name}` : `entity ${entity}`;
    once.set(key, { key, name, entity });
  }
  return Array.from(once.values());
}
