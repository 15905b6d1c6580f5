import robots from 'robots-parser';
import { PRODUCT } from './user-agent.ts';

/// The most of a robots.txt that is read, in bytes (RFC 9309, 2.5).
export const ROBOTS_BYTES = 500 * 1024;

// A CommonJS module whose types are those of an ES module.
const robotsParser = robots as unknown as typeof robots.default;

const LINE = /^[ \t]*(user-agent|allow|disallow|crawl-delay)[ \t]*:(.*)$/i;
const OURS = PRODUCT.toLowerCase();

// Matching patterns with "*" takes their length times that of the path, in steps. So many take less
// than half a second.
const MOST_STEPS = 100_000_000;

/// What the robots.txt of one site says to us.
export class RobotsRules {
  readonly #robots: ReturnType<typeof robotsParser>;
  readonly #wildcards: number;

  /// `url` is where the site has its robots.txt, wherever the text came from.
  constructor(url: string, text: string) {
    const lines = ourLines(text);
    this.#robots = robotsParser(url, lines.join('\n'));
    this.#wildcards = lines.reduce((sum, line) => sum + (line.includes('*') ? line.length : 0), 0);
  }

  /// Whether we may fetch a page of the site. Not, when that would take too long to find out.
  allows(url: URL): boolean {
    if (this.#wildcards * (url.pathname.length + url.search.length) > MOST_STEPS) return false;
    return this.#robots.isAllowed(url.href, PRODUCT) !== false;
  }

  /// The pause it asks for, in milliseconds; 0 when it asks for none.
  get crawlDelay(): number {
    const seconds = this.#robots.getCrawlDelay(PRODUCT) ?? 0;
    return seconds > 0 ? seconds * 1000 : 0;
  }
}

/// The groups that are for us or for everybody, each agent named once. The parser keeps every rule
/// for every agent of its group, so thousands of both would fill the memory; and it takes a line
/// that is no rule (a Sitemap) for the end of a group's names.
function ourLines(text: string): string[] {
  const kept: string[] = [];
  const agents = new Set<string>();
  let naming = false;
  for (const line of text.split(/\r\n|\r|\n/)) {
    const [, field, value] = LINE.exec(line) ?? [];
    if (!field) continue;
    const names = field.toLowerCase() === 'user-agent';
    if (names) {
      if (!naming) agents.clear();
      const agent = value!.split(/[/#]/, 1)[0]!.trim().toLowerCase();
      if (agent === OURS || agent === '*') agents.add(agent);
    } else {
      if (naming) for (const agent of agents) kept.push(`User-agent: ${agent}`);
      if (agents.size > 0) kept.push(line);
    }
    naming = names;
  }
  return kept;
}
