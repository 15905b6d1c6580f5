import assert from 'node:assert/strict';
import { test } from 'node:test';
import { verbLemma } from '../../src/language/lemma.ts';

const forms: Record<string, string> = {
  say: 'say says said saying SAID Says',
  tell: 'tells told telling',
  deny: 'deny denies denied denying',
  pledge: 'pledge pledges pledged pledging',
  scrap: 'scrap scraps scrapped scrapping',
  write: 'write writes wrote written writing',
  be: 'is are was were been being',
  have: "has had having 've ’ve",
  add: 'add adds added adding',
  call: 'call calls called calling',
  accuse: 'accuses accused accusing',
  argue: 'argues argued arguing',
  announce: 'announces announced announcing',
  agree: 'agree agrees agreed agreeing',
  need: 'need needs needed',
  succeed: 'succeed succeeds succeeded',
  claim: 'claims claimed claiming',
  admit: 'admits admitted admitting',
  stress: 'stress stresses stressed',
  focus: 'focus focuses focused',
  lie: 'lies lied lying lain',
  testify: 'testifies testified testifying',
  state: 'states stated stating',
  repeat: 'repeats repeated repeating',
  estimate: 'estimates estimated',
  quote: 'quoted quoting',
  believe: 'believes believed believing',
  warn: 'warns warned warning',
  insist: 'insists insisted',
  explain: 'explains explained',
  go: 'goes went gone going',
  echo: 'echoes echoed echoing',
  withdraw: 'withdrew withdrawn withdrawing',
  promise: 'promises promised promising',
  vow: 'vowed vows',
  urge: 'urged urging urges',
  threaten: 'threatened threatens',
  reveal: 'revealed reveals',
  refuse: 'refused refuses',
  plan: 'planned planning plans',
};

for (const [lemma, written] of Object.entries(forms))
  test(`the base form of ${written} is ${lemma}`, () => {
    for (const form of written.split(' ')) assert.equal(verbLemma(form), lemma, form);
  });

test('what is no form of a verb stays as it is', () => {
  for (const word of ['', 's', 'ed', 'ing', 'sing', 'bring', 'thus', '42']) {
    assert.equal(verbLemma(word), word);
  }
});
