/// P1: every span of a record is cut out of the text that it points into, whole and unchanged: here over
/// fifty changed texts; `npm run fuzz -- texts --count 1500` goes over more than 100,000 spans.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Chance } from '../../fuzz/chance.ts';
import { checkSoundRecord } from '../../fuzz/checks/record.ts';
import { mutatedText } from '../../fuzz/mutations/text.ts';
import { TEXTS } from '../../fuzz/samples.ts';
import { prepare, tryReadArticle } from '../../src/engine/read.ts';
import { takeText } from '../../src/intake/take-in.ts';

const SEED = 1;
const TEXT_COUNT = 50;

test('spans over changed texts slice to them', (t) => {
  prepare();
  let spans = 0;
  let read = 0;
  const mismatches: string[] = [];
  for (let number = 0; number < TEXT_COUNT; number++) {
    const taken = takeText(mutatedText(Chance.ofInput(SEED, number), { texts: TEXTS }));
    if ('problem' in taken) continue;
    const result = tryReadArticle(taken.article, undefined);
    if ('problem' in result) mismatches.push(`text ${number}: ${result.problem.message}`);
    else {
      read++;
      spans += checkSoundRecord(result.record);
    }
  }
  t.diagnostic(
    `verbatim: ${spans} spans of ${read} changed texts, ${mismatches.length} mismatches`,
  );
  assert.deepEqual(mismatches, []);
  assert.ok(spans > 2000, `${spans} spans`);
});
