import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { suite, test } from 'node:test';
import { readPdf } from '../../src/intake/documents/pdf.ts';
import { article, BODY, codeOf } from './article.ts';
import { pdf, pdfOf, setIn } from './pdfs.ts';

/// The report in letters that every PDF has.
const PARAGRAPHS = BODY.map((words) => words.replaceAll(/[“”]/g, '"').replaceAll('’', "'"));
const TEXT = PARAGRAPHS.join('\n\n');

const read = async (...pages: Parameters<typeof pdf>[0]) => article(await readPdf(pdf(pages)));

suite('a PDF', () => {
  test('gives paragraphs rebuilt from its lines', async () => {
    assert.equal((await read(setIn(PARAGRAPHS, 60))).text, TEXT);
    const packed = await readPdf(pdf([setIn(PARAGRAPHS, 60)], { packed: true }));
    assert.equal(article(packed).text, TEXT);
  });

  test('has nothing fetched', async (context) => {
    const fetched = context.mock.method(globalThis, 'fetch', () => Promise.reject(new Error()));
    await read(setIn(PARAGRAPHS, 60));
    assert.equal(fetched.mock.callCount(), 0);
  });

  test('gives the title of its properties, unless a program made it up', async () => {
    const titled = (title: string) =>
      readPdf(pdf([setIn(PARAGRAPHS, 60)], { info: `/Title (${title})` }));
    assert.equal(article(await titled('Pier to close')).title, 'Pier to close');
    for (const title of ['Microsoft Word - pier.doc', 'pier.indd', 'untitled', ' '])
      assert.equal(article(await titled(title)).title, undefined, title);
  });

  test('tells paragraphs by an indent, and by the size of a heading', async () => {
    const lines = [
      { text: 'What was said', y: 700, size: 18 },
      { text: 'The council of Port Ellis said on Tuesday that the old pier', y: 680 },
      { text: 'would be closed for the summer.', y: 666 },
      { text: 'Tom Reyes warned that the plan would cost the town forty', x: 90, y: 652 },
      { text: 'jobs, and that nobody had asked the union for its view.', y: 638 },
    ];
    assert.deepEqual((await read(lines)).text.split('\n\n'), [
      'What was said',
      'The council of Port Ellis said on Tuesday that the old pier would be closed for the summer.',
      'Tom Reyes warned that the plan would cost the town forty jobs, and that nobody had asked the union for its view.',
    ]);
  });

  test('gives items of a list one by one', async () => {
    const lines = [
      { text: 'The union asks for three things of the town and its council:', y: 700 },
      { text: '- that the pier be open in the summer, and that the town say', y: 686 },
      { text: 'so before the end of the month;', x: 84, y: 672 },
      { text: '- that nobody lose a job.', y: 658 },
    ];
    assert.deepEqual((await read(lines)).text.split('\n\n').length, 3);
  });

  test('goes on with a paragraph on the next page, without what stands around', async () => {
    const around = (page: number) => [
      { text: 'Port Ellis Herald', y: 810, size: 9 },
      { text: `Page ${page} of 3`, x: 280, y: 30, size: 9 },
    ];
    const pages = [
      [...around(1), { text: 'The council said that the old pier would be closed for', y: 120 }],
      [...around(2), { text: 'the summer, and that the work was to begin before the', y: 780 }],
      [...around(3), { text: 'end of the month.', y: 780 }],
    ];
    assert.equal(
      (await read(...pages)).text,
      'The council said that the old pier would be closed for the summer, and that the work was to begin before the end of the month.',
    );
  });

  test('joins a word at a hyphen only where it is known to be one word', async () => {
    const lines = [
      'The government met on Tuesday, and the govern-',
      'ment left. The well-',
      'known mayor, and the union, which is well-known, re-',
      'signed to it. In Port-',
      'Ellis nobody spoke of it.',
    ].map((text, i) => ({ text, y: 700 - 14 * i }));
    assert.equal(
      (await read(lines)).text,
      'The government met on Tuesday, and the government left. The well-known mayor, and the union, which is well-known, re-signed to it. In Port-Ellis nobody spoke of it.',
    );
  });

  test('in two columns is read one after the other', async () => {
    const column = (words: string[], x: number) =>
      words.map((text, i) => ({ text, x, y: 700 - 14 * i }));
    const lines = [
      ...column(['The council said that the old pier', 'would be closed for the summer, and'], 72),
      ...column(['that the work was to begin before', 'the end of the month.'], 320),
    ];
    assert.equal(
      (await read(lines)).text,
      'The council said that the old pier would be closed for the summer, and that the work was to begin before the end of the month.',
    );
  });
});

suite('a bad PDF', () => {
  test('without text says that it was scanned', async () => {
    const taken = await readPdf(pdf([[], []]));
    assert.equal(codeOf(taken), 'scanned');
    assert.ok('problem' in taken && /OCR/.test(taken.problem.message));
  });

  test('that is encrypted says so', async () => {
    const key = '0'.repeat(64);
    const trailer = `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${key}> /U <${key}> /P -4 >> /ID [<00> <00>]`;
    assert.equal(codeOf(await readPdf(pdf([setIn(PARAGRAPHS, 60)], { trailer }))), 'encrypted');
  });

  test('that is damaged or cut off anywhere never fails', async () => {
    const whole = pdf([setIn(PARAGRAPHS, 60)], { packed: true });
    for (let cut = 0; cut < whole.length; cut += 151)
      assert.match(
        codeOf(await readPdf(whole.subarray(0, cut))),
        /^(?:damaged|scanned|article)$/,
        String(cut),
      );
    const noise = Uint8Array.from({ length: 3000 }, (_, i) => (i * 7919) >> 3);
    assert.equal(codeOf(await readPdf(noise)), 'damaged');
  });

  test('that blows up is refused', async () => {
    const bomb = pdfOf([Buffer.alloc(200_000_000, ' ')], { packed: true });
    assert.equal(codeOf(await readPdf(bomb)), 'too-large');
  });

  test('whose objects lie one over the other is refused, and one that was changed often is read', async () => {
    const whole = Buffer.from(pdf([setIn(PARAGRAPHS, 60)])).toString('latin1');
    const begun = whole.slice(0, whole.indexOf('xref'));
    const file = (object: string, times: number) =>
      Buffer.from(`${begun}${object.repeat(times)}${whole.slice(begun.length, -30)}`, 'latin1');
    for (const open of [
      '/Title (never closed',
      '/Title [1 2',
      '/Title << /A',
      '/Title <00 ',
      '/Title /A /B >>',
      '/Title (a\\)',
    ])
      assert.equal(codeOf(await readPdf(file(`9 0 obj\n<< ${open}\n`, 800))), 'damaged', open);
    assert.equal(codeOf(await readPdf(file('trailer\n<< /Root [1 0 R\n', 900))), 'damaged');
    const changed = '9 0 obj\n<< /Title (Pier [to] \\( close <<) /A [<< /B <00> >>] >>\nendobj\n';
    assert.equal(codeOf(await readPdf(file(changed, 800))), 'article');
  });

  test('with damaged pages loses those alone, and does not end the process', async () => {
    const page = setIn(PARAGRAPHS, 60);
    const whole = Buffer.from(pdf([page, page, page], { packed: true })).toString('latin1');
    const damaged = whole.replace(/((?: 00000 n[^]*?){5} )0(?=0000 n)/, '$12');
    assert.notEqual(damaged, whole);
    const last = damaged.lastIndexOf('842]') + 3;
    const file = Buffer.from(`${damaged.slice(0, last)}Y${damaged.slice(last + 1)}`, 'latin1');
    // Among tests, others listen for promises that nobody waits for.
    const reader = `const { readPdf } = await import(process.argv[1]);
      const { article } = await readPdf(Buffer.from(process.argv[2], 'base64'));
      console.log(article.problems.map(({ code }) => code).join());
      console.log(process.listenerCount('unhandledRejection'));
      if (process.argv[3]) void Promise.reject(new Error('of somebody else'));`;
    const module = new URL('../../src/intake/documents/pdf.ts', import.meta.url).href;
    const readIn = (...more: string[]) => {
      const args = ['--input-type=module', '-e', reader, module, file.toString('base64'), ...more];
      return spawnSync(process.execPath, args, { encoding: 'utf8' });
    };
    const { status, stdout } = readIn();
    assert.deepEqual([status, stdout], [0, 'page-damaged\n0\n']);
    const other = readIn('rejects');
    assert.equal(other.status, 1);
    assert.match(other.stderr, /of somebody else/);
  });

  test('with more than 500 pages is read that far', async () => {
    const letters = (n: number) =>
      n.toString(26).replaceAll(/\d/g, (digit) => 'qrstuvwxyz'[Number(digit)]!);
    const pages = Array.from({ length: 501 }, (_, i) => [
      { text: `This is the sentence of page ${letters(i)}.`, y: 400 },
    ]);
    const made = await read(...pages);
    assert.match(made.problems[0]!.message, /501 pages/);
    assert.ok(made.text.endsWith(`page ${letters(499)}.`));
  });

  test('leaves the bytes as they were', async () => {
    const bytes = pdf([setIn(PARAGRAPHS, 60)]);
    const before = Buffer.from(bytes).toString('latin1');
    await readPdf(bytes);
    assert.equal(Buffer.from(bytes).toString('latin1'), before);
  });
});
