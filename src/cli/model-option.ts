import { Option } from 'commander';
import { DEFAULT_MODEL, MODELS } from '../language/models.ts';

/// The option that chooses a language model.
export function modelOption(): Option {
  return new Option('--model <name>', 'the language model; en-open is of openly licensed data only')
    .choices(MODELS)
    .default(DEFAULT_MODEL);
}
