/// Kills a process that imports, 20 times (or as often as is asked for) at moments drawn at random, and
/// compares what its archive has with what it had acknowledged: `node bench/archive-kill.ts [rounds]`.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { killRound, type Acknowledged } from '../test/archive/killing.ts';

const rounds = Number(process.argv[2] ?? 20);
const folder = await mkdtemp(join(tmpdir(), 'onrecord-kill-'));
const acknowledged: Acknowledged[] = [];
try {
  for (let round = 1; round <= rounds; round++) {
    const after = 1 + Math.floor(Math.random() * 10);
    const milliseconds = Math.random() * 60;
    const { articles } = await killRound(folder, acknowledged, { after, milliseconds });
    const kept = acknowledged.reduce((sum, { ids }) => sum + ids.length, 0);
    console.log(
      `round ${round}: killed ${milliseconds.toFixed(0)} ms after batch ${after}; ` +
        `${articles} articles kept, ${kept} acknowledged, none of those lost`,
    );
  }
} finally {
  await rm(folder, { recursive: true });
}
