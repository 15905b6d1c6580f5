/// P10 and P15: no option that writes a file destroys what is read, an archive, or a file that is not ours, by
/// whatever name or link it is reached.
import assert from 'node:assert/strict';
import { execFileSync, spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import {
  closeSync,
  linkSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  symlinkSync,
} from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { openArchive } from '../../src/archive/archive.ts';
import { articlePage } from '../../src/export/views/page.ts';
import { jsonFeed, rssFeed } from '../../src/export/formats/own-feed.ts';
import { report } from '../archive/sample.ts';
import { ARTICLE, folder, LAUNCHER, outcomeOf, run, type Outcome } from '../cli/command.ts';

const FOREIGN_PAGE = '<!doctype html>\n<html lang="en">\n<head>\n<title>Notes · OnRecord</title>\n';
const NOTES = 'What Reyes told me off the record.\n';
const RECORD = report(['the pier stays']);

/// Every kind of thing that a name can lead to.
async function scene(t: Parameters<typeof folder>[0]): Promise<string> {
  const cwd = await folder(t, {
    'a.txt': ARTICLE,
    'news/b.txt': ARTICLE,
    'cities.txt': 'no cities\n',
    'list.opml': '<opml version="2.0"><body><outline xmlUrl="https://h.example/f"/></body></opml>',
    'foreign.html': FOREIGN_PAGE,
    'foreign.json': '{"version": "https://jsonfeed.org/version/1.1", "title": "On record"}',
    'notes.txt': NOTES,
    'ours.html': articlePage([RECORD]),
    'ours.json': jsonFeed('On record', []),
    'ours.xml': rssFeed('On record', 'urn:x', []),
    'empty.html': '',
  });
  const at = (name: string): string => join(cwd, name);
  const archive = await openArchive(at('archive'));
  await archive.add(RECORD);
  // A feed that nobody asks before the year 2100.
  const state = { gone: false, failures: 0, notBefore: Date.UTC(2100) };
  await archive.setFeed({ url: 'https://harbour.example/feed', state });
  await archive.backup(at('archive/backups/monday'));
  await archive.close();
  symlinkSync('a.txt', at('link.html'));
  linkSync(at('a.txt'), at('hard.html'));
  linkSync(at('archive/archive.db'), at('hard-archive.html'));
  symlinkSync('news', at('linked-folder'));
  symlinkSync('archive', at('linked-archive'));
  symlinkSync('archive/archive.db', at('archive.html'));
  symlinkSync('nowhere.html', at('dangling.html'));
  symlinkSync('circle.html', at('circle.html'));
  symlinkSync('ours.html', at('to-ours.html'));
  symlinkSync('/dev/null', at('null.html'));
  execFileSync('mkfifo', [at('pipe')]);
  return cwd;
}

/// What is in a folder, with what is in each file, except in pipes.
function contents(cwd: string): Map<string, string> {
  const all = readdirSync(cwd, { recursive: true }).map(String);
  return new Map(
    // What is found through a link is found without it, too.
    all
      .filter((name) => !/^linked-\w+\//.test(name))
      .map((name) => {
        const path = join(cwd, name);
        const found = lstatSync(path);
        const mode = (found.mode & 0o7777).toString(8);
        if (found.isSymbolicLink()) return [name, `link ${readlinkSync(path)}`];
        return [name, `${mode} ${found.isFile() ? readFileSync(path, 'latin1') : 'no file'}`];
      }),
  );
}

interface Case {
  readonly args: string[];
  /// What is told, where it is refused.
  readonly refused?: RegExp;
  /// What is written (anew) otherwise.
  readonly written?: string;
  readonly stdin?: string;
}

const read = (html: string, ...more: string[]) => ['read', 'a.txt', '--html', html, ...more];
const show = (html: string, ...more: string[]) => [
  'show',
  RECORD.article.id,
  '--archive',
  'archive',
  '--html',
  html,
  ...more,
];
const demo = (output: string, ...more: string[]) => ['demo', '--output', output, ...more];
const watch = (out: string, ...more: string[]) => [
  'watch',
  ...more,
  '--archive',
  'archive',
  '--fetch',
  '--once',
  '--out',
  out,
];
const refused = (words: RegExp, ...lines: string[][]): Case[] =>
  lines.map((args) => ({ args, refused: words }));

const INPUT = /is one of the articles/;
const ARCHIVE = /its folder is that of an archive|is a file of the archive/;
const NOT_OURS =
  /is there already and is no page of OnRecord; name another file, or replace it with --force/;

const CASES: Case[] = [
  // What is read
  ...refused(INPUT, read('a.txt'), read('./a.txt'), read('news/../a.txt'), read('link.html')),
  ...refused(INPUT, read('hard.html'), read('hard.html', '--force'), read('link.html', '--force')),
  ...refused(
    INPUT,
    ['read', 'link.html', '--html', 'a.txt'],
    ['read', '.', '--html', 'a.txt', '--force'],
  ),
  ...refused(INPUT, ['read', 'news', '--html', 'linked-folder/b.txt', '--force']),
  ...refused(/is the file of the cities/, read('cities.txt', '--cities', 'cities.txt', '--force')),
  ...refused(/is one of the lists of feeds/, watch('list.opml', 'list.opml', '--force')),
  ...['-', '/dev/stdin', '/proc/self/fd/0', '/dev/fd/0'].map((name): Case => ({
    args: ['read', name, '--html', 'a.txt', '--force'],
    refused: /is (?:one of the articles|what standard input comes from)/,
    stdin: 'a.txt',
  })),
  // Archives, whoever's
  ...refused(ARCHIVE, show('archive/archive.db'), show('archive/archive.db', '--force')),
  ...refused(ARCHIVE, read('archive/archive.db', '--force'), demo('archive/archive.db', '--force')),
  ...refused(ARCHIVE, watch('archive/archive.db-wal'), read('archive/archive.db-journal')),
  ...refused(ARCHIVE, read('archive/page.html'), read('linked-archive/archive.db', '--force')),
  ...refused(ARCHIVE, read('archive/backups/monday/archive.db', '--force')),
  ...refused(
    /is a file of the archive/,
    show('hard-archive.html', '--force'),
    show('archive.html'),
  ),
  ...refused(ARCHIVE, read('archive.html', '--force')),
  ...refused(/is the database of an archive/, read('hard-archive.html', '--force')),
  // What is not ours
  ...refused(
    NOT_OURS,
    read('foreign.html'),
    read('notes.txt'),
    show('notes.txt'),
    demo('notes.txt'),
  ),
  ...refused(NOT_OURS, read('ours.json')),
  ...refused(
    /is no feed of OnRecord/,
    watch('notes.txt'),
    watch('foreign.json'),
    watch('ours.html'),
  ),
  ...refused(/it is a folder/, read('news'), demo('news')),
  ...refused(
    /it is a link that leads nowhere/,
    read('dangling.html'),
    show('dangling.html', '--force'),
  ),
  ...refused(/a link that leads to itself/, read('circle.html')),
  ...refused(
    /there is no such file or folder/,
    read('missing/page.html'),
    read('missing/../page.html'),
  ),
  ...refused(
    /a file stands where a folder is needed/,
    read('a.txt/page.html'),
    demo('a.txt/page.html'),
  ),
  ...refused(/it names no file/, read('new/'), read('')),
  // What may be written
  { args: read('new.html'), written: 'new.html' },
  { args: read('news/new.html'), written: 'news/new.html' },
  { args: read('ours.html'), written: 'ours.html' },
  { args: read('to-ours.html'), written: 'ours.html' },
  { args: read('empty.html'), written: 'empty.html' },
  { args: read('notes.txt', '--force'), written: 'notes.txt' },
  { args: read('null.html') },
  { args: show('ours.html'), written: 'ours.html' },
  { args: demo('made/for/it.html'), written: 'made/for/it.html' },
  { args: watch('ours.json'), written: 'ours.json' },
  { args: watch('ours.xml'), written: 'ours.xml' },
  { args: watch('new.json'), written: 'new.json' },
];

/// What is another than before, and was not to be.
function destroyed(
  earlier: Map<string, string>,
  later: Map<string, string>,
  written?: string,
  isWatch = false,
): string[] {
  const names = new Set([...earlier.keys(), ...later.keys()]);
  return [...names].filter((name) => {
    if (name === written || (written ?? '').startsWith(`${name}/`)) return false;
    // What an archive that is only read keeps while it is open.
    if (/\.db-(?:wal|shm)$/.test(name) && !earlier.has(name)) return false;
    // A watch writes in its archive, as it is to: see `isWhole`.
    if (
      written !== undefined &&
      isWatch &&
      /^(?:archive\/archive\.db|hard-archive\.html)$/.test(name)
    )
      return false;
    return earlier.get(name) !== later.get(name);
  });
}

async function isWhole(place: string): Promise<void> {
  const archive = await openArchive(place, { readOnly: true });
  assert.ok(await archive.article(RECORD.article.id));
  await archive.close();
}

suite('what is written', { skip: process.platform !== 'linux', timeout: 900_000 }, () => {
  test('destroys nothing', async (t) => {
    let lost = 0;
    let cwd = await scene(t);
    for (const { args, refused: words, written, stdin } of CASES) {
      const line = args.join(' ');
      const earlier = contents(cwd);
      const { code, stdout, stderr } =
        stdin === undefined ? await run(args, { cwd }) : await withInput(args, cwd, stdin);
      const gone = destroyed(earlier, contents(cwd), written, args[0] === 'watch');
      lost += gone.length;
      assert.deepEqual(gone, [], line);
      await isWhole(join(cwd, 'archive'));
      if (words) {
        assert.match(stderr, words, line);
        // Links in a folder are told of beside.
        const lines = stderr
          .trim()
          .split('\n')
          .filter((one) => !/links in a folder/.test(one));
        assert.deepEqual([code, stdout, lines.length], [2, '', 1], line);
      } else if (written !== undefined) {
        const text = readFileSync(join(cwd, written), 'utf8');
        assert.match(text.slice(0, 200), /OnRecord/, `${line}: ${stderr}`);
        cwd = await scene(t);
      }
    }
    t.diagnostic(`${lost} of ${CASES.length} files destroyed`);
  });
});

/// Runs the real command with a file as its standard input.
async function withInput(args: readonly string[], cwd: string, stdin: string): Promise<Outcome> {
  const input = openSync(join(cwd, stdin), 'r');
  const child = spawn(process.execPath, [LAUNCHER, ...args], {
    cwd,
    stdio: [input, 'pipe', 'pipe'],
  });
  closeSync(input);
  return outcomeOf(child as unknown as ChildProcessWithoutNullStreams);
}
