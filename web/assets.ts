/// `npm run web`: writes the style and the script of a page, the script without its types, into
/// `src/export/views/page-assets.ts`. A test tells when that file is not what this makes.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

export const ASSETS = here('../src/export/views/page-assets.ts');

/// The text of `page-assets.ts`.
export function pageAssets(): string {
  const style = readFileSync(here('page.css'), 'utf8');
  return [
    '/// Made by `npm run web` from web/page.css and web/page.ts: change those, and not this.',
    `export const PAGE_STYLE = ${JSON.stringify(style)};`,
    `export const PAGE_SCRIPT = ${JSON.stringify(script())};`,
    '',
  ].join('\n');
}

function script(): string {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-web-'));
  try {
    const compiler = here('../node_modules/typescript/bin/tsc');
    const options = ['-p', here('.'), '--noEmit', 'false', '--outDir', folder];
    execFileSync(process.execPath, [compiler, ...options], {
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    return readFileSync(join(folder, 'page.js'), 'utf8');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

if (process.argv[1] === here('assets.ts')) writeFileSync(ASSETS, pageAssets());
