import { OnRecordError } from '../record/errors.ts';
import type { Damaged } from './views.ts';

/// What is kept and is not what was stored: it stands in the place of what it would have been, and is never shown.
export class Damage implements Damaged {
  readonly id: string;
  readonly message: string;

  constructor(id: string, what: string) {
    this.id = id;
    this.message = `${id} is not shown: ${what}. Run "onrecord doctor", and restore a backup`;
  }
}

/// What is wrong, as a `Damage` says it.
export const WRONG = {
  row: 'its row in the archive is not what was kept',
  text: 'its text is not the one that was kept',
  record: 'what was read from it is not what was kept',
  body: 'its text is gone from the archive',
  statements: 'not all of its statements are there',
  gone: 'its row is gone from the archive',
} as const;

/// What was found, or `OnRecordError` with code `evidence-damaged`.
export function sound<T>(found: T | Damage): T {
  if (found instanceof Damage) throw new OnRecordError('evidence-damaged', found.message);
  return found;
}

/// A list without what is damaged, and that beside it, each once.
export function sifted<T>(found: readonly (T | Damage)[]): {
  items: T[];
  damaged: Damaged[];
} {
  const items: T[] = [];
  const damaged = new Map<string, Damaged>();
  for (const one of found)
    if (one instanceof Damage) damaged.set(one.id, { id: one.id, message: one.message });
    else items.push(one);
  return { items, damaged: [...damaged.values()] };
}
