import { setImmediate as nextTurn } from 'node:timers/promises';

let atWork = 0;

/// Does work with pdf.js. Of a damaged file it leaves promises behind that are rejected and that nobody waits for,
/// which would end the whole process; they are let go here. What is not from pdf.js goes on its way.
export async function withoutStrays<T>(work: () => Promise<T>): Promise<T> {
  if (atWork++ === 0) process.on('unhandledRejection', letGo);
  try {
    return await work();
  } finally {
    // What was rejected last is told of at the end of this turn.
    await nextTurn();
    if (--atWork === 0) process.off('unhandledRejection', letGo);
  }
}

function letGo(reason: unknown): void {
  if (reason instanceof Error && /[\\/]unpdf[\\/]/.test(reason.stack ?? '')) return;
  // As if nobody listened, unless somebody else does.
  if (process.listenerCount('unhandledRejection') === 1) throw reason;
}
