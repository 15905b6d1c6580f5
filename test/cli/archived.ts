import { ARTICLE, folder, run, type Outcome } from './command.ts';

/// A folder with articles in it, and the command with an archive there.
export async function archived(
  test: Parameters<typeof folder>[0],
  files: Record<string, string> = { 'pier.txt': ARTICLE },
) {
  const cwd = await folder(test, files);
  const onrecord = async (...args: string[]): Promise<Outcome> =>
    run([...args, '--archive', 'archive'], { cwd });
  return { cwd, onrecord };
}

/// The first id of an article in what was printed.
export const idIn = (text: string): string => /art:[0-9a-f]{16}/.exec(text)![0];
