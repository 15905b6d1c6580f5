import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { articleView } from '../../../src/export/views/article-view.ts';
import { articlePage, CONTENT_SECURITY_POLICY } from '../../../src/export/views/page.ts';
import { citation } from '../../../src/export/citation.ts';
import { PAGE_SCRIPT, PAGE_STYLE } from '../../../src/export/views/page-assets.ts';
import { MARK_ROLES } from '../../../src/export/views/marks.ts';
import { hostileRecord } from '../hostile.ts';
import { checkMarkup } from '../markup.ts';
import { recordOver, strangeRecord, visibleText } from '../reading.ts';
import { sampleRecord } from '../sample.ts';

test('the sample article prints as its golden page', () => {
  const golden = new URL('golden/oyster-ban.html', import.meta.url);
  const view = articleView(sampleRecord());
  if (process.env['UPDATE_GOLDEN']) writeFileSync(golden, view);
  assert.equal(view, readFileSync(golden, 'utf8'));
});

test('the same record gives the same bytes', () => {
  assert.equal(articlePage([sampleRecord()]), articlePage([sampleRecord()]));
});

test('the column of the article holds exactly its text', () => {
  const { article } = sampleRecord();
  assert.equal(visibleText(articleView(sampleRecord())), article.text);
});

test('any text under any spans comes out exactly', () => {
  for (let seed = 0; seed < 300; seed++) {
    const record = strangeRecord(seed);
    assert.equal(visibleText(articleView(record)), record.article.text);
  }
});

test('nothing but a paragraph is a passage', () => {
  const view = articleView(sampleRecord());
  const passages = view.match(/data-passage/g)!.length;
  assert.equal(
    view.match(/<div class="row"><(?:p|h2) class="passage" data-passage /g)?.length,
    passages,
  );
  assert.equal(view.match(/\bpassage\b/g)?.length, 2 * passages);
  assert.ok(!(MARK_ROLES as readonly string[]).includes('passage'));
});

test('hostile strings in every field stay text', () => {
  const page = articlePage([hostileRecord(), sampleRecord()]);
  assert.equal(page.match(/<script/g)?.length, 1);
  assert.equal(page.match(/<style/g)?.length, 1);
  checkMarkup(articleView(hostileRecord()));
});

test('a page loads nothing but its own style and script', () => {
  assert.match(CONTENT_SECURITY_POLICY, /^default-src 'none'; style-src 'sha256-\S+'; script-src/);
  assert.doesNotMatch(CONTENT_SECURITY_POLICY, /unsafe|https?:|\*/);
  assert.doesNotMatch(PAGE_STYLE + PAGE_SCRIPT, /<\/|url\(|@import|https?:|innerHTML|eval/);
});

test('cards keep every hop of a chain and say who is left open', () => {
  const view = articleView(sampleRecord());
  assert.match(view, />Lantra, Meridian Wire, The Toller Tide</);
  assert.match(view, />Its authors<\/b>\s*<span class="badge open">speaker left open</);
  assert.match(view, /<span class="badge open">unattributed</);
  assert.match(view, /needs review/);
});

test('an undated article says that relative dates stay unresolved', () => {
  assert.match(
    articleView(sampleRecord({ undated: true })),
    /no date given: relative dates stay unresolved/,
  );
});

test('a page of several articles links to each', () => {
  const page = articlePage([sampleRecord(), recordOver('Nothing was said.', [])]);
  const targets = Array.from(page.matchAll(/<li><a href="#(art:\w+)"/g), ([, id]) => id);
  assert.equal(targets.length, 2);
  for (const id of targets) assert.ok(page.includes(`<section class="article" id="${id}"`));
});

test('an empty article and an empty list still make a page', () => {
  assert.match(articlePage([]), /The record of 0 articles/);
  assert.match(articlePage([recordOver('', [])]), /0 sentences/);
});

test('a citation gives speaker, cue, words, chain, outlet, date and ids', () => {
  const record = sampleRecord();
  const dismissed = record.statements.find(({ illocution }) => illocution === 'denies')!;
  assert.equal(
    citation(record, dismissed),
    'Piet Lowen, Council spokesman (dismissed): suggestions that it was rushed as “dockside gossip,”\n' +
      'Partly quoted, through Lantra, Meridian Wire, The Toller Tide. The Toller Tide, ' +
      '“Fleet and Harbour Council Disagree Over Oyster Ban”, 16 March 2026, oyster-ban.txt, ' +
      `${record.article.id}. ${dismissed.id}`,
  );
  const direct = record.statements.find(({ kind }) => kind === 'direct')!;
  assert.match(citation(record, direct), /argue about,” … “The beds will rest until/);
});

test('ten thousand nested spans render in linear space', () => {
  const count = 10_000;
  const text = 'word '.repeat(count);
  const nested = Array.from({ length: count }, (_, i) => ({
    start: Math.floor(i / 2) * 2,
    end: text.length - Math.ceil(i / 2) * 2 - 1,
  }));
  const crossing = Array.from({ length: count }, (_, i) => ({
    start: i,
    end: i + text.length / 2,
  }));
  for (const spans of [nested, crossing]) {
    const view = articleView(recordOver(text, spans));
    assert.ok(view.length < count * 3000, `${view.length} characters`);
    assert.equal(visibleText(view), text);
  }
});
