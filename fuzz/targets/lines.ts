import assert from 'node:assert/strict';
import { extractLine, FORMATS } from '../../src/engine/extract-line.ts';
import { prepare } from '../../src/engine/read.ts';
import { readNinjs } from '../../src/intake/ninjs.ts';
import { DEFAULT_MODEL } from '../../src/language/language.ts';
import type { Chance } from '../chance.ts';
import { checkItem, checkProblem } from '../checks/items.ts';
import { mutatedBytes } from '../mutations/bytes.ts';
import { mutatedJson } from '../mutations/json.ts';
import { HTML, TEXTS } from '../samples.ts';
import type { Session, Target } from '../target.ts';
import { JSON_PIECES } from './feeds.ts';
import { encoded, fileTarget, taken } from './files.ts';

const NINJS = [
  {
    uri: 'urn:news:1',
    type: 'text',
    firstcreated: '2031-05-14T09:30:00+02:00',
    versioncreated: '2031-05-15T08:00:00Z',
    pubstatus: 'usable',
    headline: 'Pier to close',
    byline: 'By Lena Hart',
    copyrightholder: 'Port Ellis Herald',
    infosource: [{ name: 'Ellis Wire' }],
    body_xhtml: HTML,
  },
  {
    uri: 'https://herald.example/news/1',
    standard: { name: 'ninjs', version: '3.1' },
    firstCreated: '2031-05-14T09:30:00Z',
    pubStatus: 'canceled',
    headlines: [{ role: 'main', value: 'Pier to close' }],
    by: 'Lena Hart',
    bodies: [{ role: 'main', contentType: 'text/html', value: HTML }],
    infoSources: [{ name: 'Ellis Wire' }],
  },
];
const NINJS_NAMES =
  'uri|pubstatus|pubStatus|bodies|headlines|body_text|infosources|associations|by';

const LINES = TEXTS.slice(3, 16).map((text, i) => ({
  id: i % 2 ? i : `line ${i}`,
  text,
  title: 'Pier to close',
  published: '2031-05-14',
  outlet: 'Port Ellis Herald',
  url: `https://herald.example/${i}`,
}));
const LINE_NAMES = 'id|text|title|published|outlet|url|date|publisher'.split('|');

function line(chance: Chance): string {
  const json = mutatedJson(chance, LINES, { texts: TEXTS }, LINE_NAMES);
  if (chance.happens(0.9)) return json;
  const bytes = mutatedBytes(chance, [Buffer.from(json)], { pieces: JSON_PIECES });
  return Buffer.from(bytes).toString('utf8').replaceAll('\n', ' ');
}

function lines(chance: Chance): Uint8Array {
  const all = Array.from({ length: chance.few(40) }, () => line(chance));
  const bytes = encoded(all.join(chance.pick(['\n', '\n', '\r\n', '\n\n'])), chance);
  return chance.happens(0.2) ? mutatedBytes(chance, [bytes], { pieces: JSON_PIECES }) : bytes;
}

function ninjs(chance: Chance): Uint8Array {
  const json = mutatedJson(chance, NINJS, { texts: TEXTS }, NINJS_NAMES.split('|'));
  if (chance.happens(0.8)) return encoded(json, chance);
  return mutatedBytes(chance, [Buffer.from(json)], { pieces: JSON_PIECES });
}

/// Each line of the input is answered with one line that is JSON, with a record or a problem.
const extracted: Session['check'] = (input) => {
  let problems = 0;
  const words = new TextDecoder().decode(input);
  for (const format of FORMATS) {
    const { json, problem } = extractLine({ number: 1, text: words }, format, DEFAULT_MODEL);
    assert.ok(!json.includes('\n'), 'the answer is not one line');
    const answer = JSON.parse(json) as { problem?: { code: string; message: string } };
    assert.equal(answer.problem !== undefined, problem);
    if (answer.problem) checkProblem(answer.problem);
    problems = Number(problem);
  }
  return { lines: 1, problems };
};

const extract: Target = {
  name: 'extract',
  tells: 'lines of JSON are read as `extract` reads them',
  ending: 'json',
  // Two for a reading: each line is read once for each format.
  seconds: 5,
  open: () => {
    prepare();
    return { make: (chance) => Buffer.from(line(chance)), check: extracted };
  },
};

export const jsons = [
  fileTarget(
    { name: 'ninjs', tells: 'news of agencies is taken in', ending: 'json' },
    ninjs,
    (input) => {
      for (const item of readNinjs(input, { source: 'fuzzed.json' })) checkItem(item);
      return taken('json')(input);
    },
  ),
  fileTarget({ name: 'jsonl', tells: 'lines of JSON are taken in', ending: 'jsonl' }, lines),
  extract,
];
