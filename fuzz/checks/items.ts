import assert from 'node:assert/strict';
import { takeAll, type TakeAllOptions } from '../../src/intake/take-all.ts';
import type { Item } from '../../src/intake/items.ts';
import type { Intake } from '../../src/intake/take-in.ts';
import { checkArticle } from '../../src/record/invariant.ts';
import type { Problem } from '../../src/record/types.ts';
import { overlaps } from '../../src/text/span.ts';
import type { Counts } from '../target.ts';

/// Throws what does not hold for what is taken out of a file: each item is an article that is sound, or a
/// problem with a sentence; the same file gives the same items. Returns how many there are of each.
export async function checkTaken(
  bytes: Uint8Array,
  options: TakeAllOptions & { source: string },
): Promise<Counts & { articles: number; problems: number }> {
  const before = Buffer.from(bytes);
  const items = await takeAll(bytes, options);
  assert.ok(before.equals(bytes), 'the input was changed');
  for (const item of items) checkItem(item);
  const again = await takeAll(bytes, options);
  assert.deepEqual(again, items, 'the same file gives other items');
  const articles = items.filter((item) => 'article' in item).length;
  return { articles, problems: items.length - articles };
}

export function checkItem(item: Item): void {
  assert.equal(typeof item.name, 'string');
  checkIntake(item);
}

export function checkIntake(taken: Intake): void {
  if ('problem' in taken) checkProblem(taken.problem);
  else {
    const { article } = taken;
    checkArticle(article);
    for (const problem of article.problems) checkProblem(problem);
    article.stripped.forEach(({ span }, i) => {
      const next = article.stripped[i + 1];
      assert.ok(!next || !overlaps(span, next.span), 'stripped spans overlap');
    });
  }
}

/// A problem has a short name and a sentence of bounded length.
export function checkProblem({ code, message }: Problem): void {
  assert.match(code, /^[a-z]+(?:-[a-z\d]+)*$/, 'the code of a problem');
  assert.notEqual(code, 'reading-failed', message);
  assert.ok(message.length > 5, `${code} has no sentence`);
  assert.ok(message.length < 3000, `the sentence of ${code} has ${message.length} characters`);
  // In brackets stand the words of a library.
  const own = message.replace(/\(.*\)/s, '');
  assert.doesNotMatch(own, /\b(?:undefined|NaN)\b|\[object/, `${code}: ${message.slice(0, 300)}`);
}
