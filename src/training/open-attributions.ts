import type { Span } from '../text/span.ts';
import { isOpenGenre, readEwt, readJsonLines } from './corpora.ts';
import type { AnnotatedArticle } from './reliability.ts';

/// The annotated documents of GUM whose texts may be used for a model of any use. A cue that is a verb
/// alone is given its auxiliaries, as PolNeAR has them.
export function readGumAttributions(): AnnotatedArticle[] {
  return ['gum-news', 'gum-other']
    .flatMap((name) => readJsonLines(`attribution/${name}.jsonl.gz`) as GumDocument[])
    .filter(({ publisher }) => isOpenGenre(publisher))
    .map(({ id, text, attributions }) => ({
      id,
      text,
      attributions: attributions.map(({ sources, cues, contents }) => ({
        sources,
        cues: cues.map((cue) => withAuxiliaries(text, cue)),
        contents,
      })),
    }));
}

interface GumDocument extends AnnotatedArticle {
  readonly publisher: string;
}

/// What may stand between the first auxiliary of a verb and the verb.
const BEFORE_VERB =
  /(?:\b(?:has|have|had|is|was|were|are|been|be|being|would|could|may|might|will|should|did|does|do|not|n['’]t|also|later|earlier|reportedly|\p{L}+ly) )+$/iu;

function withAuxiliaries(text: string, { start, end }: Span): Span {
  const before = BEFORE_VERB.exec(text.slice(Math.max(0, start - 60), start));
  return { start: start - (before?.[0].length ?? 0), end };
}

/// Which argument of a PropBank frame (https://propbank.github.io) is what was said or thought; the
/// one who says or thinks is ARG0.
const CONTENT_OF: Readonly<Record<string, string>> = Object.fromEntries(
  [
    [
      'ARG1',
      'say.01 think.01 tell.01 agree.01 hope.01 report.01 believe.01 add.01 ask.01 expect.01',
    ],
    ['ARG1', 'suggest.01 write.01 state.01 explain.01 mention.01 claim.01 confirm.01 fear.01'],
    ['ARG1', 'announce.01 complain.01 note.01 demand.01 argue.01 declare.01 conclude.01 reply.01'],
    ['ARG1', 'doubt.01 warn.01 estimate.01 admit.01 threaten.01 allege.01 deny.01 testify.01'],
    ['ARG1', 'predict.01 reveal.01 acknowledge.01 remark.01 insist.01 assert.03 vow.01 swear.02'],
    ['ARG1', 'contend.01 recommend.01 answer.01 respond.01 accuse.01 disclose.01 reject.01'],
    [
      'ARG2',
      'promise.01 advise.01 order.01 urge.01 inform.01 assure.01 remind.01 tell.02 request.01',
    ],
  ].flatMap(([role, frames]) => frames!.split(' ').map((frame) => [frame, role!])),
);

interface FrameSentence {
  readonly id: string;
  readonly text: string;
  readonly frames: readonly {
    readonly roleset: string;
    readonly start: number;
    readonly end: number;
    readonly args: readonly (Span & { readonly role: string })[];
  }[];
}

/// The frames of saying and thinking of PropBank's English Web Treebank as attributions, a document a
/// sentence; no sentence of the treebank's test part.
export function readFrameAttributions(): AnnotatedArticle[] {
  const test = new Set(readEwt('test').map(({ text }) => lettersOf(text)));
  const sentences = readJsonLines(
    'attribution/propbank-ewt-speech-frames.jsonl.gz',
  ) as FrameSentence[];
  return sentences
    .filter(({ text }) => !test.has(lettersOf(text)))
    .map(({ id, text, frames }) => ({
      id,
      text,
      attributions: frames.flatMap(({ roleset, start, end, args }) => {
        const role = CONTENT_OF[roleset];
        const sources = args.filter((arg) => arg.role === 'ARG0');
        const contents = args.filter((arg) => arg.role === role || arg.role === `C-${role}`);
        // A thing that is said or hoped for, "a word", is no statement.
        const isLong = contents.some(
          (arg) => (text.slice(arg.start, arg.end).match(/\s/g)?.length ?? 0) >= 2,
        );
        if (!isLong || sources.length === 0) return [];
        return [{ sources, cues: [withAuxiliaries(text, { start, end })], contents }];
      }),
    }))
    .filter(({ attributions }) => attributions.length > 0);
}

const lettersOf = (text: string): string => text.replaceAll(/\P{L}/gu, '');
