import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { findQuotations } from '../../src/text/quotations.ts';
import { segment } from '../../src/text/segmentation.ts';
import { checkQuotations } from './notation.ts';

test('every style of mark', () => {
  checkQuotations('Brook said, ⟦“We left.”⟧');
  checkQuotations('⟦"We left,"⟧ she said. ⟦"We came back."⟧');
  checkQuotations("⟦''We left,''⟧ she said.");
  checkQuotations("⟦``We left,''⟧ she said.");
  checkQuotations('⟦‘We left,’⟧ she said.');
  checkQuotations("⟦'We left,'⟧ she said.");
  checkQuotations('⟦«We left»⟧, she said. ⟦« We came »⟧');
  checkQuotations('⟦„We left“⟧, she said, ⟦»we left«⟧.');
});

test('one inside the other', () => {
  checkQuotations('He said, ⟦“She called it ⟦‘odd’⟧ twice.”⟧');
  checkQuotations('⟦“She said ⟦‘go.’⟧”⟧');
  checkQuotations('⟦‘He called it ⟦“odd”⟧ today,’⟧ she said.');
  checkQuotations('⟦"⟦\'Go,\'⟧ he said,"⟧ she said.');
  checkQuotations('⟦"I dislike the term ⟦\'odd,\'⟧ "⟧ he said.');
  checkQuotations('⟦"We read: ⟦“As you know.”⟧ Yes."⟧');
  checkQuotations('⟦“We call it ⟦“odd”⟧ today,”⟧ he said.');
});

test('apostrophes neither open nor close', () => {
  checkQuotations('They don’t know the ’90s, rock ’n’ roll or the Workers’ Union.');
  checkQuotations("They don't know the '90s, rock 'n' roll or the Workers' Union.");
  checkQuotations('⟦‘We don’t know the workers’ rights,’⟧ she said of the ’90s.');
  checkQuotations("⟦'It is Dorn's,'⟧ she said. ⟦'The workers' rights.'⟧ Yes.");
  checkQuotations('⟦“‘Tis odd,”⟧ he said. ⟦“Tell ’em.”⟧');
  checkQuotations('⟦“He called it ⟦‘progress’⟧ today,”⟧ she said. The islands’ mayor left.');
  checkQuotations('⟦“Goin’ home,”⟧ he said.');
});

test('inches and feet', () => {
  checkQuotations('a 5\'10" man with a 12" pipe and a 6’2” friend');
  checkQuotations('⟦"She is almost 12"⟧ now');
});

test('mixed and wrongly directed marks', () => {
  checkQuotations('⟦“We left,"⟧ he said. ⟦"We came.”⟧');
  checkQuotations('⟦”We left,”⟧ he said.');
  checkQuotations('⟦“We left,“⟧ he said.');
  checkQuotations('He said ⟦" we left "⟧ today.');
  checkQuotations('He said ⟦“we left. “⟧');
  checkQuotations('He spoke about⟦"the ferry"⟧ today.');
});

test('one that opens every paragraph and closes in the last', () => {
  checkQuotations('⟦“We left.⟩\n\n+⟦“We came back.⟩\n\n+⟦“We stay,”⟧ she said.');
  checkQuotations('⟦"We left.⟩\n\n+⟦"We stay,"⟧ she said.');
  checkQuotations('⟦‘We left.⟩\n\n+⟦‘We stay,’⟧ she said.');
  checkQuotations('⟦“⟦‘We left.⟩⟩\n\n+⟦“+⟦‘We stay,’⟧”⟧ she said.');
});

test('one that is closed in the next paragraph without being opened there', () => {
  checkQuotations('⟦“We left.⟩\n\n+⟦We stay,”⟧ she said.');
});

test('one that is never closed ends with its paragraph or where the next opens', () => {
  checkQuotations('Brook said, ⟦“We left.⟩\n\nShe came back.');
  checkQuotations('⟦“We left, she said.⟩ ⟦“We came back.”⟧');
  checkQuotations('⟦"We left, she said.⟩ ⟦"We came back."⟧');
  checkQuotations('⟦“We ‘left,”⟧ she said.');
});

test('marks without a partner are no quotation', () => {
  checkQuotations('We left,” she said.');
  checkQuotations('He said "');
  checkQuotations('"" and “”');
  checkQuotations('Home » News › Ferry');
  checkQuotations('‘ferry to close');
});

test('brackets and dashes beside the marks', () => {
  checkQuotations('(⟦“We left”⟧) and ⟦“we won’t—”⟧ he said—⟦“we never”⟧.');
});

test('a quotation has its marks, its words, its parent and its style', () => {
  const text = 'He said, “She called it ‘odd’ twice.”';
  const found = findQuotations(text, segment(text));
  assert.equal(found.count, 2);
  assert.equal(text.slice(found.start[0], found.end[0]), '“She called it ‘odd’ twice.”');
  assert.equal(text.slice(found.innerStart[0], found.innerEnd[0]), 'She called it ‘odd’ twice.');
  assert.deepEqual([...found.parent], [-1, 0]);
  assert.deepEqual([...found.style], [0, 1]);
  assert.deepEqual([...found.continues], [-1, -1]);
  assert.deepEqual([...found.closed], [1, 1]);
});
