import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { importAll, type Imported } from '../../../src/engine/import/import.ts';
import { spoil } from '../../archive/damaging.ts';
import { LONGEST_TEXT } from '../../../src/reading/limits.ts';
import { archiveWith, imported, outcomes, REPORT } from './kit.ts';

const line = (id: string, text: string, more = {}): string => JSON.stringify({ id, text, ...more });

describe('an import', () => {
  it('reads files of any kind and keeps what is in them', async (test) => {
    const { archive, path } = await archiveWith(test, {
      'report.txt': REPORT,
      'lines.jsonl': [
        line('a', REPORT.replace('spring', 'autumn')),
        line('b', REPORT.replace('spring', 'winter')),
      ].join('\n'),
    });
    assert.deepEqual(outcomes(await imported(archive, [path('report.txt'), path('lines.jsonl')])), [
      'new',
      'new',
      'new',
    ]);
    const { items } = await archive.search({ words: 'timber', speaker: 'Brook' });
    assert.equal(items.length, 3);
  });

  it('tells what cannot be read, and goes on', async (test) => {
    const { archive, path } = await archiveWith(test, {
      'empty.txt': '',
      'lines.jsonl': ['{"id": "cut', line('b', REPORT)].join('\n'),
    });
    const found = await imported(archive, [
      path('empty.txt'),
      path('nowhere.txt'),
      path('lines.jsonl'),
    ]);
    assert.deepEqual(outcomes(found), ['empty', 'unreadable', 'line-not-json', 'new']);
  });

  it('takes what it has taken for known, and a changed text at the same address for a version', async (test) => {
    const { archive, path, write } = await archiveWith(test);
    const url = 'https://harbour.example/pier';
    write('first.jsonl', line('a', REPORT, { url }));
    write('second.jsonl', line('a', REPORT.replace('Nothing stands', 'Little stands'), { url }));
    assert.deepEqual(outcomes(await imported(archive, [path('first.jsonl')])), ['new']);
    assert.deepEqual(outcomes(await imported(archive, [path('first.jsonl')])), ['known']);
    assert.deepEqual(outcomes(await imported(archive, [path('second.jsonl')])), ['version']);
    const [before, after] = await archive.versions(url);
    const { changed } = await archive.diffVersions(before!.id, after!.id);
    assert.deepEqual(
      changed.filter(({ quoted }) => quoted).map(({ change }) => change),
      ['words'],
    );
  });

  it('goes on where it was stopped', async (test) => {
    const { archive, path } = await archiveWith(test, {
      'lines.jsonl': ['spring', 'autumn', 'winter']
        .map((when) => line(when, REPORT.replace('spring', when)))
        .join('\n'),
    });
    const source = path('lines.jsonl');
    await archive.add([], { progress: { source: `file:${source}`, position: '2', done: false } });
    assert.deepEqual(outcomes(await imported(archive, [source])), ['new']);
    assert.equal((await archive.progress(`file:${source}`))!.done, true);
  });

  it('takes back what its publisher cancels, in all its versions', async (test) => {
    const { archive, path } = await archiveWith(test, {
      'usable.json': ninjs('usable'),
      'canceled.json': ninjs('canceled'),
    });
    assert.deepEqual(outcomes(await imported(archive, [path('usable.json')])), ['new']);
    assert.deepEqual(outcomes(await imported(archive, [path('canceled.json')])), ['retracted']);
    assert.equal((await archive.list()).items.length, 0);
    const [kept] = (await archive.list({ include: ['retracted'] })).items;
    assert.equal(
      (await archive.article(kept!.id))!.retraction!.reason,
      'cancelled by its publisher',
    );
  });

  it('takes back what is cancelled without a word', async (test) => {
    const { archive, path } = await archiveWith(test, {
      'usable.json': ninjs('usable'),
      'canceled.json': ninjs('canceled', ''),
    });
    await imported(archive, [path('usable.json')]);
    assert.deepEqual(outcomes(await imported(archive, [path('canceled.json')])), ['retracted']);
    assert.equal((await archive.list()).items.length, 0);
  });

  it('knows an article by the name its publisher gives it, where it has no address', async (test) => {
    const uri = 'urn:newsml:wire.example:pier';
    const { archive, path } = await archiveWith(test, {
      'first.json': ninjs('usable', REPORT, uri),
      'second.json': ninjs('usable', REPORT.replace('spring', 'autumn'), uri),
      'canceled.json': ninjs('canceled', '', uri),
      'other.json': ninjs('canceled', '', `${uri}:2`),
    });
    const files = ['first.json', 'second.json', 'other.json', 'canceled.json'].map(path);
    const found = [];
    for (const file of files) found.push(...outcomes(await imported(archive, [file])));
    assert.deepEqual(found, ['new', 'version', 'nothing-to-retract', 'retracted']);
    assert.equal((await archive.list()).items.length, 0);
  });

  it('takes nothing back on the word of another outlet', async (test) => {
    const { archive, path } = await archiveWith(test, {
      'page.jsonl': line('a', REPORT, { url: 'https://wire.example/pier', outlet: 'Harbour Post' }),
      'canceled.json': ninjs('canceled', '', 'https://wire.example/pier', 'Evil Wire'),
    });
    await imported(archive, [path('page.jsonl')]);
    const [told] = await imported(archive, [path('canceled.json')]);
    assert.ok(told?.outcome === 'problem');
    assert.match(told.problem.message, /is of Harbour Post, and comes from Evil Wire/);
    assert.equal((await archive.list()).items.length, 1);
  });

  it('says of what is taken back who sent the notice', async (test) => {
    const uri = 'https://wire.example/pier';
    const { archive, path } = await archiveWith(test, {
      'usable.json': ninjs('usable', REPORT, uri, 'Lantra'),
      'canceled.json': ninjs('canceled', '', uri, 'Lantra'),
    });
    const [kept] = await imported(archive, [path('usable.json')]);
    await imported(archive, [path('canceled.json')]);
    assert.ok(kept?.outcome === 'new');
    assert.equal((await archive.article(kept.added.id))!.retraction!.by, 'Lantra');
  });

  it('keeps a notice as one entry among others, however often it comes', async (test) => {
    const uri = 'https://wire.example/pier';
    const { archive, path } = await archiveWith(test, {
      'usable.json': ninjs('usable', REPORT, uri, 'Lantra'),
      'canceled.json': ninjs('canceled', '', uri, 'Lantra'),
      'repeated.json': `${ninjs('canceled', '', uri, 'Lantra')} `,
      'later.json': `${ninjs('canceled', '', uri, 'Lantra')}  `,
    });
    const [kept] = await imported(archive, [path('usable.json')]);
    assert.ok(kept?.outcome === 'new');
    const { id } = kept.added;
    const entries = async () =>
      (await archive.article(id))!.retractions.map(({ act, by }) => `${act} by ${by}`);
    await archive.retract(id, 'made up', 'Ana');
    await imported(archive, [path('canceled.json')]);
    await imported(archive, [path('repeated.json')]);
    const both = ['retracted by Ana', 'retracted by Lantra'];
    assert.deepEqual(await entries(), both);
    await archive.unretract(id, 'it holds', 'Ana');
    await imported(archive, [path('later.json')]);
    assert.deepEqual(await entries(), [...both, 'unretracted by Ana', 'retracted by Lantra']);
  });

  it('goes on beside a damaged article', async (test) => {
    const url = 'https://harbour.example/pier';
    const { archive, path } = await archiveWith(test, {
      'first.jsonl': line('a', REPORT, { url }),
      'second.jsonl': line('b', REPORT.replace('spring', 'autumn'), { url }),
      'copy.jsonl': line('c', `${REPORT}\nIt rained.`),
    });
    await imported(archive, [path('first.jsonl')]);
    spoil(path('archive'), (database) => database.exec(`update bodies set text = 'FORGED'`));
    assert.deepEqual(outcomes(await imported(archive, [path('second.jsonl')])), ['version']);
    assert.deepEqual(outcomes(await imported(archive, [path('copy.jsonl')])), ['new']);
    assert.doesNotMatch(JSON.stringify(await archive.list()), /FORGED/);
  });

  it('keeps a whole text where only the summary of a feed comes', async (test) => {
    const url = 'https://harbour.example/pier';
    const { archive, path } = await archiveWith(test, {
      'page.jsonl': line('a', REPORT, { url }),
      'feed.xml': feedWith(url, REPORT.split('\n\n').slice(0, 2).join(' ')),
    });
    await imported(archive, [path('page.jsonl')]);
    assert.deepEqual(outcomes(await imported(archive, [path('feed.xml')])), ['same']);
    const first = await archiveWith(test);
    assert.deepEqual(outcomes(await imported(first.archive, [path('feed.xml')])), ['new']);
    assert.deepEqual(outcomes(await imported(first.archive, [path('page.jsonl')])), ['version']);
  });

  it('takes the words of a feed for no version of another site’s page', async (test) => {
    const url = 'https://other.example/pier';
    const { archive, path } = await archiveWith(test, {
      'page.jsonl': line('a', REPORT, { url }),
      'feed.xml': feedWith(url, REPORT.split('\n\n').slice(0, 2).join(' ')),
    });
    await imported(archive, [path('page.jsonl')]);
    assert.deepEqual(outcomes(await imported(archive, [path('feed.xml')])), ['new']);
    assert.equal((await archive.list()).items.length, 2);
  });

  it('takes back what came before the notice, not what corrects it', async (test) => {
    const { archive, path } = await archiveWith(test, {
      'wire.json': `[${[
        ninjs('usable'),
        ninjs('canceled', ''),
        ninjs('usable', REPORT.replace('spring', 'autumn')),
      ].join()}]`,
    });
    const found = await imported(archive, [path('wire.json')]);
    assert.deepEqual(outcomes(found), ['new', 'retracted', 'version']);
    const { items } = await archive.list();
    assert.deepEqual(
      items.map(({ version }) => version),
      [2],
    );
  });

  it('leaves a later version alone when an earlier one is cancelled', async (test) => {
    const { archive, path } = await archiveWith(test, {
      'first.json': ninjs('usable'),
      'second.json': ninjs('usable', REPORT.replace('spring', 'autumn')),
      'canceled.json': ninjs('canceled'),
    });
    await imported(archive, [path('first.json')]);
    await imported(archive, [path('second.json')]);
    await imported(archive, [path('canceled.json')]);
    const { items } = await archive.list();
    assert.deepEqual(
      items.map(({ version }) => version),
      [2],
    );
  });

  it('tries a file again that could not be read', async (test) => {
    const { archive, path, write } = await archiveWith(test);
    const late = path('late.txt');
    assert.deepEqual(outcomes(await imported(archive, [late])), ['unreadable']);
    write('late.txt', REPORT);
    assert.deepEqual(outcomes(await imported(archive, [late])), ['new']);
  });

  it('tries again what no reader could read, and nothing else', async (test) => {
    const { archive, path } = await archiveWith(test, {
      'lines.jsonl': [line('a', REPORT), '{"id": "cut'].join('\n'),
    });
    const lines = path('lines.jsonl');
    const inNoTime = await imported(archive, [lines], { patience: 1 });
    assert.deepEqual(outcomes(inNoTime), ['too-slow', 'line-not-json']);
    assert.deepEqual(outcomes(await imported(archive, [lines])), ['new']);
    assert.deepEqual(outcomes(await imported(archive, [lines])), ['known']);
  });

  it('does not try again what is refused, which would be refused again', async (test) => {
    const { archive, path } = await archiveWith(test, {
      'lines.jsonl': line('a', REPORT.repeat(1 + LONGEST_TEXT / REPORT.length)),
    });
    const lines = path('lines.jsonl');
    assert.deepEqual(outcomes(await imported(archive, [lines])), ['too-long']);
    assert.deepEqual(outcomes(await imported(archive, [lines])), ['known']);
    assert.equal((await archive.list()).items.length, 0);
  });

  it('has not seen an entry of a feed that no reader could read', async (test) => {
    const { archive, path } = await archiveWith(test, { 'report.txt': REPORT });
    const feed = 'https://harbour.example/feed.xml';
    await archive.setFeed({ url: feed });
    const seen = { feed, entry: 'a' };
    const page = { name: 'report.txt', from: path('report.txt'), options: {}, seen };
    await imported(archive, [page], { patience: 1 });
    assert.equal((await archive.seen(feed, ['a'])).size, 0);
    await imported(archive, [page]);
    assert.equal((await archive.seen(feed, ['a'])).size, 1);
  });

  it('begins again where it is told to, and remembers how far it came', async (test) => {
    const { archive, path, write } = await archiveWith(test, { 'lines.jsonl': line('a', REPORT) });
    const lines = { name: 'lines', from: path('lines.jsonl'), key: 'lines', options: {} };
    await imported(archive, [lines]);
    write('lines.jsonl', [line('a', REPORT), line('b', REPORT.replace('old', 'new'))].join('\n'));
    assert.deepEqual(outcomes(await imported(archive, [lines])), ['known']);
    assert.deepEqual(outcomes(await imported(archive, [{ ...lines, again: true }])), [
      'same',
      'new',
    ]);
    assert.equal((await archive.progress('lines'))!.position, '2');
  });

  it('adds nothing that its publisher withholds', async (test) => {
    const { archive, path } = await archiveWith(test, { 'held.json': ninjs('withheld') });
    assert.deepEqual(outcomes(await imported(archive, [path('held.json')])), ['withheld']);
    assert.equal((await archive.list()).items.length, 0);
  });

  // At once, and when the first is stored meanwhile and nobody hears of the next.
  for (const wait of [0, 3000])
    it(`stores what came before its sources broke off, ${wait} ms later`, async (test) => {
      const { archive, path } = await archiveWith(test, { 'report.txt': REPORT });
      async function* sources() {
        yield { name: 'report.txt', from: path('report.txt'), options: {} };
        await pause(wait);
        throw new Error('the disk is gone');
      }
      const told: Imported[] = [];
      await assert.rejects(async () => {
        for await (const one of importAll(archive, sources(), { workers: 1 })) told.push(one);
      }, /the disk is gone/);
      assert.deepEqual(outcomes(told), ['new']);
      assert.equal((await archive.list()).items.length, 1);
    });

  it('refuses a number of threads that is none', async (test) => {
    const { archive } = await archiveWith(test);
    await assert.rejects(async () => {
      for await (const _ of importAll(archive, [], { workers: 0 }));
    }, RangeError);
  });
});

describe('copies', () => {
  const reprint = REPORT.split('\n\n').slice(0, 4).join('\n\n');

  it('are put together as they come, in one batch or in several', async (test) => {
    const { archive, path } = await archiveWith(test, {
      'a.jsonl': line('a', REPORT, { url: 'https://harbour.example/pier', outlet: 'Harbour Post' }),
      'b.jsonl': line('b', reprint, { url: 'https://bay.example/1', outlet: 'Bay Courier' }),
      'c.jsonl': line('c', reprint.replace('reporters', 'the press'), {
        url: 'https://cape.example/1',
        outlet: 'Cape News',
      }),
    });
    await imported(archive, [path('a.jsonl'), path('b.jsonl')]);
    await imported(archive, [path('c.jsonl')]);
    const { items } = await archive.list();
    const [cluster] = new Set(items.map((one) => one.cluster?.id));
    assert.ok(cluster);
    assert.equal((await archive.cluster(cluster)).length, 3);
    const original = items.find((one) => one.outlet === 'Harbour Post')!.id;
    assert.deepEqual(new Set(items.map((one) => one.cluster?.original)), new Set([original]));
  });

  it('of one batch all join what was kept before', async (test) => {
    // Each leaves out another paragraph, so that all have most in common with the first.
    const reprints = ['Bay', 'Cape', 'Dune'].map((place, i) =>
      line(
        place,
        REPORT.split('\n\n')
          .toSpliced(i + 1, 1)
          .join('\n\n'),
        {
          url: `https://${place}.example/pier`,
          outlet: `${place} Courier`,
        },
      ),
    );
    const { archive, path } = await archiveWith(test, {
      'first.jsonl': line('a', REPORT, { url: 'https://harbour.example/pier', outlet: 'Post' }),
      'others.jsonl': reprints.join('\n'),
    });
    await imported(archive, [path('first.jsonl')]);
    await imported(archive, [path('others.jsonl')]);
    const { items } = await archive.list();
    assert.equal(items.length, 4);
    assert.equal(new Set(items.map(({ cluster }) => cluster?.id ?? 'none')).size, 1);
    assert.ok(items.every(({ cluster }) => cluster !== null));
  });

  it('are told from versions by their address, not by the names of their files', async (test) => {
    const { archive, path } = await archiveWith(test, {
      'harbour/index.txt': REPORT,
      'bay/index.txt': reprint,
    });
    const sources = ['harbour', 'bay'].map((place) => ({
      name: 'index.txt',
      from: path(`${place}/index.txt`),
      options: {},
    }));
    await imported(archive, sources);
    assert.ok((await archive.list()).items.every(({ cluster }) => cluster !== null));
  });

  it('are no versions of one address', async (test) => {
    const { archive, path } = await archiveWith(test, {
      'a.jsonl': line('a', REPORT, { url: 'https://harbour.example/pier' }),
      'b.jsonl': line('b', reprint, { url: 'https://harbour.example/pier' }),
    });
    await imported(archive, [path('a.jsonl')]);
    await imported(archive, [path('b.jsonl')]);
    assert.equal((await archive.list()).items[0]!.cluster, null);
  });

  it('are looked for with the next import where one was stopped before', async (test) => {
    const { archive, path } = await archiveWith(test, {
      'a.jsonl': line('a', REPORT, { url: 'https://harbour.example/pier' }),
      'b.jsonl': line('b', reprint, { url: 'https://bay.example/1' }),
    });
    const [first] = await imported(archive, [path('a.jsonl')]);
    const [second] = await imported(archive, [path('b.jsonl')]);
    assert.ok(first?.outcome === 'new' && second?.outcome === 'new');
    const other = await archiveWith(test);
    await other.archive.add([first.record, second.record]);
    assert.equal((await other.archive.unplaced()).length, 2);
    await imported(other.archive, []);
    assert.equal((await other.archive.unplaced()).length, 0);
    assert.ok((await other.archive.list()).items.every(({ cluster }) => cluster !== null));
  });
});

/// A feed of harbour.example with one entry.
function feedWith(url: string, summary: string): string {
  return `<rss version="2.0"><channel><title>Harbour Post</title><link>https://harbour.example/</link>
<item><title>Pier to reopen</title><link>${url}</link><description>${summary}</description></item>
</channel></rss>`;
}

function ninjs(
  pubstatus: string,
  body = REPORT,
  uri = 'https://wire.example/pier',
  copyrightholder?: string,
): string {
  return JSON.stringify({
    uri,
    type: 'text',
    pubstatus,
    headline: 'Pier to reopen',
    body_text: body,
    copyrightholder,
  });
}
