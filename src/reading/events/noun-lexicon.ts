/// Classes of nouns that verbs of events ask for in their objects (`VERB_TABLE`).
export const NOUN_CLASSES: Readonly<Record<string, string>> = {
  talk: `talk talks meeting dialogue negotiation consultation summit conversation discussion visit trip
    session mediation`,
  deal: `agreement accord treaty deal pact memorandum convention protocol armistice settlement charter
    communique compact`,
  credential: 'credential',
  truce: 'ceasefire cease-fire truce armistice',
  consensus: 'consensus understanding compromise agreement',
  tie: 'relation relations tie ties link links contact cooperation',
  aid: `aid assistance loan grant fund funds funding money food medicine supplies supply relief
    euro dollar million help donation equipment fuel wheat rice shipment shelter
    protection training tent blanket vaccine`,
  asylum: 'asylum refuge',
  sanction: 'sanction sanctions embargo tariff',
  curb: `restriction curfew ban censorship curb limit prohibition emergency blockade siege`,
  curfew: 'curfew',
  emergency: 'emergency law',
  demand: `demand request call condition proposal plan offer ultimatum appeal reform formula
    invitation compromise`,
  pressing: 'demand condition ultimatum',
  refugee: 'refugee asylum-seeker migrant',
  request: 'request permission allocation entry visa access bail appeal application',
  plan: `plan proposal bid effort bill resolution move decision initiative measure deal reform policy
    candidacy campaign agreement deployment`,
  support: 'support solidarity backing',
  claim: `accusation allegation claim charge suggestion criticism report rumor rumour notion idea
    assertion argument speculation concern suspicion characterization comparison complaint lawsuit
    comment theory`,
  complaint: 'complaint protest note',
  lawsuit: 'lawsuit suit complaint petition',
  probe: 'investigation probe inquiry enquiry hearing inquest',
  ultimatum: 'ultimatum threat',
  action: 'action retaliation retaliatory consequence force reprisal war step blow',
  credentials: 'credential credentials',
  intelligence: 'intelligence information evidence data',
  exercise: 'exercise maneuver manoeuvre drill wargame',
  joint: 'patrol operation',
  compensation: 'compensation reparation reparations damages',
  ambassador: 'ambassador envoy',
  diplomat: `diplomat ambassador envoy inspector observer monitor consul charge attache`,
  peacekeeper: 'peacekeeper peacekeepers',
  captive: 'prisoner hostage detainee captive crew body remains',
  hostage: 'hostage',
  free: 'free',
  guilty: 'guilty',
  fire: 'fire',
  gas: 'gas cannon truncheon',
  power: 'power right electricity water supply gas',
  independence: 'independence sovereignty statehood',
  land: 'settlement territory land town village area zone peninsula strip outpost',
  place: `settlement territory town village area city region capital base building house home church
    mosque bridge line station plant office embassy camp school hospital island post`,
  road: 'road street bridge highway roadway border entrance traffic railway port square building',
  border: 'border crossing airport frontier',
  outlet: 'newspaper station broadcaster website paper magazine channel outlet',
  parliament: 'parliament assembly congress council government',
  document: 'report study findings document book',
  sympathy: `sympathy condolence condolences gratitude appreciation confidence thanks satisfaction
    admiration`,
  embassy: 'embassy consulate mission',
  tribute: 'tribute',
  dispute: 'dispute row conflict difference feud',
  readiness: 'readiness willingness intention',
  concession: 'concession',
  debt: 'debt',
  right: 'right autonomy independence citizenship freedom vote status',
  amnesty: 'amnesty pardon clemency',
  charges: 'charge charges case indictment',
  fighting: 'fighting hostility hostilities violence fire',
  siege: 'siege blockade',
  help: 'help assistance aid support backing cooperation intervention protection',
  extradition: 'extradition',
  apology: 'apology',
  law: 'law resolution sovereignty airspace sanction right rule norm embargo',
  anger:
    'anger outrage concern dismay indignation disappointment regret displeasure condemnation alarm',
  responsible: 'responsible',
  revenge: 'revenge retaliation vengeance attack',
  flag: 'flag effigy',
  stone: 'stone stones rock bottle firebomb egg',
  slogan: 'slogan',
  tool: 'tool',
  workers: 'worker miner driver teacher doctor nurse pilot union',
  asset: 'asset assets account',
  goods: 'import imports export exports shipment delivery sale trade flight',
  membership: 'membership',
  persona: 'persona',
  relative: `wife husband mother father son daughter brother sister parent family widow relative friend
    lawyer attorney`,
  rally: 'rally march procession vigil',
  property: 'property equipment asset vehicle body artifact treasure island',
  view: 'view',
  undertaking: 'campaign plan strategy order program programme operation deal bill maneuver',
  sited: `talk talks meeting summit conference election protest demonstration rally march riot ceremony
    explosion blast bombing shooting attack clash raid killing massacre murder`,
  blow: 'attack explosion blast bombing shooting killing massacre raid riot clash assault murder',
  kin: 'wife husband spouse girlfriend boyfriend family parent friend love',
  sight: `museum church mosque school hospital college university store factory plant cemetery memorial
    gallery exhibition park farm`,
  money: 'fee fees price rate interest dollar',
  official: 'minister general official governor judge commander ambassador',
  reservist: 'reservist reserve',
  security: 'security patrol patrols defence defense',
  alert: 'alert',
  test: 'test',
  license: 'license licence visa permit passport accreditation citizenship registration',
  broadcast: 'broadcast signal website internet access',
  arrest: 'arrest',
  custody: 'custody detention prison jail captivity',
  bomb: 'bomb device grenade explosive mine dynamite bombs car-bomb',
  people: `thousand hundred people student worker protester demonstrator supporter resident villager
    farmer miner refugee exile activist teacher crowd`,
  abstract: 'economy peace security stability existence life safety future',
  phone: 'phone telephone',
  welcome: 'welcome reception',
  streets: 'street streets',
  police: 'police policeman constable officer',
  weapon: `weapon missile rocket bomb shell grenade mortar artillery arm arms gun warhead tank plane
    aircraft jet helicopter drone ammunition torpedo explosive device satellite`,
  force: `troop troops soldier force forces army warship warships battalion brigade reservist division
    regiment navy fleet marine marines peacekeeper`,
  armed: `troop troops soldier force forces army warship battalion brigade reservist division police
    militant rebel guerrilla guerilla gunman insurgent fighter terrorist militia militiaman mercenary
    peacekeeper military commando paramilitary extremist separatist jet warplane plane tank bomber
    helicopter artillery missile rocket sniper mob`,
};

/// Words that show that a fight or an attack is one with weapons.
export const MARTIAL_WORDS = `
ambush ammunition armed army artillery assassin battalion bomb bomber bombs bombing casualties commando
commandos dead explosion explosive explosives fighters firefight grenade grenades guerrilla guerrillas
gunfire gunman gunmen gunships guns helicopter helicopters hostages insurgent insurgents jets jihadists kalashnikov
killed killing machetes militant militants militia militias militiamen missile missiles mortar mortars
offensive paramilitaries paramilitary peacekeepers police rebel rebels rifle rifles rocket rockets
separatists shell shelling shells shrapnel sniper snipers soldier soldiers stones tank tanks terrorist
terrorists troops warplanes warships weapons wounded wounding wounds knife stabbed military`;

/// Nouns that tell events. A word before the noun may decide: "hunger strike". Each line: nouns | words before it (any of them; none
/// asked for when empty) | type | mode | context | flags:
///
///   l  an event only where a verb makes it one ("reached an agreement", "signed a treaty")
///   a  only where weapons are spoken of
export const NOUN_TABLE = `
talk, talks, negotiation     |               | CONSULT | | diplomatic |
meeting, consultation, dialogue |            | CONSULT | | |
conversation, call           | phone telephone | CONSULT | phone | diplomatic |
discussion                   |               | CONSULT | | | l
visit                        |               | CONSULT | visit | diplomatic |
mediation                    |               | CONSULT | third-party | diplomatic |
tour                         |               | CONSULT | visit | | l
agreement, accord, treaty, deal, pact, settlement | | AGREE | | diplomatic | l
ceasefire, cease-fire, truce |               | RETREAT | ceasefire | military | l
withdrawal, pullout, pullback, retreat |     | RETREAT | withdraw | |
evacuation                   |               | RETREAT | withdraw | |
disarmament, demobilization  |               | RETREAT | disarm | military |
release                      | prisoner hostage | RETREAT | release | |
resignation                  |               | RETREAT | resign | executive |
donation, aid, assistance, airlift, loan |   | AID | | | l
asylum                       |               | AID | | asylum | l
cooperation                  |               | COOPERATE | | | l
extradition                  |               | COOPERATE | | legal |
praise, endorsement          |               | SUPPORT | | | l
apology                      |               | SUPPORT | | | l
concession                   |               | CONCEDE | | | l
reform                       |               | CONCEDE | | political_institutions | l
demand, appeal               |               | REQUEST | * | | l
pledge, promise              |               | AGREE   | | | l
refusal, rejection           |               | REJECT | * | |
cancellation, postponement   |               | REJECT | meet | diplomatic |
boycott                      |               | PROTEST | boycott | |
condemnation, criticism      |               | ACCUSE | disapprove | | l
accusation, allegation       |               | ACCUSE | allege | | l
complaint, lawsuit           |               | ACCUSE | allege | legal | l
investigation, probe, inquiry |              | ACCUSE | investigate | |
threat                       |               | THREATEN | | | l
strike                       | hunger        | PROTEST | hunger | |
strike                       | air missile drone military nuclear | ASSAULT | aerial | military |
airstrike, bombardment, shelling | | ASSAULT | heavy-weapons | military |
strike                       | general rail labor labour nationwide teacher transport | PROTEST | strike | |
strike                       |               | PROTEST | strike | | l
walkout, stoppage            |               | PROTEST | strike | |
rally, march                 | protest anti-government opposition | PROTEST | demo | |
rally                        |               | none    | | |
protest, demonstration, sit-in |             | PROTEST | demo | |
riot, unrest                 |               | PROTEST | riot | |
alert                        |               | MOBILIZE | troops | military | l
embargo                      | arms          | SANCTION | | military |
ultimatum                    |               | THREATEN | | |
coup                         |               | COERCE | seize | |
blockade                     |               | COERCE | restrict | |
sanction, sanctions, embargo |               | SANCTION | | economic |
expulsion                    |               | SANCTION | expel | diplomatic |
conviction                   |               | SANCTION | convict | legal |
mobilization, mobilisation, deployment |     | MOBILIZE | troops | military |
buildup, build-up            | military troop | MOBILIZE | troops | military |
arrest, detention, imprisonment |            | COERCE | arrest | legal |
capture                      |               | COERCE | arrest | |
indictment, prosecution      |               | COERCE | arrest | legal |
deportation                  |               | COERCE | deport | legal |
seizure, confiscation        |               | COERCE | seize | |
annexation, occupation       |               | COERCE | seize | territory |
curfew                       |               | COERCE | curfew | |
crackdown                    |               | COERCE | restrict | repression |
attack, assault, offensive, incursion, ambush | | ASSAULT | | | a
raid                         | air bombing   | ASSAULT | aerial | military |
raid                         |               | COERCE | seize | | a
bombing, explosion, blast    |               | ASSAULT | explosives | | a
bomb, bombing                | suicide       | ASSAULT | suicide-attack | | a
invasion                     |               | ASSAULT | | military |
shooting, gunfire            |               | ASSAULT | firearms | |
fire                         | artillery rocket mortar tank gun machine-gun missile | ASSAULT | heavy-weapons | military |
killing, murder, massacre    |               | ASSAULT | | |
assassination                |               | ASSAULT | targeted | |
torture                      |               | ASSAULT | torture | human_rights |
abduction, kidnapping        |               | ASSAULT | abduct | |
clash, clashes, fighting     |               | ASSAULT | | military | a
violation                    | ceasefire truce cease-fire | ASSAULT | | military |
summit                       |               | none | | diplomatic |
election, elections, referendum, primary | | none | | election |
conference                   | news press    | none | | |
inauguration, commemoration, commemorations, funeral, ceremony, anniversary |    | none | | |
publication                  |               | none | | |
meddling, interference       |               | none | | |
war, conflict, conflicts     |               | none | | military |
trial                        |               | none | | legal |
`;

/// Verbs that make a noun an event and give it their subject: "launched an attack".
export const LIGHT_VERBS = `
hold have conduct launch stage mount carry make begin open start resume continue wage lead attend reach strike
sign impose give pay take commit perpetrate order announce declare join host organize organise undergo
conclude complete finish end express voice lodge file initiate undertake pursue engage participate break
halt unleash exchange extend plan schedule arrange`;
