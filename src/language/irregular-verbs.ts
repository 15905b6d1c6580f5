/// Irregular verbs that news uses, written for this project: the base form, then its other forms.
/// Prefixed verbs (foretell, overthrow) have entries of their own.
export const IRREGULAR_VERBS = `
be am is are was were been being 's 're 'm
have has had having 've
do does did done doing
arise arose arisen
awake awoke awoken
bear bore borne born
beat beaten
become became
begin began begun
bend bent
bet
bid
bind bound
bite bit bitten
bleed bled
blow blew blown
break broke broken
breed bred
bring brought
broadcast
build built
burn burnt
burst
buy bought
cast
catch caught
choose chose chosen
cling clung
come came
cost
creep crept
cut
deal dealt
die dying
dig dug
draw drew drawn
dream dreamt
drink drank drunk
drive drove driven
eat ate eaten
fall fell fallen
feed fed
feel felt
fight fought
find found
flee fled
fling flung
fly flew flown
forbid forbade forbidden
forecast
foresee foresaw foreseen
foretell foretold
forget forgot forgotten
forgive forgave forgiven
freeze froze frozen
get got gotten
give gave given
go went gone goes gon
grind ground
grow grew grown
hang hung
hear heard
hide hid hidden
hit
hold held
hurt
keep kept
kneel knelt
know knew known
lay laid
lead led
lean leant
leap leapt
learn learnt
leave left
lend lent
let
lie lay lain lying
light lit
lose lost
make made
mean meant
meet met
mislead misled
mistake mistook mistaken
misunderstand misunderstood
outdo outdid outdone
overcome overcame
oversee oversaw overseen
overtake overtook overtaken
overthrow overthrew overthrown
pay paid
plead pled
prove proven
put
quit
read
rebuild rebuilt
repay repaid
resell resold
rethink rethought
retell retold
rewrite rewrote rewritten
ride rode ridden
ring rang rung
rise rose risen
run ran
say said
see saw seen
seek sought
sell sold
send sent
set
shake shook shaken
shed
shine shone
shoot shot
show shown
shrink shrank shrunk
shut
sing sang sung
sink sank sunk
sit sat
sleep slept
slide slid
speak spoke spoken
speed sped
spell spelt
spend spent
spill spilt
spin spun
split
spread
spring sprang sprung
stand stood
steal stole stolen
stick stuck
sting stung
strike struck stricken
strive strove striven
swear swore sworn
sweep swept
swim swam swum
swing swung
take took taken
teach taught
tear tore torn
tell told
think thought
throw threw thrown
tie tying
undergo underwent undergone
understand understood
undertake undertook undertaken
undo undid undone
uphold upheld
upset
wake woke woken
wear wore worn
weave wove woven
weep wept
want wan
win won
wind wound
withdraw withdrew withdrawn
withhold withheld
withstand withstood
write wrote written
`;

/// Regular verbs that end in -e, which their forms in -ed and -ing no longer show.
export const VERBS_IN_E = `
abide adhere arrange avenge binge commute confine consume cringe disguise dislike divine exchange expunge
extradite file hinge ignore impinge incite infringe lounge massacre nickname paste plunge rearrange recreate
restore supersede teethe underscore waste ignite expedite cite overstate admire
accommodate accuse achieve acknowledge acquire admire advertise advise advocate age agree allege
analyse analyze announce apologise apologize appreciate argue arrange arrive assume assure
authorise authorize bake balance base battle become behave believe blame bounce breathe bribe
browse calculate care cause cease celebrate challenge change characterise characterize charge chase
chide cite circulate close collapse combine commence communicate compare compete compile complete
complicate compose compromise concede conceive concentrate conclude confide confuse
congratulate conspire constitute contribute convene converge convince coordinate cope create criticise
criticize dance dare date deceive decide declare decline decrease dedicate define delete
demonstrate denounce deplore deprive derive describe deserve designate determine devise devote
dictate differentiate dine disagree disapprove disclose dispute dissolve distribute divide divorce
dominate donate double dramatise dramatize elaborate eliminate emerge emphasise emphasize
enable encourage endorse endure enforce engage enhance ensure escape escalate establish estimate
evacuate evaluate evolve examine excite exclude excuse execute expire explode explore expose face
facilitate fade fake fare fascinate finance fine fire force formulate frame free fuse gauge gaze
generate grieve guarantee guide handle hate hesitate hire hope illustrate imagine impede implicate
implore impose improve include increase indicate infuse initiate injure inquire insinuate inspire
institute insulate insure intervene interfere intimate introduce invade investigate invite invoke involve
isolate issue joke judge lambaste launch liberate license live locate lodge lure manage manoeuvre
measure mediate merge minimise minimize mobilise mobilize moderate motivate move muse name narrate
necessitate negotiate nominate note notice nudge observe obligate oblige obscure operate oppose
orchestrate organise organize oscillate outline overrule paraphrase participate pause
persuade phrase place please pledge police pollute pose postpone practise praise precede
predate prepare prescribe preserve preside presume produce promise promote pronounce propose prosecute
provide provoke prove purchase pursue quote raise range rate realise realize reassure rebuke receive
recite recognise recognize recommence reconcile reduce refuse refute regulate reinforce reiterate
rejoice relate release relive remove renounce replace reproduce repudiate require rescue resemble reserve
reside resolve resume retire retrieve reverse revile revise revive revoke ridicule rule save
scare schedule score scramble secure seize sense separate serve settle shame shape share shave smile
smoke solve specialise specialize speculate stage stare state stipulate store struggle subscribe
substitute sue suffice summarise summarize suppose surprise survive tackle tape taste
terminate tie time tolerate torture trace trade translate traverse trouble type underline
undermine unite update urge use vaccinate value violate visualise visualize vote waive wage wake
welcome whine wipe wire writhe yoke
`;

/// Regular verbs that end in a consonant the rules would take for a doubled one.
export const VERBS_IN_DOUBLE = `
chill handcuff add bless call cross discuss distress dismiss drill err express fill guess harass impress kill install
kiss miss pass press process pull roll sell skill smell spell spill stall stress suppress tell thrill
toss buzz fall poll sniff stuff staff scoff bluff purr butt egg odd yell assess address witness
obsess possess profess progress regress repress oppress compress depress bypass trespass surpass
embarrass amass boss fuss hiss mass mess caress recall appall enroll fulfill instill distill
bankroll
`;
