import type { Mention, Statement } from '../../record/types.ts';
import type { Passage, Range } from '../grammar/passage.ts';
import type { Ground } from './ground.ts';
import { FIRST_PERSON_SINGULAR } from '../words/closed-classes.ts';

/// The chain of those who passed the words of a statement on, nearest to the speaker first: the
/// outlet that carried the words (`carrier`), the speakers of the statements around, the agency
/// credited, and the outlet of the article. Who is not named stands in the chain with the words of
/// the article. A speaker whose own account is reported stands there too. Nobody stands there twice
/// in a row, and an outlet does not carry its own words.
export function chainOf(
  ground: Ground,
  speaker: readonly Mention[],
  parent: Statement | undefined,
  carrier: Range | null,
): Mention[] {
  const around = parent ? behind(ground.passage, parent) : creditsOf(ground);
  ground.passage.work.spend(around.length);
  const own = carrier ? outletMention(ground, carrier) : null;
  const isCarried = own && !around.some(({ name }) => isSameOutlet(name, own.name));
  const chain = isCarried ? [own, ...around] : around;
  return withoutEchoes(
    ground.passage,
    chain,
    parent || speaker.length > 1 ? undefined : speaker[0],
  );
}

/// The words that stand for a speaker who is not named: those for the source ("Another", "he"),
/// else those of the cue ("claims"); null where there are neither.
export function standInOf(text: string, { source, cue }: Statement): Mention | null {
  const span = source[0] ?? cue;
  return span ? { name: text.slice(span.start, span.end).replace(/\s+/g, ' '), span } : null;
}

function creditsOf({ article }: Ground): Mention[] {
  return [...new Set([article.credit, article.outlet])].flatMap((name) => (name ? [{ name }] : []));
}

/// The speakers of the statement around, and the chain of that statement.
function behind(passage: Passage, parent: Statement): Mention[] {
  return [...voicesOf(passage, parent), ...parent.reportedBy];
}

/// The speakers of a statement. "I" in a quotation of an unknown speaker is left out: the words
/// around it tell of him.
function voicesOf(passage: Passage, statement: Statement): Mention[] {
  if (statement.speaker.length) return statement.speaker;
  const voice = standInOf(passage.text, statement);
  const isEcho = voice && statement.parent !== undefined && isQuotedI(passage, voice);
  return voice && !isEcho ? [voice] : [];
}

function isQuotedI(passage: Passage, { name, span }: Mention): boolean {
  const isQuoted = passage.quotation[passage.tokenAt(span!.start)]! >= 0;
  return isQuoted && FIRST_PERSON_SINGULAR.has(name.toLowerCase());
}

/// The chain without mentions that repeat the one before; `before` stands before the first.
function withoutEchoes(
  passage: Passage,
  chain: readonly Mention[],
  before: Mention | undefined,
): Mention[] {
  return chain.reduce<Mention[]>((kept, mention) => {
    const last = kept.at(-1) ?? before;
    if (!last || !isSame(passage, last, mention)) kept.push(mention);
    return kept;
  }, []);
}

/// True for two mentions of the same one. They are compared by entity; by name where a pronoun
/// stands for somebody described ("two officials of the port", "two officials"), and for outlets
/// that stand outside of the text.
function isSame({ text }: Passage, a: Mention, b: Mention): boolean {
  if (!a.span || !b.span) return isSameOutlet(a.name, b.name);
  if (a.entity !== undefined || b.entity !== undefined) return a.entity === b.entity;
  const isPrinted = ({ name, span }: Mention) =>
    text.slice(span!.start, span!.end).toLowerCase() === name.toLowerCase();
  const isAlike = `${a.name} `.startsWith(`${b.name} `) || `${b.name} `.startsWith(`${a.name} `);
  return isAlike && !(isPrinted(a) && isPrinted(b));
}

function outletMention({ passage, cast, entityIds }: Ground, range: Range): Mention {
  const entity = cast.ofName[passage.name[range.first]!]!;
  const { name } = cast.entities[entity]!;
  return { name, span: passage.span(range), entity: entityIds[entity]! };
}

/// True for two names of the same outlet: "The Norland Post" and "nor-post". A name of one word
/// must be the same.
function isSameOutlet(a: string, b: string): boolean {
  const [x, y] = [a, b].map((name) =>
    name
      .toLowerCase()
      .replace(/^the\s+/, '')
      .split(/[^\p{L}\p{N}]+/u),
  ) as [string[], string[]];
  if (x.length === 1) return x[0] === y[0] && y.length === 1;
  return x.length === y.length && x.every((w, i) => w.startsWith(y[i]!) || y[i]!.startsWith(w));
}
