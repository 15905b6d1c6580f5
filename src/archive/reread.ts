import { isDeepStrictEqual } from 'node:util';
import type { ArticleRecord, Statement } from '../record/types.ts';

/// What became of the statements of an article that was read again. An id that stands for the same
/// words as before is `same`, or `changed` in some fields; an old one that forwards to another is
/// `forwarded`; one without a successor is `gone`; `new` are those that no old id leads to.
export interface RereadDiff {
  readonly same: readonly string[];
  readonly changed: readonly { readonly id: string; readonly fields: readonly string[] }[];
  readonly gone: readonly string[];
  readonly new: readonly string[];
  readonly forwarded: readonly Forward[];
}

export interface Forward {
  readonly old: string;
  readonly new: string;
}

/// Compares two records of one text. Linear in their size.
export function diffRecords(before: ArticleRecord, after: ArticleRecord): RereadDiff {
  const later = new Map(after.statements.map((one) => [one.id, one]));
  const missing = before.statements.filter(({ id }) => !later.has(id));
  const kept = before.statements.filter(({ id }) => later.has(id));
  const compared = kept.map((one) => ({ id: one.id, fields: changes(one, later.get(one.id)!) }));
  const forwarded = forwardsOf(before.statements, missing, after.statements);
  const led = new Set([...kept.map(({ id }) => id), ...forwarded.map((one) => one.new)]);
  const forwardedFrom = new Set(forwarded.map(({ old }) => old));
  return {
    same: compared.filter(({ fields }) => !fields.length).map(({ id }) => id),
    changed: compared.filter(({ fields }) => fields.length > 0),
    gone: missing.map(({ id }) => id).filter((id) => !forwardedFrom.has(id)),
    new: after.statements.map(({ id }) => id).filter((id) => !led.has(id)),
    forwarded,
  };
}

function changes(before: Statement, after: Statement): string[] {
  const fields = new Set([...Object.keys(before), ...Object.keys(after)]) as Set<keyof Statement>;
  return [...fields].filter((field) => !isDeepStrictEqual(before[field], after[field])).sort();
}

/// An old id goes to the one new statement with the same cue, or with the same content. It goes nowhere
/// when several old or several new ones share the cue or the content, or when the cue leads to one and
/// the content to another: that would be a guess.
function forwardsOf(
  before: readonly Statement[],
  missing: readonly Statement[],
  after: readonly Statement[],
): Forward[] {
  const byCue = partners(before, after, ({ cue }) => cue && `${cue.start}-${cue.end}`);
  const byContent = partners(before, after, ({ content }) =>
    content.map(({ start, end }) => `${start}-${end}`).join(),
  );
  return missing.flatMap(({ id: old }) => {
    const found = new Set([byCue.get(old), byContent.get(old)].filter((id) => id !== undefined));
    const [only] = found;
    return found.size === 1 && only !== undefined ? [{ old, new: only }] : [];
  });
}

/// Old ids to new ones where exactly one of each has the same key.
function partners(
  before: readonly Statement[],
  after: readonly Statement[],
  keyOf: (statement: Statement) => string | null,
): Map<string, string> {
  const oldOnes = onlyOnes(before, keyOf);
  const newOnes = onlyOnes(after, keyOf);
  const found = new Map<string, string>();
  for (const [key, old] of oldOnes) {
    const partner = newOnes.get(key);
    if (old !== null && typeof partner === 'string') found.set(old, partner);
  }
  return found;
}

/// Keys to the id that has it; null where several have.
function onlyOnes(
  statements: readonly Statement[],
  keyOf: (statement: Statement) => string | null,
): Map<string, string | null> {
  const found = new Map<string, string | null>();
  for (const statement of statements) {
    const key = keyOf(statement);
    if (key !== null) found.set(key, found.has(key) ? null : statement.id);
  }
  return found;
}
