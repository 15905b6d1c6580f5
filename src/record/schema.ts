import { z } from 'zod';
import type { Span } from '../text/span.ts';
import { OnRecordError } from './errors.ts';
import { makeRecord } from './make.ts';
import type { ArticleRecord } from './types.ts';
import {
  CHANNELS,
  COMMITMENT_KINDS,
  COMMITMENT_STATUSES,
  CONFLICT_DEGREES,
  CONFLICT_STATES,
  DATE_BASES,
  DATE_ORIGINS,
  DATE_PRECISIONS,
  DISPOSITIONS,
  ENTITY_TYPES,
  EVENT_STATUSES,
  EVENT_TYPES,
  ILLOCUTIONS,
  KINDS,
  LEVELS,
  MODALITIES,
  POLARITIES,
  REVIEWS,
  STANCES,
  STRIPPED_KINDS,
  TYPES,
} from './vocabulary.ts';

const offset = z.int().min(0);
const text = z.string().exactOptional();

const span: z.ZodType<Span> = z.strictObject({ start: offset, end: offset }).meta({
  id: 'Span',
  title: 'Span',
  description:
    'A half-open stretch of the article text, in UTF-16 code units. Always within the text, never empty.',
});

const mention = z
  .strictObject({ name: z.string(), span: span.exactOptional(), entity: text })
  .meta({
    id: 'Mention',
    title: 'Mention',
    description:
      'Someone or something by canonical name, with the words that stand for it and its entity.',
  });

const date = z
  .strictObject({
    value: z.string().nullable(),
    precision: z.enum(DATE_PRECISIONS).nullable(),
    basis: z.enum(DATE_BASES),
  })
  .meta({
    id: 'Date',
    title: 'Date',
    description:
      'ISO 8601 cut to its precision, or null where the words do not settle it; and where it came from.',
  });

const problem = z
  .strictObject({ code: z.string(), message: z.string(), span: span.exactOptional() })
  .meta({
    id: 'Problem',
    title: 'Problem',
    description: 'Something in the input that could not be taken as it was. The code is stable.',
  });

const stripped = z.strictObject({ span, kind: z.enum(STRIPPED_KINDS) }).meta({
  id: 'Stripped',
  title: 'Stripped stretch',
  description: 'Kept in the text but never read: a credit line, an advertisement.',
});

const articleDate = z
  .strictObject({
    value: z.string(),
    basis: z.enum(DATE_BASES),
    from: z.enum(DATE_ORIGINS).exactOptional(),
  })
  .meta({
    id: 'ArticleDate',
    title: 'Date of an article',
    description: 'ISO 8601, a day or an instant; how it is known and what gave it.',
  });

const article = z
  .strictObject({
    id: z.string(),
    source: z
      .string()
      .describe(
        'The canonical address, else the name its publisher gives it (urn:), else the file name, else empty.',
      ),
    url: text,
    outlet: text,
    credit: text,
    title: text,
    byline: text,
    published: articleDate.exactOptional(),
    modified: articleDate.exactOptional(),
    language: z.string(),
    textHash: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .describe('SHA-256 of the text in UTF-8.'),
    text: z.string().describe('The text as it came. All spans point into it.'),
    stripped: z.array(stripped),
    problems: z.array(problem),
  })
  .meta({ id: 'Article', title: 'Article', description: 'One article and its text.' });

const statement = z
  .strictObject({
    id: z.string(),
    parent: z.string().describe('The statement this one stands inside.').exactOptional(),
    kind: z.enum(KINDS),
    level: z.enum(LEVELS),
    type: z.enum(TYPES),
    speaker: z.array(mention).describe('Who said it; empty when the article does not say.'),
    source: z.array(span).describe('The words that name the speaker.'),
    role: text,
    cue: span.nullable().describe('The words that report; null when there are none.'),
    content: z.array(span).describe('What was said; without quotation marks when direct.'),
    quotes: z.array(span).describe('The words inside quotation marks.'),
    addressee: z.array(mention),
    reportedBy: z
      .array(mention)
      .describe(
        'Who carried the words to the reader, nearest the speaker first; who could not be named stands there in the words of the article.',
      ),
    venue: z.strictObject({ channel: z.enum(CHANNELS), place: text, event: text }),
    saidAt: date.nullable(),
    illocution: z.enum(ILLOCUTIONS),
    polarity: z.enum(POLARITIES),
    modality: z.enum(MODALITIES),
    stance: z.enum(STANCES).describe('How the narrator stands to it.'),
    about: z.array(z.string()),
    confidence: z.number().min(0).max(1),
    reasons: z.array(z.string()),
    review: z.enum(REVIEWS),
  })
  .meta({ id: 'Statement', title: 'Statement', description: 'Who said what to whom.' });

const entity = z
  .strictObject({
    id: z.string(),
    type: z.enum(ENTITY_TYPES),
    name: z.string(),
    aliases: z.array(z.string()),
    roles: z.array(z.strictObject({ text: z.string(), of: text, from: text, to: text })),
    country: z
      .string()
      .regex(/^[A-Z]{2}$/)
      .exactOptional(),
    mentions: z.array(span),
  })
  .meta({
    id: 'Entity',
    title: 'Entity',
    description: 'A person, group, organisation, place or the like, with its mentions.',
  });

const event = z
  .strictObject({
    id: z.string(),
    type: z.enum(EVENT_TYPES).describe('One of the PLOVER types, or none.'),
    mode: text,
    context: z.array(z.string()),
    actors: z.array(mention),
    targets: z.array(mention),
    date: date.nullable(),
    place: text,
    status: z.enum(EVENT_STATUSES),
    assertedBy: z.union([mention, z.literal('narrator')]),
    evidence: z.array(span),
    cameo: text,
    goldstein: z.number().min(-10).max(10).exactOptional(),
  })
  .meta({
    id: 'Event',
    title: 'Event',
    description: 'What happened, is planned, is possible or was called off.',
  });

const commitment = z
  .strictObject({
    id: z.string(),
    kind: z.enum(COMMITMENT_KINDS),
    holder: z.array(mention),
    target: z.array(mention),
    action: span,
    due: date.nullable(),
    strength: z.string().describe('The words that bind: “pledged”, “willing”, “may”.'),
    conditions: z.array(span),
    status: z.enum(COMMITMENT_STATUSES),
    evidence: z.array(span),
    statements: z.array(z.string()),
  })
  .meta({
    id: 'Commitment',
    title: 'Commitment',
    description: 'A commitment or expectation with its holder, due date and evidence.',
  });

const conflict = z
  .strictObject({
    id: z.string(),
    degree: z.enum(CONFLICT_DEGREES),
    a: z.array(z.string()).describe('Statements of one side.'),
    b: z.array(z.string()).describe('Statements of the other side.'),
    topic: z.string(),
    basis: z.string(),
    marker: span.nullable().describe('The narrator’s words that flag it (“In fact”).'),
    state: z.enum(CONFLICT_STATES).describe('A candidate until a person decides.'),
  })
  .meta({ id: 'Conflict', title: 'Conflict', description: 'Two accounts that do not agree.' });

const agreement = z
  .strictObject({ id: z.string(), members: z.array(z.string()), topic: z.string() })
  .meta({
    id: 'Agreement',
    title: 'Agreement',
    description: 'Statements that agree across sides.',
  });

const account = {
  disposition: z.enum(DISPOSITIONS),
  statements: z.array(z.string()),
  reason: text,
};

const auditRow = z.strictObject({ sentence: span, ...account }).meta({
  id: 'AuditRow',
  title: 'Audit of a sentence',
  description: 'What became of one sentence.',
});

const quoteAuditRow = z.strictObject({ quote: span, ...account }).meta({
  id: 'QuoteAuditRow',
  title: 'Audit of a quotation',
  description: 'What became of the words inside one pair of quotation marks.',
});

const record = z.strictObject({
  article,
  statements: z.array(statement),
  entities: z.array(entity),
  events: z.array(event),
  commitments: z.array(commitment),
  conflicts: z.array(conflict),
  agreements: z.array(agreement),
  audit: z.array(auditRow),
  quoteAudit: z.array(quoteAuditRow),
});

type Same<A, B> =
  (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : [A, 'is not', B];
type Plain<T> = T extends Span ? Span : T extends object ? { [K in keyof T]: Plain<T[K]> } : T;

/// Fails to compile when the schema and `ArticleRecord` part ways.
true satisfies Same<Plain<z.infer<typeof record>>, Plain<ArticleRecord>>;

/// A record from outside, checked first for its shape and then for soundness (see `makeRecord`).
/// Throws `OnRecordError` with code `record-invalid`, naming the field.
export function parseRecord(value: unknown): ArticleRecord {
  const parsed = record.safeParse(value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0]!;
    throw new OnRecordError('record-invalid', `${z.core.toDotPath(issue.path)}: ${issue.message}`);
  }
  try {
    return makeRecord(parsed.data);
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    throw new OnRecordError('record-invalid', cause.message, { cause });
  }
}

/// The published JSON Schema (draft 2020-12) of a record. It states the shape; that spans slice to
/// the text and that references lead somewhere only `parseRecord` can tell.
export function recordJsonSchema(): object {
  const { $schema, ...rest } = z.toJSONSchema(record);
  return {
    $schema,
    $id: 'urn:onrecord:record:0.1',
    title: 'OnRecord article record',
    description:
      'Everything read from one article: who said what, what happened, what was promised, where accounts conflict.',
    ...rest,
  };
}
