import { fileURLToPath } from 'node:url';

/// Which models there are and where, without loading anything of them.

/// Where the model of a name is kept: `models/NAME.model` in the package, reached alike from
/// `src/language` and `dist/language`. Throws `RangeError` for what cannot be a model's name.
export function modelPath(name: string): string {
  if (!/^[a-z][a-z0-9-]{0,63}$/.test(name))
    throw new RangeError(`not a model's name: ${JSON.stringify(name)}`);
  return fileURLToPath(new URL(`../../models/${name}.model`, import.meta.url));
}

/// The models of the package: `en` learned from all data, `en-open` from openly licensed data only.
export const MODELS = ['en', 'en-open'] as const;
/// The model that is used where nobody names another.
export const DEFAULT_MODEL = MODELS[0];
