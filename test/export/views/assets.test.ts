import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { ASSETS, pageAssets } from '../../../web/assets.ts';

test('the style and the script of a page are those of web/ (npm run web makes them)', () => {
  assert.equal(readFileSync(ASSETS, 'utf8'), pageAssets());
});
