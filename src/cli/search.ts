import { Option, type Command } from 'commander';
import type { Hidden } from '../archive/search.ts';
import type { ArticleItem } from '../archive/views.ts';
import { keptAccounts } from '../desk/accounts/copy-clusters.ts';
import { articlesText, foundText } from '../export/text/list-text.ts';
import { counted } from '../export/wording.ts';
import { KINDS, TYPES, type Kind, type StatementType } from '../record/vocabulary.ts';
import { OnRecordError } from '../record/errors.ts';
import { jsonText } from '../text/json.ts';
import {
  addNarrowing,
  archiveOption,
  narrowed,
  withArchive,
  type ArchiveOption,
  type Narrowing,
} from './archive-option.ts';
import { withRecords } from './hits.ts';
import { tellDamaged } from './left-out.ts';
import { note, print } from './output.ts';

interface Options extends ArchiveOption, Narrowing {
  articles?: true;
  speaker?: string;
  about?: string;
  kind?: Kind;
  type?: StatementType;
  include?: Hidden[];
}

export function defineSearch(command: Command): void {
  addNarrowing(
    command.argument('[words...]', 'words that are there; "a phrase", -without, begin*'),
    ['superseded', 'retracted', 'needs-review', 'rejected'],
  )
    .option('--articles', 'find articles by the words of their titles and texts')
    .option('--speaker <name>', 'only what this person or body says')
    .option('--about <words>', 'only what is about this')
    .addOption(new Option('--kind <kind>', 'only of this kind').choices(KINDS))
    .addOption(new Option('--type <type>', 'only of this type').choices(TYPES))
    .addOption(archiveOption())
    .addHelpText(
      'after',
      '\nExample:\n  onrecord search pier "reopen in spring" -budget --speaker Brook --from 2031-05',
    )
    // “-budget” is a word that is not to be there.
    .allowUnknownOption()
    .action(run);
}

async function run(words: string[], options: Options): Promise<void> {
  const unknown = words.find((word) => word.startsWith('--'));
  if (unknown !== undefined)
    throw new OnRecordError('query-invalid', `there is no option ${unknown}`);
  if (options.articles) await findArticles(words, options);
  else await findStatements(words, options);
}

async function findArticles(words: string[], options: Options): Promise<void> {
  const include = options.include?.filter((one) => one === 'superseded' || one === 'retracted');
  await withArchive(options, 'read', async (archive) => {
    const asked = { ...narrowed(options), words: asTyped(words), ...(include && { include }) };
    const { items, damaged, ranked, next } = await archive.searchArticles(asked);
    tellDamaged(damaged);
    if (options.json) for (const item of items) await print(`${jsonText(item)}\n`);
    else if (items.length) await print(`${articlesText(items)}\n`);
    else note('onrecord: nothing found');
    tellRest(ranked, next);
  });
}

function tellRest(ranked: string, next: string | null): void {
  if (ranked === 'newest') note('very many match: the best of the newest come first');
  if (next !== null) note(`more: --after ${next}`);
}

async function findStatements(words: string[], options: Options): Promise<void> {
  const { speaker, about, kind, type, include } = options;
  await withArchive(options, 'read', async (archive) => {
    const page = await archive.search({
      ...narrowed(options),
      words: asTyped(words),
      ...(speaker !== undefined && { speaker }),
      ...(about !== undefined && { about }),
      ...(kind && { kind }),
      ...(type && { type }),
      ...(include && { include }),
    });
    tellDamaged(page.damaged);
    const found = await withRecords(archive, page.items);
    if (options.json)
      for (const { article, statement, text, matches } of found)
        await print(`${jsonText({ article, statement, text, matches })}\n`);
    else if (found.length) await print(`${foundText(found)}\n`);
    else note('onrecord: nothing found');
    if (found.length > 1) note(accounts(found.map(({ article }) => article)));
    tellRest(page.ranked, page.next);
  });
}

/// "20 statements in 9 articles, 7 independent accounts": copies and versions of one account count once. What has
/// not been looked for among copies may be one, and is told.
function accounts(articles: readonly ArticleItem[]): string {
  const kept = new Map(articles.map((one) => [one.id, one]));
  const open = [...kept.values()].filter(({ placed }) => !placed).length;
  return [
    `${articles.length} statements in ${counted(kept.size, 'article')}`,
    `${open ? 'at most ' : ''}${counted(keptAccounts(kept.values()), 'independent account')}`,
    ...(open ? [`${counted(open, 'article')} not looked for among copies yet`] : []),
  ].join(', ');
}

/// A shell takes quotation marks away: what it hands over as one argument with a space in it was a phrase.
const asTyped = (words: readonly string[]): string =>
  words.length === 1
    ? words[0]!
    : words.map((word) => (/\s/.test(word) && !/["“”]/.test(word) ? `"${word}"` : word)).join(' ');
