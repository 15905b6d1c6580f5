/// Two reports of one event, each in its reporter's words, that print the same quotation.
export const OWN_WORDS = [
  {
    what: 'a pier that reopens',
    a: `Pier Opens Again

PORT ELLIS — The long pier at Port Ellis took its first passengers in two years on Monday, after carpenters had replaced more than four hundred planks.

“We were told in spring that it could never be done before the winter storms, and here we stand,” harbour master Ana Brook told a crowd of about three hundred.

The work cost twice what the town council had set aside. A loan from the regional bank covers the rest and runs until the end of the decade.

Fishing boats may tie up again from Thursday. The café at the far end stays shut, as its kitchen has no water yet.`,
    b: `Crowds return to the sea front

Brass bands and free chowder marked the end of a long closure on Monday when the gates to the walkway over the water swung open at noon.

Ana Brook, who runs the harbour, had tears in her eyes. “We were told in spring that it could never be done before the winter storms, and here we stand,” she said.

Not everybody cheered. Shopkeepers in Mole Street said two seasons without day trippers had ruined several of them, and the town has yet to answer their letter asking for help.

The mayor, Ivo Dorn, stayed away. His office said he was on leave with his family.`,
  },
  {
    what: 'a fire in a cannery',
    a: `Fire guts cannery in Tallow Bay

A blaze that began in a store of oil drums destroyed the oldest cannery in Tallow Bay during the night to Wednesday. Nobody was hurt.

Fire chief Lena Hartwig said it had taken six hours to get the flames under control. “By the time the first engine turned the corner the roof was already on the ground,” she said.

Sixty people work at the plant. The owner promised them wages until the end of March.

Police have sealed off the ruin and want to hear from anyone who saw a white van near the gate.`,
    b: `Sixty jobs at risk after night of flames

Workers wept on the quay on Wednesday morning as smoke still rose from what had been their place of work for decades.

“By the time the first engine turned the corner the roof was already on the ground,” Lena Hartwig of the fire service told this newspaper.

The union is asking the province for an emergency fund like the one set up when the shipyard closed. Its secretary, Piet Orlo, doubts that the owner will rebuild at all: land on the water sells for more than tinned fish.

Insurance experts are expected later this week.`,
  },
  {
    what: 'schools to be joined',
    a: `Brannock to merge its two schools

The education board of Brannock voted seven to two on Tuesday evening to bring the upper and the lower school together under one roof by next autumn.

Numbers have fallen by a third in ten years, board papers show. Heating two buildings costs the district more than it spends on books.

Chairwoman Mira Castell defended the plan. “No child will walk farther than a mile, and no teacher will lose a post because of what we decided tonight,” she said.

The lower school's building is to be sold.`,
    b: `Parents vow to fight school plan

More than eighty parents packed the town hall, some with placards, and booed when hands went up for closing the little school on the hill.

“It is the heart of our street,” said Tom Varga, a father of three. He is collecting signatures for a petition to the governor.

The chair of the board, Mira Castell, spoke over whistles. “No child will walk farther than a mile, and no teacher will lose a post because of what we decided tonight,” she said.

Two members of the board broke ranks. They had asked for a year's delay to study a shared headmaster instead.`,
  },
  {
    what: 'a strike of pilots',
    a: `Pilots stop work at Lantra

Ships lay at anchor off Lantra on Friday after the forty pilots who guide them through the narrows put down their radios for a day.

They want two pilots aboard every tanker at night. The port authority calls that too dear.

“A man who has been awake for nineteen hours should not be steering eighty thousand tons of oil past a playground,” said Jonas Reber, who speaks for the pilots.

Talks go on next Tuesday with a mediator from the capital.`,
    b: `Tankers queue in the roads as dispute over night shifts grows

Fuel could run short on the islands within a week, traders warned on Friday, because no vessel over two hundred metres can reach the terminal without local guides.

Eleven tankers were waiting by dusk. Each day costs their charterers a sum that would pay a crew for a month.

Jonas Reber put the case of the strikers in one sentence. “A man who has been awake for nineteen hours should not be steering eighty thousand tons of oil past a playground,” he said.

The authority's director, Hanne Lund, said that no accident in the past twenty years had been put down to tiredness. She invited the pilots to her office.`,
  },
  {
    what: 'an inspection of a dam',
    a: `Inspectors find cracks in dam

Engineers who climbed down the face of the Brannock dam last week found eleven cracks, four of them longer than a man is tall, according to a report that the ministry made public on Thursday.

The reservoir will be lowered by six metres as a precaution.

“There is no danger to anybody below the wall, and I would let my own children sleep there,” Energy Minister Carla Moss said.

Repairs are to begin after the snow has melted.`,
    b: `Valley sleeps badly after report on wall

In the village of Underbrannock people have begun to keep a bag by the door. The church bell has been tested twice.

What they read in the newspapers on Thursday did not calm them: eleven cracks, a lake to be drained in part, and a date for mending that is half a year away.

The minister tried. “There is no danger to anybody below the wall, and I would let my own children sleep there,” said Carla Moss, who does not live in the valley.

The opposition wants to know why an inspection planned two years ago was put off.`,
  },
] as const;
