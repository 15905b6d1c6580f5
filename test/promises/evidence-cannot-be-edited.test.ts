// P10: evidence cannot be edited. Whatever is done to the file of an archive, no call shows it as what was said: it is
// refused or left out in a sentence, and the other articles are still there.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Archive } from '../../src/archive/archive.ts';
import { packRecord, soundRecord } from '../../src/archive/codec.ts';
import { articleSeal, recordHash } from '../../src/archive/seals.ts';
import { conflictId } from '../../src/record/ids.ts';
import { OnRecordError } from '../../src/record/errors.ts';
import type { ArticleRecord, Conflict } from '../../src/record/types.ts';
import { DAMAGES, FORGED, spoil } from '../archive/damaging.ts';
import { inArchive, published, report } from '../archive/sample.ts';

const url = 'https://harbour.example/pier';
const parts = (title: string) => ({
  ...published('2031-05-14'),
  title,
  outlet: `The ${title} Post`,
});
const sound = report(['the pier stays'], { ...parts('Calm'), source: 'calm.txt' });
const before = report(['the pier will go'], { ...parts('Storm'), url });
const victim = report(['the pier will stay', 'the pier is old'], { ...parts('Gale'), url });

const conflict: Conflict = {
  id: conflictId([sound.statements[0]!.id], [victim.statements[0]!.id]),
  degree: 'tension',
  a: [sound.statements[0]!.id],
  b: [victim.statements[0]!.id],
  topic: 'the pier',
  basis: 'one is, the other will be',
  marker: null,
  state: 'candidate',
};

const { id } = victim.article;
const all = { include: ['superseded', 'retracted'] as const };
/// Everything that gives words out of an archive, or reads them.
const CALLS: Readonly<Record<string, (archive: Archive) => Promise<unknown>>> = {
  article: (archive) => archive.article(id),
  list: (archive) => archive.list(all),
  statements: (archive) => archive.statements(id),
  statement: (archive) => archive.statement(victim.statements[0]!.id),
  search: (archive) => archive.search({ ...all, words: 'pier' }),
  'search without words': (archive) => archive.search(all),
  searchArticles: (archive) => archive.searchArticles({ ...all, words: 'pier' }),
  speakers: (archive) => archive.speakers('a'),
  'speakers that are forged': (archive) => archive.speakers('b'),
  versions: (archive) => archive.versions(url),
  latest: (archive) => archive.latest(url),
  diffVersions: (archive) => archive.diffVersions(before.article.id, id),
  conflicts: (archive) => archive.conflicts(),
  dependents: (archive) => archive.dependents(id),
  resolve: (archive) => archive.resolve(victim.statements[0]!.id),
  replace: (archive) => archive.replace(id, victim),
};

const inFilled = async (work: (archive: Archive, folder: string) => Promise<void>): Promise<void> =>
  inArchive(async (archive, folder) => {
    await archive.add([sound, before]);
    await archive.add(victim, { provenance: { file: 'gale.txt' } });
    await archive.keep({ conflicts: [conflict] });
    await work(archive, folder);
  });

/// What a call gives, as JSON; or the sentence with which it is refused.
async function answer(archive: Archive, call: (archive: Archive) => Promise<unknown>) {
  try {
    return { shown: JSON.stringify(await call(archive)) ?? '', refused: null };
  } catch (error) {
    assert.ok(error instanceof OnRecordError, `a fault: ${String(error)}`);
    return { shown: '', refused: error };
  }
}

const COUNTED = { shown: 0, asked: 0 };

suite('what is damaged is shown by no call', () => {
  for (const [name, work] of Object.entries(DAMAGES))
    test(name, async () =>
      inFilled(async (archive, folder) => {
        spoil(folder, (database) => work(database, 3));
        const { problems } = await archive.check();
        assert.ok(problems.length > 0, 'the check finds nothing');
        for (const [called, call] of Object.entries(CALLS)) {
          const { shown, refused } = await answer(archive, call);
          COUNTED.asked++;
          if (FORGED.test(shown)) COUNTED.shown++;
          assert.doesNotMatch(shown, FORGED, called);
          if (refused) assert.match(refused.code, /^(?:evidence-damaged|not-found)$/, called);
        }
      }),
    );
});

suite('beside what is damaged', () => {
  for (const [name, work] of Object.entries(DAMAGES))
    test(`the others are shown: ${name}`, async () =>
      inFilled(async (archive, folder) => {
        spoil(folder, (database) => work(database, 3));
        const { items } = await archive.list(all);
        assert.ok(items.some((one) => one.id === sound.article.id));
        const found = await archive.search({ words: 'pier stays' });
        assert.ok(found.items.some(({ article }) => article.id === sound.article.id));
        assert.deepEqual((await archive.article(sound.article.id))!.record, sound);
        await archive.add(report(['the pier is new'], { source: 'new.txt' }));
        await archive.add(report(['the pier is newest'], { url }));
      }));

  test('lists and searches say what they left out', async () =>
    inFilled(async (archive, folder) => {
      spoil(folder, (database) => {
        DAMAGES['the title']!(database, 3);
        DAMAGES['words of the text']!(database, 1);
      });
      const told = [{ id, message: /^art:\w+ is not shown: its row .* "onrecord doctor"/ }];
      const pages = [await archive.list(), await archive.search({ words: 'pier' })];
      for (const { damaged } of pages) {
        assert.deepEqual(
          damaged.map((one) => one.id),
          told.map((one) => one.id),
        );
        assert.match(damaged[0]!.message, told[0]!.message);
      }
      const { damaged } = await archive.searchArticles({ words: 'pier' });
      assert.deepEqual(damaged.map((one) => one.id).sort(), [id, sound.article.id].sort());
    }));

  test('a conflict whose words were edited is refused', async () =>
    inFilled(async (archive, folder) => {
      for (const column of ['topic', 'basis']) {
        spoil(folder, (database) => database.exec(`update conflicts set ${column} = 'FORGED'`));
        await assert.rejects(archive.conflicts(), { code: 'evidence-damaged' });
      }
    }));
});

test('figures', (t) => {
  const micros = checkTime(victim);
  t.diagnostic(
    `P10: ${Object.keys(DAMAGES).length} kinds of damage, ${COUNTED.asked} calls: ${COUNTED.shown} showed it; the check of an article of ${LENGTH} code units takes ${micros} µs here`,
  );
  assert.ok(COUNTED.asked >= 400);
  assert.equal(COUNTED.shown, 0);
});

const LENGTH = 6000;

/// Microseconds that the hashes of an article take, beside unpacking it. Told, and not asserted.
function checkTime(record: ArticleRecord): string {
  const long = report(['the pier will stay'.repeat(LENGTH / 18)], parts('Long'));
  const packed = packRecord(record);
  const { text, textHash: text_hash } = long.article;
  const body = { id, text, text_hash, record: packed, record_hash: 'none' };
  const columns = { n: 1, day: 0, source: '', url, credit: null, byline: null, outlet: 'The Post' };
  const row = { ...columns, published: null, published_basis: null, language: 'en', version: 1 };
  const rest = { statements: 1, provenance: '{}', added: '', read_with: null, title: 'A pier' };
  const sealed = { ...row, ...rest, id, text_hash, record_hash: recordHash(packed) };
  const rounds = 1000;
  const start = performance.now();
  for (let i = 0; i < rounds; i++) {
    // Both hashes are worked out, and the second is another: nothing is unpacked.
    soundRecord(body);
    articleSeal(sealed);
  }
  return ((1000 * (performance.now() - start)) / rounds).toFixed(0);
}
