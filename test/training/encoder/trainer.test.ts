import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, suite, test } from 'node:test';
import { applyLemmaRule } from '../../../src/language/encoder/lemma-rules.ts';
import { placeWeights } from '../../../src/language/encoder/placed-weights.ts';
import { makeLanguage, shareModel } from '../../../src/language/language.ts';
import { noNameWeights } from '../../../src/language/model-file.ts';
import { makeKernels } from '../../../src/language/kernels/make-kernels.ts';
import { makeExamples } from '../../../src/training/encoder/batches.ts';
import {
  decodeCheckpoint,
  encodeCheckpoint,
  loadCheckpoint,
  saveCheckpoint,
} from '../../../src/training/encoder/checkpoint.ts';
import { measure } from '../../../src/training/encoder/figures.ts';
import { EncoderTrainer } from '../../../src/training/encoder/trainer.ts';
import { toyInventory, toySentences, toyTraining } from './toy-corpus.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-'));
after(() => rmSync(folder, { recursive: true }));

function toyTrainer({ epochs = 4, plain = false } = {}): EncoderTrainer {
  const examples = makeExamples(toySentences, toyInventory, toyTraining.sizes.tableRows);
  const kernels = makeKernels({ floats: 2 ** 20, plain });
  return new EncoderTrainer(kernels, { ...toyTraining, epochs }, toyInventory, {
    gold: examples,
    silver: [],
  });
}

const bytesOf = (trainer: EncoderTrainer) => encodeCheckpoint(trainer.checkpoint());

function finish(trainer: EncoderTrainer): EncoderTrainer {
  while (!trainer.isDone) trainer.runEpoch();
  return trainer;
}

const whole = bytesOf(finish(toyTrainer()));

suite('a training run', () => {
  test('gives the same bytes each time, and on every kind of kernels', () => {
    assert.ok(bytesOf(finish(toyTrainer())).equals(whole));
    assert.ok(bytesOf(finish(toyTrainer({ plain: true }))).equals(whole));
  });

  test('gives the same bytes when it was stopped and taken up again', () => {
    const path = join(folder, 'toy.checkpoint');
    for (let trainer = toyTrainer(); !trainer.isDone;) {
      trainer.runEpoch();
      saveCheckpoint(path, trainer.checkpoint());
      trainer = toyTrainer();
      trainer.restore(loadCheckpoint(path));
      if (trainer.isDone) assert.ok(bytesOf(trainer).equals(whole));
    }
  });

  test('does not go on from one with other settings', () => {
    const other = toyTrainer({ epochs: 5 });
    assert.throws(() => other.restore(decodeCheckpoint(whole)), /other settings or data/);
  });

  test('learns a small corpus by heart', () => {
    const trainer = finish(toyTrainer({ epochs: 60 }));
    const { sizes } = toyTraining;
    const placed = placeWeights(trainer.plan, trainer.floats());
    const model = { name: 'toy', sizes, inventory: toyInventory, roles: null, links: null, placed };
    const { encoder } = makeLanguage(shareModel({ ...model, names: noNameWeights() }));
    const figures = measure(encoder, toySentences);
    const { upos, xpos, las, lemmas, names } = figures;
    assert.deepEqual(
      { upos, xpos, las, lemmas, names },
      {
        upos: 100,
        xpos: 100,
        las: 100,
        lemmas: 100,
        names: 100,
      },
    );
    const { lemmaRules } = encoder.read([['She', 'praised', 'it']]);
    assert.equal(applyLemmaRule(toyInventory.lemmaRules[lemmaRules[1]!]!, 'praised'), 'praise');
  });
});

suite('a checkpoint', () => {
  test('comes back as it was', () => {
    const checkpoint = decodeCheckpoint(whole);
    assert.equal(checkpoint.epoch, 4);
    assert.ok(encodeCheckpoint(checkpoint).equals(whole));
  });

  test('that is cut short or changed is refused', () => {
    const changed = Buffer.from(whole);
    changed[whole.length - 9]! ^= 1;
    for (const bytes of [whole.subarray(0, -4), changed, Buffer.alloc(0), Buffer.from('ORLC')])
      assert.throws(() => decodeCheckpoint(bytes), /not a whole checkpoint/);
  });
});
