/// Two reports made after one pattern, of two events.
export const TEMPLATES = [
  {
    what: 'two matches of football',
    a: `Seahaven 3, Brannock 1

SEAHAVEN — Nils Aker scored twice and Tom Varga added a header as Seahaven beat Brannock 3-1 at home on Saturday to move up to fourth place in the league.

Aker put the home side ahead after nine minutes with a shot from twenty metres. Brannock drew level through Emil Stark just before half-time, but Varga restored the lead after a corner, and Aker settled it ten minutes from the end.

Seahaven coach Per Lindqvist was pleased. Brannock stay bottom and travel to Ostrand next weekend.

Attendance: 4,210. Referee: R. Holm. Yellow cards: Stark, Weir.`,
    b: `Lantra 2, Ostrand 0

LANTRA — Leo Maric scored once and Jan Pohl added a penalty as Lantra beat Ostrand 2-0 at home on Sunday to move up to second place in the league.

Maric put the home side ahead after half an hour with a volley from close range. Ostrand hit the post through Sven Dahl early in the second half, but Pohl kept his nerve after a foul, and the visitors did not come back.

Lantra coach Olga Reuss was relieved. Ostrand stay ninth and travel to Tallow Bay next weekend.

Attendance: 7,655. Referee: K. Bloom. Yellow cards: Dahl, Frey.`,
  },
  {
    what: 'two forecasts',
    a: `Weather for Monday

Monday will be cloudy over the islands with rain in the afternoon and a fresh wind from the west. Temperatures reach 9 degrees on the coast and 6 inland.

During the night the rain turns to snow above four hundred metres. Drivers on the pass to Brannock should carry chains.

Tuesday begins dry. Towards evening showers return from the north, and gusts may reach sixty kilometres an hour at sea.`,
    b: `Weather for Thursday

Thursday will be sunny over the mainland with fog in the morning and a light breeze from the south. Temperatures reach 17 degrees in the valleys and 13 by the water.

During the night clouds gather along the border. Gardeners in the plain need not cover their beds any longer.

Friday stays warm. Thunder is possible from noon on in the hills, with hail the size of peas in places that lie high.`,
  },
  {
    what: 'two quarterly results',
    a: `Harbour Freight profit rises 12%

Harbour Freight Co. said on Tuesday its third-quarter net profit rose 12 percent to 41 million crowns from a year earlier, helped by higher rates for grain.

Revenue was 310 million crowns, compared with the 298 million that analysts had expected on average.

The company raised its outlook for the year and proposed a dividend of two crowns a share. Its stock was up 4 percent in early trading in Seahaven.`,
    b: `Tallow Dairies profit falls 30%

Tallow Dairies Co. said on Friday its second-quarter net profit fell 30 percent to 8 million crowns from a year earlier, hurt by a strike at its largest plant.

Revenue was 95 million crowns, compared with the 101 million that brokers had forecast in a poll.

The company kept its outlook for the year and paid no dividend at all. Its stock was down 11 percent in late trading in Lantra.`,
  },
  {
    what: 'two police reports',
    a: `Man, 44, dies in crash on Pass Road

A 44-year-old man from Ostrand died on Sunday when his car left the Pass Road and struck a tree, police in Brannock said.

The accident happened at about 3 a.m. near the old toll house. The man was alone in the car. The road was closed for two hours.

Anyone who saw a dark estate car driving fast is asked to call the station in Brannock.`,
    b: `Woman, 71, hurt in fall on Mole Street

A 71-year-old woman from Port Ellis was hurt on Tuesday when she slipped on wet leaves and broke a hip, police in Port Ellis said.

The accident happened at about noon outside the post office. The woman was helped by pupils. The pavement has since been swept.

Anyone who takes leaves home for compost is asked to use the bins behind the church.`,
  },
  {
    what: 'two election results of one evening',
    a: `Castell wins in Brannock

Mira Castell has won the race for mayor of Brannock with 54 percent of the vote, according to preliminary results published by the county on Sunday evening.

Her opponent, the farmer Carl Weir, conceded shortly before ten. Turnout was 61 percent, four points more than last time.

Castell takes office on the first of January. She has promised to cut the price of school meals by half.`,
    b: `Reber loses in Lantra

Jonas Reber has lost the race for mayor of Lantra with 47 percent of the vote, according to preliminary results published by the county on Sunday evening.

His opponent, the banker Olga Reuss, thanked her helpers at a dance hall. Turnout was 70 percent, a record for the town.

Reuss takes office on the first of January. She wants a second bridge, and a tunnel if the bridge is too dear.`,
  },
] as const;
