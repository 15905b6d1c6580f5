import { InvalidArgumentError, type Command } from 'commander';
import type { Added } from '../archive/add.ts';
import type { Archive } from '../archive/archive.ts';
import type { Watched } from '../engine/watch/poll-feeds.ts';
import { docketText } from '../export/text/desk-text.ts';
import { printable } from '../export/text/digest.ts';
import { foundText } from '../export/text/list-text.ts';
import { titleOf } from '../export/wording.ts';
import { moment } from '../intake/fetch/errors.ts';
import type { PollState } from '../intake/fetch/poll.ts';
import { modelPath } from '../language/models.ts';
import type { ArticleRecord } from '../record/types.ts';
import { OnRecordError } from '../record/errors.ts';
import { archiveOption, ofArchive, withArchive, type ArchiveOption } from './archive-option.ts';
import { contentOf } from './files.ts';
import { forceOption } from './force-option.ts';
import { withRecords } from './hits.ts';
import { fail } from './io.ts';
import { modelOption } from './model-option.ts';
import { unlessDamaged } from './left-out.ts';
import { note, print, problemText } from './output.ts';
import type { OutputFile } from './output-file.ts';
import { versionChanges } from './version-changes.ts';
import { version } from './version.ts';
import { isOfInterest, type Interest } from './interest.ts';

interface Options extends ArchiveOption, Interest {
  fetch?: true;
  once?: true;
  every: number;
  pages: boolean;
  contact?: string;
  list?: true;
  remove?: true;
  out?: string;
  force?: true;
  model: string;
}

export function defineWatch(command: Command): void {
  command
    .argument(
      '[feed...]',
      'addresses of feeds, or an OPML list of them; those watched already unless given',
    )
    .option('--fetch', 'ask the feeds (nothing is fetched otherwise)')
    .option('--once', 'ask those that are due once, and end')
    .option('--every <minutes>', 'how often a feed is asked', minutes, 60)
    .option('--no-pages', 'read what a feed gives of its articles, and not their pages')
    .option('--speaker <name>', 'tell only what this person or body says or owes')
    .option('--about <words>', 'tell only what has these words in it or is about them')
    .option(
      '--docket [words]',
      'tell what is newly owed or planned, with these words in it',
      docketWords,
    )
    .option('--out <file>', 'write the newest 100 of it as a feed of your own, .json or .xml')
    .addOption(forceOption())
    .option('--contact <address>', 'an address that sites see, to reach you')
    .option('--list', 'list the feeds that are watched and how they are')
    .option('--remove', 'watch the feeds that are given no longer')
    .addOption(modelOption())
    .addOption(archiveOption())
    .addHelpText('after', EXAMPLES)
    .action(run);
}

const EXAMPLES = `
Examples:
  onrecord watch https://harbour.example/feed.xml --fetch --once
  onrecord watch feeds.opml --fetch --speaker Brook --out brook.json
  onrecord watch --list
  onrecord watch --remove https://harbour.example/feed.xml

--speaker, --about and --docket narrow what is told and what --out writes alike; --out takes all that
came through watched feeds, also in earlier runs, and nothing that was added otherwise.
A page that is not there, or that its site keeps from robots, is told once. One that could not be had
otherwise is tried with later rounds, five in all.`;

/// A feed behind `--docket` would pass for its words.
function docketWords(words: string): string {
  if (!/^https?:|\.opml$/i.test(words)) return words;
  throw new InvalidArgumentError('It takes words; name the feeds before it.');
}

function minutes(words: string): number {
  const number = Number(words);
  if (Number.isInteger(number) && number >= 5 && number <= 10_080) return number;
  throw new InvalidArgumentError('It must be a whole number of minutes, 5 at least.');
}

async function run(names: string[], options: Options): Promise<void> {
  const { fetch: mayFetch = false, out } = options;
  const own = out === undefined ? null : await feedFile(out, names, options);
  await withArchive(options, 'create', async (archive) => {
    for (const feed of await feedsNamed(names))
      await (options.remove ? archive.removeFeed(feed.url) : archive.setFeed(feed));
    if (options.list || options.remove) return list(archive);
    const { length } = await archive.feeds();
    if (!length)
      throw new OnRecordError(
        'not-found',
        'no feeds are watched: give their addresses or an OPML list',
      );
    if (!mayFetch) note(`${length} watched; nothing is fetched unless asked: add --fetch`);
    else await follow(archive, options, own);
  });
}

async function feedFile(path: string, names: readonly string[], options: Options) {
  const { outputFile } = await import('./output-file.ts');
  const { FEED_BEGINNINGS } = await import('../export/formats/own-feed.ts');
  const { inputs, archive } = ofArchive(options);
  const given = names.map((name) => ({ path: name, what: 'one of the lists of feeds' }));
  const model = { path: modelPath(options.model), what: 'the model' };
  return outputFile(path, {
    ours: { beginnings: FEED_BEGINNINGS, called: 'feed of OnRecord' },
    inputs: [...inputs, ...given, model],
    ...(archive !== undefined && { archive }),
    ...(options.force && { force: true }),
  });
}

async function feedsNamed(names: readonly string[]): Promise<{ url: string; title?: string }[]> {
  const feeds: { url: string; title?: string }[] = [];
  for (const name of names) {
    if (/^https?:\/\//i.test(name)) feeds.push({ url: name });
    else feeds.push(...(await feedsOfList(name)));
  }
  return feeds;
}

async function feedsOfList(path: string): Promise<{ url: string; title?: string }[]> {
  const bytes = await contentOf(path);
  const { readOpml } = await import('../intake/opml.ts');
  const { feeds, problems } = readOpml(bytes);
  for (const { message } of problems) note(`onrecord: ${path}: ${message}`);
  if (!feeds.length) throw new OnRecordError('input-unreadable', `${path} lists no feeds`);
  return feeds.map(({ xmlUrl, title }) => ({ url: xmlUrl, ...(title !== undefined && { title }) }));
}

async function list(archive: Archive): Promise<void> {
  const { stateOf } = await import('../engine/watch/poll-feeds.ts');
  const feeds = await archive.feeds();
  if (!feeds.length) note('no feeds are watched');
  for (const feed of feeds)
    await print(
      `${printable([feed.title, feed.url].filter(Boolean).join(' · '))}\n    ${printable(stateInWords(feed.url, stateOf(feed)))}\n`,
    );
}

function stateInWords(url: string, state: PollState): string {
  const { gone, failures, notBefore, lastOutcome, message } = state;
  if (gone) return `GONE for good; remove it: onrecord watch --remove ${url}`;
  const next = notBefore ? `due ${moment(notBefore)}` : 'not asked yet';
  const times = failures > 1 ? ` ${failures} times in a row` : '';
  const last = failures ? `FAILED${times}` : lastOutcome && `last: ${lastOutcome}`;
  return [[last, message].filter(Boolean).join(': '), next].filter(Boolean).join('; ');
}

/// Rounds of polling until there is nothing more to ask, or the command is stopped.
async function follow(archive: Archive, options: Options, own: OutputFile | null): Promise<void> {
  const { nextDue, pollFeeds } = await import('../engine/watch/poll-feeds.ts');
  const { Manners } = await import('../intake/fetch/manners.ts');
  const { contact, model, pages } = options;
  const manners = new Manners(contact === undefined ? {} : { contact });
  const readWith = `onrecord ${version}, ${model}`;
  for (;;) {
    const round = { manners, pages, model, readWith, interval: options.every * 60_000 };
    let isDue = false;
    for await (const watched of pollFeeds(archive, round)) {
      isDue = true;
      await tell(archive, watched, options);
    }
    if (own)
      await (await import('./own-feed.ts')).writeOwnFeed(archive, options.out!, own, options);
    const due = await nextDue(archive);
    if (due === null) note('no feed is left to ask: see onrecord watch --list');
    else if (options.once && !isDue) note(`no feed is due before ${moment(due)}`);
    if (options.once || due === null) return;
    await pause(Math.min(Math.max(due - manners.clock.now(), 1000), LONGEST_PAUSE));
  }
}

/// A timer takes no longer ones than 24 days; whoever sleeps less looks again.
const LONGEST_PAUSE = 3_600_000;

const pause = async (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

async function tell(archive: Archive, watched: Watched, options: Options): Promise<void> {
  if (watched.kind === 'feed') {
    const { outcome, message, feed } = watched;
    if (message !== undefined) note(`onrecord: ${printable(feed)}: ${message}`);
    if (outcome === 'failed') fail(2);
    return;
  }
  const { imported } = watched;
  if (imported.outcome === 'problem') {
    note(`onrecord: ${problemText(imported.name, imported.problem)}`);
    fail(2);
  }
  if (imported.outcome !== 'new' && imported.outcome !== 'version') return;
  const { record, outcome, added } = imported;
  const title = printable(titleOf(record.article));
  if (outcome === 'version' && added.supersedes !== null) {
    await print(`new version: ${title}\n`);
    const { supersedes, id } = added;
    const changes = await unlessDamaged(async () => versionChanges(archive, supersedes, id));
    if (changes !== undefined) await print(changes);
  }
  const told = await news(archive, record, options, await newIn(archive, added));
  if (told) await print(`new: ${title}\n\n${told}\n\n`);
  else note(`new: ${title}`);
}

/// The statements of a new version that the one before did not have; null where all are new, or where the one before
/// is damaged.
async function newIn(archive: Archive, { id, supersedes }: Added): Promise<Set<string> | null> {
  if (supersedes === null) return null;
  const diff = await unlessDamaged(async () => archive.diffVersions(supersedes, id));
  return diff ? new Set(diff.new) : null;
}

/// What an article says that is of interest, of the statements that are new in it.
async function news(
  archive: Archive,
  record: ArticleRecord,
  interest: Interest,
  fresh: ReadonlySet<string> | null,
): Promise<string> {
  if (interest.docket !== undefined) {
    const items = record.commitments.filter(
      (one) =>
        isOfInterest.commitment(record, one, interest) &&
        (!fresh || one.statements.some((id) => fresh.has(id))),
    );
    return items.length ? docketText(items.map((commitment) => ({ record, commitment }))) : '';
  }
  const items = (await unlessDamaged(async () => archive.statements(record.article.id))) ?? [];
  return foundText(
    await withRecords(
      archive,
      items.filter((one) => isOfInterest.statement(one, interest) && (!fresh || fresh.has(one.id))),
    ),
  );
}
