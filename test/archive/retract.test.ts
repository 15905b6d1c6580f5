import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Archive } from '../../src/archive/archive.ts';
import { OnRecordError } from '../../src/record/errors.ts';
import { agreementId, conflictId } from '../../src/record/ids.ts';
import type { Agreement, Conflict } from '../../src/record/types.ts';
import { exampleRecord } from '../record/example.ts';
import { inArchive, published, report } from './sample.ts';

const notFound = (error: unknown) => error instanceof OnRecordError && error.code === 'not-found';

const other = report([{ who: 'Zoë Čapek', said: 'the pier will not be rebuilt' }], {
  ...published('2031-06-01'),
  source: 'capek.txt',
});
const [reply] = other.statements;
const pier = exampleRecord();
const [promise, denial] = pier.statements;

const conflict: Conflict = {
  id: conflictId([promise!.id], [reply!.id]),
  degree: 'contradiction',
  a: [promise!.id],
  b: [reply!.id],
  topic: 'the pier',
  basis: 'one will, the other not',
  marker: null,
  state: 'candidate',
};
const agreement: Agreement = {
  id: agreementId([denial!.id, reply!.id]),
  members: [denial!.id, reply!.id],
  topic: 'the pier',
};

/// Two articles, a conflict and an agreement between them, and a commitment that the one makes and
/// the other settles.
async function filled(archive: Archive): Promise<void> {
  await archive.add([pier, other]);
  await archive.keep({ conflicts: [conflict], agreements: [agreement] });
  const [commitment] = pier.commitments;
  await archive.settle(commitment!.id, { status: 'broken', statement: reply!.id, by: 'desk' });
  await archive.setCluster('cluster-1', [pier.article.id, other.article.id], other.article.id);
}

suite('what leans on an article', () => {
  test('is listed', () =>
    inArchive(async (archive) => {
      await filled(archive);
      assert.deepEqual(await archive.dependents(other.article.id), {
        conflicts: [conflict.id],
        agreements: [agreement.id],
        commitments: [],
        statuses: [{ commitment: pier.commitments[0]!.id, statement: reply!.id }],
        copies: [pier.article.id],
      });
      const own = await archive.dependents(pier.article.id);
      assert.deepEqual(
        own.conflicts,
        [conflict.id, ...pier.conflicts.map(({ id }) => id)].toSorted(),
      );
      assert.deepEqual(own.commitments, pier.commitments.map(({ id }) => id).toSorted());
    }));

  test('tells by its copies: each says how the original was taken back', () =>
    inArchive(
      async (archive) => {
        await filled(archive);
        await archive.retract(other.article.id, 'made up', 'the editor');
        const retraction = { reason: 'made up', by: 'the editor', at: '2031-07-01T00:00:00.000Z' };
        const { items } = await archive.list({ include: ['retracted'] });
        const told = items.map(({ id, retracted, retraction: own, cluster }) => [
          id,
          retracted,
          own,
          cluster?.originalRetraction,
        ]);
        assert.deepEqual(told, [
          [other.article.id, true, retraction, retraction],
          [pier.article.id, false, null, retraction],
        ]);
        const [hit] = (await archive.search({ words: 'pier' })).items;
        assert.deepEqual(hit?.article.cluster?.originalRetraction, retraction);
      },
      { now: () => new Date('2031-07-01') },
    ));

  test('is marked when the article is retracted, and only that', () =>
    inArchive(async (archive) => {
      await filled(archive);
      const marked = await archive.retract(other.article.id, 'made up', 'the editor');
      assert.deepEqual(marked, await archive.dependents(other.article.id));
      assert.deepEqual(
        (await archive.conflicts()).map(({ id }) => id),
        pier.conflicts.map(({ id }) => id),
      );
      const all = await archive.conflicts({ include: ['retracted'] });
      assert.deepEqual(
        all.filter(({ retracted }) => retracted).map(({ id }) => id),
        [conflict.id],
      );
      const [commitment] = pier.commitments;
      assert.deepEqual(await archive.standings(commitment!.id), []);
      const [standing] = await archive.standings(commitment!.id, { include: ['retracted'] });
      assert.equal(standing?.retracted, true);
      const members = await archive.cluster('cluster-1');
      assert.deepEqual(
        members.map(({ retracted }) => retracted),
        [true, true],
      );
    }));
});

suite('a retracted article', () => {
  test('is out of sight, and shown as such when it is asked for', () =>
    inArchive(async (archive) => {
      await filled(archive);
      await archive.retract(other.article.id, 'made up', 'the editor');
      assert.deepEqual((await archive.search({ speaker: 'Čapek' })).items, []);
      assert.deepEqual((await archive.searchArticles({ words: 'rebuilt' })).items, []);
      assert.equal((await archive.list()).items.length, 1);
      const include = ['retracted'] as const;
      const { items } = await archive.search({ speaker: 'Čapek', include });
      assert.equal(items[0]?.article.retracted, true);
      assert.equal((await archive.list({ include })).items[0]?.retracted, true);
      assert.equal((await archive.searchArticles({ words: 'rebuilt', include })).items.length, 1);
      const kept = await archive.article(other.article.id);
      assert.equal(kept?.retraction?.reason, 'made up');
      assert.equal(kept.retraction.by, 'the editor');
      assert.deepEqual(kept.record, other);
      assert.deepEqual((await archive.check()).problems, []);
    }));

  test('stays retracted when it is read again, with all that leans on it', () =>
    inArchive(async (archive) => {
      await filled(archive);
      await archive.retract(pier.article.id, 'made up', 'the editor');
      await archive.replace(pier.article.id, exampleRecord());
      assert.equal((await archive.article(pier.article.id))?.retracted, true);
      assert.deepEqual(await archive.conflicts(), []);
      assert.deepEqual((await archive.search({ speaker: 'Brook' })).items, []);
    }));

  test('marks what is found to lean on it later', () =>
    inArchive(async (archive) => {
      await archive.add([pier, other]);
      await archive.retract(other.article.id, 'made up', 'the editor');
      await archive.keep({ conflicts: [conflict] });
      assert.deepEqual(await archive.conflicts({ statement: reply!.id }), []);
      const include = ['retracted'] as const;
      assert.equal((await archive.conflicts({ statement: reply!.id, include })).length, 1);
    }));

  test('may be given another reason, and keeps the first, with who and when', () =>
    inArchive(
      async (archive) => {
        await filled(archive);
        await archive.retract(other.article.id, 'made up', 'the editor');
        await archive.retract(other.article.id, 'withdrawn', 'The Harbour Post');
        const kept = await archive.article(other.article.id);
        assert.equal(kept?.retraction?.reason, 'withdrawn');
        const at = '2031-07-01T00:00:00.000Z';
        assert.deepEqual(kept.retractions, [
          { act: 'retracted', reason: 'made up', by: 'the editor', at },
          { act: 'retracted', reason: 'withdrawn', by: 'The Harbour Post', at },
        ]);
      },
      { now: () => new Date('2031-07-01') },
    ));
});

suite('a retraction that is taken back', () => {
  /// All marks of a retraction that there are.
  const marks = async (archive: Archive) => {
    const include = ['retracted'] as const;
    const standings = await archive.standings(pier.commitments[0]!.id, { include });
    return {
      articles: (await archive.list({ include })).items.filter(({ retracted }) => retracted).length,
      conflicts: (await archive.conflicts({ include }))
        .filter(({ retracted }) => retracted)
        .map(({ id }) => id),
      standings: standings.filter(({ retracted }) => retracted).length,
      copies: (await archive.cluster('cluster-1')).filter(({ retracted }) => retracted).length,
    };
  };
  const NONE = { articles: 0, conflicts: [], standings: 0, copies: 0 };

  test('leaves no mark, and is kept with its reason', () =>
    inArchive(async (archive) => {
      await filled(archive);
      const { id } = other.article;
      await archive.retract(id, 'made up', 'the editor');
      assert.notDeepEqual(await marks(archive), NONE);
      const { freed, marked } = await archive.unretract(id, 'it was not', 'the publisher');
      assert.deepEqual(freed, await archive.dependents(id));
      assert.deepEqual(marked.conflicts, []);
      assert.deepEqual(await marks(archive), NONE);
      assert.equal((await archive.search({ speaker: 'Čapek' })).items.length, 1);
      const kept = await archive.article(id);
      assert.equal(kept?.retraction, null);
      assert.deepEqual(
        kept.retractions.map(({ act, reason, by }) => [act, reason, by]),
        [
          ['retracted', 'made up', 'the editor'],
          ['unretracted', 'it was not', 'the publisher'],
        ],
      );
      assert.deepEqual((await archive.check()).problems, []);
    }));

  test('leaves the marks of what leans on another retracted article', () =>
    inArchive(async (archive) => {
      await filled(archive);
      await archive.retract(pier.article.id, 'wrong', 'the editor');
      const before = await marks(archive);
      await archive.retract(other.article.id, 'made up', 'the editor');
      const { marked } = await archive.unretract(other.article.id, 'it was not', 'the publisher');
      assert.deepEqual(marked.conflicts, [conflict.id]);
      assert.deepEqual(marked.copies, [pier.article.id]);
      assert.deepEqual(await marks(archive), before);
      assert.deepEqual(before.conflicts.includes(conflict.id), true);
      await archive.unretract(pier.article.id, 'nor that', 'the publisher');
      assert.deepEqual(await marks(archive), NONE);
    }));

  test('frees what an earlier reading leans on', () =>
    inArchive(async (archive) => {
      await filled(archive);
      const { id } = other.article;
      await archive.retract(id, 'made up', 'the editor');
      await archive.replace(id, { ...other, statements: [] });
      assert.deepEqual((await marks(archive)).conflicts, [conflict.id]);
      await archive.unretract(id, 'it was not', 'the publisher');
      assert.deepEqual(await marks(archive), NONE);
    }));

  test('has to be there', () =>
    inArchive(async (archive) => {
      await archive.add(pier);
      await assert.rejects(archive.unretract('art:none', 'why', 'who'), notFound);
      await assert.rejects(archive.unretract(pier.article.id, 'why', 'who'), notFound);
      await archive.retract(pier.article.id, 'wrong', 'the editor');
      await archive.unretract(pier.article.id, 'not wrong', 'the editor');
      await assert.rejects(archive.unretract(pier.article.id, 'why', 'who'), notFound);
    }));
});

suite('findings', () => {
  test('are kept once', () =>
    inArchive(async (archive) => {
      await filled(archive);
      await archive.keep({
        conflicts: [{ ...conflict, topic: 'another' }],
        agreements: [agreement],
      });
      const [kept] = await archive.conflicts({ statement: reply!.id });
      assert.deepEqual(kept, {
        id: conflict.id,
        article: null,
        degree: 'contradiction',
        state: 'candidate',
        topic: 'the pier',
        basis: 'one will, the other not',
        retracted: false,
        a: [promise!.id],
        b: [reply!.id],
      });
    }));

  test('may be what a later reading finds by itself', () =>
    inArchive(async (archive) => {
      const bare = { ...exampleRecord(), conflicts: [], agreements: [] };
      await archive.add(bare);
      await archive.keep({ conflicts: pier.conflicts, agreements: pier.agreements });
      await archive.replace(pier.article.id, exampleRecord());
      const kept = await archive.conflicts();
      assert.deepEqual(
        kept.map(({ id }) => id),
        pier.conflicts.map(({ id }) => id),
      );
    }));

  test('are of statements and commitments on record', () =>
    inArchive(async (archive) => {
      await archive.add(pier);
      await assert.rejects(archive.keep({ conflicts: [conflict] }), notFound);
      const told = { status: 'broken', statement: reply!.id, by: 'desk' } as const;
      await assert.rejects(archive.settle(pier.commitments[0]!.id, told), notFound);
      await assert.rejects(archive.settle('cmt:none:0-1', told), notFound);
      await assert.rejects(archive.retract('art:none', 'why', 'who'), notFound);
      await assert.rejects(archive.dependents('art:none'), notFound);
    }));
});
