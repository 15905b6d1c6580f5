import type { Illocution, StatementType } from '../../record/vocabulary.ts';

/// What a cue verb can take as its content, one letter each:
///
///   s  a clause: "said that she would", "said she would", "asked whether"
///   d  a direct quotation
///   v  may stand before its subject after a quotation: "said Brook"
///   a  an object that is the addressee: "told Brook that"
///   t  a to-infinitive: "pledged to help", and with `a` "urged Brook to help"
///   o  a noun phrase: "rejected the claim"
///   n  an object and what it is called: "called the talks “frank”"
///   k  an object and "as": "described the talks as “frank”"
///   p  a prepositional phrase with one of `prepositions`: "warned of a crisis"
///   x  a public act: may share the subject of a cue before it ("said ... and dismissed ...")
export interface CueVerb {
  readonly lemma: string;
  readonly type: StatementType;
  readonly illocution: Illocution;
  readonly frames: string;
  readonly prepositions: readonly string[];
}

// lemma(s) | type | illocution | frames | prepositions
const CUE_TABLE = `
say                               | speech   | asserts   | sdvx  |
add, note, state, remark, observe | speech   | asserts   | sdvx  |
tell                              | speech   | asserts   | sdax  | of about
inform, assure, remind, notify, reassure | speech | asserts | sda | of about
convince, persuade                | attitude | asserts   | sa    | of
write, tweet, post, blog, e-mail, email, text | speech | asserts | sdv |
comment, quip, joke, muse, opine, intone, retort, snap, fume, exclaim, shout, yell, chant, sigh, deadpan, mutter, whisper, thunder, crow, scoff | speech | asserts | dv |
continue, go                      | speech   | asserts   | dv    |
begin, conclude                   | speech   | asserts   | sd    |
reply, respond, answer, counter   | speech   | asserts   | sdv   |
announce, declare, proclaim       | speech   | asserts   | sdvox |
confirm                           | speech   | asserts   | sdvo  |
disclose, reveal, divulge         | speech   | asserts   | sdvo  |
report                            | speech   | reports   | sdvo  |
assert, maintain, insist, affirm, contend, argue, attest, testify | speech | asserts | sdv | for against on to
claim, allege                     | speech   | claims    | sdvo  |
posit, reason, theorize, speculate, surmise | speech | suggests | sdv |
repeat, reiterate, stress, emphasize, emphasise, underscore, underline, highlight | speech | asserts | sdvox |
explain, clarify, elaborate, specify, recount, recall, relate | speech | explains | sdvo |
point                             | speech   | asserts   | sdvo  | out to
acknowledge, admit, concede, confess, allow, grant | speech | asserts | sdvo | to
suggest, hint, imply, signal, indicate, insinuate, intimate | speech | suggests | sdvo | at
warn, caution                     | speech   | warns     | sdvax | of against about that
threaten                          | speech   | threatens | st    | with
predict, forecast, prophesy, project, foresee | speech | predicts | sdvo |
estimate, calculate, reckon       | speech   | asserts   | sdvo  |
promise, pledge, vow, swear, undertake, guarantee | speech | commits | sdvtox |
commit                            | speech   | commits   | t     | to
agree                             | speech   | agrees    | sdt   | on with to
disagree, differ                  | attitude | disagrees | d     | with about on over
refuse, decline                   | speech   | refuses   | t     |
offer                             | speech   | commits   | dt    |
ask, question, wonder, inquire, query | speech | asks     | sdvato | about for whether
beg, implore, beseech, exhort, challenge, invite, encourage, press, instruct, order, direct, command, advise, counsel | speech | asks | dat |
demand, request, require          | speech   | asks      | sdto  |
recommend, propose, advocate      | speech   | suggests  | sdto  | for
call                              | speech   | describes | dn    | for on
appeal, plead                     | speech   | asks      | d     | for to
deny                              | speech   | denies    | sdox  |
reject, dismiss, rebuff, rebut, refute, repudiate, disavow, discount | speech | denies | dokx |
deride, mock, ridicule, lampoon, blast, slam, rip, assail, decry, denounce, condemn, criticize, criticise, attack, chide, rebuke, scold, castigate, lambaste, excoriate, pan, bash, chastise, berate, disparage | speech | accuses | dokx | for over
accuse                            | speech   | accuses   | ax    | of
blame, fault                      | speech   | accuses   | ox    | for on
complain, gripe, grumble, protest, object | speech | accuses | sdv | about of to
praise, laud, hail, applaud, commend, extol, salute, thank, congratulate, celebrate, compliment, defend | speech | agrees | dokx | for
welcome                           | speech   | agrees    | ox    |
endorse, back, support, champion, favor, favour | attitude | agrees | ox |
oppose                            | attitude | disagrees | ox    |
cite                              | speech   | explains  | okx   |
tout, portray, depict, paint, cast, characterize, characterise, describe, label, brand, dub, frame, bill | speech | describes | dknx |
discuss                           | speech   | discusses | o     |
talk, speak                       | speech   | discusses | d     | about of
outline, detail, lay              | speech   | describes | o     | out
mention, invoke                   | speech   | asserts   | o     |
apologize, apologise              | speech   | asserts   | d     | for
boast, brag, gloat                | speech   | claims    | sdv   | of about
concur                            | speech   | agrees    | sd    | with
believe, think, feel, suspect, figure, assume, suppose, doubt, guess, imagine, regret, trust | attitude | asserts | sd |
lament, bemoan                    | speech   | asserts   | sdox  | for over
fear, worry                       | attitude | warns     | sd    |
consider, deem                    | attitude | describes | kn    |
regard, view, see                 | attitude | describes | k     |
dispute, contest                  | speech   | disagrees | sox   |
hope, wish                        | attitude | hopes     | sdt   | for
want, prefer                      | attitude | hopes     | to    |
expect, anticipate                | attitude | predicts  | st    |
plan, intend, aim                 | attitude | commits   | t     |
seek, vie                         | attitude | commits   | t     |
know, understand, realize, realise, recognize, recognise, remember, forget | attitude | asserts | s |
decide, determine, resolve        | decree   | asserts   | st    |
rule                              | decree   | finds     | sd    | 
find, discover, learn             | evidence | finds     | s     |
show, demonstrate, prove, establish | evidence | finds   | s     |
read                              | speech   | asserts   | dv    |
vent, rant, rail                  | speech   | accuses   | d     | about against
echo                              | speech   | agrees    | do    |
lobby, campaign, push             | speech   | asks      | t     | for against
mean                              | attitude | asserts   | s     |
urge                              | speech   | asks      | sdato |
`;

/// Adjectives and participles that carry an attitude after "be": "is willing to".
const CUE_STATES: Readonly<Record<string, Illocution>> = {
  willing: 'commits',
  committed: 'commits',
  determined: 'commits',
  prepared: 'commits',
  ready: 'commits',
  eager: 'hopes',
  hopeful: 'hopes',
  optimistic: 'hopes',
  confident: 'predicts',
  convinced: 'asserts',
  sure: 'asserts',
  certain: 'asserts',
  aware: 'asserts',
  concerned: 'warns',
  worried: 'warns',
  afraid: 'warns',
  opposed: 'disagrees',
  unwilling: 'refuses',
  reluctant: 'refuses',
};

const verbs = readTable(CUE_TABLE);

function readTable(table: string): ReadonlyMap<string, CueVerb> {
  const map = new Map<string, CueVerb>();
  for (const line of table.split('\n')) {
    if (!line.trim()) continue;
    const [lemmas, type, illocution, frames, prepositions] = line.split('|').map((c) => c.trim());
    for (const lemma of lemmas!.split(',').map((l) => l.trim())) {
      map.set(lemma, {
        lemma,
        type: type as StatementType,
        illocution: illocution as Illocution,
        frames: frames!,
        prepositions: prepositions!.split(' ').filter(Boolean),
      });
    }
  }
  return map;
}

/// The cue verb with this lemma, if it is one.
export function cueVerb(lemma: string): CueVerb | undefined {
  return verbs.get(lemma);
}

/// The act of "be" with this adjective, if it has one.
export function cueState(word: string): Illocution | undefined {
  return Object.hasOwn(CUE_STATES, word) ? CUE_STATES[word] : undefined;
}
