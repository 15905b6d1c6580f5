import type { Archive } from '../archive/archive.ts';
import { changesText } from '../export/text/changes-text.ts';

/// What was changed from one version of an article to another, for a terminal.
export async function versionChanges(
  archive: Archive,
  before: string,
  after: string,
): Promise<string> {
  const [old, later] = [await archive.article(before), await archive.article(after)];
  if (!old || !later) return '';
  const diff = await archive.diffVersions(before, after);
  return `${changesText(diff, old.record, later.record)}\n`;
}
