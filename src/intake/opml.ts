import { parseOpml } from 'feedsmith';
import { given } from './given.ts';
import { problemOf, tooLong } from './refuse.ts';
import type { Problem } from '../record/types.ts';
import { checkXml, decodeXml } from './xml.ts';

/// A feed in a list of feeds.
export interface ListedFeed {
  title?: string;
  xmlUrl: string;
  htmlUrl?: string;
}

interface Outline {
  text?: string;
  title?: string;
  xmlUrl?: string;
  htmlUrl?: string;
  outlines?: Outline[];
}

/// The feeds of an OPML list in its order, those in groups too, each address once. What cannot be
/// read is one of the problems. Linear in the length; never throws.
export function readOpml(bytes: Uint8Array): { feeds: ListedFeed[]; problems: Problem[] } {
  const long = tooLong(bytes.length);
  if (long) return { feeds: [], problems: [long] };
  const decoded = decodeXml(bytes);
  if (!decoded) return failed('undecodable', 'The bytes of the list are no text.');
  const checked = checkXml(decoded.text);
  if ('problem' in checked) return { feeds: [], problems: [checked.problem] };
  if (checked.root !== 'opml') return failed('opml-unreadable', 'This is no OPML.');
  try {
    const outlines: Outline[] = parseOpml(checked.text).body?.outlines ?? [];
    return { feeds: [...listed(outlines).values()], problems: checked.problems };
  } catch (error) {
    const reason = (error as Error).message;
    return failed(
      'opml-unreadable',
      `The list of feeds is damaged and cannot be read (${reason}).`,
    );
  }
}

function failed(code: string, message: string): { feeds: []; problems: Problem[] } {
  return { feeds: [], problems: [problemOf(code, message)] };
}

/// Nesting is bounded by the check of the XML.
function listed(outlines: readonly Outline[], feeds = new Map<string, ListedFeed>()) {
  for (const { text, title, xmlUrl, htmlUrl, outlines: inside } of outlines) {
    const feed = xmlUrl && { xmlUrl, ...given({ title: title ?? text, htmlUrl }) };
    if (feed && !feeds.has(xmlUrl)) feeds.set(xmlUrl, feed);
    if (inside) listed(inside, feeds);
  }
  return feeds;
}
