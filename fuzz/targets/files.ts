import { checkTaken } from '../checks/items.ts';
import type { Chance } from '../chance.ts';
import type { Session, Target } from '../target.ts';

/// A target of files of one format: each is taken in under a name with this ending.
export function fileTarget(
  format: { name: string; tells: string; ending: string; seconds?: number },
  make: (chance: Chance) => Uint8Array,
  check: Session['check'] = taken(format.ending),
): Target {
  return { seconds: 2, ...format, open: () => ({ make, check }) };
}

export const taken =
  (ending: string): Session['check'] =>
  (input) =>
    checkTaken(input, { source: `fuzzed.${ending}` });

/// As text in UTF-8, rarely in another encoding.
export function encoded(text: string, chance: Chance): Uint8Array {
  if (chance.happens(0.92)) return new TextEncoder().encode(text);
  const encoding = chance.pick(['utf16le', 'latin1'] as const);
  const mark = encoding === 'utf16le' && chance.happens(0.7) ? '\ufeff' : '';
  return new Uint8Array(Buffer.from(mark + text, encoding));
}
