import { random } from '../random.ts';

const PIECES = (
  'Ana Brook|Hugh Marsh|Kenya|Ugandan troops|rebels|police|he|she|they|it|we|I|who|which|us|US|met|will meet|' +
  'did not meet|refused to|demanded that|attacked|killed|talks|the talks|a meeting|with|against|of|between|and|' +
  'threatened|to release|prisoners|signed a treaty|called off|called for|their|his|in Paris|on Monday|said|' +
  '“|”|,|.|.|?|must|arrested|were arrested by|the attack|sanctions|on|the election|\n\n'
).split('|');

/// Words about events, put together at random: the same for the same seed.
export function randomEvents(seed: number): string {
  const next = random(seed);
  const length = 8 + Math.floor(next() * 60);
  return Array.from({ length }, () => PIECES[Math.floor(next() * PIECES.length)]!).join(' ');
}
