import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Archive } from '../archive/archive.ts';
import type { Upgrade } from '../archive/migrations/migrate.ts';
import { OnRecordError } from '../record/errors.ts';
import { version } from './version.ts';

/// What `onrecord doctor` looks at: what is installed, the language models, the archive.

/// Something that is not as it should be, and what to do about it.
export interface Finding {
  readonly of: 'model' | 'archive' | 'permissions';
  readonly sentence: string;
  readonly advice: string;
}

export interface Installed {
  readonly onrecord: string;
  readonly node: string;
  readonly sqlite: string;
  readonly platform: string;
}

export interface ModelState {
  readonly name: string;
  readonly file: string;
  readonly state: 'sound' | 'damaged' | 'missing';
  /// Of the file, as hex digits; null where it cannot be read.
  readonly sha256: string | null;
}

export interface ArchiveState {
  readonly folder: string;
  /// Null: there is no archive in the folder.
  readonly format: number | null;
  readonly upgrade: Upgrade | null;
  readonly articles: number;
  readonly statements: number;
  /// Paths that the group or others can read or write.
  readonly open: readonly string[];
}

export interface Examination {
  readonly installed: Installed;
  readonly models: readonly ModelState[];
  readonly archive: ArchiveState;
  readonly findings: readonly Finding[];
}

/// Throws `OnRecordError` where something cannot be looked at.
export async function examine(folder: string): Promise<Examination> {
  const findings: Finding[] = [];
  const models = await modelStates(findings);
  const archive = await archiveState(folder, findings);
  return { installed: installed(), models, archive, findings };
}

const installed = (): Installed => ({
  onrecord: version,
  node: process.versions.node,
  sqlite: process.versions['sqlite'] ?? 'none',
  platform: `${process.platform} ${process.arch}`,
});

async function modelStates(findings: Finding[]): Promise<ModelState[]> {
  const { loadModelFile, modelPath, MODELS } = await import('../language/language.ts');
  const states: ModelState[] = [];
  for (const name of MODELS) {
    const file = modelPath(name);
    const sha256 = await checksum(file);
    const state = sha256 === null ? 'missing' : 'sound';
    try {
      loadModelFile(file);
      const told = await toldChecksum(file);
      if (told !== null && told !== sha256)
        throw new Error(`${file} is not the file of this version: its SHA-256 is another`);
      states.push({ name, file, state, sha256 });
    } catch (error) {
      states.push({ name, file, state: sha256 === null ? 'missing' : 'damaged', sha256 });
      findings.push({ of: 'model', sentence: messageOf(error), advice: 'Install OnRecord again.' });
    }
  }
  return states;
}

async function checksum(file: string): Promise<string | null> {
  const bytes = await readFile(file).catch(() => null);
  return bytes && createHash('sha256').update(bytes).digest('hex');
}

/// What the list of its figures beside the model says; null where there is none.
async function toldChecksum(file: string): Promise<string | null> {
  const text = await readFile(file.replace(/model$/, 'json'), 'utf8').catch(() => null);
  return text === null ? null : (JSON.parse(text) as { sha256: string }).sha256;
}

async function archiveState(folder: string, findings: Finding[]): Promise<ArchiveState> {
  const nothing = { folder, format: null, upgrade: null, articles: 0, statements: 0, open: [] };
  const { archiveFile } = await import('../archive/folder.ts');
  if (!existsSync(archiveFile(folder))) return nothing;
  const { commandToClose, openToOthers } = await import('../archive/permissions.ts');
  // Before it is opened, which makes files.
  const open = openToOthers(folder);
  if (open.length) findings.push(opened(open, commandToClose(folder)));
  try {
    return { ...nothing, open, ...(await checked(folder, findings)) };
  } catch (error) {
    if (!(error instanceof OnRecordError) || error.code !== 'archive-invalid') throw error;
    findings.push({ of: 'archive', sentence: error.message, advice: RESTORE });
    return { ...nothing, open };
  }
}

const RESTORE = `Restore a backup: put it in the place of the archive's folder.`;

const opened = (open: readonly string[], command: string): Finding => ({
  of: 'permissions',
  sentence: `other users are let into ${open.join(', ')}`,
  advice: `Keep them out: ${command}`,
});

async function checked(folder: string, findings: Finding[]) {
  const { FORMAT } = await import('../archive/migrations/migrate.ts');
  const archive = await openedArchive(folder);
  try {
    const { articles, statements, problems, outdated } = await archive.check();
    const told = (sentence: string, advice: string): Finding => ({
      of: 'archive',
      sentence: sentence.replace(ADVICE, ''),
      advice,
    });
    findings.push(...problems.map((sentence) => told(sentence, RESTORE)));
    findings.push(
      ...outdated.map((sentence) => told(sentence, 'Read it again: onrecord reread ID')),
    );
    return { format: FORMAT, upgrade: archive.upgrade, articles, statements };
  } finally {
    await archive.close();
  }
}

/// The command itself is what a sentence of damage sends its reader to.
const ADVICE = /\. Run "onrecord doctor".*$/;

/// For writing where that is allowed: an older archive is brought to the format of today, and the index checks itself.
async function openedArchive(folder: string): Promise<Archive> {
  const { openArchive } = await import('../archive/archive.ts');
  try {
    return await openArchive(folder, { create: false });
  } catch (error) {
    if (!(error instanceof OnRecordError) || error.code !== 'output-unwritable') throw error;
    return openArchive(folder, { readOnly: true });
  }
}

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);
