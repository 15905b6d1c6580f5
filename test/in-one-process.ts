/// Runs the test files that its arguments name in this one process, one after the other: each starts
/// in milliseconds, and what they share (modules, language models) is loaded once.
import { pathToFileURL } from 'node:url';

for (const file of process.argv.slice(2)) await import(pathToFileURL(file).href);
