import type { Span } from '../../text/span.ts';
import { isOpenGenre, readData, readGum, readJsonLines } from '../corpora.ts';

/// A text whose mentions are annotated with whom they stand for.
export interface CoreferenceDocument {
  readonly id: string;
  readonly text: string;
  readonly entities: readonly CoreferenceEntity[];
}

export interface CoreferenceEntity {
  readonly id: string;
  /// "person", "organization" and others; null where the annotation does not tell.
  readonly type: string | null;
  readonly mentions: readonly Span[];
}

/// GUM's documents of openly licensed genres that are in its train or dev part. Those of train are
/// without the genre news, on which speakers are measured.
export function readGumCoreference(part: 'train' | 'dev'): CoreferenceDocument[] {
  const dev = new Set(readGum('dev').map(({ document }) => document));
  const isWanted = ({ id, publisher }: GumDocument) =>
    part === 'dev' ? dev.has(id) : !dev.has(id) && publisher !== 'news';
  return [...readGumNews(), ...readGumDocuments('gum-other')].filter(isWanted);
}

/// GUM's news, with the speakers of its attributions.
export const readGumNews = (): GumDocument[] => readGumDocuments('gum-news');

function readGumDocuments(name: string): GumDocument[] {
  const documents = readJsonLines(`attribution/${name}.jsonl.gz`) as GumDocument[];
  return documents.filter(({ publisher }) => isOpenGenre(publisher));
}

/// A document of GUM: its attributions with the entity of each source.
export interface GumDocument extends CoreferenceDocument {
  readonly publisher: string;
  readonly attributions: readonly {
    readonly cues: readonly Span[];
    readonly contents: readonly Span[];
    readonly kind: string;
    readonly sourceEntity?: string;
  }[];
}

/// PolNeAR's training articles with the mentions that Stanford CoreNLP found in them.
export function readSilverCoreference(): CoreferenceDocument[] {
  const texts = new Map(
    (readJsonLines('attribution/polnear-train.jsonl.gz') as { id: string; text: string }[]).map(
      ({ id, text }) => [id, text],
    ),
  );
  const documents: CoreferenceDocument[] = [];
  for (const block of readData('attribution/polnear-train.corenlp.conll.gz').split(/^# doc /m)) {
    const [id = '', ...lines] = block.split('\n');
    const text = texts.get(id.trim());
    if (text !== undefined) documents.push({ id: id.trim(), text, entities: entitiesOf(lines) });
  }
  return documents;
}

function entitiesOf(lines: readonly string[]): CoreferenceEntity[] {
  const mentions = new Map<string, Span[]>();
  const open = new Map<string, number[]>();
  for (const line of lines) {
    const columns = line.split('\t');
    for (const mark of (columns[8] ?? '-').split('|')) {
      const id = /\d+/.exec(mark)?.[0];
      if (id === undefined) continue;
      const starts = open.get(id) ?? [];
      open.set(id, starts);
      if (mark.startsWith('(')) starts.push(Number(columns[2]));
      if (!mark.endsWith(')')) continue;
      const spans = mentions.get(id) ?? [];
      mentions.set(id, spans);
      spans.push({ start: starts.pop() ?? Number(columns[2]), end: Number(columns[3]) });
    }
  }
  return Array.from(mentions, ([id, spans]) => ({ id, type: null, mentions: spans }));
}
