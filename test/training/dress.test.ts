import assert from 'node:assert/strict';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { analyse, loadLanguage } from '../../src/language/language.ts';
import { readAttributions } from '../../src/reading/attribution/attributions.ts';
import { Passage } from '../../src/reading/grammar/passage.ts';
import { dataFolder, hasData } from '../../src/training/corpora.ts';
import { readAnnotated } from '../../src/training/reliability.ts';

const skip = hasData() ? false : `the corpora are not in ${dataFolder()}`;

const straight = (text: string): string => text.replace(/[“”]|''/g, '"').replace(/[‘’]/g, "'");

/// Straight marks as pairs, which begin anew with every paragraph.
function paired(text: string, opening: string, closing: string): string {
  let open = false;
  return straight(text).replace(/"|\n\n/g, (found) => {
    open = found === '"' && !open;
    return found === '"' ? (open ? opening : closing) : found;
  });
}

/// Lines broken at words before they are longer than `width`.
function wrapped(line: string, width: number): string {
  const lines: string[] = [''];
  for (const word of line.split(' ')) {
    const last = lines.at(-1)!;
    if (last && last.length + word.length >= width) lines.push(word);
    else lines[lines.length - 1] = last ? `${last} ${word}` : word;
  }
  return lines.join('\n');
}

const DRESSES: Readonly<Record<string, (text: string) => string>> = {
  'curly marks': (text) => paired(text, '“', '”'),
  'doubled single marks': (text) => straight(text).replace(/"/g, "''"),
  'marks as typesetters type them': (text) => paired(text, '``', "''"),
  'line ends of Windows': (text) => straight(text).replace(/\n/g, '\r\n'),
  'line ends of old': (text) => straight(text).replace(/\n/g, '\r'),
  'lines broken at 72 characters': (text) =>
    straight(text)
      .split('\n')
      .map((line) => wrapped(line, 72))
      .join('\n'),
  'paragraphs without a line between them': (text) => straight(text).replace(/\n\n+/g, '\n'),
};

suite('the same statements in any dress', { skip }, () => {
  const language = loadLanguage();
  const path = join(dataFolder(), 'attribution', 'polnear-dev.jsonl.gz');
  const texts = skip ? [] : readAnnotated(path).filter((_, i) => i % 4 === 0);
  /// Every attribution as its letters and digits.
  const read = (text: string): string[] => {
    const passage = new Passage(analyse(language, text), []);
    return readAttributions(passage, language.links).map(({ source, cue, content }) =>
      [source, cue, ...content]
        .map((range) => (range ? passage.words(range).replace(/[^\p{L}\p{N}]/gu, '') : '-'))
        .join('|'),
    );
  };
  const plain = texts.map(({ text }) => read(straight(text)));
  for (const [dress, put] of Object.entries(DRESSES))
    test(dress, () => {
      let same = 0;
      let all = 0;
      for (const [i, { text }] of texts.entries()) {
        const found = read(put(text));
        const expected = new Set(plain[i]);
        same += 2 * found.filter((attribution) => expected.has(attribution)).length;
        all += found.length + plain[i]!.length;
      }
      assert.ok(same / all > 0.96, `${((100 * same) / all).toFixed(1)} % the same`);
    });
});
