import type { Gender } from '../../language/gazetteers/gazetteer.ts';

/// The kind of being that a common noun names.
export const BEINGS = ['person', 'organisation', 'polity', 'document', 'thing'] as const;
export type Being = (typeof BEINGS)[number];

const words = (list: string): string[] => list.trim().split(/\s+/);

const FEMALE = words(`
woman girl lady mother wife daughter sister grandmother aunt niece widow queen princess actress
hostess heiress duchess nun mom mum bride girlfriend stepmother granddaughter waitress goddess
saleswoman`);

const MALE = words(`
man boy gentleman father husband son brother grandfather uncle nephew widower king prince actor
monk dad groom boyfriend stepfather grandson waiter guy lord duke bishop pope imam rabbi`);

const PERSON_NOUNS = words(`
person people individual someone minister president ambassador envoy secretary director leader
governor mayor senator representative lawyer attorney judge justice analyst professor scientist
researcher economist historian author writer editor reporter correspondent journalist commander
general colonel captain officer deputy adviser advisor aide official executive manager founder
co-founder owner resident forecaster chancellor lawmaker legislator activist doctor physician nurse
surgeon patient teacher student pupil child baby parent couple candidate nominee contender rival
opponent challenger incumbent politician premier diplomat strategist operative organizer organiser
campaigner volunteer donor supporter backer critic opponent voter citizen immigrant migrant refugee
worker employee employer boss chief head chair member colleague partner friend neighbor neighbour
victim suspect defendant plaintiff prosecutor witness juror inmate prisoner convict detective agent
investigator inspector soldier veteran marine pilot driver farmer fisherman engineer architect
artist painter singer musician composer actor director producer filmmaker host moderator anchor
commentator columnist blogger pundit pollster expert scholar academic philosopher theologian priest
pastor preacher minister cleric reverend coach player athlete champion winner star celebrity
billionaire millionaire businessperson entrepreneur developer investor banker trader broker
accountant consultant contractor tenant landlord customer client consumer passenger tourist visitor
guest hero pioneer successor predecessor native american democrat republican conservative liberal
socialist speaker whip czar commissioner superintendent principal dean provost chaplain treasurer
trustee regent councilor councillor alderman clerk sheriff marshal ranger guard firefighter
policeman policewoman paramedic psychologist psychiatrist therapist pharmacist dentist biologist
chemist physicist astronomer geologist mathematician statistician sociologist anthropologist
linguist translator interpreter librarian curator archaeologist explorer sailor emperor empress
monarch ruler dictator rebel fighter militant terrorist gunman shooter attacker killer thief
hacker whistleblower source insider kid teen teenager youth adult elder infant toddler twin
newcomer stranger fan follower believer user reader listener viewer subscriber`);

const ORGANISATION_NOUNS = words(`
company corporation firm business bank agency bureau department ministry office commission committee
subcommittee panel board council court tribunal congress senate house parliament legislature
assembly government administration cabinet campaign party union association federation league
alliance coalition organization organisation group foundation institute institution university
college school academy hospital clinic church mosque team club newspaper magazine paper outlet
network broadcaster station channel publisher website site service police force army navy military
militia authority regulator watchdog charity nonprofit ngo lobby think-tank tank lab laboratory
museum society consortium cooperative chain retailer airline automaker manufacturer carrier startup
fund exchange insurer contractor jury delegation mission embassy consulate taskforce unit squad
brigade regiment staff crew band orchestra family community industry media press camp side
opposition majority minority faction caucus bloc movement`);

const POLITY = words(`
country nation state city town village county province republic kingdom region district island
territory municipality borough capital`);

const DOCUMENT = words(`
report study survey poll analysis paper letter statement memo memorandum document article story
editorial column essay book e-mail email note message tweet post transcript ruling opinion decision
order filing complaint lawsuit brief affidavit indictment bill law act resolution amendment treaty
agreement ad advertisement commercial film documentary video review investigation audit assessment
estimate release communique communiqué dispatch piece op-ed obituary biography memoir diary speech
data figure statistic research evidence testimony finding`);

/// Nouns for bodies by words in their names: "the union" may be the Pilots' Association.
const KINDS_OF_BODY: readonly (readonly [nouns: string, inName: string])[] = [
  ['union', 'union association federation brotherhood teamsters guild workers'],
  [
    'association group alliance coalition organization organisation movement',
    'alliance coalition association council league network front movement society foundation fund center centre committee union federation',
  ],
  [
    'agency department ministry bureau regulator authority',
    'agency administration department ministry bureau commission authority service office board',
  ],
  ['committee panel subcommittee commission', 'committee subcommittee commission board council'],
  ['council board', 'council board'],
  ['court tribunal', 'court tribunal circuit'],
  [
    'company firm corporation business manufacturer carrier airline',
    'inc corp corporation company co ltd plc group motors airlines airways holdings systems',
  ],
  ['bank lender', 'bank'],
  ['university college school institution', 'university college school institute academy'],
  ['institute foundation think-tank tank', 'institute foundation center centre institution'],
  ['party', 'party democrats republicans'],
  [
    'newspaper paper outlet magazine site website network',
    'times post journal news herald tribune gazette magazine network',
  ],
  ['chamber body legislature', 'senate house parliament congress assembly'],
  ['army force military police', 'army navy force forces police guard'],
  ['team club', 'team club united city'],
];

const BODY_WORDS = new Map(
  KINDS_OF_BODY.flatMap(([nouns, inName]) =>
    nouns.split(' ').map((noun) => [noun, new Set(inName.split(' '))] as const),
  ),
);

/// True where a noun may stand for a body with these words in its name.
export function mayBeCalled(noun: string, nameWords: ReadonlySet<string>): boolean {
  const fitting = BODY_WORDS.get(noun);
  if (!fitting) return false;
  for (const word of nameWords) if (fitting.has(word.replace(/\.$/, ''))) return true;
  return false;
}

/// Nouns that may name the same document. Rulings and laws are not among them: an article tells of
/// several.
const DOCUMENTS = [
  'report study survey poll analysis review paper research assessment investigation audit',
  'letter statement memo memorandum email e-mail note message',
  'article story piece column op-ed editorial essay',
  'ad advertisement commercial spot video film documentary',
].map((line) => new Set(line.split(' ')));

/// The nouns that may name the same document as a noun, or null.
export function documentKin(noun: string): ReadonlySet<string> | null {
  return DOCUMENTS.find((nouns) => nouns.has(noun)) ?? null;
}

const BEING_CLASSES = new Map<string, Being>([
  ...DOCUMENT.map((word) => [word, 'document'] as const),
  ...POLITY.map((word) => [word, 'polity'] as const),
  ...ORGANISATION_NOUNS.map((word) => [word, 'organisation'] as const),
  ...[...PERSON_NOUNS, ...FEMALE, ...MALE].map((word) => [word, 'person'] as const),
]);

const GENDERS = new Map<string, Gender>([
  ...FEMALE.map((word) => [word, 'f'] as const),
  ...MALE.map((word) => [word, 'm'] as const),
]);

/// The kind of being that a noun names, by its lemma: from the lists, or by an ending that only
/// nouns for people have.
export function beingOf(lemma: string): Being {
  const known =
    BEING_CLASSES.get(lemma) ?? BEING_CLASSES.get(lemma.slice(lemma.lastIndexOf('-') + 1));
  if (known) return known;
  return /(?:man|woman|person|ist|ologist|ian|eer|grapher)$/.test(lemma) ? 'person' : 'thing';
}

/// The gender that a noun tells, by its lemma.
export function genderOf(lemma: string): Gender | null {
  const known = GENDERS.get(lemma);
  if (known) return known;
  if (lemma.endsWith('woman')) return 'f';
  return /[a-z]{3,}(?:sman|rman|eman|dman|tman)$/.test(lemma) ? 'm' : null;
}
