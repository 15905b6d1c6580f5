import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { read, speakers, statement } from '../notation.ts';

/// The speaker of the statement with this cue, and why.
function speaks(name: string, text: string, cue: string, expected: string[]): void {
  it(name, () => {
    const found = statement(read(text), cue);
    assert.deepEqual(speakers(found), expected, found.reasons.join('; '));
  });
}

describe('names', () => {
  speaks(
    'a surname is the person named in full before',
    'Harbour Minister Ana Brook arrived. Brook said the port was closed.',
    'said',
    ['Ana Brook'],
  );
  speaks(
    'Mr. Brook is not Anna Brook',
    'Mr. Brook met voters. His wife, Anna Brook, waved. Brook said the port was closed.',
    'said',
    ['Brook'],
  );
  speaks(
    'a surname before a body that is called after it',
    'The Marsh Foundation paid Hugh Marsh. Marsh said the port was closed.',
    'said',
    ['Hugh Marsh'],
  );
  speaks(
    'a body by its first word, where nobody is called so',
    'The Aldane Foundation met on Monday. Aldane said the port was closed.',
    'said',
    ['Aldane Foundation'],
  );
  speaks(
    'a surname that two people share names nobody',
    'Ana Brook and Hugh Brook arrived. Brook said the port was closed.',
    'said',
    [],
  );
  speaks(
    'a form of address settles which of the two',
    'Anna Brook and Hugh Brook arrived. Mrs. Brook said the port was closed.',
    'said',
    ['Anna Brook'],
  );
  speaks(
    'two people who say it together',
    'Anna Brook and Hugh Marsh said the port was closed.',
    'said',
    ['Anna Brook', 'Hugh Marsh'],
  );
  speaks(
    'a description beside a name',
    'The harbour master, Anna Brook, said the port was closed.',
    'said',
    ['Anna Brook'],
  );
  speaks(
    'a place at the end of an apposition says nothing',
    'Dylan Marsh, a researcher at the Coast Institute in Hamburg, Germany, said the port was closed.',
    'said',
    ['Dylan Marsh'],
  );
  speaks(
    'a name beside an office is a person',
    'The ambassador, Liu Wen, said the port was closed.',
    'said',
    ['Liu Wen'],
  );
  speaks(
    'somebody described stays described',
    'A senior official said the port was closed.',
    'said',
    ['a senior official'],
  );
  speaks(
    'initials of a body named before',
    'The National Harbour Board was founded in 1990. The NHB said the port was closed.',
    'said',
    ['National Harbour Board'],
  );
});

describe('the subject behind commas', () => {
  const cases: [string, string[]][] = [
    ['Hugh Marsh, 70, of Springfield, Va., said it was over.', ['Hugh Marsh']],
    ['Anna Marsh, 59, of Ashton, Md., who watched, said it was over.', ['Anna Marsh']],
    [
      'On Monday, the mayor of Springfield, Illinois, said it was over.',
      ['the mayor of Springfield'],
    ],
    ['Asked about Hugh Marsh, the mayor said it was over.', ['the mayor']],
    ['After his talks with Hugh Marsh, the minister said it was over.', ['the minister']],
    ['The museum’s director, Dr. Anna Brook, said it was over.', ['Anna Brook']],
    [
      'The chief of the union that left the talks on Monday, ending them, said it was over.',
      ['the chief of the union'],
    ],
  ];
  for (const [text, expected] of cases) speaks(text, text, 'said', expected);
});

describe('roles and pronouns', () => {
  speaks(
    'he is not a wife',
    'Hugh Marsh was in court. His wife Mira fell ill. “I was afraid,” he said.',
    'said',
    ['Hugh Marsh'],
  );
  speaks(
    'a role that one person has',
    'Harbour Minister Anna Brook met fishermen. The minister said the port was closed.',
    'said',
    ['Anna Brook'],
  );
  speaks(
    'a role that two people have stays described',
    'Harbour Minister Anna Brook met Trade Minister Hugh Marsh. The minister said the port was closed.',
    'said',
    ['the minister'],
  );
  speaks(
    'he is no surer than who he was just before',
    'Mayor Tom Reyes testified on Tuesday about the call with Ana Brook’s husband Lars Holm. He said he was not concerned about the call, but he did worry there would be consequences.',
    'did worry',
    [],
  );
  speaks(
    'he is the subject of the sentence before',
    'Hugh Marsh arrived on Monday. He said the port was closed.',
    'said',
    ['Hugh Marsh'],
  );
  speaks(
    'she is not a man',
    'Anna Brook met Hugh Marsh on Monday. She said the port was closed.',
    'said',
    ['Anna Brook'],
  );
  speaks(
    'with nobody before, he is nobody',
    'The gates were shut. He said the port was closed.',
    'said',
    [],
  );
  speaks(
    'they are the two named together',
    'Anna Brook and Hugh Marsh discussed the port. They said it was closed.',
    'said',
    ['Anna Brook', 'Hugh Marsh'],
  );
  speaks(
    'a group that points back at nobody named is left open',
    'The two sides said the port was closed.',
    'said',
    [],
  );
  speaks(
    'I inside a quotation is its speaker',
    '“I hope the port will open,” Anna Brook said.',
    'hope',
    ['Anna Brook'],
  );
  speaks(
    'we inside a quotation is left open',
    '“We agreed to open it,” Anna Brook said.',
    'agreed',
    [],
  );
});

describe('names that come in many forms', () => {
  speaks('a nickname in marks', 'Hugh “Bud” Marsh, 71, said the port was closed.', 'said', [
    'Hugh “Bud” Marsh',
  ]);
  speaks(
    'a title of several words',
    'Secretary of State Ana Brook said the port was closed.',
    'said',
    ['Ana Brook'],
  );
  speaks(
    'a letter misspelt',
    'Kristin Brook arrived. Kristen Brook left. Brook said the port was closed.',
    'said',
    ['Kristin Brook'],
  );
  speaks(
    'two given names that differ by a letter are two people',
    'Jason Brook arrived. Mason Brook left. Brook said the port was closed.',
    'said',
    [],
  );
  speaks(
    'Mrs. Brook is not Mr. Brook',
    'Mr. Brook met voters. Anna Brook waved. Mrs. Brook said the port was closed.',
    'said',
    ['Anna Brook'],
  );
  speaks(
    'a person and a body at the start of a sentence are two',
    'Ana Brook and Marsh Foundation said the port was closed.',
    'said',
    ['Ana Brook', 'Marsh Foundation'],
  );
  speaks(
    'an abbreviation spelt out before',
    'The Alliance to Save Our Ports (ASOP) met. ASOP said the port was closed.',
    'said',
    ['Alliance to Save Our Ports'],
  );
  speaks(
    'an abbreviation with stops',
    'The National Harbour Board met. The N.H.B. said the port was closed.',
    'said',
    ['National Harbour Board'],
  );
  speaks(
    'a title that was shortened',
    'Norland Gov. Ana Brook arrived. The governor said the port was closed.',
    'said',
    ['Ana Brook'],
  );
  speaks(
    'of two with the same title, the one spoken of just now',
    'Sen. Ana Brook arrived. The gates were shut. Ships waited. Nobody came. The sun shone. Sen. Hugh Marsh left. The senator said the port was closed.',
    'said',
    ['Hugh Marsh'],
  );
  speaks(
    'a body with “and” in its name',
    'The Harbour and Pilot Commission said the port was closed.',
    'said',
    ['Harbour and Pilot Commission'],
  );
  speaks(
    'a surname stays with whoever bore it alone',
    'Hugh Marsh arrived on Monday. Marsh met his wife, Mira Marsh, on Tuesday. Marsh said the port was closed.',
    'said',
    ['Hugh Marsh'],
  );
  speaks(
    'a line that says from whom it is',
    'From Chairwoman Ana Brook: “The port will stay open.”',
    ':',
    ['Ana Brook'],
  );
  speaks(
    'an apposition before the end of its paragraph',
    '“We lost the port,” said Ana Brook, the harbour master.\n\nThe ships left.',
    'said',
    ['Ana Brook'],
  );
  speaks(
    'an odd number of marks',
    'Ana Brook said: “The port is closed. It will stay so.\n\nMarsh left.',
    'said',
    ['Ana Brook'],
  );
  speaks('a government by its city', 'Moscow said the talks were over.', 'said', ['Moscow']);
});

describe('a name beside a noun', () => {
  speaks(
    'a body behind what it is',
    'The builder, Aldane Works, said the port was closed.',
    'said',
    ['Aldane Works'],
  );
  speaks(
    'and the pronoun after it is the same',
    'Aldane’s chief executive, Tomas Ferreira, arrived. “We gave a range,” he said.',
    'said',
    ['Tomas Ferreira'],
  );
  speaks(
    'two people by the role that two have',
    'Harbour Minister Ana Brook met Trade Minister Hugh Marsh. The two ministers said the port was closed.',
    'said',
    ['Ana Brook', 'Hugh Marsh'],
  );
});

describe('somebody who is not named', () => {
  speaks('a government', 'Ana Brook left. The government said the port was closed.', 'said', [
    'the government',
  ]);
  speaks('a role alone', 'The mayor said the port was closed.', 'said', ['the mayor']);
  speaks(
    'a role that somebody in the article may have is left open',
    'Ana Brook met Hugh Marsh. Marsh thanked Brook. The senator said the port was closed.',
    'said',
    [],
  );
  speaks(
    'whose wife it is, is told',
    'Hugh Marsh left on Monday. His wife said the port was closed.',
    'said',
    ['Hugh Marsh’s wife'],
  );
  speaks(
    'several, each with an opening of its own',
    'The board and its two pilots said the port was closed.',
    'said',
    ['the board', 'its two pilots'],
  );
  speaks(
    'the two are those named together',
    'Ana Brook and Hugh Marsh met. The two said the port was closed.',
    'said',
    ['Ana Brook', 'Hugh Marsh'],
  );
  speaks(
    'a report by what it was called at first',
    'Hugh Marsh paid for an exhaustive study by two economists. The report found that the port was closed.',
    'found',
    ['an exhaustive study'],
  );
  speaks(
    'of two reports, none is told',
    'Hugh Marsh read a study by two economists. Ana Brook read a survey of voters. The report found that the port was closed.',
    'found',
    ['the report'],
  );
  speaks(
    'a ruling is not the decision of another court',
    'Hugh Marsh disliked a judge’s decision. The ruling said the port was closed.',
    'said',
    ['the ruling'],
  );
  speaks(
    'a description without the clause behind it',
    'The study, which took ten years, found that the port was closed.',
    'found',
    ['the study'],
  );
  speaks(
    'two that are not named together are left open',
    'The two countries said the port was closed.',
    'said',
    [],
  );
  for (const words of ['many of whom', 'whose leaders'])
    speaks(
      `“${words}” is left open`,
      `Fishermen met in Norland, ${words} said the port was closed.`,
      'said',
      [],
    );
});

describe('what is not anybody’s', () => {
  speaks(
    'suggestions without an owner',
    'Anna Brook dismissed suggestions that the port was closed.',
    'suggestions',
    [],
  );
  it('keeps the words of a source that is left open', () => {
    const { article, statements } = read('The two sides said the port was closed.');
    assert.deepEqual(
      statements.flatMap((s) => s.source.map((w) => article.text.slice(w.start, w.end))),
      ['The two sides'],
    );
    assert.match(statements[0]!.reasons.at(-1)!, /^speaker left open: “The two sides” points back/);
  });
});

describe('nobody calls himself by name in his own words', () => {
  speaks(
    'what he hopes',
    'Torvald leads the race. Another said he hoped that Torvald would win the vote.',
    'hoped',
    [],
  );
  speaks(
    'what he said of the other',
    'Hugh Marsh met Tom Hale. He said Hale had closed the port.',
    'said',
    ['Hugh Marsh'],
  );
  speaks(
    'but a name before the cue may be his',
    'Hugh Marsh arrived. The port of Marsh’s town was closed, he said.',
    'said',
    ['Hugh Marsh'],
  );
});

describe('“who” is somebody', () => {
  speaks(
    'behind a thing that is told of him',
    'Lund made no mention of Hugh Marsh, who announced he was suspending his campaign.',
    'announced',
    ['Hugh Marsh'],
  );
  speaks(
    'but the first of two people',
    'Lund met a deputy of Hugh Marsh, who said the port was closed.',
    'said',
    ['a deputy of Hugh Marsh'],
  );
});
