import type { Range } from '../grammar/passage.ts';

/// Whom a stretch of words stands for. `open` says why nobody could be named.
export interface Resolution {
  readonly who: readonly Named[];
  readonly open: string | null;
  readonly reason: string;
  /// 0..1: how sure the name is, given that the words are the source.
  readonly certainty: number;
}

export interface Named {
  readonly name: string;
  readonly range: Range;
  /// Index into `Cast.entities`, or -1 for somebody described and not named.
  readonly entity: number;
}

/// Nobody can be named, and why.
export function open(reason: string): Resolution {
  return { who: [], open: reason, reason, certainty: 1 };
}

export function found(who: readonly Named[], reason: string, certainty: number): Resolution {
  return { who, open: null, reason, certainty };
}

/// Several sources together; open when one of them is open.
export function joined(parts: readonly Resolution[]): Resolution {
  const unknown = parts.find((p) => !p.who.length);
  if (unknown) return unknown;
  return found(
    parts.flatMap((p) => p.who),
    parts.map((p) => p.reason).join('; '),
    Math.min(...parts.map((p) => p.certainty)),
  );
}

/// "Ana Brook and Hugh Marsh"
export function namesOf(who: readonly Named[]): string {
  return who.map((w) => w.name).join(' and ');
}
