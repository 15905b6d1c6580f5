import type { Mention } from '../../record/types.ts';
import type { Range } from '../grammar/passage.ts';
import type { Coded } from './coded.ts';
import type { Participant } from './naming.ts';
import type { Trigger } from './triggers.ts';
import type { TimeAt } from './when-where.ts';

/// An event before it is put down: what it is, and the tokens it was read from.
export interface EventDraft extends Coded {
  readonly trigger: Trigger;
  readonly context: readonly string[];
  readonly actors: readonly Participant[];
  readonly targets: readonly Participant[];
  readonly time: TimeAt | null;
  readonly place: string | null;
  readonly assertedBy: Mention | 'narrator';
  readonly evidence: readonly Range[];
}
