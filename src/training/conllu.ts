/// One sentence of a CoNLL-U file as columns, one entry a syntactic word; multi-word tokens and
/// empty nodes are left out of the columns.
export interface ConlluSentence {
  readonly id: string;
  readonly document: string;
  /// True for the first sentence of a document, and of a paragraph.
  readonly opensDocument: boolean;
  readonly opensParagraph: boolean;
  readonly text: string;
  readonly forms: readonly string[];
  readonly lemmas: readonly string[];
  readonly upos: readonly string[];
  readonly xpos: readonly string[];
  readonly misc: readonly string[];
  /// First word, last word (inclusive) and written form of each multi-word token, as "don't".
  readonly contractions: readonly (readonly [first: number, last: number, form: string])[];
}

/// Reads CoNLL-U (https://universaldependencies.org/format.html). Lines that cannot be read throw
/// `SyntaxError` with their number.
export function* readConllu(source: string): Generator<ConlluSentence> {
  let document = '';
  let block: string[] = [];
  let line = 0;
  for (const text of `${source}\n\n`.split('\n')) {
    line++;
    if (text.trim()) {
      block.push(text);
    } else if (block.length) {
      const sentence = readSentence(block, document, line - block.length);
      document = sentence.document;
      if (sentence.forms.length) yield sentence;
      block = [];
    }
  }
}

function comment(block: readonly string[], key: string): string | undefined {
  const line = block.find((text) => text.startsWith(`# ${key}`));
  return line && (line.split('= ')[1] ?? '').trim();
}

function readSentence(block: readonly string[], before: string, line: number): ConlluSentence {
  const opened = comment(block, 'newdoc');
  const sentence = {
    id: comment(block, 'sent_id') ?? '',
    document: opened ?? before,
    opensDocument: opened !== undefined,
    opensParagraph: comment(block, 'newpar') !== undefined,
    text: block.find((text) => text.startsWith('# text = '))?.slice(9) ?? '',
    forms: [] as string[],
    lemmas: [] as string[],
    upos: [] as string[],
    xpos: [] as string[],
    misc: [] as string[],
    contractions: [] as [number, number, string][],
  };
  for (const [i, text] of block.entries()) {
    if (text.startsWith('#')) continue;
    const columns = text.split('\t');
    if (columns.length !== 10) throw new SyntaxError(`line ${line + i}: not 10 columns`);
    addRow(sentence, columns);
  }
  return sentence;
}

interface Columns {
  forms: string[];
  lemmas: string[];
  upos: string[];
  xpos: string[];
  misc: string[];
  contractions: [number, number, string][];
}

function addRow(sentence: Columns, columns: readonly string[]): void {
  const [id = '', form = '', lemma = '', upos = '', xpos = ''] = columns;
  if (id.includes('.')) return;
  if (id.includes('-')) {
    const [first = 0, last = 0] = id.split('-').map(Number);
    sentence.contractions.push([first - 1, last - 1, form]);
    return;
  }
  sentence.forms.push(form);
  sentence.lemmas.push(lemma);
  sentence.upos.push(upos);
  sentence.xpos.push(xpos);
  sentence.misc.push(columns[9] ?? '');
}
