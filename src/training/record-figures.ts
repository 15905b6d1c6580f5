import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { dataFolder } from './corpora.ts';

const command = fileURLToPath(new URL('../../bin/onrecord.js', import.meta.url));

/// Room for what a command prints, in bytes.
const MAX_OUTPUT = 2 ** 30;

function run(...args: string[]): string {
  const options = { encoding: 'utf8', maxBuffer: MAX_OUTPUT } as const;
  return execFileSync(process.execPath, args, { ...options, stdio: ['ignore', 'pipe', 'ignore'] });
}

/// Whole attributions against the annotators of PolNeAR dev: what `extract --format attributions`
/// prints, by the scorer that goes with the data.
export function attributionFigures(): string {
  return inFolder((folder) => {
    const gold = articles(folder);
    const found = join(folder, 'found.jsonl');
    writeFileSync(found, run(command, 'extract', gold, '--format', 'attributions'));
    const protocol = join(dataFolder(), 'attribution', 'polnear-dev.cofenet-protocol.jsonl.gz');
    const whole = run(scorer('score-attribution.mjs'), gold, found, '--by=kind');
    return `${whole}\nCofeNet protocol\n${run(scorer('score-cofenet.mjs'), protocol, found)}`;
  });
}

/// Who is credited, to whom and through whom, on the articles of PolNeAR dev with labelled speakers.
export function identityFigures(): string {
  return inFolder((folder) => {
    const gold = articles(folder);
    const labels = join(dataFolder(), 'attribution', 'polnear-dev.identity.jsonl');
    const records = join(folder, 'records.jsonl');
    writeFileSync(records, run(command, 'extract', gold));
    return run(scorer('score-identity.mjs'), gold, labels, records);
  });
}

/// The article that started this against its complete record.
export function seedFigures(): string {
  return inFolder((folder) => {
    const article = join(dataFolder(), '..', 'mission', 'seed.txt');
    const record = join(folder, 'record.json');
    writeFileSync(record, run(command, 'read', article, '--date', '2019-05-14', '--json'));
    return run(scorer('score-seed.mjs'), record);
  });
}

function scorer(name: string): string {
  return join(dataFolder(), '..', 'tools', name);
}

function articles(folder: string): string {
  const packed = readFileSync(join(dataFolder(), 'attribution', 'polnear-dev.jsonl.gz'));
  const path = join(folder, 'articles.jsonl');
  writeFileSync(path, gunzipSync(packed));
  return path;
}

function inFolder<Result>(work: (folder: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-'));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
