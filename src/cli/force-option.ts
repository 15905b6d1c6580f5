import { Option } from 'commander';

/// The option of all commands that write a file.
export function forceOption(): Option {
  return new Option('--force', 'replace a file that OnRecord has not written');
}
