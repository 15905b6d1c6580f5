import type { Command } from 'commander';
import type { Archive } from '../archive/archive.ts';
import type { ArticleItem } from '../archive/views.ts';
import { listText } from '../export/text/list-text.ts';
import { titleOf } from '../export/wording.ts';
import { jsonText } from '../text/json.ts';
import {
  addNarrowing,
  archiveOption,
  narrowed,
  withArchive,
  type ArchiveOption,
  type Narrowing,
} from './archive-option.ts';
import { tellDamaged, unlessDamaged } from './left-out.ts';
import { note, print } from './output.ts';

type Options = ArchiveOption & Narrowing & { include?: ('superseded' | 'retracted')[] };

export function defineList(command: Command): void {
  addNarrowing(command, ['superseded', 'retracted'])
    .addOption(archiveOption())
    .action(async (options: Options) => {
      await withArchive(options, 'read', async (archive) => {
        const { include } = options;
        const page = await archive.list({ ...narrowed(options), ...(include && { include }) });
        tellDamaged(page.damaged);
        if (options.json) for (const item of page.items) await print(`${jsonText(item)}\n`);
        else if (page.items.length) await print(`${listText(await titled(archive, page.items))}\n`);
        else note('onrecord: no articles');
        if (page.next !== null) note(`more: --after ${page.next}`);
      });
    });
}

/// Articles without a headline are shown by their first line.
async function titled(archive: Archive, items: readonly ArticleItem[]): Promise<ArticleItem[]> {
  const found: ArticleItem[] = [];
  for (const item of items) {
    const title = item.title ?? (await firstLine(archive, item.id));
    if (title !== undefined) found.push({ ...item, title });
  }
  return found;
}

/// Undefined where that is damaged.
async function firstLine(archive: Archive, id: string): Promise<string | undefined> {
  const kept = await unlessDamaged(async () => archive.article(id));
  return kept && titleOf(kept.record.article);
}
