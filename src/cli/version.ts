import { readFileSync } from 'node:fs';

const manifest = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');

/// The name of the package, its version and what it is.
export const { version, description } = JSON.parse(manifest) as {
  readonly version: string;
  readonly description: string;
};
