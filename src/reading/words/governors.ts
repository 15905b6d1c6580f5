/// What words tell about an event below them, by lemma; written by hand.

/// The kinds of word that govern an event. Each tells whether the event takes place: if the word
/// holds, and if the word is negated.
export const SIGNATURES = {
  // The event happened, whether the word is negated or not: "did not know that".
  factive: { so: '+', denied: '+' },
  // The event happened if the word holds: "managed to", "did not manage to".
  implies: { so: '+', denied: '-' },
  // The event happened if the word holds, and is open if it is negated: "forced to".
  causes: { so: '+', denied: 'o' },
  // The event goes on if the word holds.
  goesOn: { so: '+', denied: '-' },
  // The event did not happen if the word holds: "failed to", "did not fail to".
  excludes: { so: '-', denied: '+' },
  // The event did not happen if the word holds, and is open if it is negated: "refused to", "ruled
  // out".
  refuses: { so: '-', denied: 'o' },
  cancels: { so: '-', denied: 'o' },
  denies: { so: '-', denied: 'o' },
  // Somebody says that the event happened.
  says: { so: 's', denied: 'o' },
  alleges: { so: 'o', denied: 'o' },
  believes: { so: 'o', denied: 'o' },
  plans: { so: 'o', denied: '-' },
  wants: { so: 'o', denied: 'o' },
  urges: { so: 'o', denied: 'o' },
  doubts: { so: 'o', denied: 'o' },
  allows: { so: 'o', denied: '-' },
  supposes: { so: 'o', denied: 'o' },
} as const;

export type Governor = keyof typeof SIGNATURES;

function table(lists: Partial<Record<Governor, string>>): ReadonlyMap<string, Governor> {
  const found = new Map<string, Governor>();
  for (const [kind, words] of Object.entries(lists) as [Governor, string][])
    for (const word of words.split(/[,\n]/)) if (word.trim()) found.set(word.trim(), kind);
  return found;
}

/// Before a clause: "managed to go", "denied that he went", "is able to go".
export const CLAUSE_WORDS = table({
  factive: `know, discover, learn, find out, see, hear, reveal, realize, realise, regret, remember, recall, notice, 
    forgive, resent, celebrate, mourn, acknowledge, admit, concede, confess, 
    glad, happy, sorry, sad, proud, aware, surprised, surprise, fact, pleased, angry,
    ashamed, lucky, outrage, outraged, upset, disappointed, shocked, delighted, grateful, thank,
    apologize, apologise, blame, criticize, criticise, credit, condemn, accept, appreciate, odd,
    strange, news, reason, unfortunate, tragic, discovery, realization, admission, knowledge,
    confirmation, forget that`,
  implies: `manage, succeed, dare, bother, get, go on, turn out, prove, help, use, happen, enough, proceed, contrive, able, trouble, courage`,
  causes: `prove, confirm, demonstrate, show, true, obvious, clear, evident, certain, sure, force, make, lead, drive, cause, compel, bring, prompt, push, let, trick, persuade, convince,
    induce, provoke, spur, oblige, coerce, enable, watch, witness, catch, leave, keep`,
  goesOn: `begin, start, continue, keep on, resume, remain, tend, stop, finish, cease, quit, complete, end, busy`,
  excludes: `fail, neglect, forget, failure`,
  refuses: `refuse, short, exclude, disqualify, exempt, spare, save, protect,  decline, prevent, avoid, refrain, bar, ban, block, prohibit, forbid, discourage,
    dissuade, deter, hinder, stave off, refusal, impossible, unable, inability, too, reluctance,
    reluctant, hesitate, unwilling, unwillingness, prohibition, disinclined, resist, shy away, abstain,
    false, untrue, inconceivable, stop from, preclude, restrain, hold off, powerless, miss`,
  cancels: `cancel, scrap, call off, abandon, drop, shelve, rule out, reject, renounce, give up, scuttle`,
  denies: `fabricate, fake, mislead, misinform, hallucinate, feign, delude, manufacture, fool, retract, dupe, disagree, deceive, dispel, disbelieve, debunk, deny, dispute, refute, rebut, disprove, denial, dismiss, pretend, contradict, lie`,
  says: `say, tell, announce, report, state, declare, add, note, explain, write, describe, testify, inform,
    mention, observe, remark, reply, answer, point out, stress, emphasize, emphasise, indicate, comment,
    recount, relate, document, disclose, inform, notify, advise, assure, conclude, find, rule,
    establish, determine, decide that, statement, announcement, report, conclusion, finding, ruling,
    evidence, proof, sign, indication, testimony, word, mean, quote, cite, complain, joke, boast, shout, repeat, reiterate, respond, recall`,
  alleges: `claim, allege, accuse, charge, suspect, suggest, imply, insinuate, insist, maintain, contend,
    argue, assert, rumor, rumour, hint, indict, suspicion, allegation, accusation, claim, rumor, rumour,
    assertion, contention, argument, suggestion, theory, charge, purport, report to, implicate,
    complaint, insistence, appear, seem, apparent, said, alleged, reputed`,
  believes: `bet, prejudge, pray, believe, think, feel, guess, assume, suppose, presume, imagine, understand, reckon,
    figure, consider, deem, expect that, estimate, belief, view, impression, assumption, opinion,
    consensus, convinced, confident, confidence, idea, sense, conviction, trust, hold, perceive, regard`,
  plans: `plan, intend, schedule, set, due, slate, agree, promise, pledge, vow, decide, resolve, commit, prepare, arrange, ready, poised, about, going, willing, bound, determined, swear, undertake, guarantee, destine, plan to, decision, agreement, commitment, intention, preparation, readiness, willingness, determination, deal, opt, near, gear up, line up, motion, approve, authorize, authorise, vote, obligation, obligate, tentative, order, mission, task, choose, elect`,
  wants: `want, interested, interest, committed, commitment, dedicated, focus, concentrate, opposed, oppose, averse, way, habit, idea of, wish, hope, desire, need, try, seek, attempt, aim, strive, struggle, endeavor, endeavour, fight, work, bid, campaign, lobby, like, love, prefer, offer, expect, anticipate, predict, forecast, await, look, long, yearn, crave, effort, drive, expectation, prediction, prospect, eager, anxious, keen, hopeful, eagerness, ambition, goal, target, push, urgency, necessity, necessary, essential, important, crucial, vital, imperative, advisable, better, project, envision, envisage, foresee, move, reason to, duty, task, challenge, compete, rush, scramble, race, hurry, wait, apply, volunteer, nominate, assign, design, supposed, meant, intended, prone, inclined, likely, likelihood, probable, probability`,
  doubts: `doubt, question, unlikely, doubtful, skeptical, sceptical, unclear, uncertain, unsure, wonder, ask whether,
    improbable, doubt that, skepticism, debatable, uncertainty, investigate, examine, see whether`,
  allows: `allow, permit, can, entitle, empower, possible, possibility, chance, opportunity, ability,
    capable, capability, capacity, power, right, option, way, free, able to, license, qualified,
    eligible, easy, hard, difficult, tough, chance, potential, risk, danger, means, permission, room,
    time, freedom, authority, clearance, easier, harder, simple, afford, equip, dangerous, safe, risky`,
  supposes: `fantasize, daydream, dream, picture, visualize, theorize, conjecture, presuppose, generalize, speculate, jest, suppose, imagine, assume, hypothesize, scenario, condition, case, pretend, hypothesis`,
  urges: `tempt, ask, talk, speak, talks, discussion, debate, urge, request, demand, beg, encourage, invite, call, call on, appeal, recommend, propose, advise, press, pressure, plead, order, direct, instruct, command, require, tell to, threaten, warn, fear, worry, consider, contemplate, study, discuss, debate, weigh, mull, proposal, threat, warning, afraid, worried, concerned, concern, recommendation, tempted, temptation, petition, sue, invitation, entice, insist on, incentive, dream, motive, pressure`,
});

/// Before a noun for an event, as object, passive subject or by a preposition: "plans talks",
/// "the threat of war", "accused of fraud".
export const NOUN_WORDS = table({
  goesOn: `begin, start, continue, resume, open, enter, wage, pursue, end, conclude, finish, complete, stop, halt`,
  implies: `hold, stage, launch, have, conduct, host, make, take, carry out, commit, perform, mount, give,
    win, reach, sign, achieve, cause, trigger, spark, lead, result, provoke, produce, secure, deliver,
    place, happen, occur, erupt, break out, go ahead, take place, issue, see, undergo, suffer,
    impose, adopt, pass, come, materialize, be, do, undertake, sustain, inflict, get, face, join in`,
  refuses: `protection, immunity, protect, shield, avoid, prevent, avert, block, rule out, refuse, forestall, preclude, head off, stave off, ban, bar,
    forbid, prohibit, prevention, avoidance, ban, refusal, foil, thwart, lack, absence, lack of, reject, rejection,
    decline, refrain, dearth, want of, miss`,
  cancels: `cancel, scrap, call off, abandon, drop, shelve, scuttle, cancellation, scrapping, abandonment, scratch`,
  denies: `deny, denial, dispute, disavow, refute`,
  alleges: `finding, investigation, probe, inquiry, investigate, evidence, sign of, report of, word of, question of, accuse, allege, suspect, charge, accusation, allegation, suspicion, charge, claim, indict, rumor,
    rumour, implicate, blame for, acquit, acquittal, indictment, purport, impeach`,
  plans: `order, approve, announce, mandate, approval, announcement, okay, ratify, plan, schedule, set, arrange, prepare, promise, pledge, agree, slate, announce plan, plot, intend, preparation,
    plan, proposal, agreement, await, await, run-up, countdown, ahead, prelude, expect, anticipate, postpone,
    delay, put off, defer, reschedule, organize, organise, postponement, schedule, date, advance`,
  wants: `want, seek, need, hope, wish, predict, forecast, push, lobby, encourage, prospect, prediction, expectation, desire, bid, drive, campaign, offer, attempt, try, eligible, likelihood, probability, ready, brace, readiness, envisage, envision, likely, necessary`,
  doubts: `doubt, question, unlikely, doubtful`,
  allows: `allow, permit, possibility, chance, opportunity, possible, potential, capable, right, room, authorize, authorise, ability, capability`,
  supposes: `scenario, case, event, hypothesis`,
  urges: `talk, speak, demand, urge, request, propose, call, call for, ask, threaten, fear, warn, consider, contemplate, favor, favour, advocate, recommend, oppose, invite, appeal, threat, danger, risk, warning, proposal, recommendation, worry, opposition, suggest, debate, mull, weigh, support, back, require, press, pressure`,
});

/// Adjectives and participles before or after a noun for an event.
export const NOUN_MODIFIERS: ReadonlyMap<string, Governor> = table({
  plans: `planned, scheduled, upcoming, forthcoming, future, next, coming, pending, proposed, intended, impending,
    prospective, due, set, slated, promised, pledged, postponed, delayed, agreed, eventual, tomorrow, expected, projected,
    imminent, approaching, would-be, subsequent to, looming, awaited, anticipated`,
  wants: `desired, wanted, demanded, requested, feared, threatened, sought, predicted, needed, hoped-for, likely, probable`,
  allows: `possible, potential, conceivable, feasible, prospective, eventual, any, whatever`,
  alleges: `alleged, suspected, purported, supposed, reputed, rumored, rumoured, accused, claimed, apparent, reported, presumed, disputed`,
  cancels: `cancelled, canceled, scrapped, aborted, abandoned, shelved, averted, foiled, thwarted, prevented`,
  denies: `denied, fake, fictitious, nonexistent, fabricated, bogus, invented, false`,
  supposes: `hypothetical, imaginary, theoretical, fictional, unlikely, simulated, mock`,
});

/// Adverbs of an event.
export const ADVERBS: ReadonlyMap<string, Governor> = table({
  refuses: `never, not, n't, nt, neither, nor, no, nowhere, hardly, scarcely, barely, no longer`,
  alleges: `allegedly, reportedly, purportedly, supposedly, apparently, ostensibly, seemingly, rumoredly`,
  believes: `probably, presumably, likely, possibly, perhaps, maybe, conceivably, potentially, arguably, doubtless`,
  plans: `soon, tomorrow, eventually`,
  supposes: `hypothetically, theoretically, ideally`,
  excludes: `almost, nearly`,
});

/// Modals: an event of the future is planned, that of another modal is possible.
export const FUTURE_MODALS: ReadonlySet<string> = new Set(['will', 'shall', "'ll", 'wo', 'sha']);
export const OPEN_MODALS: ReadonlySet<string> = new Set(
  "may might can could should must ought would need ca dare 'd".split(' '),
);

/// Words that open a supposition.
export const SUPPOSING: ReadonlySet<string> = new Set(
  'if unless whether lest provided providing supposing assuming until till'.split(' '),
);

/// Nouns for events that are arranged. "The summit" that somebody will attend is still to come.
export const ARRANGED: ReadonlySet<string> = new Set(
  `meeting summit talk talks election vote trial hearing conference visit ceremony trip referendum session interview
  negotiation negotiations poll ballot debate inauguration congress wedding festival game match race launch flight
  rally march protest demonstration parade exercise exercises tour deadline event review sale auction runoff`.split(
    /\s+/,
  ),
);
