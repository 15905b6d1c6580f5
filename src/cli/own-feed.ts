import type { Archive } from '../archive/archive.ts';
import { commitmentItem } from '../export/formats/docket-feed.ts';
import { jsonFeed, rssFeed, type FeedItem } from '../export/formats/own-feed.ts';
import { statementItem } from '../export/formats/statement-feed.ts';
import { withRecords } from './hits.ts';
import { isOfInterest, type Interest } from './interest.ts';
import { tellDamaged, unlessDamaged } from './left-out.ts';
import { note } from './output.ts';
import type { OutputFile } from './output-file.ts';

/// How many items a feed of one's own has, and in how many articles they are looked for.
const IN_FEED = 100;
const MOST_ARTICLES = 5000;
const PAGE = 100;

/// Writes the newest of what came through watched feeds and is of interest as a feed, JSON Feed or RSS by the ending
/// of the path.
export async function writeOwnFeed(
  archive: Archive,
  path: string,
  file: OutputFile,
  interest: Interest,
): Promise<void> {
  const { items, isWhole } = await newest(archive, interest);
  const { speaker, about, docket } = interest;
  const subject = docket === undefined ? 'On record' : 'On the docket';
  const words = typeof docket === 'string' ? docket : undefined;
  const title = [subject, speaker, about, words].filter(Boolean).join(': ');
  const text = path.endsWith('.json')
    ? jsonFeed(title, items)
    : rssFeed(title, items[0]?.record.article.url ?? 'urn:onrecord:watch', items);
  await file.write(text);
  note(`wrote ${path}: ${items[0]?.title ?? 'nothing yet'}`);
  if (!isWhole)
    note(
      `${path} has what the newest ${MOST_ARTICLES} articles of the feeds say; older ones were not looked through`,
    );
}

/// The newest items, out of `most` articles; `isWhole`: there is no older article that might have more.
export async function newest(
  archive: Archive,
  interest: Interest,
  most = MOST_ARTICLES,
): Promise<{ items: FeedItem[]; isWhole: boolean }> {
  const items: FeedItem[] = [];
  let looked = 0;
  for (let after: string | null | undefined; after !== null;) {
    if (looked >= most) return { items, isWhole: false };
    const limit = Math.min(PAGE, most - looked);
    const page = await archive.list({ watched: true, limit, ...(after && { after }) });
    tellDamaged(page.damaged);
    for (const { id } of page.items) {
      items.push(...(await itemsOf(archive, id, interest)));
      if (items.length >= IN_FEED) return { items: items.slice(0, IN_FEED), isWhole: true };
    }
    looked += page.items.length + page.damaged.length;
    after = page.next;
  }
  return { items, isWhole: true };
}

/// What an article has that is of interest, as on the terminal.
async function itemsOf(archive: Archive, id: string, interest: Interest): Promise<FeedItem[]> {
  if (interest.docket !== undefined) {
    const article = await unlessDamaged(async () => archive.article(id));
    if (!article) return [];
    const { record } = article;
    return record.commitments
      .filter((one) => isOfInterest.commitment(record, one, interest))
      .map((commitment) => commitmentItem({ record, commitment, article }));
  }
  const statements = (await unlessDamaged(async () => archive.statements(id))) ?? [];
  const wanted = statements.filter((one) => isOfInterest.statement(one, interest));
  return (await withRecords(archive, wanted)).map(statementItem);
}
