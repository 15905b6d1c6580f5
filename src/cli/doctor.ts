import type { Command } from 'commander';
import { printable } from '../export/text/digest.ts';
import { counted } from '../export/wording.ts';
import { jsonText } from '../text/json.ts';
import { archiveOption, placeOf, upgradeText, type ArchiveOption } from './archive-option.ts';
import type { ArchiveState, Examination, Finding, ModelState } from './examination.ts';
import { fail } from './io.ts';
import { print } from './output.ts';

interface Options extends ArchiveOption {
  json?: true;
}

export function defineDoctor(command: Command): void {
  command
    .option('--json', 'print one line of JSON')
    .addOption(archiveOption())
    .addHelpText('after', NOTES)
    .action(run);
}

const NOTES = `
Example:
  onrecord doctor

Every text, record and row of the archive is compared with what was kept, which takes a minute for
100,000 articles. What is wrong is told with what to do about it. An archive of an older format is
brought to the format of today.

Exit codes: 0 all is well, 1 something is wrong, 2 it could not be looked at.`;

async function run(options: Options): Promise<void> {
  const { examine } = await import('./examination.ts');
  const found = await examine(placeOf(options));
  await print(`${options.json ? jsonText(found) : text(found)}\n`);
  if (found.findings.length) fail(1);
}

function text({ installed, models, archive, findings }: Examination): string {
  const { onrecord, node, sqlite, platform } = installed;
  return [
    `OnRecord ${onrecord}, Node ${node}, SQLite ${sqlite}, ${platform}`,
    ...models.map(modelText),
    ...archiveText(archive),
    ...(findings.length ? findingsText(findings) : ['nothing is wrong']),
  ].join('\n');
}

const modelText = ({ name, file, state, sha256 }: ModelState): string =>
  `model ${name}: ${state}, ${printable(file)}${sha256 === null ? '' : `, SHA-256 ${sha256}`}`;

function archiveText({ folder, format, upgrade, articles, statements, open }: ArchiveState) {
  const place = printable(folder);
  if (format === null) return [`archive: there is none that can be read in ${place}`];
  const size = `${counted(articles, 'article')}, ${counted(statements, 'statement')}`;
  return [
    `archive: ${place}, format ${format}, ${size}, ${open.length ? 'open' : 'closed'} to other users`,
    ...(upgrade ? [upgradeText(upgrade)] : []),
  ];
}

/// What to do is said once, after all that it mends.
function findingsText(findings: readonly Finding[]): string[] {
  const byAdvice = Map.groupBy(findings, ({ advice }) => advice);
  return [...byAdvice].flatMap(([advice, some]) => [
    ...some.map(({ sentence }) => `WRONG: ${printable(sentence)}`),
    `    ${printable(advice)}`,
  ]);
}
