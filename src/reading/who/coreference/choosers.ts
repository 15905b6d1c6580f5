import type { Language } from '../../../language/language.ts';
import { chooserOf } from './resolve.ts';
import type { Chooser } from './resolve.ts';
import { WEIGHT_TABLE as OPEN_TABLE } from './weights-open.ts';
import { WEIGHT_TABLE } from './weights.ts';

const open = chooserOf(OPEN_TABLE);
const all = chooserOf(WEIGHT_TABLE);

/// The chooser of references for a language model. That of `en-open` was learned from openly
/// licensed documents only.
export function chooserFor({ name }: Pick<Language, 'name'>): Chooser {
  return name === 'en-open' ? open : all;
}
