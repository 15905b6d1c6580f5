import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { Chance } from '../../fuzz/chance.ts';
import { isSpecial, numbered, SPECIAL } from '../../fuzz/checks/addresses.ts';
import { checkProblem } from '../../fuzz/checks/items.ts';
import { checkPrinted, checkSoundRecord } from '../../fuzz/checks/record.ts';
import { TARGETS } from '../../fuzz/targets/index.ts';
import { hostileRecord } from '../export/hostile.ts';
import { sampleRecord } from '../export/sample.ts';

const INPUTS = 12;

suite('the same seed gives the same inputs, another seed others:', () => {
  for (const target of TARGETS.filter(({ isSlow }) => !isSlow))
    test(target.name, async () => {
      const session = await target.open();
      const made = (seed: number) =>
        Array.from({ length: INPUTS }, (_, i) =>
          Buffer.from(session.make(Chance.ofInput(seed, i))).toString('base64'),
        );
      assert.deepEqual(made(3), made(3));
      assert.notDeepEqual(made(3), made(4));
      assert.ok(new Set(made(3)).size > INPUTS / 2);
      await session.close?.();
    });
});

suite('the checks see', () => {
  test('spans that were moved, and stripped lines that speak', () => {
    const record = sampleRecord();
    assert.ok(checkSoundRecord(record) > 50);
    const { article } = record;
    const [row] = record.audit;
    const moved = { ...row!, sentence: { start: 3, end: article.text.length + 1 } };
    assert.throws(() => checkSoundRecord({ ...record, audit: [moved] }));
    const span = record.statements[0]!.content[0]!;
    const stripped = [{ span, kind: 'credit' as const }];
    assert.throws(() => checkSoundRecord({ ...record, article: { ...article, stripped } }));
  });

  test('nothing wrong in what is printed of a hostile record', () => {
    checkPrinted(sampleRecord());
    checkPrinted(hostileRecord());
  });

  test('problems without a sentence', () => {
    checkProblem({ code: 'too-deep', message: 'It is nested too deep (readTag gave undefined).' });
    assert.throws(() => checkProblem({ code: 'too-deep', message: '' }));
    assert.throws(() => checkProblem({ code: 'Too deep', message: 'It is nested too deep.' }));
    assert.throws(() => checkProblem({ code: 'too-deep', message: 'Line undefined is too deep.' }));
  });

  test('what is no public address', () => {
    for (const network of SPECIAL) assert.ok(isSpecial(numbered(network.split('/')[0]!)!), network);
    for (const address of ['8.8.8.8', '2606:4700::1', '2a00:1450:0:0:0:0:0:1'])
      assert.ok(!isSpecial(numbered(address)!), address);
    assert.deepEqual(numbered('::ffff:127.0.0.1'), { bits: 128, value: 0xffff7f000001n });
    for (const words of ['127.1', '1::2::3', '0x7f.0.0.1', 'a.b.c.d', '1:2:3', ''])
      assert.equal(numbered(words), null, words);
  });
});
