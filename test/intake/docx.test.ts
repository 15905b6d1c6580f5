import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { readDocx } from '../../src/intake/documents/docx.ts';
import { article, BODY, codeOf } from './article.ts';
import { documentPart, paragraph, properties, zip } from './docxs.ts';

const TEXT = BODY.join('\n\n');
const PARAGRAPHS = BODY.map((words) => paragraph(words)).join('');
const CORE = properties(
  '<dc:title>Draft 3</dc:title><dc:creator>Lena Hart</dc:creator><dcterms:modified>2031-05-14T09:30:00Z</dcterms:modified>',
);

const read = (body: string) => readDocx(zip(documentPart(body)));

suite('a Word document', () => {
  test('gives its paragraphs, headings and items of lists', () => {
    const item = `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/></w:numPr></w:pPr><w:r><w:t>The first point.</w:t></w:r></w:p>`;
    const made = article(
      read(paragraph('What was said', 'Heading1') + PARAGRAPHS + item + paragraph(' ')),
    );
    assert.equal(made.text, `What was said\n\n${TEXT}\n\nThe first point.`);
  });

  test('gives its title and its author, but takes no date for that of publication', () => {
    const made = article(readDocx(zip(documentPart(PARAGRAPHS), CORE), { source: 'a.docx' }));
    assert.deepEqual(
      [made.title, made.byline, made.published],
      ['Draft 3', 'Lena Hart', undefined],
    );
    assert.deepEqual(
      made.problems.map(({ code }) => code),
      ['date-not-taken'],
    );
    assert.match(made.problems[0]!.message, /2031-05-14T09:30:00Z/);
    const known = article(
      readDocx(zip(documentPart(PARAGRAPHS), CORE), { published: '2031-05-13' }),
    );
    assert.deepEqual(known.problems, []);
  });

  test('is called what its title says, before its properties', () => {
    const made = article(
      readDocx(zip(documentPart(paragraph('Pier to close', 'Title') + PARAGRAPHS), CORE)),
    );
    assert.equal(made.title, 'Pier to close');
    assert.equal(made.text, TEXT);
  });

  test('gives what a reader sees: no deleted and no hidden text, nothing twice', () => {
    const seen = `<w:p><w:r><w:t>The pier</w:t><w:tab/><w:t>“closes</w:t><w:noBreakHyphen/><w:t>down” &amp; rests.</w:t></w:r>
      <w:del><w:r><w:delText> Not this.</w:delText><w:t> Nor this.</w:t></w:r></w:del>
      <w:ins><w:r><w:t> But this.</w:t></w:r></w:ins>
      <w:r><w:rPr><w:vanish/></w:rPr><w:t>Hidden.</w:t></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>
      <mc:AlternateContent><mc:Choice><w:r><w:t> Once.</w:t></w:r></mc:Choice><mc:Fallback><w:r><w:t> Once.</w:t></w:r></mc:Fallback></mc:AlternateContent></w:p>`;
    const made = article(read(seen + PARAGRAPHS));
    assert.equal(made.text, `The pier\t“closes-down” & rests. But this. Once.\n\n${TEXT}`);
    assert.deepEqual(
      made.problems.map(({ code }) => code),
      ['tracked-changes'],
    );
  });

  test('gives the cells of tables and text boxes as paragraphs', () => {
    const table = `<w:tbl><w:tr><w:tc>${paragraph('Jobs')}</w:tc><w:tc>${paragraph('Forty')}</w:tc></w:tr></w:tbl>`;
    const box = `<w:p><w:r><w:t>Around.</w:t></w:r><w:r><w:txbxContent>${paragraph('In the box.')}</w:txbxContent></w:r></w:p>`;
    assert.equal(
      article(read(PARAGRAPHS + table + box)).text,
      `${TEXT}\n\nJobs\n\nForty\n\nIn the box.\n\nAround.`,
    );
  });
});

suite('a bad Word document', () => {
  const whole = zip(documentPart(PARAGRAPHS), CORE);

  test('without a document is a problem', () => {
    assert.equal(codeOf(readDocx(zip(CORE))), 'missing');
    assert.equal(codeOf(read('')), 'empty');
  });

  test('that is encrypted or old says what to do', () => {
    const old = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.alloc(600)]);
    assert.equal(codeOf(readDocx(old)), 'encrypted');
    assert.equal(
      codeOf(readDocx(zip({ ...documentPart(PARAGRAPHS), encrypted: true }))),
      'encrypted',
    );
  });

  test('that is cut off or damaged anywhere never fails', () => {
    for (let cut = 0; cut < whole.length; cut += 11)
      assert.equal(codeOf(readDocx(whole.subarray(0, cut))), 'damaged');
    for (let at = 0; at < whole.length; at += 3) {
      const broken = Uint8Array.from(whole);
      broken[at]! ^= 0x55;
      assert.match(
        codeOf(readDocx(broken)),
        /^(?:article|damaged|missing|encrypted|too-large)$/,
        String(at),
      );
    }
  });

  test('that blows up is refused, whether it says so or not', () => {
    const bomb = documentPart(paragraph(' '.repeat(120_000_000)));
    assert.equal(codeOf(readDocx(zip(bomb))), 'too-large');
    assert.equal(codeOf(readDocx(zip({ ...bomb, length: 1000 }))), 'too-large');
  });

  test('with entities, deep nesting or broken XML is a problem', () => {
    const entities = {
      name: 'word/document.xml',
      content: '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
    };
    assert.equal(codeOf(readDocx(zip(entities))), 'damaged');
    assert.equal(codeOf(read('<w:p>'.repeat(100_000))), 'damaged');
    assert.equal(codeOf(read('<w:p></w:q>')), 'damaged');
    const core = properties('<dc:title>Draft</dc:tit');
    assert.equal(article(readDocx(zip(documentPart(PARAGRAPHS), core))).text, TEXT);
  });
});
