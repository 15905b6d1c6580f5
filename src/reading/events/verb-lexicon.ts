import { VERBS_OF_CONFLICT } from './verb-lexicon-conflict.ts';
import { VERBS_OF_COOPERATION } from './verb-lexicon-cooperation.ts';

/// Verbs that tell events, in the terms of PLOVER. The lists are this project's own.
///
/// Each line: verbs | what else must be there | type | mode | context. The first line that fits wins. All of
/// what is asked for must be there:
///
///   who        an object that can act: a person, a body, a country, people ("arrested two men")
///   =talk      an object of that class of nouns (`NOUN_CLASSES`), or that tells an event of that
///              type ("=CONSULT": "held talks")
///   -claim     no object of that class
///   some       an object
///   ~with      a particle or a preposition, whatever is behind it
///   +off       a particle or a preposition ("called off"); `who` and `=talk` then may be behind it
///   active     never in the passive (`passive`: only there)
///   both       two sides as the subject ("the two leaders met")
///   do         a clause or an infinitive that says what ("refused to meet"); `to` an infinitive only
///   hostile    what is to be done is hostile (`friendly`: it is not)
///   says       a clause that is said ("a group protested that")
///   alone      no object
///   body       done by a body, not by a person; `person` the other way round, and in words
///   armed      a subject or an object that bears arms, or weapons in the same sentence
///
/// The type - says that it is no event. A mode of * is told by what is asked for, refused or threatened.
export const VERB_TABLE = `${VERBS_OF_COOPERATION.trimEnd()}${VERBS_OF_CONFLICT}`;
