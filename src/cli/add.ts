import { stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { Option, type Command } from 'commander';
import type { Added } from '../archive/add.ts';
import type { Archive } from '../archive/archive.ts';
import type { Imported, ImportSource } from '../engine/import/import.ts';
import { printable } from '../export/text/digest.ts';
import { counted, titleOf } from '../export/wording.ts';
import type { Manners } from '../intake/fetch/manners.ts';
import type { ArticleRecord } from '../record/types.ts';
import { OnRecordError } from '../record/errors.ts';
import { jsonText, spelledOut } from '../text/json.ts';
import { archiveOption, withArchive, type ArchiveOption } from './archive-option.ts';
import { contentOf, filesOf, IMPORTABLE, MAX_HELD } from './files.ts';
import { fail, located } from './io.ts';
import { modelOption } from './model-option.ts';
import { note, print, problemText, reportFailure } from './output.ts';
import { calendarDate } from './records.ts';
import { versionChanges } from './version-changes.ts';
import { version } from './version.ts';
import { workersOption } from './workers-option.ts';

interface Options extends ArchiveOption {
  date?: string;
  outlet?: string;
  model: string;
  workers?: number;
  fetch?: true;
  again?: true;
  json?: true;
}

export function defineAdd(command: Command): void {
  command
    .argument(
      '<what...>',
      'text, Markdown, HTML, RSS, Atom, JSON Feed, WARC, ninjs, JSON Lines, PDF, DOCX; a folder or a pattern; - for standard input; with --fetch the web address of an article',
    )
    .option('--date <date>', 'when they were published, as YYYY-MM-DD', calendarDate)
    .option('--outlet <name>', 'who published them')
    .option('--fetch', 'fetch web addresses (nothing is fetched otherwise)')
    .option('--again', 'begin at the beginning, also of what was imported before')
    .addOption(workersOption())
    .addOption(modelOption())
    .addOption(new Option('--json', 'print a line of JSON for each article'))
    .addOption(archiveOption())
    .addHelpText('after', EXAMPLES)
    .action(run);
}

const EXAMPLES = `
Examples:
  onrecord add article.txt --date 2026-03-17 --outlet "The Harbour Post"
  onrecord add news crawl.warc.gz feed.xml
  onrecord add --fetch https://harbour.example/news/pier.html

What was stopped goes on where it was when the same command is given again.`;

async function run(names: string[], options: Options): Promise<void> {
  const { fetch: mayFetch = false } = options;
  const addresses = names.filter(isAddress);
  if (addresses.length && !mayFetch)
    throw new OnRecordError(
      'fetch-refused',
      `${addresses[0]} is a web address, and nothing is fetched unless asked: add --fetch`,
    );
  await withArchive(options, 'create', async (archive, folder) => {
    const { importAll } = await import('../engine/import/import.ts');
    const tally = new Tally(archive, options.json === true);
    const reading = { model: options.model, readWith: `onrecord ${version}, ${options.model}` };
    const workers = options.workers === undefined ? {} : { workers: options.workers };
    for await (const one of importAll(archive, sourcesOf(names, options), {
      ...reading,
      ...workers,
    }))
      await tally.add(one);
    await tally.close(folder);
  });
}

const isAddress = (name: string): boolean => /^https?:\/\//i.test(name);

/// What the arguments stand for, each as it is needed; what cannot be had is told, and the rest goes on.
async function* sourcesOf(
  names: readonly string[],
  options: Options,
): AsyncGenerator<ImportSource> {
  let manners: Manners | undefined;
  for (const name of names)
    if (isAddress(name)) {
      manners ??= new (await import('../intake/fetch/manners.ts')).Manners();
      const source = await tried(() => fetched(name, manners!, options));
      if (source) yield source;
    } else
      for (const file of await filesOf([name], IMPORTABLE)) {
        const source = await tried(() => ofFile(file, options));
        if (source) yield source;
      }
}

async function tried(take: () => Promise<ImportSource>): Promise<ImportSource | undefined> {
  try {
    return await take();
  } catch (error) {
    if (!(error instanceof OnRecordError)) throw error;
    reportFailure(error);
    return undefined;
  }
}

async function fetched(url: string, manners: Manners, options: Options): Promise<ImportSource> {
  const { fetchArticle } = await import('../intake/fetch/article.ts');
  const { pageSource } = await import('../engine/watch/page-source.ts');
  const page = await fetchArticle(url, { manners });
  return { ...pageSource(page, known(options)), provenance: { retrieved: page.retrieved } };
}

async function ofFile(file: string | OnRecordError, options: Options): Promise<ImportSource> {
  if (typeof file !== 'string') throw file;
  if (file === '-') return ofInput(await contentOf(file), options);
  const path = resolve(located(file));
  const found = await stat(path).catch(() => null);
  const told = [options.date, options.outlet].map((value) => value ?? '').join('#');
  const key = found ? `file:${path}#${found.size}-${found.mtimeMs}#${told}` : undefined;
  return {
    name: basename(file),
    from: path,
    options: known(options),
    provenance: { path },
    again: options.again === true,
    ...(key !== undefined && { key }),
  };
}

function ofInput(bytes: Uint8Array, options: Options): ImportSource {
  if (bytes.length <= MAX_HELD) return { name: '-', from: bytes, options: known(options) };
  const most = `standard input has more than ${MAX_HELD / 1e6} MB, the most that is read from it`;
  throw new OnRecordError('input-unreadable', `${most}: add it as a file`);
}

function known({ date, outlet }: Options) {
  return {
    ...(date !== undefined && { published: date }),
    ...(outlet !== undefined && { outlet }),
  };
}

/// How often the progress of a long import is told, in milliseconds.
const EVERY = 5000;

/// Counts what became of articles, and tells it.
class Tally {
  readonly #archive: Archive;
  readonly #isJson: boolean;
  readonly #counts = { new: 0, version: 0, same: 0, retracted: 0, problem: 0, known: 0 };
  /// Of each kind of fault in articles that were added, how many have it, and the first of them.
  readonly #faults = new Map<string, { count: number; readonly first: string }>();
  #statements = 0;
  #told = Date.now();

  constructor(archive: Archive, isJson: boolean) {
    this.#archive = archive;
    this.#isJson = isJson;
  }

  async add(one: Imported): Promise<void> {
    this.#counts[one.outcome]++;
    if ('record' in one && one.outcome !== 'same') this.#count(one.name, one.record);
    if (one.outcome === 'problem') {
      note(`onrecord: ${problemText(one.name, one.problem)}`);
      fail(2);
    }
    if (this.#isJson) await print(`${jsonText(lineOf(one))}\n`);
    else if (one.outcome === 'version') await this.#tellVersion(one.added, one.record);
    if (Date.now() - this.#told < EVERY) return;
    this.#told = Date.now();
    note(`${this.#counts.new + this.#counts.version} added …`);
  }

  #count(name: string, { article, statements }: ArticleRecord): void {
    this.#statements += statements.length;
    for (const problem of article.problems) {
      const fault = this.#faults.get(problem.code);
      if (fault) fault.count++;
      else this.#faults.set(problem.code, { count: 1, first: problemText(name, problem) });
    }
  }

  /// A quotation that was changed is not to be missed.
  async #tellVersion({ id, supersedes }: Added, record: ArticleRecord): Promise<void> {
    await print(`new version of ${supersedes}: ${printable(titleOf(record.article))}\n`);
    if (supersedes !== null) await print(await versionChanges(this.#archive, supersedes, id));
  }

  async close(folder: string): Promise<void> {
    const { new: fresh, version: versions, same, retracted, problem, known: before } = this.#counts;
    const rest = [
      versions ? counted(versions, 'new version') : '',
      same ? `${same} there already` : '',
      retracted ? `${retracted} taken back` : '',
      before ? `${counted(before, 'file')} imported before` : '',
      problem ? counted(problem, 'problem') : '',
    ].filter(Boolean);
    for (const [code, { count, first }] of this.#faults)
      note(`${counted(count, 'article')} with ${code}, the first: ${first}`);
    const added = `${counted(fresh, 'article')} added with ${counted(this.#statements, 'statement')}`;
    const line = [added, ...rest].join(', ');
    if (this.#isJson) note(`${line}: ${folder}`);
    else await print(`${line}: ${spelledOut(folder)}\n`);
  }
}

function lineOf(one: Imported): object {
  const { name, outcome } = one;
  if (outcome === 'problem') return { name, outcome, problem: one.problem };
  if (outcome === 'retracted') return { name, outcome, articles: one.articles };
  if (outcome === 'known') return { name, outcome };
  const { id, version: number, supersedes } = one.added;
  return {
    name,
    outcome,
    id,
    version: number,
    supersedes,
    statements: one.record.statements.length,
    problems: one.record.article.problems,
  };
}
