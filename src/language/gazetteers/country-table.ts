/// The states and territories of ISO 3166 (and Kosovo by the code that is in use for it), written by hand for this
/// project. One a line: `alpha-2 | alpha-3 | names | demonyms and adjectives | capital | government`, alternatives
/// separated by commas, first the usual one. "Government" is what news calls a government by: a palace, a street, a
/// parliament. Marks and capitals do not matter, except in abbreviations ("US").
///
/// A word with `?` belongs to another place, people or thing as well, and alone tells nothing: Georgia. One with `~` is
/// a person's name or a thing as well, and tells its country where it is known for a place: Jordan.
export const COUNTRY_TABLE = `
AD|AND|Andorra,Principality of Andorra|Andorran,Andorrans|Andorra la Vella|
AE|ARE|United Arab Emirates,UAE,Emirates,Dubai|Emirati,Emiratis|Abu Dhabi|
AF|AFG|Afghanistan,Islamic Republic of Afghanistan,Islamic Emirate of Afghanistan|Afghan,Afghans|Kabul|
AG|ATG|Antigua and Barbuda,Antigua,Barbuda|Antiguan,Antiguans,Barbudan|St. John's?,Saint John's?|
AI|AIA|Anguilla|Anguillan,Anguillans|The Valley?|
AL|ALB|Albania,Republic of Albania|Albanian,Albanians|Tirana|
AM|ARM|Armenia,Republic of Armenia|Armenian,Armenians|Yerevan|
AO|AGO|Angola,Republic of Angola|Angolan,Angolans|Luanda|
AQ|ATA|Antarctica|Antarctic?||
AR|ARG|Argentina,Argentine Republic|Argentine,Argentinian,Argentines,Argentinians,Argentinean|Buenos Aires|Casa Rosada
AS|ASM|American Samoa|American Samoan,American Samoans|Pago Pago|
AT|AUT|Austria,Republic of Austria|Austrian,Austrians|Vienna|Ballhausplatz,Hofburg
AU|AUS|Australia,Commonwealth of Australia|Australian,Australians,Aussie,Aussies|Canberra|
AW|ABW|Aruba|Aruban,Arubans|Oranjestad|
AX|ALA|Aland,Aland Islands|Alander?|Mariehamn|
AZ|AZE|Azerbaijan,Republic of Azerbaijan|Azerbaijani,Azerbaijanis,Azeri?,Azeris?|Baku|
BA|BIH|Bosnia and Herzegovina,Bosnia,Bosnia-Herzegovina|Bosnian,Bosnians|Sarajevo|
BB|BRB|Barbados|Barbadian,Barbadians,Bajan|Bridgetown|
BD|BGD|Bangladesh,People's Republic of Bangladesh|Bangladeshi,Bangladeshis|Dhaka,Dacca|
BE|BEL|Belgium,Kingdom of Belgium|Belgian,Belgians|Brussels|
BF|BFA|Burkina Faso,Burkina|Burkinabe,Burkinabes|Ouagadougou|
BG|BGR|Bulgaria,Republic of Bulgaria|Bulgarian,Bulgarians|Sofia~|
BH|BHR|Bahrain,Kingdom of Bahrain|Bahraini,Bahrainis|Manama|
BI|BDI|Burundi,Republic of Burundi|Burundian,Burundians|Gitega,Bujumbura|
BJ|BEN|Benin,Republic of Benin|Beninese|Porto-Novo|
BL|BLM|Saint Barthelemy,St. Barts,St. Barths||Gustavia|
BM|BMU|Bermuda|Bermudian,Bermudians,Bermudan|Hamilton?|
BN|BRN|Brunei,Brunei Darussalam|Bruneian,Bruneians|Bandar Seri Begawan|
BO|BOL|Bolivia,Plurinational State of Bolivia|Bolivian,Bolivians|La Paz,Sucre?|Palacio Quemado
BQ|BES|Bonaire,Caribbean Netherlands,Sint Eustatius,Saba?|Bonairean|Kralendijk|
BR|BRA|Brazil,Federative Republic of Brazil|Brazilian,Brazilians|Brasilia|Planalto,Planalto Palace,Itamaraty
BS|BHS|Bahamas,Commonwealth of the Bahamas|Bahamian,Bahamians|Nassau|
BT|BTN|Bhutan,Kingdom of Bhutan|Bhutanese|Thimphu|
BV|BVT|Bouvet Island|||
BW|BWA|Botswana,Republic of Botswana|Botswanan,Botswanans,Batswana,Motswana|Gaborone|
BY|BLR|Belarus,Republic of Belarus,Byelorussia|Belarusian,Belarusians,Belarussian,Belarussians|Minsk|
BZ|BLZ|Belize|Belizean,Belizeans|Belmopan|
CA|CAN|Canada|Canadian,Canadians|Ottawa|Parliament Hill,Rideau Hall
CC|CCK|Cocos Islands,Keeling Islands,Cocos (Keeling) Islands||West Island?|
CD|COD|Democratic Republic of the Congo,Democratic Republic of Congo,Congo?,DRC,DR Congo,Congo-Kinshasa,Zaire|Congolese?,Zairian,Zairean|Kinshasa|
CF|CAF|Central African Republic,CAR?|Central African?|Bangui|
CG|COG|Republic of the Congo,Republic of Congo,Congo?,Congo Republic,Congo-Brazzaville|Congolese?|Brazzaville|
CH|CHE|Switzerland,Swiss Confederation|Swiss|Bern,Berne|
CI|CIV|Ivory Coast,Cote d'Ivoire|Ivorian,Ivorians,Ivoirian|Yamoussoukro,Abidjan|
CK|COK|Cook Islands|Cook Islander,Cook Islanders|Avarua|
CL|CHL|Chile,Republic of Chile|Chilean,Chileans|Santiago~|La Moneda,La Moneda Palace
CM|CMR|Cameroon,Republic of Cameroon|Cameroonian,Cameroonians|Yaounde|
CN|CHN|China,People's Republic of China,PRC,Mainland China|Chinese|Beijing,Peking|Zhongnanhai,Great Hall of the People
CO|COL|Colombia,Republic of Colombia|Colombian,Colombians|Bogota|Casa de Narino
CR|CRI|Costa Rica|Costa Rican,Costa Ricans|San Jose?|
CU|CUB|Cuba,Republic of Cuba|Cuban,Cubans|Havana|
CV|CPV|Cape Verde,Cabo Verde|Cape Verdean,Cape Verdeans|Praia|
CW|CUW|Curacao|Curacaoan|Willemstad|
CX|CXR|Christmas Island|Christmas Islander?|Flying Fish Cove|
CY|CYP|Cyprus,Republic of Cyprus|Cypriot,Cypriots|Nicosia|
CZ|CZE|Czech Republic,Czechia|Czech,Czechs|Prague|Prague Castle
DE|DEU|Germany,Federal Republic of Germany,West Germany|German,Germans,West German,West Germans|Berlin|Bundestag,Reichstag,Chancellery?,Kanzleramt,Bellevue Palace
DJ|DJI|Djibouti,Republic of Djibouti|Djiboutian,Djiboutians|Djibouti City|
DK|DNK|Denmark,Kingdom of Denmark|Danish,Dane~,Danes|Copenhagen|Folketing,Christiansborg
DM|DMA|Dominica,Commonwealth of Dominica|Dominican?,Dominicans?|Roseau|
DO|DOM|Dominican Republic|Dominican?,Dominicans?|Santo Domingo|
DZ|DZA|Algeria,People's Democratic Republic of Algeria|Algerian,Algerians|Algiers|El Mouradia
EC|ECU|Ecuador,Republic of Ecuador|Ecuadorian,Ecuadorean,Ecuadorians,Ecuadoreans|Quito|Carondelet Palace
EE|EST|Estonia,Republic of Estonia|Estonian,Estonians|Tallinn|Riigikogu
EG|EGY|Egypt,Arab Republic of Egypt|Egyptian,Egyptians|Cairo|
EH|ESH|Western Sahara,Sahrawi Arab Democratic Republic|Sahrawi,Sahrawis|Laayoune,El Aaiun|
ER|ERI|Eritrea,State of Eritrea|Eritrean,Eritreans|Asmara|
ES|ESP|Spain,Kingdom of Spain|Spanish,Spaniard,Spaniards|Madrid|Moncloa,Moncloa Palace,Zarzuela Palace
ET|ETH|Ethiopia,Federal Democratic Republic of Ethiopia|Ethiopian,Ethiopians|Addis Ababa|
FI|FIN|Finland,Republic of Finland|Finnish,Finn~,Finns|Helsinki|Eduskunta
FJ|FJI|Fiji,Republic of Fiji|Fijian,Fijians|Suva|
FK|FLK|Falkland Islands,Falklands,Malvinas|Falkland Islander,Falkland Islanders|Stanley?,Port Stanley|
FM|FSM|Federated States of Micronesia,Micronesia~,FSM|Micronesian~,Micronesians~|Palikir|
FO|FRO|Faroe Islands,Faroes,Faeroe Islands|Faroese|Torshavn|
FR|FRA|France,French Republic|French,Frenchman,Frenchmen,Frenchwoman|Paris|Elysee,Elysee Palace,Matignon,Quai d'Orsay
GA|GAB|Gabon,Gabonese Republic|Gabonese|Libreville|
GB|GBR|Britain,United Kingdom,UK,Great Britain,England,Scotland,Wales,Northern Ireland|British,Briton,Britons,Brit~,Brits,English~,Englishman,Englishmen,Scottish,Scots,Welsh,Northern Irish|London|Downing Street,10 Downing Street,Number 10?,No. 10?,Whitehall,Westminster,House of Commons?,Buckingham Palace,Holyrood,Stormont
GD|GRD|Grenada|Grenadian,Grenadians|St. George's?,Saint George's?|
GE|GEO|Georgia?,Republic of Georgia|Georgian,Georgians?|Tbilisi|
GF|GUF|French Guiana|French Guianese|Cayenne~|
GG|GGY|Guernsey|Guernseyman|St. Peter Port|
GH|GHA|Ghana,Republic of Ghana|Ghanaian,Ghanaians|Accra|Jubilee House,Flagstaff House
GI|GIB|Gibraltar|Gibraltarian,Gibraltarians||
GL|GRL|Greenland|Greenlander,Greenlanders,Greenlandic|Nuuk|
GM|GMB|Gambia,Republic of the Gambia|Gambian,Gambians|Banjul|
GN|GIN|Guinea~,Republic of Guinea,Guinea-Conakry|Guinean~,Guineans~|Conakry|
GP|GLP|Guadeloupe|Guadeloupean,Guadeloupeans|Basse-Terre|
GQ|GNQ|Equatorial Guinea,Republic of Equatorial Guinea|Equatorial Guinean,Equatoguinean|Malabo|
GR|GRC|Greece,Hellenic Republic|Greek,Greeks,Hellenic|Athens|Maximos Mansion
GS|SGS|South Georgia and the South Sandwich Islands,South Georgia?||Grytviken|
GT|GTM|Guatemala,Republic of Guatemala|Guatemalan,Guatemalans|Guatemala City|
GU|GUM|Guam|Guamanian,Guamanians|Hagatna|
GW|GNB|Guinea-Bissau|Bissau-Guinean|Bissau|
GY|GUY|Guyana,Co-operative Republic of Guyana|Guyanese|Georgetown?|
HK|HKG|Hong Kong|Hong Konger,Hong Kongers,Hongkonger||LegCo
HM|HMD|Heard Island and McDonald Islands,Heard Island|||
HN|HND|Honduras,Republic of Honduras|Honduran,Hondurans|Tegucigalpa|
HR|HRV|Croatia,Republic of Croatia|Croatian,Croatians,Croat,Croats|Zagreb|Banski dvori
HT|HTI|Haiti,Republic of Haiti|Haitian,Haitians|Port-au-Prince|
HU|HUN|Hungary|Hungarian,Hungarians|Budapest|
ID|IDN|Indonesia,Republic of Indonesia|Indonesian,Indonesians|Jakarta|Merdeka Palace
IE|IRL|Ireland~,Republic of Ireland,Irish Republic,Eire|Irish,Irishman,Irishmen|Dublin|Dail,Oireachtas,Leinster House
IL|ISR|Israel,State of Israel|Israeli,Israelis|Jerusalem?,Tel Aviv|Knesset
IM|IMN|Isle of Man|Manx|Douglas?|
IN|IND|India,Republic of India|Indian~,Indians~|New Delhi,Delhi|Lok Sabha,Rajya Sabha,South Block,Rashtrapati Bhavan
IO|IOT|British Indian Ocean Territory,Diego Garcia,Chagos Islands|Chagossian,Chagossians||
IQ|IRQ|Iraq,Republic of Iraq|Iraqi,Iraqis|Baghdad|
IR|IRN|Iran,Islamic Republic of Iran,Islamic Republic?,Persia|Iranian,Iranians|Tehran,Teheran|
IS|ISL|Iceland|Icelandic,Icelander,Icelanders|Reykjavik|Althing,Althingi
IT|ITA|Italy,Italian Republic|Italian,Italians|Rome|Palazzo Chigi,Chigi Palace,Quirinale,Quirinal Palace,Farnesina
JE|JEY|Jersey?|Jerseyman?|St. Helier,Saint Helier|
JM|JAM|Jamaica|Jamaican,Jamaicans|Kingston?|
JO|JOR|Jordan~,Hashemite Kingdom of Jordan,Hashemite Kingdom|Jordanian,Jordanians|Amman|
JP|JPN|Japan|Japanese|Tokyo|Kantei,Nagatacho,Kasumigaseki
KE|KEN|Kenya,Republic of Kenya|Kenyan,Kenyans|Nairobi|
KG|KGZ|Kyrgyzstan,Kyrgyz Republic|Kyrgyz,Kyrgyzstani|Bishkek|
KH|KHM|Cambodia,Kingdom of Cambodia,Kampuchea|Cambodian,Cambodians|Phnom Penh|
KI|KIR|Kiribati|I-Kiribati|Tarawa,South Tarawa|
KM|COM|Comoros,Union of the Comoros|Comorian,Comorians,Comoran|Moroni|
KN|KNA|Saint Kitts and Nevis,St. Kitts and Nevis,St. Kitts,Saint Kitts,Nevis|Kittitian,Kittitians,Nevisian|Basseterre|
KP|PRK|North Korea,Democratic People's Republic of Korea,DPRK,Korea?|North Korean,North Koreans,Korean?,Koreans?|Pyongyang|
KR|KOR|South Korea,Republic of Korea,ROK,Korea?|South Korean,South Koreans,Korean?,Koreans?|Seoul|Blue House,Cheong Wa Dae
KW|KWT|Kuwait,State of Kuwait|Kuwaiti,Kuwaitis|Kuwait City|Bayan Palace
KY|CYM|Cayman Islands,Caymans|Caymanian,Caymanians|George Town?|
KZ|KAZ|Kazakhstan,Republic of Kazakhstan|Kazakh,Kazakhs,Kazakhstani,Kazakhstanis|Astana,Nur-Sultan|Ak Orda,Akorda
LA|LAO|Laos,Lao People's Democratic Republic,Lao PDR|Laotian,Laotians,Lao~|Vientiane|
LB|LBN|Lebanon,Lebanese Republic|Lebanese|Beirut|Baabda Palace,Grand Serail
LC|LCA|Saint Lucia,St. Lucia|Saint Lucian,St. Lucian,St. Lucians|Castries|
LI|LIE|Liechtenstein,Principality of Liechtenstein|Liechtensteiner,Liechtensteiners|Vaduz|
LK|LKA|Sri Lanka,Ceylon|Sri Lankan,Sri Lankans|Colombo~,Sri Jayawardenepura Kotte|Temple Trees
LR|LBR|Liberia,Republic of Liberia|Liberian,Liberians|Monrovia|
LS|LSO|Lesotho,Kingdom of Lesotho|Basotho,Mosotho|Maseru|
LT|LTU|Lithuania,Republic of Lithuania|Lithuanian,Lithuanians|Vilnius|Seimas
LU|LUX|Luxembourg,Grand Duchy of Luxembourg|Luxembourger,Luxembourgers,Luxembourgish||
LV|LVA|Latvia,Republic of Latvia|Latvian,Latvians|Riga|Saeima
LY|LBY|Libya,State of Libya|Libyan,Libyans|Tripoli|
MA|MAR|Morocco,Kingdom of Morocco|Moroccan,Moroccans|Rabat|Makhzen
MC|MCO|Monaco,Principality of Monaco|Monegasque,Monegasques|Monte Carlo|
MD|MDA|Moldova,Republic of Moldova,Moldavia|Moldovan,Moldovans,Moldavian|Chisinau,Kishinev|
ME|MNE|Montenegro|Montenegrin,Montenegrins|Podgorica|
MF|MAF|Saint Martin?,St. Martin?||Marigot|
MG|MDG|Madagascar,Republic of Madagascar|Malagasy,Madagascan|Antananarivo|
MH|MHL|Marshall Islands,Republic of the Marshall Islands|Marshallese|Majuro|
MK|MKD|North Macedonia,Republic of North Macedonia,Macedonia?,FYROM|North Macedonian,North Macedonians,Macedonian?,Macedonians?|Skopje|Sobranie?
ML|MLI|Mali,Republic of Mali|Malian,Malians|Bamako|Koulouba
MM|MMR|Myanmar,Burma,Union of Myanmar|Burmese|Naypyidaw,Naypyitaw,Nay Pyi Taw,Yangon,Rangoon|
MN|MNG|Mongolia|Mongolian~,Mongolians~|Ulaanbaatar,Ulan Bator|
MO|MAC|Macau,Macao|Macanese||
MP|MNP|Northern Mariana Islands,Northern Marianas||Saipan|
MQ|MTQ|Martinique|Martiniquais,Martinican|Fort-de-France|
MR|MRT|Mauritania,Islamic Republic of Mauritania|Mauritanian,Mauritanians|Nouakchott|
MS|MSR|Montserrat~|Montserratian|Brades,Plymouth?|
MT|MLT|Malta,Republic of Malta|Maltese|Valletta|Auberge de Castille
MU|MUS|Mauritius,Republic of Mauritius|Mauritian,Mauritians|Port Louis|
MV|MDV|Maldives,Republic of Maldives|Maldivian,Maldivians|Male?|
MW|MWI|Malawi,Republic of Malawi|Malawian,Malawians|Lilongwe|
MX|MEX|Mexico,United Mexican States|Mexican,Mexicans|Mexico City|Los Pinos,Tlatelolco?
MY|MYS|Malaysia|Malaysian,Malaysians|Kuala Lumpur,Putrajaya|Istana Negara?
MZ|MOZ|Mozambique,Republic of Mozambique|Mozambican,Mozambicans|Maputo|
NA|NAM|Namibia,Republic of Namibia|Namibian,Namibians|Windhoek|
NC|NCL|New Caledonia|New Caledonian,New Caledonians,Kanak,Kanaks|Noumea|
NE|NER|Niger~,Republic of Niger,Republic of the Niger|Nigerien,Nigeriens|Niamey|
NF|NFK|Norfolk Island|Norfolk Islander|Kingston?|
NG|NGA|Nigeria,Federal Republic of Nigeria|Nigerian,Nigerians|Abuja,Lagos|Aso Rock
NI|NIC|Nicaragua,Republic of Nicaragua|Nicaraguan,Nicaraguans|Managua|
NL|NLD|Netherlands,Kingdom of the Netherlands,Holland~|Dutch,Dutchman,Dutchmen|Amsterdam,The Hague|Binnenhof
NO|NOR|Norway,Kingdom of Norway|Norwegian,Norwegians|Oslo|Storting,Stortinget
NP|NPL|Nepal|Nepalese,Nepali,Nepalis|Kathmandu,Katmandu|Singha Durbar
NR|NRU|Nauru|Nauruan,Nauruans|Yaren|
NU|NIU|Niue|Niuean,Niueans|Alofi|
NZ|NZL|New Zealand,Aotearoa|New Zealander,New Zealanders,Kiwi~,Kiwis~|Wellington~|
OM|OMN|Oman,Sultanate of Oman|Omani,Omanis|Muscat|
PA|PAN|Panama,Republic of Panama|Panamanian,Panamanians|Panama City?|
PE|PER|Peru,Republic of Peru|Peruvian,Peruvians|Lima|
PF|PYF|French Polynesia,Tahiti|French Polynesian,Tahitian,Tahitians|Papeete|
PG|PNG|Papua New Guinea,PNG|Papua New Guinean,Papua New Guineans|Port Moresby|
PH|PHL|Philippines,Republic of the Philippines|Filipino,Filipinos,Filipina,Philippine|Manila|Malacanang,Malacanang Palace
PK|PAK|Pakistan,Islamic Republic of Pakistan|Pakistani,Pakistanis|Islamabad|
PL|POL|Poland,Republic of Poland|Polish,Pole~,Poles|Warsaw|Sejm,Belweder
PM|SPM|Saint Pierre and Miquelon,St. Pierre and Miquelon||Saint-Pierre?|
PN|PCN|Pitcairn,Pitcairn Islands,Pitcairn Island|Pitcairn Islander|Adamstown|
PR|PRI|Puerto Rico|Puerto Rican,Puerto Ricans|San Juan?|La Fortaleza
PS|PSE|Palestine,State of Palestine,Palestinian Territories,Palestinian Authority,West Bank,Gaza,Gaza Strip|Palestinian,Palestinians,Gazan,Gazans|Ramallah|Muqata
PT|PRT|Portugal,Portuguese Republic|Portuguese|Lisbon|Belem Palace
PW|PLW|Palau|Palauan,Palauans|Ngerulmud|
PY|PRY|Paraguay,Republic of Paraguay|Paraguayan,Paraguayans|Asuncion|
QA|QAT|Qatar,State of Qatar|Qatari,Qataris|Doha|Amiri Diwan?
RE|REU|Reunion?,La Reunion|Reunionese|Saint-Denis?|
RO|ROU|Romania,Rumania|Romanian,Romanians|Bucharest|Cotroceni,Cotroceni Palace
RS|SRB|Serbia,Republic of Serbia|Serbian,Serbians,Serb?,Serbs?|Belgrade|Skupstina?
RU|RUS|Russia,Russian Federation|Russian,Russians|Moscow|Kremlin,Duma,State Duma,Smolenskaya Square
RW|RWA|Rwanda,Republic of Rwanda|Rwandan,Rwandans|Kigali|Urugwiro
SA|SAU|Saudi Arabia,Kingdom of Saudi Arabia,KSA|Saudi,Saudis,Saudi Arabian|Riyadh|
SB|SLB|Solomon Islands|Solomon Islander,Solomon Islanders|Honiara|
SC|SYC|Seychelles,Republic of Seychelles|Seychellois|Victoria?|
SD|SDN|Sudan,Republic of Sudan,Republic of the Sudan|Sudanese|Khartoum|
SE|SWE|Sweden,Kingdom of Sweden|Swedish,Swede,Swedes|Stockholm|Riksdag,Rosenbad
SG|SGP|Singapore,Republic of Singapore|Singaporean,Singaporeans||
SH|SHN|Saint Helena,St. Helena,Ascension Island,Tristan da Cunha|Saint Helenian|Jamestown?|
SI|SVN|Slovenia,Republic of Slovenia|Slovenian,Slovenians,Slovene,Slovenes|Ljubljana|
SJ|SJM|Svalbard and Jan Mayen,Svalbard,Jan Mayen||Longyearbyen|
SK|SVK|Slovakia,Slovak Republic|Slovak,Slovaks,Slovakian|Bratislava|
SL|SLE|Sierra Leone|Sierra Leonean,Sierra Leoneans|Freetown|
SM|SMR|San Marino|Sammarinese||
SN|SEN|Senegal,Republic of Senegal|Senegalese|Dakar|
SO|SOM|Somalia,Federal Republic of Somalia|Somali,Somalis,Somalian|Mogadishu|Villa Somalia
SR|SUR|Suriname,Surinam|Surinamese|Paramaribo|
SS|SSD|South Sudan,Republic of South Sudan|South Sudanese|Juba|
ST|STP|Sao Tome and Principe,Sao Tome|Sao Tomean||
SV|SLV|El Salvador|Salvadoran,Salvadorans,Salvadorian,Salvadorean|San Salvador|
SX|SXM|Sint Maarten,St. Maarten||Philipsburg|
SY|SYR|Syria,Syrian Arab Republic|Syrian,Syrians|Damascus|
SZ|SWZ|Eswatini,Swaziland,Kingdom of Eswatini|Swazi,Swazis|Mbabane|
TC|TCA|Turks and Caicos Islands,Turks and Caicos||Cockburn Town|
TD|TCD|Chad~,Republic of Chad|Chadian,Chadians|N'Djamena|
TF|ATF|French Southern Territories,Kerguelen|||
TG|TGO|Togo,Togolese Republic|Togolese|Lome|
TH|THA|Thailand,Kingdom of Thailand,Siam|Thai,Thais|Bangkok|Government House?
TJ|TJK|Tajikistan,Republic of Tajikistan|Tajik~,Tajiks~,Tajikistani|Dushanbe|
TK|TKL|Tokelau|Tokelauan,Tokelauans||
TL|TLS|East Timor,Timor-Leste|East Timorese,Timorese|Dili|
TM|TKM|Turkmenistan|Turkmen~,Turkmens~|Ashgabat|
TN|TUN|Tunisia,Republic of Tunisia|Tunisian,Tunisians|Tunis|Carthage Palace
TO|TON|Tonga,Kingdom of Tonga|Tongan,Tongans|Nuku'alofa|
TR|TUR|Turkey~,Turkiye,Republic of Turkey|Turkish,Turk~,Turks|Ankara|Bestepe,Sublime Porte
TT|TTO|Trinidad and Tobago,Trinidad,Tobago|Trinidadian,Trinidadians,Tobagonian|Port of Spain|
TV|TUV|Tuvalu|Tuvaluan,Tuvaluans|Funafuti|
TW|TWN|Taiwan,Republic of China,Chinese Taipei|Taiwanese|Taipei|Legislative Yuan,Executive Yuan
TZ|TZA|Tanzania,United Republic of Tanzania,Zanzibar|Tanzanian,Tanzanians|Dodoma,Dar es Salaam|
UA|UKR|Ukraine|Ukrainian,Ukrainians|Kyiv,Kiev|Bankova,Verkhovna Rada,Rada
UG|UGA|Uganda,Republic of Uganda|Ugandan,Ugandans|Kampala,Entebbe|
UM|UMI|United States Minor Outlying Islands,Wake Island,Midway Atoll|||
US|USA|United States,US,USA,United States of America,America,States?|American,Americans|Washington~,Washington D.C.,Washington DC|White House,Pentagon,State Department?,Capitol Hill,Foggy Bottom,Oval Office,West Wing
UY|URY|Uruguay,Oriental Republic of Uruguay|Uruguayan,Uruguayans|Montevideo|
UZ|UZB|Uzbekistan,Republic of Uzbekistan|Uzbek~,Uzbeks~,Uzbekistani|Tashkent|
VA|VAT|Vatican,Holy See,Vatican City,Vatican City State|||
VC|VCT|Saint Vincent and the Grenadines,St. Vincent and the Grenadines,St. Vincent?,Grenadines|Vincentian,Vincentians|Kingstown|
VE|VEN|Venezuela,Bolivarian Republic of Venezuela|Venezuelan,Venezuelans|Caracas|Miraflores,Miraflores Palace
VG|VGB|British Virgin Islands,BVI,Virgin Islands?|British Virgin Islander|Road Town|
VI|VIR|U.S. Virgin Islands,US Virgin Islands,United States Virgin Islands,Virgin Islands?|US Virgin Islander|Charlotte Amalie|
VN|VNM|Vietnam,Viet Nam,Socialist Republic of Vietnam|Vietnamese|Hanoi|
VU|VUT|Vanuatu|Ni-Vanuatu,Vanuatuan|Port Vila|
WF|WLF|Wallis and Futuna||Mata-Utu|
WS|WSM|Samoa,Western Samoa|Samoan~,Samoans~|Apia|
XK|XKX|Kosovo,Republic of Kosovo|Kosovar,Kosovars,Kosovan,Kosovans|Pristina,Prishtina|
YE|YEM|Yemen,Republic of Yemen|Yemeni,Yemenis|Sanaa,Sana'a,Sana|
YT|MYT|Mayotte|Mahoran,Mahorans|Mamoudzou|
ZA|ZAF|South Africa,Republic of South Africa|South African,South Africans|Pretoria,Cape Town,Tshwane|Union Buildings
ZM|ZMB|Zambia,Republic of Zambia|Zambian,Zambians|Lusaka|
ZW|ZWE|Zimbabwe,Republic of Zimbabwe,Rhodesia|Zimbabwean,Zimbabweans|Harare|
`;
