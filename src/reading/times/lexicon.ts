import type { Unit } from './calendar.ts';

/// The words that time expressions are found by, and what they stand for.

export const MONTH_NAMES =
  'january february march april may june july august september october november december'.split(
    ' ',
  );
const WEEKDAY_NAMES = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ');

function numbered(lists: readonly (readonly string[])[], from = 0): Map<string, number> {
  return new Map(lists.flatMap((list) => list.map((word, i) => [word, i + from] as const)));
}

/// Short forms of months: "Jan.", "Sept.", and without a stop where they mean nothing else.
const MONTH_SHORT: Readonly<Record<string, number>> = {
  'jan.': 1,
  'feb.': 2,
  'mar.': 3,
  'apr.': 4,
  'jun.': 6,
  'jul.': 7,
  'aug.': 8,
  'sep.': 9,
  'sept.': 9,
  'oct.': 10,
  'nov.': 11,
  'dec.': 12,
  feb: 2,
  apr: 4,
  aug: 8,
  sept: 9,
  oct: 10,
  nov: 11,
  dec: 12,
  jan: 1,
};

export const MONTHS: ReadonlyMap<string, number> = new Map([
  ...numbered([MONTH_NAMES], 1),
  ...Object.entries(MONTH_SHORT),
]);

/// Months whose name is a word or a person's name too.
export const DOUBTFUL_MONTHS = new Set(['march', 'may', 'april', 'june', 'august', 'jan', 'dec']);

export const WEEKDAYS: ReadonlyMap<string, number> = numbered([
  WEEKDAY_NAMES,
  'sun. mon. tues. wed. thurs. fri. sat.'.split(' '),
  ['', '', 'tue.', '', 'thu.'],
  ['', '', 'tues', '', 'thurs'],
  ['', '', '', '', 'thur.'],
]);

export const WEEKDAY_PLURALS: ReadonlyMap<string, number> = numbered([
  WEEKDAY_NAMES.map((name) => `${name}s`),
]);

export const SEASONS: ReadonlyMap<string, number> = numbered([
  'spring summer fall winter'.split(' '),
  ['', 'summertime', 'autumn', 'wintertime'],
]);

/// Units of calendar and clock: the letter of the ISO 8601 duration and how many of it they are.
export interface UnitWord {
  readonly unit: Unit | null;
  readonly letter: string;
  readonly count: number;
  readonly plural: boolean;
}

const UNIT_ROWS: readonly (readonly [string, string, Unit | null, string, number])[] = [
  ['second', 'seconds', null, 'TS', 1],
  ['minute', 'minutes', null, 'TM', 1],
  ['hour', 'hours', null, 'TH', 1],
  ['day', 'days', 'day', 'D', 1],
  ['week', 'weeks', 'week', 'W', 1],
  ['fortnight', 'fortnights', null, 'W', 2],
  ['weekend', 'weekends', 'weekend', 'WE', 1],
  ['month', 'months', 'month', 'M', 1],
  ['quarter', 'quarters', 'quarter', 'M', 3],
  ['year', 'years', 'year', 'Y', 1],
  ['decade', 'decades', 'decade', 'Y', 10],
  ['century', 'centuries', 'century', 'Y', 100],
  ['yr', 'yrs', 'year', 'Y', 1],
  ['hr', 'hrs', null, 'TH', 1],
  ['night', 'nights', null, 'D', 1],
];

export const UNITS: ReadonlyMap<string, UnitWord> = new Map<string, UnitWord>(
  UNIT_ROWS.flatMap(([singular, plural, unit, letter, count]) => [
    [singular, { unit, letter, count, plural: false }] as const,
    [plural, { unit, letter, count, plural: true }] as const,
  ]),
);

/// Parts of the day as TIMEX3 writes them.
export const PARTS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    morning: 'MO',
    mornings: 'MO',
    afternoon: 'AF',
    afternoons: 'AF',
    evening: 'EV',
    evenings: 'EV',
    night: 'NI',
    nights: 'NI',
    'mid-morning': 'MO',
    'mid-afternoon': 'AF',
    midmorning: 'MO',
    midafternoon: 'AF',
    midday: 'MI',
    lunchtime: 'MI',
  }),
);

export const CLOCK_WORDS: ReadonlyMap<string, string> = new Map([
  ['noon', '12:00'],
  ['midnight', '24:00'],
]);

/// Days counted from the document's: "yesterday".
export const DAY_WORDS: ReadonlyMap<string, readonly [shift: number, clock: string]> = new Map([
  ['today', [0, '']],
  ['yesterday', [-1, '']],
  ['tomorrow', [1, '']],
  ['tonight', [0, 'NI']],
] as const);

/// Sets named by one word.
export const SET_WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    hourly: 'PT1H',
    daily: 'P1D',
    nightly: 'XXXX-XX-XXTNI',
    weekly: 'P1W',
    biweekly: 'P2W',
    monthly: 'P1M',
    bimonthly: 'P2M',
    quarterly: 'P3M',
    annually: 'P1Y',
    yearly: 'P1Y',
    biennial: 'P2Y',
  }),
);

/// Words that place a unit beside the document's: "last week".
export const TURNS: ReadonlyMap<string, -1 | 0 | 1> = new Map([
  ['last', -1],
  ['past', -1],
  ['previous', -1],
  ['this', 0],
  ['current', 0],
  ['next', 1],
  ['coming', 1],
  ['upcoming', 1],
  ['following', 1],
] as const);

export const ORDINALS: ReadonlyMap<string, number> = numbered(
  [
    (
      'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth ' +
      'thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'
    ).split(' '),
  ],
  1,
);

/// Zones behind a time of day.
export const ZONES = new Set(
  'est edt cst cdt mst mdt pst pdt gmt utc et ct mt pt bst cet cest'.split(' '),
);
