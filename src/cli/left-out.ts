import type { Damaged } from '../archive/views.ts';
import { OnRecordError } from '../record/errors.ts';
import { fail, isNews } from './io.ts';
import { note } from './output.ts';

/// What is damaged in an archive is left out and told; the rest goes on, and the command ends with 2.

/// Tells each sentence once.
export function tellDamaged(damaged: readonly Pick<Damaged, 'message'>[]): void {
  for (const { message } of damaged) {
    fail(2);
    if (isNews(message)) note(`onrecord: ${message}`);
  }
}

/// What `work` finds; undefined where it is damaged, which is told.
export async function unlessDamaged<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof OnRecordError) || error.code !== 'evidence-damaged') throw error;
    tellDamaged([error]);
    return undefined;
  }
}
