import type { Problem } from '../record/types.ts';
import type { Item, Provenance } from './items.ts';
import type { Intake } from './take-in.ts';

/// The longest container that is held whole, in bytes: a feed, a list of articles, a document.
export const MAX_CONTAINER = 32_000_000;

export function problemOf(code: string, message: string): Problem {
  return { code, message };
}

/// The intake with what its container has to say about it put before its own problems.
export function withProblems(intake: Intake, problems: readonly Problem[]): Intake {
  if ('problem' in intake || problems.length === 0) return intake;
  const { article } = intake;
  return { article: { ...article, problems: [...problems, ...article.problems] } };
}

/// An item that could not be taken.
export function refusedItem(name: string, problem: Problem, provenance?: Provenance): Item {
  return { name, problem, ...(provenance && { provenance }) };
}

/// Why a container that is held whole is too long, or null.
export function tooLong(length: number): Problem | null {
  if (length <= MAX_CONTAINER) return null;
  const most = `${MAX_CONTAINER / 1e6} MB, the most that is read of one file at once`;
  return problemOf('too-large', `The file has more than ${most}. Split it into smaller ones.`);
}
