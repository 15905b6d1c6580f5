// Sentences written for this project, in the manner of news, to be filled with names made up or
// taken from our own lists: the corpora of names have little news. Slots:
//
//     {p} {q}  a person's full name       {P} {Q}  the same persons' family names
//     {c} {d}  places                     {o} {O}  organisations
//     {n}      a news outlet              {t}      a title before a name
//     {a}      a nationality              {s}      a state as news writes it after a city or party

/// Sentences that name people in full, one a line.
export const FIRST_MENTIONS = `
{t} {p} said on Tuesday that the plan would cost too much.
"We are not going to wait," said {p}, a spokesman for the {o}.
{p}, the mayor of {c}, told {n} that the talks had failed.
{c} (AP) - {t} {p} said Monday that {d} would not pay.
{c} — {p} and {q} met in {d} on Friday, according to {n}.
The {a} foreign minister, {p}, denied the report.
Former {a} President {p} accused the {o} of lying.
According to {p}, the {o} had no choice.
{p} of the {o} called the vote a disgrace.
Asked about the raid, {p} declined to comment.
{t} {p} (R-{s}) said he would vote against the bill.
Secretary of State {p} arrived in {c} for talks with {t} {q}.
Prime Minister {p} told reporters in {c} that {d} was ready to sign.
{a} Prime Minister {p} will visit {c} next week, the {o} said.
"It is over," {p}, 43, a teacher from {c}, said by phone.
The {o} named {p} its new chief executive, {n} reported.
{p}, who leads the {o}, wrote on Twitter that {q} had lied.
The suspect, identified as {p}, was arrested in {c}, {s}, the {o} said.
In an interview with {n}, {p} praised {q} and the {o}.
Judge {p} ruled that the {o} must hand over the papers.
Democratic candidate {p} leads Republican {q} in {c}, a {n} poll found.
{p}'s lawyer, {q}, told the {n} that his client was innocent.
Gov. {p} signed the bill; Sen. {q} opposed it.
Mr. {p} and Mrs. {q} did not respond to requests for comment.
{o} chief {p} said the firm would cut 400 jobs in {c}.
Celebrity {p} attended the dinner with {q}.
Writing in the {n}, {p} argued that {c} should leave the {o}.
Dr. {p}, a professor at the {o}, warned of a new wave.
Police chief {p} said two officers were hurt in {c}.
{p} Jr. was born in {c} and raised in {d}.
Lawmakers including {p}, {q} and others walked out.
The report, written by {p} and {q} for the {o}, was published by {n}.
"No comment," {t} {p} told {n} after the meeting with the {o}.
Campaign manager {p} told {n} that {q} had won the debate.
{a} officials, {n} and {p} all confirmed the attack near {c}.
King {p} and Queen {q} opened the hall in {c}.
(Reporting by {p} in {c}; Editing by {q})
By {p}
Retired Gen. {p} endorsed {q} at a rally in {c}, {s}.
Economist {p} of {o} expects growth to slow.
{p} (D-{c}) shouted to the crowd in {d}.
{t} {p}, D-{s}, and {t} {q} (R-{s}) wrote the bill.
Nearby, {p} watched as troops from {c} crossed into {d}.
Representatives of {o}, {O} and {p} were in the room.
Justice {p} wrote for the majority; Justice {q} dissented.
`;

/// Sentences for later in an article, one a line.
export const LATER_MENTIONS = `
{P} said the {o} had agreed to the terms.
"That is not true," {P} said.
"They lied to us," {P} added, "and {Q} knew it."
{P} also called on {c} to withdraw its troops from {d}.
Mr. {P} did not say whether {Q} would resign.
But {P} denied that the {o} had been told.
{P}'s remarks angered the {a} government.
Ms. {Q} said she had never met {P}.
For {P}, the vote in {c} was a test.
Later, {Q} told {n} that {P} was wrong.
Still, the {o} said it would appeal.
{n} first reported the deal.
The {o} did not respond to a request for comment.
{o} and {O} declined to comment.
Police in {c} said the man had been found near {d}.
{c} and {d} signed the accord in March.
In {c}, hundreds marched against {P}.
Reuters could not verify the claim by the {o}.
Meanwhile {O} said on Thursday that it would close its plant in {c}, {s}.
The {a} army said rebels had fired on {c}.
Two Democrats and three Republicans sided with {P}.
Americans and Russians alike doubt what {P} says.
Asked whether {Q} would step down, {P} laughed.
Officials from the {o} and the {O} met in {c}.
After the speech, {P} flew to {c}.
Critics say {P} and the {o} moved too late.
The White House said {P} had called {Q}.
Its parent, {O}, is based in {c}.
Shares of {O} fell 3 percent after the {n} report.
Whether {P} will run again is unclear.
The first day of the trial ended in {c} on Wednesday.
Nobody at the {o} would speak about {Q}.
Election Day is in November.
Witnesses said they saw smoke over {c}.
On Sunday, {P} wrote: "{c} is not for sale."
Under the plan, {c} would get $3 million from the {o}.
Supporters of {P} cheered outside the {o}.
Thousands fled {c} for {d}, the {o} said in a statement.
Congress, the {o} and {P} are expected to act.
A spokeswoman for {P} said the {n} story was false.
`;

/// Headlines, one a line: nearly every word has a capital, most are in no name.
export const HEADLINES = `
{P} Says {c} Will Not Pay for New Border Fence
{P} Denies Report of Secret Talks With {Q}
{o} Sues {O} Over Patent in {c} Court
{c} Votes to Leave as {P} Pledges Calm
Poll: Most Voters in {c} Back {P} Over {Q}
Why Are So Many Young People Leaving {c}?
{p}: I Was Wrong About the {o}
Power Plant Rules Face Key Test
Police Find No Link Between Blast and Threats in {c}
Here Is What We Know About {P} and the {o}
New Study Finds Small Farms Are Losing Ground
{n}: {P} Was Warned of Attack
{o} Chief Steps Down After Losses
Markets Fall as Talks Between {c} and {d} Stall
`;
