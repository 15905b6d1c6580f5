/// What a written abbreviation says about the full stop at its end.
export const NOT_ABBREVIATION = 0;
/// Goes before a name, a number or the rest of a phrase, so a sentence never ends after it.
export const OPEN_ABBREVIATION = 1;
/// May be the last word of a sentence ("in the U.S.", "at 5 p.m.", "Dorn Inc.").
export const FINAL_ABBREVIATION = 2;

// Which words are abbreviations, by what must be true around them for the full stop to belong to
// the word. Words of the last three lists are also ordinary words ("no", "sat", "mass").
const ANY_CASE_OPEN = 'vs v cf ca approx incl viz dept dist tel attn al-';
const ANY_CASE_FINAL = 'etc lb lbs oz yrs govt assn assoc intl univ et al ibid a.k.a esp';
const CAPITAL_OPEN =
  'Mr Mrs Ms Mx Dr Drs Prof Sen Sens Rep Reps Gov Govs Gen Gens Lt Col Maj Sgt Capt Cpl Cmdr Adm ' +
  'Pvt Rev Revs Hon Msgr Fr Supt Det Insp Atty Amb Pres Messrs Mme Mlle Mons Sec St Ste Mt Ft ' +
  'Spc Ph Eng Asst Dep Sr Sra Gob Brig Const Pfc Hr Frl';
const CAPITAL_FINAL =
  'Jr Sr Esq Inc Corp Co Cos Ltd Llc Bros Mfg Jan Feb Apr Jun Jul Aug Sept Sep Oct Nov Dec ' +
  'Ave Blvd Rd Hwy Calif Ariz Colo Conn Fla Ga Kan Ky Md Mich Minn Mo Mont Neb Nev Okla Pa Penn ' +
  'Tenn Tex Va Vt Wis Wyo Que Ont Alta Sask N.Y Dept Assn Univ Ala Ark Ill Ind La Mass';
const AFTER_COMMA = 'Del Me Miss Ore Wash';
const BEFORE_NUMBER =
  'no nos p pp vol vols fig figs ch sec art est ext op par para c mar sun sat mon tue tues wed ' +
  'thu thur thurs fri';
const AFTER_NUMBER = 'ft sq min mins hr hrs yr mi in';

const ALWAYS = 1;
const CAPITAL = 2;
const COMMA = 3;
const NUMBER_NEXT = 4;
const NUMBER_BEFORE = 5;

interface Entry {
  readonly condition: number;
  readonly kind: number;
}

const entries = new Map<string, Entry>();

function enter(words: string, condition: number, kind: number): void {
  for (const word of words.split(' ')) entries.set(word.toLowerCase(), { condition, kind });
}

enter(ANY_CASE_OPEN, ALWAYS, OPEN_ABBREVIATION);
enter(ANY_CASE_FINAL, ALWAYS, FINAL_ABBREVIATION);
enter(CAPITAL_OPEN, CAPITAL, OPEN_ABBREVIATION);
enter(CAPITAL_FINAL, CAPITAL, FINAL_ABBREVIATION);
enter(AFTER_COMMA, COMMA, FINAL_ABBREVIATION);
enter(BEFORE_NUMBER, NUMBER_NEXT, OPEN_ABBREVIATION);
enter(AFTER_NUMBER, NUMBER_BEFORE, FINAL_ABBREVIATION);

const LONGEST = Math.max(...Array.from(entries.keys(), (word) => word.length));

/// What stands around a word and its full stop.
export interface Surroundings {
  readonly afterComma: boolean;
  readonly afterNumber: boolean;
  readonly beforeNumber: boolean;
}

/// The kind of abbreviation `word` (without its full stop) is in these surroundings.
export function abbreviationKind(word: string, around: Surroundings): number {
  if (word.length > LONGEST) return NOT_ABBREVIATION;
  const entry = entries.get(word.toLowerCase());
  if (!entry || !holds(entry.condition, word, around)) return NOT_ABBREVIATION;
  return entry.kind;
}

function holds(condition: number, word: string, around: Surroundings): boolean {
  const capital = word[0] !== word[0]!.toLowerCase();
  if (condition === ALWAYS) return true;
  if (condition === CAPITAL) return capital;
  if (condition === COMMA) return capital && around.afterComma;
  return condition === NUMBER_NEXT ? around.beforeNumber : around.afterNumber;
}
