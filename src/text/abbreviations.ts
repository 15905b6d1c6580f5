/// What a written abbreviation says about the full stop at its end.
export const NOT_ABBREVIATION = 0;
/// Goes before a name, a number or the rest of a phrase, so a sentence never ends after it.
export const OPEN_ABBREVIATION = 1;
/// May be the last word of a sentence ("in the U.S.", "at 5 p.m.", "Dorn Inc.").
export const FINAL_ABBREVIATION = 2;

// Which words are abbreviations, by what must be true around them for the full stop to belong to
// the word. Words of the last four lists are also ordinary words ("no", "sat", "mass").
const ANY_CASE_OPEN = 'vs v cf ca eg ie approx incl viz dist tel attn';
const ANY_CASE_FINAL = 'etc yrs govt dept assn assoc intl univ et al ibid esp';
const CAPITAL_OPEN =
  'Mr Mrs Ms Mx Dr Drs Prof Sen Sens Rep Reps Gov Govs Gen Gens Lt Col Maj Sgt Capt Cpl Cmdr Adm ' +
  'Pvt Rev Revs Hon Msgr Fr Supt Det Insp Atty Amb Pres Messrs Mme Mlle Sec St Ste Mt Ft ' +
  'Mon Tue Tues Wed Thu Thur Thurs Fri Spc Ph Eng Asst Dep Brig Const Pfc Del';
const CAPITAL_FINAL =
  'Jr Sr Esq Inc Corp Co Cos Ltd Llc Bros Mfg Jan Feb Apr Jun Jul Aug Sept Sep Oct Nov Dec ' +
  'Ave Blvd Rd Hwy Calif Ariz Colo Conn Fla Kan Mich Minn Mont Neb Nev Okla Penn ' +
  'Tenn Tex Vt Wis Wyo Que Ont Alta Sask N.Y Ala Ark';
// In capitals all along they stand without a full stop, and for other things: "He left the VA."
const TWO_LETTERS_FINAL = 'Ga Ky La Md Mo Pa Va';
const AFTER_PLACE = 'Del Ill Ind Mass Me Miss Ore Wash';
const CAPITAL_BEFORE_NUMBER = 'No Nos Mar Sun Sat';
const BEFORE_NUMBER = 'p pp vol vols fig figs ch sec art est ext op par para c';
const AFTER_NUMBER = 'lb lbs oz ft sq min mins hr hrs yr mi in';

const ALWAYS = 1;
const CAPITAL = 2;
const PLACE_BEFORE = 3;
const CAPITAL_NUMBER_NEXT = 4;
const NUMBER_NEXT = 5;
const NUMBER_BEFORE = 6;
const CAPITAL_THEN_SMALL = 7;

interface Entry {
  readonly condition: number;
  readonly kind: number;
}

// A word may be an abbreviation for more than one reason: Ft. Ellis, 10 ft.
const entries = new Map<string, Entry[]>();

function enter(words: string, condition: number, kind: number): void {
  for (const word of words.split(' ')) {
    const lower = word.toLowerCase();
    entries.set(lower, [...(entries.get(lower) ?? []), { condition, kind }]);
  }
}

enter(ANY_CASE_OPEN, ALWAYS, OPEN_ABBREVIATION);
enter(ANY_CASE_FINAL, ALWAYS, FINAL_ABBREVIATION);
// Before the next: Dover, Del.; Del. Ana Brook.
enter(AFTER_PLACE, PLACE_BEFORE, FINAL_ABBREVIATION);
enter(CAPITAL_OPEN, CAPITAL, OPEN_ABBREVIATION);
enter(CAPITAL_FINAL, CAPITAL, FINAL_ABBREVIATION);
enter(TWO_LETTERS_FINAL, CAPITAL_THEN_SMALL, FINAL_ABBREVIATION);
enter(TWO_LETTERS_FINAL, PLACE_BEFORE, FINAL_ABBREVIATION);
enter(CAPITAL_BEFORE_NUMBER, CAPITAL_NUMBER_NEXT, OPEN_ABBREVIATION);
enter(BEFORE_NUMBER, NUMBER_NEXT, OPEN_ABBREVIATION);
enter(AFTER_NUMBER, NUMBER_BEFORE, FINAL_ABBREVIATION);

const LONGEST = Math.max(...Array.from(entries.keys(), (word) => word.length));

/// What stands around a word and its full stop.
export interface Surroundings {
  /// A comma, hyphen or bracket stands before: "Ellis, Ore.", "D-Ore.", "(Ore.)".
  readonly afterPlace: boolean;
  readonly afterNumber: boolean;
  readonly beforeNumber: boolean;
}

/// The kind of abbreviation `word` (without its full stop) is in these surroundings.
export function abbreviationKind(word: string, around: Surroundings): number {
  if (word.length > LONGEST) return NOT_ABBREVIATION;
  const reasons = entries.get(word.toLowerCase());
  const reason = reasons?.find(({ condition }) => holds(condition, word, around));
  return reason?.kind ?? NOT_ABBREVIATION;
}

function holds(condition: number, word: string, around: Surroundings): boolean {
  const capital = word[0] !== word[0]!.toLowerCase();
  if (condition === ALWAYS) return true;
  if (condition === CAPITAL) return capital;
  if (condition === CAPITAL_THEN_SMALL)
    return capital && word.slice(1) !== word.slice(1).toUpperCase();
  if (condition === PLACE_BEFORE) return capital && around.afterPlace;
  if (condition === CAPITAL_NUMBER_NEXT) return capital && around.beforeNumber;
  return condition === NUMBER_NEXT ? around.beforeNumber : around.afterNumber;
}
