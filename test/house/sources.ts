import { globSync, readFileSync } from 'node:fs';

const SRC = new URL('../../src/', import.meta.url);

/// The text of every TypeScript file of `src/` by its path below it, with forward slashes.
export function sourcesOf(): Map<string, string> {
  const files = globSync('**/*.ts', { cwd: SRC }).map((file) => file.replaceAll('\\', '/'));
  return new Map(files.sort().map((file) => [file, readFileSync(new URL(file, SRC), 'utf8')]));
}
