import { availableParallelism } from 'node:os';
import { InvalidArgumentError, Option } from 'commander';

/// The option that says how many threads read at once.
export function workersOption(): Option {
  return new Option('--workers <number>', 'how many to read at once')
    .argParser(wholeNumber)
    .default(availableParallelism());
}

function wholeNumber(words: string): number {
  if (/^[1-9]\d{0,3}$/.test(words)) return Number(words);
  throw new InvalidArgumentError('It must be a whole number from 1.');
}
