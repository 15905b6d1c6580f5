/// Verbs of words and deeds against others, and of no type; the columns are those of `VERB_TABLE`.
export const VERBS_OF_CONFLICT = `
demand, request          | some -person    | REQUEST | * |
demand, request          | do              | REQUEST | * |
insist                   | +on             | REQUEST | * |
urge, implore, beg, exhort, press, pressure | who | REQUEST | * |
urge                     | some            | REQUEST | * |
call                     | who ~for        | -       | |
call                     | +for            | REQUEST | * |
call                     | +on who         | REQUEST | * |
call                     | +upon who       | REQUEST | * |
appeal, plead            | +for            | REQUEST | * |
appeal, plead            | +to who         | REQUEST | * |
ask                      | who to          | REQUEST | * |
ask                      | +for            | REQUEST | * |
ask                      | =aid            | REQUEST | assist |
tell                     | who to          | REQUEST | * |
seek, solicit            | =aid            | REQUEST | assist |
seek, solicit            | =talk           | REQUEST | meet | diplomatic
seek                     | =asylum         | REQUEST | assist | asylum
propose, suggest         | =talk           | REQUEST | meet | diplomatic
lobby, petition, pressure | who            | REQUEST | * |
reiterate, repeat, renew, press | =demand  | REQUEST | * |
seek, solicit            | =help           | REQUEST | assist |
seek                     | =extradition    | REQUEST | assist | legal
seek                     | =apology        | REQUEST | |
press, push              | +for            | REQUEST | * |
apply                    | +for            | REQUEST | assist |
order, instruct          | who to          | REQUEST | * |
invite                   | who to          | REQUEST | * |

reject, rebuff, spurn, decline, refuse, oppose, dismiss | =claim | - | |
refuse, decline          | do              | REJECT  | * |
reject, rebuff, spurn, refuse, decline | some -person | REJECT | * |
reject, rebuff, snub, spurn | who          | REJECT  | * |
turn                     | +down           | REJECT  | * |
rule                     | +out            | REJECT  | * |
veto                     | some            | REJECT  | | executive
oppose                   | =plan           | REJECT  | * |
cancel, scrap, postpone, delay, suspend, break, cut, end, skip, boycott, shelve, abandon, adjourn, nix | =talk | REJECT | meet | diplomatic
call                     | +off =talk      | REJECT  | meet | diplomatic
break                    | +off =talk      | REJECT  | meet | diplomatic
pull                     | +out =talk      | REJECT  | meet | diplomatic
walk                     | +out            | REJECT  | meet | diplomatic
withdraw                 | +from =talk     | REJECT  | meet | diplomatic
cancel, scrap            | =deal           | REJECT  | | diplomatic
defy, flout              | some            | REJECT  | |
renege                   | +on             | REJECT  | |
deny                     | =request        | REJECT  | |
block, obstruct          | =plan           | REJECT  | |
ignore, defy, resist     | =demand         | REJECT  | * |
resist                   | =plan           | REJECT  | * |
brush, cast              | +aside          | REJECT  | |
back                     | +out            | REJECT  | |
balk                     | +at             | REJECT  | |
deny                     | =asylum         | REJECT  | assist |
deny                     | who =request    | REJECT  | |
dismiss                  | =demand         | REJECT  | * |
violate, breach          | =deal           | REJECT  | |

condemn, denounce, criticize, criticise, deplore, castigate, lambast, lambaste, rebuke, decry, censure, chide, deride, assail, slam, blast, berate, admonish, reprimand, berate, excoriate | some | ACCUSE | disapprove |
accuse, blame            | who             | ACCUSE  | allege |
blame                    | +on who         | ACCUSE  | allege |
complain                 | +about          | ACCUSE  | disapprove |
complain                 | +to who         | ACCUSE  | disapprove |
complain                 | +of             | ACCUSE  | disapprove |
lash, hit                | +out            | ACCUSE  | disapprove |
express, voice, reiterate | =anger         | ACCUSE  | disapprove |
hold                     | =responsible    | ACCUSE  | allege |
find                     | +fault          | ACCUSE  | disapprove |
lodge, deliver, send, make, register | =complaint | ACCUSE | allege | diplomatic
denounce                 |                 | ACCUSE  | disapprove |
mock, ridicule, lament   | who             | ACCUSE  | disapprove |
lodge, file              | =complaint      | ACCUSE  | allege | diplomatic
sue                      | who             | ACCUSE  | allege | legal
sue                      |                 | ACCUSE  | allege | legal
file                     | =lawsuit        | ACCUSE  | allege | legal
summon                   | =diplomat       | ACCUSE  | disapprove | diplomatic
investigate, probe       | some            | ACCUSE  | investigate |
open, launch, begin, start, conduct, order, lead, reopen | =probe | ACCUSE | investigate | legal
interrogate, question    | who armed       | ACCUSE  | investigate | legal

warn                     | =named ~against | THREATEN | |
warn                     | +of =ASSAULT    | THREATEN | violence |
warn                     | +of =SANCTION   | THREATEN | restrict |
threaten                 | do              | THREATEN | * |
threaten                 | +with           | THREATEN | * |
threaten                 | who -abstract   | THREATEN | * |
threaten                 | =ASSAULT        | THREATEN | violence |
threaten                 | =PROTEST        | THREATEN | relations |
threaten                 | =SANCTION       | THREATEN | restrict |
threaten                 | =action         | THREATEN | |
issue, give              | =ultimatum      | THREATEN | |
set                      | =ultimatum      | THREATEN | |
vow, promise, swear, threaten | =revenge   | THREATEN | violence |

protest                  | says            | ACCUSE  | disapprove |
demonstrate, protest     |                 | PROTEST | demo |
march, rally             | +against        | PROTEST | demo |
march, rally             | +for            | PROTEST | demo |
march, rally             | =people         | PROTEST | demo |
stage, hold, organize, organise, launch, begin, start, continue, join, lead | =PROTEST | PROTEST | demo |
stage, hold, join, organize, organise, attend | =rally =people | PROTEST | demo |
take                     | +streets        | PROTEST | demo |
riot                     |                 | PROTEST | riot |
boycott                  | some            | PROTEST | boycott |
block, blockade, barricade, occupy | =road | PROTEST | obstruct |
picket                   |                 | PROTEST | demo |
burn                     | =flag           | PROTEST | vandalize |
throw, hurl, pelt        | =stone          | PROTEST | riot |
chant, shout             | =slogan         | PROTEST | demo |
loot, ransack, vandalize, vandalise | some | PROTEST | riot |
storm                    | =embassy        | PROTEST | riot |
down                     | =tool           | PROTEST | strike |
strike                   | =workers        | PROTEST | strike |
go                       | +on =PROTEST    | PROTEST | strike |
walk                     | +off            | PROTEST | strike |
clash                    | +with =police   | PROTEST | riot |

expel                    | who             | SANCTION | expel | diplomatic
force, throw, kick       | +out who        | SANCTION | expel | diplomatic
recall                   | =ambassador     | SANCTION | withdraw | diplomatic
break, sever, cut, suspend, downgrade, reduce, end, freeze | =tie | SANCTION | withdraw | diplomatic
break                    | +off =tie       | SANCTION | withdraw | diplomatic
cut                      | +off =tie       | SANCTION | withdraw | diplomatic
cut, reduce, suspend, halt, stop, freeze, withhold, end, slash, cancel, prohibit, discontinue, block | =aid | SANCTION | discontinue |
cut                      | +off =aid       | SANCTION | discontinue |
impose, slap, extend, tighten, place, renew | =sanction | SANCTION | | economic
sanction                 | who             | SANCTION | | economic
embargo                  | some            | SANCTION | | economic
freeze                   | =asset          | SANCTION | | economic
ban, halt, stop, suspend, block, restrict | =goods | SANCTION | discontinue | economic
suspend                  | =membership     | SANCTION | | diplomatic
suspend                  | who ~from       | SANCTION | | diplomatic
close, shut              | =embassy        | SANCTION | withdraw | diplomatic
declare                  | =persona        | SANCTION | expel | diplomatic
blacklist, penalize, penalise, punish | who | SANCTION | |
sack, dismiss, suspend   | =official       | SANCTION | | executive
convict, sentence, imprison, fine | who    | SANCTION | convict | legal
find                     | =guilty         | SANCTION | convict | legal
jail                     | who             | COERCE  | arrest | legal

mobilize, mobilise       | =armed          | MOBILIZE | troops | military
mobilize, mobilise       | armed           | MOBILIZE | troops | military
deploy                   | =weapon         | MOBILIZE | weapons | military
deploy, send, dispatch, move, reinforce, strengthen, mass, amass, station, rush, concentrate, raise, ready | =police | MOBILIZE | police |
deploy, send, dispatch, move, reinforce, strengthen, mass, amass, station, rush, concentrate, raise, ready | =force | MOBILIZE | troops | military
put                      | =force +on      | MOBILIZE | troops | military
place                    | =force +on      | MOBILIZE | troops | military
mass                     | armed           | MOBILIZE | troops | military
test                     | =weapon         | MOBILIZE | weapons | military
test-fire                |                 | MOBILIZE | weapons | military
call                     | +up =reservist  | MOBILIZE | troops | military
tighten, increase, reinforce, step, beef, boost | =security | MOBILIZE | police |
step, beef               | +up =security   | MOBILIZE | police |
put, place               | =alert          | MOBILIZE | troops | military
put, place               | +on =alert      | MOBILIZE | troops | military
patrol                   | armed           | MOBILIZE | |
conduct, carry           | =test           | MOBILIZE | weapons | cbrn
parade                   | =weapon         | MOBILIZE | weapons | military

arrest, detain, apprehend, incarcerate | who | COERCE | arrest | legal
remain, languish         | +in =custody    | COERCE  | arrest | legal
hold                     | =captive        | COERCE  | arrest | legal
arrest, detain           |                 | COERCE  | arrest | legal
charge, allege           | says do         | ACCUSE  | allege |
charge                   | says            | -       | |
indict, prosecute, arraign | who   | COERCE  | arrest | legal
charge                   | =money          | -       | |
charge                   | who passive     | COERCE  | arrest | legal
charge                   | who ~with       | COERCE  | arrest | legal
deport                   | who             | COERCE  | deport | legal
seize                    | +on             | -       | |
seize                    | +upon           | -       | |
seize, confiscate, impound | some          | COERCE  | seize |
capture                  | who             | COERCE  | arrest | military
capture, occupy          | =place          | COERCE  | seize | territory
occupy, annex            | =land           | COERCE  | seize | territory
annex                    |                 | COERCE  | seize | territory
ban, outlaw              | some            | COERCE  | restrict |
censor                   | some            | COERCE  | censor | rights_freedoms
restrict, curtail, curb  | =right          | COERCE  | restrict |
bar, prohibit, forbid, prevent | who to    | COERCE  | restrict |
bar, prohibit            | who             | COERCE  | restrict |
bar, prohibit, prevent, stop | who ~from   | COERCE  | restrict |
revoke, cancel           | =license        | COERCE  | restrict |
disband, outlaw          | who             | COERCE  | restrict |
suspend                  | =outlet         | COERCE  | censor | rights_freedoms
suspend                  | =parliament     | COERCE  | restrict | pro_autocracy
jam, block               | =broadcast      | COERCE  | censor | rights_freedoms
search                   | =place          | COERCE  | seize | legal
cordon                   | +off            | COERCE  | restrict |
seal                     | +off =place     | COERCE  | restrict |
cut                      | +off =power     | COERCE  | restrict |
expropriate, nationalize, nationalise | some | COERCE | seize |
extend                   | =curfew         | COERCE  | curfew | pro_autocracy
extend, proclaim, order  | =emergency      | COERCE  | martial-law | pro_autocracy
place, put               | +under =arrest who | COERCE  | arrest | legal
round                    | +up who         | COERCE  | arrest | legal
take                     | +into =custody  | COERCE  | arrest | legal
remand                   | who             | COERCE  | arrest | legal
overrun                  | some            | COERCE  | seize | military
close, shut              | =outlet         | COERCE  | censor | rights_freedoms
order                    | =outlet to      | COERCE  | censor | rights_freedoms
shut                     | +down =outlet   | COERCE  | censor | rights_freedoms
close, seal              | =border         | COERCE  | restrict |
impose, declare, clamp   | =curfew         | COERCE  | curfew | pro_autocracy
impose, declare          | =emergency      | COERCE  | martial-law | pro_autocracy
impose, introduce        | =curb           | COERCE  | restrict |
blockade, besiege, surround | armed some   | COERCE  | restrict | military
crack                    | +down           | COERCE  | restrict | repression
raid                     | some            | COERCE  | seize | legal
hack                     | +into           | COERCE  | cyber | cyber
dissolve                 | =parliament     | COERCE  | restrict | pro_autocracy
evict                    | who             | COERCE  | deport |
oust, depose, overthrow  | who             | COERCE  | |
disperse                 | who             | COERCE  | restrict | repression

execute, kill            | =undertaking    | -       | |
kill, murder, massacre, behead, execute, slaughter, lynch | who | ASSAULT | |
murder, massacre         |                 | ASSAULT | |
assassinate              |                 | ASSAULT | targeted |
wound, injure            | who armed       | ASSAULT | |
gun                      | +down           | ASSAULT | firearms |
explode                  | =bomb           | ASSAULT | explosives |
go                       | +off =bomb      | ASSAULT | explosives |
die                      | +in =ASSAULT    | ASSAULT | |
set                      | +off =bomb      | ASSAULT | explosives |
plant                    | =bomb           | ASSAULT | explosives |
throw, hurl, lob         | =bomb           | ASSAULT | explosives |
wound, maim              | who             | ASSAULT | |
drop                     | =bomb           | ASSAULT | aerial | military
use                      | =force          | ASSAULT | |
exchange                 | =fire           | ASSAULT | firearms | military
desecrate                | some            | ASSAULT | destroy |
assault                  | who             | ASSAULT | beat |
gas                      | who             | ASSAULT | unconventional |
teargas, tear-gas        | who             | ASSAULT | crowd-control |
shoot                    | +dead           | ASSAULT | firearms |
shoot                    | +down           | ASSAULT | firearms | military
shoot                    | who             | ASSAULT | firearms |
shoot                    | +at             | ASSAULT | firearms |
bomb, bombard, shell, torpedo, strafe | some | ASSAULT | heavy-weapons | military
bomb                     |                 | ASSAULT | explosives |
rocket, mortar, firebomb | some            | ASSAULT | heavy-weapons | military
fire                     | =weapon         | ASSAULT | heavy-weapons | military
fire                     | +at armed       | ASSAULT | firearms |
fire                     | +on armed       | ASSAULT | firearms |
fire                     | +into           | ASSAULT | firearms |
open                     | =fire           | ASSAULT | firearms |
use                      | =gas            | ASSAULT | crowd-control |
launch, carry, mount, stage, conduct, wage, commit, begin, launch, unleash, perpetrate | =ASSAULT | ASSAULT | |
launch                   | =weapon         | ASSAULT | heavy-weapons | military
detonate                 | =weapon         | ASSAULT | explosives |
blow                     | +up             | ASSAULT | explosives |
attack, strike, hit, pound, assault, ambush, storm, raid | armed some | ASSAULT | |
attack                   | who person      | ACCUSE  | disapprove |
fight, battle            | armed who       | ASSAULT | | military
fight, battle            | armed both      | ASSAULT | | military
fight                    | armed +against  | ASSAULT | | military
clash                    | armed           | ASSAULT | |
invade                   | some            | ASSAULT | | military
torture                  | who             | ASSAULT | torture | human_rights
rape                     | who             | ASSAULT | sexual |
abuse                    | who ~sexually   | ASSAULT | sexual |
molest                   | who             | ASSAULT | sexual |
beat                     | who armed       | ASSAULT | beat |
beat                     | +up             | ASSAULT | beat |
abduct, kidnap, hijack   | some            | ASSAULT | abduct |
take                     | =hostage        | ASSAULT | abduct |
stab                     | who             | ASSAULT | primitive |
destroy, burn, demolish, torch | =place armed | ASSAULT | destroy |
burn                     | +down =place    | ASSAULT | destroy |
set                      | =fire           | ASSAULT | destroy |
violate, break           | =truce          | ASSAULT | | military

expire, lapse            |                 | none    | |
fly, travel              | +to             | none    | |
arrive                   | +in             | none    | |
inaugurate               | who             | none    | |
commemorate              | some            | none    | |
publish, release         | =document       | none    | |
`;
