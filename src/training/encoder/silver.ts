import { isAdherent, isDemonym } from '../../language/gazetteers/gazetteer.ts';
import { segment } from '../../text/segmentation.ts';
import type { CorenlpToken } from '../corenlp.ts';
import type { TreeSentence } from './treebank.ts';

// Silver sentences are what another program found in news, in an older scheme. They take over what
// means the same in both, and leave open (-1, or an empty string) what does not, or where a parser
// trained on the present scheme (the teacher) would have to agree and does not.

/// Relations of UD 1 whose arcs are the same in UD 2, with the name they have there. Those whose name
/// depends on the head, or that the schemes attach otherwise, are not here.
const SAME_ARC: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'nsubj nsubj,nsubjpass nsubj:pass,csubj csubj,csubjpass csubj:pass,dobj obj,iobj iobj,det det,' +
    'det:predet det:predet,amod amod,advmod advmod,neg advmod,aux aux,auxpass aux:pass,mark mark,' +
    'case case,nummod nummod,nmod:poss nmod:poss,acl acl,acl:relcl acl:relcl,advcl advcl,' +
    'xcomp xcomp,conj conj,cc cc,cc:preconj cc:preconj,compound compound,' +
    'compound:prt compound:prt,cop cop,expl expl,appos appos,ccomp ccomp'
  )
    .split(',')
    .map((pair) => pair.split(' ') as [string, string]),
);
/// Arcs that are the same, named `obl` or `nmod` after the head.
const NOMINAL = new Set(['nmod', 'nmod:tmod', 'nmod:npmod']);
const PREDICATES = new Set(['VERB', 'ADJ', 'ADV', 'AUX']);

const NAME_LABELS: Readonly<Record<string, number>> = {
  PERSON: 1,
  ORGANIZATION: 3,
  LOCATION: 5,
  MISC: 7,
};

const COMMON = new Set(['NN', 'NNS', 'JJ']);

/// Which universal tag a word with a Penn tag has in the treebanks, '' where it may be several.
export class UniversalTags {
  readonly #byWord = new Map<string, Map<string, number>>();

  constructor(sentences: readonly TreeSentence[]) {
    for (const { forms, upos, xpos } of sentences)
      for (const [i, form] of forms.entries())
        for (const key of [xpos[i]!, `${xpos[i]} ${form.toLowerCase()}`]) {
          const counts = this.#byWord.get(key) ?? new Map<string, number>();
          counts.set(upos[i]!, (counts.get(upos[i]!) ?? 0) + 1);
          this.#byWord.set(key, counts);
        }
  }

  of(form: string, xpos: string): string {
    const counts = this.#byWord.get(`${xpos} ${form.toLowerCase()}`) ?? this.#byWord.get(xpos);
    let [best, most, total] = ['', 0, 0];
    for (const [tag, count] of counts ?? []) {
      total += count;
      if (count > most) [best, most] = [tag, count];
    }
    return most >= 0.95 * total ? best : '';
  }
}

/// What a parser of the present scheme makes of a sentence: heads counted from 1, 0 the root.
export type Teacher = (sentences: readonly (readonly string[])[]) => readonly {
  readonly heads: readonly number[];
  readonly relations: readonly string[];
}[];

/// Turns the layer of one article into sentences to learn from, cut as this program cuts text.
export function silverSentences(
  text: string,
  layer: readonly (readonly CorenlpToken[])[],
  universal: UniversalTags,
  teacher: Teacher,
): TreeSentence[] {
  const { tokenStart, tokenEnd, sentenceFirst, sentenceCount } = segment(text);
  const flat = new FlatLayer(layer);
  const sentences = Array.from({ length: sentenceCount }, (_, s) => {
    const first = sentenceFirst[s]!;
    const spans = Array.from({ length: sentenceFirst[s + 1]! - first }, (_unused, i) => ({
      start: tokenStart[first + i]!,
      end: tokenEnd[first + i]!,
    }));
    return { forms: spans.map(({ start, end }) => text.slice(start, end)), spans };
  });
  const parsed = teacher(sentences.map(({ forms }) => forms));
  return sentences.map(({ forms, spans }, s) => {
    const places = spans.map(({ start, end }) => flat.find(start, end));
    return new SilverSentence(forms, places, flat, universal, parsed[s]!).sentence();
  });
}

/// The tokens of an article in one row, with heads as places in it (-1 the root).
class FlatLayer {
  readonly tokens: readonly CorenlpToken[];
  readonly heads: readonly number[];
  readonly #bySpan = new Map<string, number>();

  constructor(layer: readonly (readonly CorenlpToken[])[]) {
    this.tokens = layer.flat();
    const heads: number[] = [];
    for (const sentence of layer) {
      const first = heads.length;
      for (const { head } of sentence) heads.push(head ? first + head - 1 : -1);
    }
    this.heads = heads;
    for (const [i, { start, end }] of this.tokens.entries()) this.#bySpan.set(`${start}-${end}`, i);
  }

  /// Place of the token with this span, -1 when the layer cuts otherwise.
  find(start: number, end: number): number {
    return this.#bySpan.get(`${start}-${end}`) ?? -1;
  }

  /// The head of the token at a place as UD 2 has it: a conjunction belongs to the member after it.
  headOf(place: number): number {
    const head = this.heads[place]!;
    if (this.tokens[place]!.relation !== 'cc') return head;
    for (let i = place + 1; i < this.tokens.length && i < place + 100; i++)
      if (this.heads[i] === head && this.tokens[i]!.relation === 'conj') return i;
    return -2;
  }
}

class SilverSentence {
  readonly #forms: readonly string[];
  readonly #places: readonly number[];
  readonly #flat: FlatLayer;
  readonly #universal: UniversalTags;
  readonly #parsed: { readonly heads: readonly number[]; readonly relations: readonly string[] };
  readonly #wordAt: ReadonlyMap<number, number>;

  constructor(
    forms: readonly string[],
    places: readonly number[],
    flat: FlatLayer,
    universal: UniversalTags,
    parsed: { readonly heads: readonly number[]; readonly relations: readonly string[] },
  ) {
    this.#forms = forms;
    this.#places = places;
    this.#flat = flat;
    this.#universal = universal;
    this.#parsed = parsed;
    this.#wordAt = new Map(places.map((place, i) => [place, i]));
  }

  sentence(): TreeSentence {
    const xpos = this.#places.map((place, i) => this.#tag(place, this.#forms[i]!));
    const upos = this.#forms.map((form, i) => (xpos[i] ? this.#universal.of(form, xpos[i]) : ''));
    const arcs = this.#forms.map((_, i) => this.#arc(i, upos));
    return {
      forms: this.#forms,
      lemmas: this.#forms.map(() => ''),
      upos,
      xpos,
      heads: arcs.map(([head]) => head),
      relations: arcs.map(([, relation]) => relation),
      names: this.#names(),
      genre: 'news',
    };
  }

  /// A preposition "to" is TO only before a verb in the treebanks of today, and what has a capital in
  /// a name is a proper noun there.
  #tag(place: number, form: string): string {
    const token = this.#flat.tokens[place];
    if (!token || (NAME_LABELS[token.name] && COMMON.has(token.tag) && /^\p{Lu}/u.test(form)))
      return '';
    return token.tag === 'TO' && token.relation === 'case' ? 'IN' : token.tag;
  }

  /// Head and relation of word i; -1 and '' where the layer does not tell.
  #arc(i: number, upos: readonly string[]): readonly [head: number, relation: string] {
    const place = this.#places[i]!;
    const token = this.#flat.tokens[place];
    if (!token) return [-1, ''];
    const above = this.#flat.headOf(place);
    const head = above === -1 ? 0 : (this.#wordAt.get(above) ?? -2) + 1;
    if (head < 0) return [-1, ''];
    const agrees = this.#parsed.heads[i] === head;
    const relation = this.#relation(token, head, upos);
    if (agrees)
      return [head, relation && !sameKind(relation, this.#taught(i)) ? relation : this.#taught(i)];
    return relation && this.#isSure(i, head, token) ? [head, relation] : [-1, ''];
  }

  #taught(i: number): string {
    return this.#parsed.relations[i]!;
  }

  /// The relation's name today, '' where it cannot be told.
  #relation({ relation }: CorenlpToken, head: number, upos: readonly string[]): string {
    if (head === 0) return '';
    if (!NOMINAL.has(relation)) return SAME_ARC[relation] ?? '';
    return PREDICATES.has(upos[head - 1]!) ? 'obl' : 'nmod';
  }

  /// Names are flat today, and what is quoted before its verb hangs otherwise.
  #isSure(i: number, head: number, { relation, name }: CorenlpToken): boolean {
    if (relation === 'compound') return name === 'O';
    return relation !== 'ccomp' || head - 1 < i;
  }

  /// Name labels, -1 where the layer cuts words otherwise.
  #names(): number[] | null {
    const types = this.#places.map((place) => this.#flat.tokens[place]?.name ?? 'O');
    let before = 'O';
    return types.map((type, i) => {
      if (this.#places[i]! < 0) return -1;
      const opening = NAME_LABELS[type] ?? 0;
      const goesOn = before === type;
      before = type;
      if (type === 'MISC' && isAdjectival(this.#forms[i]!)) return 0;
      return opening && goesOn ? opening + 1 : opening;
    });
  }
}

const sameKind = (a: string, b: string): boolean => a.split(':')[0] === b.split(':')[0];

const isAdjectival = (form: string): boolean => isDemonym(form) || isAdherent(form);
