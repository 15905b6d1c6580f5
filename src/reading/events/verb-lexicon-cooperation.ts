/// Verbs by which two sides come together; the columns are those of `VERB_TABLE`.
export const VERBS_OF_COOPERATION = `
meet                     | =kin            | -       | |
meet                     | who active      | CONSULT | |
meet                     | +with who active | CONSULT | |
meet                     | both alone active | CONSULT | |
visit, tour              | =sight          | none    | visit |
visit, tour              | who             | CONSULT | visit | diplomatic
host, receive, welcome   | who =CONSULT    | CONSULT | visit | diplomatic
host                     | who             | CONSULT | visit | diplomatic
host, convene, chair     | =CONSULT        | CONSULT | |
hold, conduct, have, begin, open, start, resume, attend, continue, conclude, finish, complete, end, reopen, join | =CONSULT | CONSULT | |
present                  | =credential     | CONSULT | visit | diplomatic
telephone, phone         | who             | CONSULT | phone | diplomatic
speak, talk, confer      | +by =phone      | CONSULT | phone | diplomatic
speak, talk              | +with who       | CONSULT | |
confer, consult          | +with who       | CONSULT | |
consult                  | who             | CONSULT | |
negotiate, bargain, parley | +with who     | CONSULT | | diplomatic
negotiate                | both            | CONSULT | | diplomatic
mediate                  | +between        | CONSULT | third-party | diplomatic
mediate, broker          | some            | CONSULT | third-party | diplomatic
discuss                  | +with who       | CONSULT | |
discuss                  | both            | CONSULT | |
give                     | =welcome        | CONSULT | visit | diplomatic
pay                      | =CONSULT        | CONSULT | visit | diplomatic
exchange                 | =view           | CONSULT | | diplomatic
send, dispatch           | =ambassador     | CONSULT | visit | diplomatic
arrive                   | +for =CONSULT   | CONSULT | visit | diplomatic
arrive                   | +on =CONSULT    | CONSULT | visit | diplomatic
hold                     | =talk           | CONSULT | |
brief                    | who             | CONSULT | |
address                  | =parliament     | CONSULT | visit |
travel, fly, go, return, come | +for =CONSULT | CONSULT | visit | diplomatic

promise, pledge, vow, swear | do hostile  | THREATEN | * |
vow, swear               | do friendly     | AGREE   | |
agree                    | to              | AGREE   | |
agree                    | do friendly     | AGREE   | |
agree                    | do hostile      | AGREE   | |
agree                    | do both         | AGREE   | |
promise, pledge, offer, consent | do       | AGREE   | |
agree                    | +on             | AGREE   | |
agree                    | +to             | AGREE   | |
promise, pledge          | some            | AGREE   | |
reach, conclude, strike, clinch, hammer, make, finalize, finalise, seal | =deal | AGREE | | diplomatic
reach                    | =consensus      | AGREE   | | diplomatic
accept                   | =pressing       | CONCEDE | |
accept                   | =demand         | AGREE   | |
accept, admit, receive   | =refugee        | AID     | | asylum
accept, approve          | =deal           | AGREE   | | diplomatic
accept                   | =talk           | AGREE   | | diplomatic
approve                  | =aid            | AGREE   | | economic
announce                 | =aid            | AGREE   | |
sign, initial, ratify    | =deal           | SUPPORT | | diplomatic
schedule, plan, arrange  | =CONSULT        | AGREE   | | diplomatic
invite                   | +for =CONSULT   | AGREE   | | diplomatic
invite                   | =CONSULT        | AGREE   | | diplomatic
commit                   | +to             | AGREE   | |
guarantee, undertake     | some            | AGREE   | |
guarantee, undertake     | do              | AGREE   | |
settle, resolve          | =dispute        | AGREE   | | diplomatic
authorize, authorise     | =aid            | AGREE   | | economic
express, declare         | =readiness      | AGREE   | |
offer                    | =aid            | AGREE   | |
offer                    | =talk           | AGREE   | | diplomatic
offer                    | =truce          | AGREE   | | military
offer                    | =concession     | AGREE   | |

support, endorse, praise, laud, hail, applaud, commend, salute, congratulate, thank, back | who | SUPPORT | |
praise, laud, applaud, commend, endorse, hail, welcome, salute | some -person | SUPPORT | |
support, back            | =plan           | SUPPORT | |
defend                   | who ~against    | SUPPORT | |
rally                    | +behind         | SUPPORT | |
express, voice, reiterate, declare, announce, extend, give, reaffirm, offer, pledge | =support | SUPPORT | |
express, voice, offer, extend, convey, send | =sympathy | SUPPORT | |
establish, open          | =embassy        | SUPPORT | | diplomatic
exchange, appoint        | =ambassador     | SUPPORT | | diplomatic
pay                      | =tribute        | SUPPORT | |
honor, honour, award, decorate | who       | SUPPORT | |
throw                    | =support +behind | SUPPORT | |
apologize, apologise     | some            | SUPPORT | |
apologize, apologise     | +to             | SUPPORT | |
apologize, apologise     | +for            | SUPPORT | |
forgive, pardon          | who             | SUPPORT | |
recognize, recognise     | =polity         | SUPPORT | | diplomatic
recognize, recognise     | =independence   | SUPPORT | | diplomatic
restore, resume, establish, normalize, normalise, upgrade, renew, open, mend, reestablish, re-establish, strengthen, expand, deepen, forge | =tie | SUPPORT | | diplomatic
present                  | =credentials    | SUPPORT | | diplomatic

cooperate, collaborate   | +with           | COOPERATE | |
cooperate, collaborate   | both            | COOPERATE | |
share                    | =intelligence   | COOPERATE | | intelligence
exchange                 | =intelligence   | COOPERATE | | intelligence
extradite                | who             | COOPERATE | | legal
hand                     | +over =captive  | COOPERATE | | legal
conduct, hold, stage, begin, start, launch | =exercise | MOBILIZE | troops | military
conduct, hold            | =joint          | COOPERATE | | military
trade                    | +with who       | COOPERATE | | economic
exchange                 | =captive        | RETREAT | release |
exchange                 | =diplomat       | SUPPORT | | diplomatic
buy, purchase            | =weapon         | COOPERATE | | military
hand, turn               | +over who       | COOPERATE | | legal
repatriate               | who             | RETREAT | release |
sell, supply             | =weapon         | COOPERATE | | military

give, provide, send, deliver, donate, extend, grant, supply, contribute, lend, ship, airlift, distribute, disburse, allocate, dispatch | =aid | AID | |
hand                     | +over =aid      | AID     | |
provide                  | =intelligence   | AID     | | intelligence
provide, send            | =weapon         | AID     | | military
train, arm               | =armed          | AID     | | military
grant, give, offer       | =asylum         | AID     | | asylum
treat                    | who armed       | AID     | | health
feed, resettle, vaccinate | who            | AID     | | human_security
shelter, rescue, evacuate | who            | AID     | | human_security
donate                   | some            | AID     | |
contribute               | +to             | AID     | |
contribute               | =force          | AID     | | peacekeeping
provide, offer           | =asylum         | AID     | | asylum
finance, fund, subsidize, subsidise, bankroll | some | AID | | economic
supply, provide          | who ~with       | AID     | |
write                    | +off =debt      | AID     | | economic
cancel, forgive          | =debt           | AID     | | economic
send, deploy             | =peacekeeper    | AID     | | peacekeeping
aid, assist              | who             | AID     | |

lift, ease, relax, end, loosen, scrap, repeal, rescind, remove, suspend, waive | =curb | CONCEDE | | legal
lift, ease, relax, remove, loosen, suspend, waive, end | =sanction | RETREAT | | economic
allow, permit, let       | who to body     | CONCEDE | |
legalize, legalise, unban | some           | CONCEDE | | rights_freedoms
grant, give              | =right          | CONCEDE | | rights_freedoms
grant, declare, offer    | =amnesty        | CONCEDE | | legal
reinstate                | some            | CONCEDE | |
drop, withdraw           | =lawsuit        | CONCEDE | | legal
drop, dismiss            | =charges        | CONCEDE | | legal
drop, withdraw, abandon  | =pressing       | CONCEDE | |
make, offer              | =concession     | CONCEDE | |
commute                  | some            | CONCEDE | | legal
abolish                  | =curb           | CONCEDE | | legal
reopen                   | =border         | RETREAT | access |
reopen                   | =outlet         | CONCEDE | | rights_freedoms
call                     | +off =PROTEST   | CONCEDE | |
call                     | +off =ASSAULT   | RETREAT | | military
end, halt, suspend       | =PROTEST        | CONCEDE | |
meet, grant              | =demand         | CONCEDE | |
bow, yield, accede, cede, relent, concede | +to =demand | CONCEDE | |
backtrack, relent        |                 | CONCEDE | |
back                     | +down           | CONCEDE | |

release, free            | who -it         | RETREAT | release |
release, free            | =captive        | RETREAT | release |
return                   | =captive        | RETREAT | release |
return                   | =land           | RETREAT | | territory
return                   | =property       | RETREAT | |
return                   | =weapon         | RETREAT | |
set                      | =free           | RETREAT | release |
withdraw, pull           | =armed          | RETREAT | withdraw | military
pull                     | +out =armed     | RETREAT | withdraw | military
withdraw                 | +from =place    | RETREAT | withdraw |
withdraw, pull           | +from =deal     | SANCTION | withdraw | diplomatic
pull                     | +out =deal      | RETREAT | withdraw | diplomatic
pull                     | +out            | RETREAT | withdraw |
withdraw                 | =ambassador     | SANCTION | withdraw | diplomatic
withdraw                 | armed           | RETREAT | withdraw | military
withdraw                 | +from           | RETREAT | withdraw |
retreat                  | armed           | RETREAT | withdraw | military
evacuate                 | =land           | RETREAT | withdraw | territory
surrender                | -power          | RETREAT | | military
surrender                | +to             | RETREAT | |
disarm, demobilize, demobilise | who       | RETREAT | disarm | military
disarm, demobilize, demobilise | armed     | RETREAT | disarm | military
dismantle, destroy, decommission | =weapon | RETREAT | disarm | military
lay                      | +down =weapon   | RETREAT | disarm | military
stop, halt, end, suspend, cease | =ASSAULT  | RETREAT | | military
stop, halt, end, suspend, cease | =fighting | RETREAT | | military
lift, end                | =siege          | RETREAT | withdraw | military
give, hand, turn         | +up =weapon     | RETREAT | disarm | military
hand, turn               | +over =weapon   | RETREAT | disarm | military
hand, turn, give         | +over =land     | RETREAT | | territory
give                     | +up =land       | RETREAT | | territory
cede                     | some            | RETREAT | | territory
pull                     | +back           | RETREAT | withdraw | military
leave, vacate            | armed =place    | RETREAT | withdraw | military
declare, announce, observe, sign, begin, reach, agree | =truce | RETREAT | ceasefire | military
resign                   |                 | RETREAT | resign | executive
step                     | +down           | RETREAT | resign | executive
pay                      | =compensation   | RETREAT | | reparations
compensate               | who             | RETREAT | | reparations
allow, admit             | =diplomat       | RETREAT | access | diplomatic
`;
