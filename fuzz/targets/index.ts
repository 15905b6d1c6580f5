import type { Target } from '../target.ts';
import { archives } from './archives.ts';
import { crawls } from './crawls.ts';
import { documents } from './documents.ts';
import { feeds } from './feeds.ts';
import { growth } from './growth.ts';
import { jsons } from './lines.ts';
import { pages } from './pages.ts';
import { texts } from './texts.ts';
import { urls } from './urls.ts';

/// Everything that is fuzzed, by its name. Whoever adds a target puts it here.
export const TARGETS: readonly Target[] = [
  texts,
  ...pages,
  ...feeds,
  ...crawls,
  ...jsons,
  ...documents,
  urls,
  ...archives,
  growth,
];
