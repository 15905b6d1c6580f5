/// A report, and a later one of the same paper that repeats three paragraphs of background from it.
const story = (news: string, background: string): string => `${news.trim()}\n\n${background}`;

const FERRY = `The ferry line between Seahaven and the islands has lost money in each of the past six years. A third of its fleet is older than its captains.

In 2029 the province took over the debts of the line and in return got three seats on its board, which it has used to keep the winter service going.

Some nine hundred people on the outer islands depend on the boats for school, hospital and post. There is no airfield, and the mail plane stopped flying long ago.`;

const MINE = `The copper mine at Ostrand opened in the last century and was closed when prices fell. Its shafts have been under water since.

A company from the capital bought the site four years ago for a price that neither side has told, and has since drilled more than sixty holes around it.

The river below the mine is one of the last in the region where salmon spawn. Anglers and farmers have fought every plan to dig there again.`;

const TRIAL = `Orlo was treasurer of the housing fund for eleven years. He resigned when auditors could not find the papers for nineteen loans.

The fund, set up after the great flood, lends money to families who want to rebuild. It has paid out more than forty million crowns since it was founded.

Prosecutors say that at least three million went to firms that belonged to his brother. Both men deny that they broke any law.`;

const LIBRARY = `The library in Mole Street was built from the gift of a sea captain and has not been repaired since. Buckets stand between its shelves whenever it rains.

Two plans for a new building have failed. The first was too dear, and the second was turned down by the voters in a ballot in 2027.

Every second child in the town has a reader's card. The reading room is also where those who have no heating at home spend their winter evenings.`;

const TRAM = `The tram to the northern suburbs has been promised by three mayors in a row. Rails for the first mile lie in a depot and rust.

The state pays half of what the line costs as long as work starts within five years of its approval. That time runs out next June.

Shopkeepers along Station Road fear two years of dust and fences. They want the route to run behind the brewery, which would add four minutes.`;

export const FOLLOW_UPS = [
  {
    what: 'a ferry line',
    a: story(
      `Ferry line asks for help

The line that serves the islands will run out of cash in February unless the province pays for fuel, its director said on Monday.

Hanne Lund told reporters that oil had become dearer by a half since summer and that passengers had not come back after the storm.

She has asked for two million crowns, half of it as a gift. The finance committee will look at the request on Thursday.

If it says no, the boats to the two outermost islands would be the first to stop, she said.`,
      FERRY,
    ),
    b: story(
      `Province turns ferry request down

The finance committee voted against a grant for the islands' boats on Thursday after a debate of four hours.

Members of both parties said the line had been given enough. Its chairman offered a loan at market rates instead, with the terminal as security.

Islanders in the gallery shouted when the result was read out, and one of them was led away.

The director left the building by a side door. A statement promised a decision on the timetable before Christmas.`,
      FERRY,
    ),
  },
  {
    what: 'a mine',
    a: story(
      `Company wants to pump out old mine

Plans to drain the flooded copper mine at Ostrand were handed to the county on Wednesday in four boxes.

The work would take fourteen months, the papers say, and the water would be cleaned in two basins before it is let into the river.

Sixty jobs could come of it at first, and three hundred once ore is hoisted.

The county has ninety days to answer.`,
      MINE,
    ),
    b: story(
      `Anglers block road to Ostrand

About two hundred people with rods and waders stood across the road to the copper mine on Saturday and let no lorry through.

Police took down names and cleared one lane by noon. There were no arrests, but a tyre was cut.

A spokesman for the owners said that surveyors would come back on Monday by helicopter if they had to.

The protesters want a study by biologists of the university before anybody turns on a pump.`,
      MINE,
    ),
  },
  {
    what: 'a trial',
    a: story(
      `Former treasurer charged

Piet Orlo, who kept the books of the housing fund, was charged with fraud on Tuesday at the district court.

The indictment has eighty pages and lists payments over six years, the court said.

His lawyer called it a novel and asked for the case to be heard in another city.

A first hearing is set for the second week of April.`,
      TRIAL,
    ),
    b: story(
      `Witness tells of envelopes

A former clerk of the housing fund told the court on Monday how she had carried envelopes to a garage and never asked what was in them.

The judge had to call for silence twice while she spoke.

She said the accused had once joked that paper burned better than money. He shook his head.

On Wednesday two bankers are to be heard about accounts abroad.`,
      TRIAL,
    ),
  },
  {
    what: 'a library',
    a: story(
      `Rain closes library

Water came through the ceiling of the children's room on Sunday, and the town shut the library until further notice.

About two thousand books were carried to the gymnasium by volunteers who formed a chain across the yard.

The librarian, Ruth Amsel, thinks that a tenth of them cannot be saved.

The council meets tonight to find a roof for them.`,
      LIBRARY,
    ),
    b: story(
      `Brewery offers hall for books

Readers may soon borrow novels where beer was once bottled: the owner of the empty brewery has offered its hall to the town for a year and for nothing.

Councillors who went to see it on Friday praised the light and the dry floor.

What is missing are toilets and a ramp. A builder put the price of both at the cost of a small car.

Ruth Amsel said she would open with half of the shelves if she were given the keys by May.`,
      LIBRARY,
    ),
  },
  {
    what: 'a tram',
    a: story(
      `Mayor sets date for tram

Digging for the northern tram will begin on the first of May, Mayor Ivo Dorn said on Thursday, whatever the courts say.

He showed a drawing of the first stop with trees and a kiosk.

The opposition asked where the money for the trees came from.

Bids from three builders will be opened next week.`,
      TRAM,
    ),
    b: story(
      `Court halts tram

Judges told the city on Friday to leave its shovels in the shed until they have ruled on a complaint by forty residents.

The residents say that nobody measured how much their cellars would shake.

A ruling before summer is unlikely, a clerk said, since two of the three judges are ill.

The mayor's office would not say what becomes of the date it had set.`,
      TRAM,
    ),
  },
] as const;
