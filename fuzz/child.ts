/// The process that makes inputs and checks them, so that one that hangs or crashes it can be told of by
/// the process that started it.
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { Chance } from './chance.ts';
import { outcomeOf, type Outcome, type Session, type Target } from './target.ts';

/// What the process is to do.
export interface Work {
  /// The module that has the targets, as a URL.
  readonly targets: string;
  readonly name: string;
  readonly seed: number;
  /// The number of the first input.
  readonly first: number;
  /// Checks inputs up to this number, or for so many seconds, and one at least.
  readonly last: number;
  readonly seconds: number;
  /// Checks the input in this file instead.
  readonly replay?: string;
  /// Only makes the first input, and writes it there.
  readonly writeTo?: string;
}

/// What the process tells: that it is ready, what became of each input, and at the end its most memory in
/// kilobytes.
export type Told = { ready: true } | { outcome: Outcome } | { memory: number };

async function main(): Promise<void> {
  const [work] = (await once(process, 'message')) as [Work];
  const { TARGETS } = (await import(work.targets)) as { TARGETS: readonly Target[] };
  const target = TARGETS.find(({ name }) => name === work.name)!;
  const session = await target.open();
  await tell({ ready: true });
  if (work.writeTo !== undefined)
    writeFileSync(work.writeTo, session.make(Chance.ofInput(work.seed, work.first)));
  else await checkAll(target, session, work);
  await session.close?.();
  await tell({ memory: process.resourceUsage().maxRSS });
  process.disconnect();
}

async function checkAll(target: Target, session: Session, work: Work): Promise<void> {
  if (work.replay !== undefined) {
    const input = readFileSync(work.replay);
    await tell({ outcome: await outcomeOf(target, session, 0, new Uint8Array(input)) });
    return;
  }
  // To start may take longer than that where the machine has much else to do.
  const until = Date.now() + 1000 * work.seconds;
  for (let number = work.first; number <= work.last; number++) {
    if (number > work.first && Date.now() >= until) return;
    const input = session.make(Chance.ofInput(work.seed, number));
    await tell({ outcome: await outcomeOf(target, session, number, input) });
  }
}

/// Done when it has been sent: whoever listens knows the last input that was checked.
function tell(told: Told): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  process.send!(told, () => resolve());
  return promise;
}

await main();
