import { chmodSync, cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { ARTICLE, folder, run, type Told } from './command.ts';

type Test = Parameters<typeof folder>[0];
type Files = Record<string, string>;

/// The command with an archive in a folder.
const commandIn =
  (cwd: string) =>
  async (...args: string[]): Promise<Told> =>
    run([...args, '--archive', 'archive'], { cwd });

/// A folder with articles in it, and the command with an archive there.
export async function archived(test: Test, files: Files = { 'pier.txt': ARTICLE }) {
  const cwd = await folder(test, files);
  return { cwd, onrecord: commandIn(cwd) };
}

/// The same with an archive in which articles are: added once, with these arguments, and copied for each test.
export function archivedOnce(files: Files, ...added: string[][]) {
  const made = mkdtempSync(join(tmpdir(), 'onrecord-test-'));
  after(() => rmSync(made, { recursive: true, force: true }));
  let adding: Promise<void> | undefined;
  const add = async (): Promise<void> => {
    for (const [name, content] of Object.entries(files)) writeFileSync(join(made, name), content);
    for (const args of added) await commandIn(made)('add', ...args);
  };
  return async (test: Test) => {
    await (adding ??= add());
    const cwd = await folder(test);
    cpSync(made, cwd, { recursive: true });
    const archive = join(cwd, 'archive');
    // A copy is open to others.
    chmodSync(archive, 0o700);
    for (const name of readdirSync(archive)) chmodSync(join(archive, name), 0o600);
    return { cwd, onrecord: commandIn(cwd) };
  };
}

/// The first id of an article in what was printed.
export const idIn = (text: string): string => /art:[0-9a-f]{16}/.exec(text)![0];
