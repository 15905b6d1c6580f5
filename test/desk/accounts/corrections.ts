/// An article, and the same article after its desk went over it.
const BRIDGE = `Bridge to close for repairs

SEAHAVEN — The swing bridge over the Amber will close to cars for nine weeks from 4 April while its bearings are replaced, the road office said on Monday.

Cyclists and walkers can cross on a pontoon that soldiers will build beside it. Lorries have to go round by Brannock, which is 31 kilometres farther.

“We know that nine weeks are long, but the alternative is a bridge that stays open for good,” engineer Lena Hartwig said.

The work costs 2.4 million crowns. The last repair, in 2011, took five months and was paid for by a toll.

Shopkeepers on the east bank want the town to waive their market fees for as long as the bridge is closed.`;

const NURSES = `Nurses at Lantra hospital get a raise

Nurses at the county hospital in Lantra will earn 6 percent more from June under a deal that ended three days of talks on Friday.

The hospital agreed to hire twenty more of them by the autumn. In return the union dropped its demand for a week of 35 hours.

Members have to approve the deal by the end of the month. Union leader Ruth Amsel said that she would vote for it without joy.

Waiting times in the emergency room had doubled since last year, and three wards were closed at weekends.

The county pays for the raise out of what it had saved for a new car park.`;

const edited = (text: string, ...changes: readonly (readonly [string, string])[]): string =>
  changes.reduce((now, [before, after]) => {
    if (!now.includes(before)) throw new Error(`nothing to change: ${before}`);
    return now.replace(before, after);
  }, text);

export const CORRECTIONS = [
  {
    what: 'a figure put right',
    a: BRIDGE,
    b: edited(BRIDGE, ['2.4 million', '4.2 million']),
  },
  {
    what: 'a name put right, and a note of it',
    a: NURSES,
    b: `${edited(NURSES, ['Ruth Amsel', 'Ruth Amstel'])}\n\nCorrection: An earlier version of this article misspelt the name of the union's leader.`,
  },
  {
    what: 'another headline',
    a: BRIDGE,
    b: edited(BRIDGE, ['Bridge to close for repairs', 'Nine weeks without cars on the Amber']),
  },
  {
    what: 'marks and spaces of another house',
    a: NURSES.toUpperCase(),
    b: NURSES.replaceAll(' percent', '\u00a0percent').replaceAll('\n\n', '\r\n \r\n'),
  },
  {
    what: 'a paragraph more',
    a: BRIDGE,
    b: `${BRIDGE}\n\nThe mayor has called a meeting for Thursday evening at which the plan is to be shown.`,
  },
] as const;
