/// States and territories often in the news, written for this project: one a line,
/// `names | demonyms and adjectives | capital`, alternatives separated by commas, first the usual
/// one. "Britain" and "U.S." stand beside the full names because news writes them so.
export const COUNTRIES = `
Afghanistan|Afghan,Afghans|Kabul
Albania|Albanian,Albanians|Tirana
Algeria|Algerian,Algerians|Algiers
Andorra|Andorran|Andorra la Vella
Angola|Angolan,Angolans|Luanda
Argentina|Argentine,Argentinian,Argentines|Buenos Aires
Armenia|Armenian,Armenians|Yerevan
Australia|Australian,Australians|Canberra
Austria|Austrian,Austrians|Vienna
Azerbaijan|Azerbaijani,Azeri,Azerbaijanis|Baku
Bahamas|Bahamian|Nassau
Bahrain|Bahraini,Bahrainis|Manama
Bangladesh|Bangladeshi,Bangladeshis|Dhaka
Barbados|Barbadian|Bridgetown
Belarus|Belarusian,Belarusians|Minsk
Belgium|Belgian,Belgians|Brussels
Belize|Belizean|Belmopan
Benin|Beninese|Porto-Novo
Bhutan|Bhutanese|Thimphu
Bolivia|Bolivian,Bolivians|La Paz
Bosnia and Herzegovina,Bosnia|Bosnian,Bosnians|Sarajevo
Botswana|Botswanan|Gaborone
Brazil|Brazilian,Brazilians|Brasilia
Brunei|Bruneian|Bandar Seri Begawan
Bulgaria|Bulgarian,Bulgarians|Sofia
Burkina Faso|Burkinabe|Ouagadougou
Burundi|Burundian|Bujumbura
Cambodia|Cambodian,Cambodians|Phnom Penh
Cameroon|Cameroonian,Cameroonians|Yaounde
Canada|Canadian,Canadians|Ottawa
Cape Verde|Cape Verdean|Praia
Central African Republic|Central African|Bangui
Chad|Chadian,Chadians|N'Djamena
Chile|Chilean,Chileans|Santiago
China,People's Republic of China|Chinese|Beijing
Colombia|Colombian,Colombians|Bogota
Comoros|Comorian|Moroni
Congo,Democratic Republic of Congo|Congolese|Kinshasa
Costa Rica|Costa Rican,Costa Ricans|San Jose
Croatia|Croatian,Croatians,Croat,Croats|Zagreb
Cuba|Cuban,Cubans|Havana
Cyprus|Cypriot,Cypriots|Nicosia
Czech Republic,Czechia|Czech,Czechs|Prague
Denmark|Danish,Dane,Danes|Copenhagen
Djibouti|Djiboutian|Djibouti City
Dominican Republic|Dominican,Dominicans|Santo Domingo
East Timor,Timor-Leste|Timorese|Dili
Ecuador|Ecuadorian,Ecuadorean,Ecuadorians|Quito
Egypt|Egyptian,Egyptians|Cairo
El Salvador|Salvadoran,Salvadorans|San Salvador
Equatorial Guinea|Equatoguinean|Malabo
Eritrea|Eritrean,Eritreans|Asmara
Estonia|Estonian,Estonians|Tallinn
Eswatini,Swaziland|Swazi|Mbabane
Ethiopia|Ethiopian,Ethiopians|Addis Ababa
Fiji|Fijian,Fijians|Suva
Finland|Finnish,Finn,Finns|Helsinki
France|French,Frenchman,Frenchwoman|Paris
Gabon|Gabonese|Libreville
Gambia|Gambian,Gambians|Banjul
Georgia|Georgian,Georgians|Tbilisi
Germany|German,Germans|Berlin
Ghana|Ghanaian,Ghanaians|Accra
Greece|Greek,Greeks|Athens
Grenada|Grenadian|St. George's
Guatemala|Guatemalan,Guatemalans|Guatemala City
Guinea|Guinean,Guineans|Conakry
Guinea-Bissau|Bissau-Guinean|Bissau
Guyana|Guyanese|Georgetown
Haiti|Haitian,Haitians|Port-au-Prince
Honduras|Honduran,Hondurans|Tegucigalpa
Hong Kong|Hongkonger,Hongkongers|Hong Kong
Hungary|Hungarian,Hungarians|Budapest
Iceland|Icelandic,Icelander,Icelanders|Reykjavik
India|Indian,Indians|New Delhi
Indonesia|Indonesian,Indonesians|Jakarta
Iran,Islamic Republic of Iran|Iranian,Iranians|Tehran
Iraq|Iraqi,Iraqis|Baghdad
Ireland|Irish,Irishman|Dublin
Israel|Israeli,Israelis|Jerusalem
Italy|Italian,Italians|Rome
Ivory Coast,Côte d'Ivoire|Ivorian,Ivorians|Yamoussoukro
Jamaica|Jamaican,Jamaicans|Kingston
Japan|Japanese|Tokyo
Jordan|Jordanian,Jordanians|Amman
Kazakhstan|Kazakh,Kazakhs|Astana
Kenya|Kenyan,Kenyans|Nairobi
Kiribati|I-Kiribati|Tarawa
Kosovo|Kosovar,Kosovars|Pristina
Kuwait|Kuwaiti,Kuwaitis|Kuwait City
Kyrgyzstan|Kyrgyz|Bishkek
Laos|Laotian,Lao|Vientiane
Latvia|Latvian,Latvians|Riga
Lebanon|Lebanese|Beirut
Lesotho|Basotho|Maseru
Liberia|Liberian,Liberians|Monrovia
Libya|Libyan,Libyans|Tripoli
Liechtenstein|Liechtensteiner|Vaduz
Lithuania|Lithuanian,Lithuanians|Vilnius
Luxembourg|Luxembourgish|Luxembourg
Madagascar|Malagasy|Antananarivo
Malawi|Malawian,Malawians|Lilongwe
Malaysia|Malaysian,Malaysians|Kuala Lumpur
Maldives|Maldivian|Male
Mali|Malian,Malians|Bamako
Malta|Maltese|Valletta
Mauritania|Mauritanian|Nouakchott
Mauritius|Mauritian|Port Louis
Mexico|Mexican,Mexicans|Mexico City
Micronesia|Micronesian|Palikir
Moldova|Moldovan,Moldovans|Chisinau
Monaco|Monegasque|Monaco
Mongolia|Mongolian,Mongolians|Ulaanbaatar
Montenegro|Montenegrin,Montenegrins|Podgorica
Morocco|Moroccan,Moroccans|Rabat
Mozambique|Mozambican|Maputo
Myanmar,Burma|Burmese|Naypyidaw
Namibia|Namibian|Windhoek
Nauru|Nauruan|Yaren
Nepal|Nepalese,Nepali|Kathmandu
Netherlands,Holland|Dutch,Dutchman|Amsterdam
New Zealand|New Zealander,New Zealanders|Wellington
Nicaragua|Nicaraguan,Nicaraguans|Managua
Niger|Nigerien|Niamey
Nigeria|Nigerian,Nigerians|Abuja
North Korea|North Korean,North Koreans|Pyongyang
North Macedonia,Macedonia|Macedonian,Macedonians|Skopje
Norway|Norwegian,Norwegians|Oslo
Oman|Omani,Omanis|Muscat
Pakistan|Pakistani,Pakistanis|Islamabad
Palestine,Palestinian territories|Palestinian,Palestinians|Ramallah
Panama|Panamanian,Panamanians|Panama City
Papua New Guinea|Papua New Guinean|Port Moresby
Paraguay|Paraguayan,Paraguayans|Asuncion
Peru|Peruvian,Peruvians|Lima
Philippines|Filipino,Philippine,Filipinos|Manila
Poland|Polish,Pole,Poles|Warsaw
Portugal|Portuguese|Lisbon
Puerto Rico|Puerto Rican,Puerto Ricans|San Juan
Qatar|Qatari,Qataris|Doha
Romania|Romanian,Romanians|Bucharest
Russia,Russian Federation|Russian,Russians|Moscow
Rwanda|Rwandan,Rwandans|Kigali
Samoa|Samoan,Samoans|Apia
San Marino|Sammarinese|San Marino
Saudi Arabia|Saudi,Saudi Arabian,Saudis|Riyadh
Senegal|Senegalese|Dakar
Serbia|Serbian,Serb,Serbs,Serbians|Belgrade
Seychelles|Seychellois|Victoria
Sierra Leone|Sierra Leonean|Freetown
Singapore|Singaporean,Singaporeans|Singapore
Slovakia|Slovak,Slovaks|Bratislava
Slovenia|Slovenian,Slovene,Slovenes|Ljubljana
Solomon Islands|Solomon Islander|Honiara
Somalia|Somali,Somalis|Mogadishu
South Africa|South African,South Africans|Pretoria
South Korea,Republic of Korea|South Korean,South Koreans,Korean,Koreans|Seoul
South Sudan|South Sudanese|Juba
Spain|Spanish,Spaniard,Spaniards|Madrid
Sri Lanka|Sri Lankan,Sri Lankans|Colombo
Sudan|Sudanese|Khartoum
Suriname|Surinamese|Paramaribo
Sweden|Swedish,Swede,Swedes|Stockholm
Switzerland|Swiss|Bern
Syria|Syrian,Syrians|Damascus
Taiwan|Taiwanese|Taipei
Tajikistan|Tajik,Tajiks|Dushanbe
Tanzania|Tanzanian,Tanzanians|Dodoma
Thailand|Thai,Thais|Bangkok
Togo|Togolese|Lome
Tonga|Tongan,Tongans|Nuku'alofa
Trinidad and Tobago,Trinidad|Trinidadian|Port of Spain
Tunisia|Tunisian,Tunisians|Tunis
Turkey,Türkiye|Turkish,Turk,Turks|Ankara
Turkmenistan|Turkmen|Ashgabat
Uganda|Ugandan,Ugandans|Kampala
Ukraine|Ukrainian,Ukrainians|Kyiv
United Arab Emirates,UAE|Emirati,Emiratis|Abu Dhabi
United Kingdom,Britain,Great Britain,UK,U.K.,England|British,Briton,Britons,Brit,Brits|London
United States,United States of America,U.S.,US,USA,U.S.A.,America|American,Americans|Washington
Uruguay|Uruguayan,Uruguayans|Montevideo
Uzbekistan|Uzbek,Uzbeks|Tashkent
Vanuatu|Ni-Vanuatu|Port Vila
Vatican,Vatican City,Holy See|Vatican|Vatican City
Venezuela|Venezuelan,Venezuelans|Caracas
Vietnam|Vietnamese|Hanoi
Yemen|Yemeni,Yemenis|Sanaa
Zambia|Zambian,Zambians|Lusaka
Zimbabwe|Zimbabwean,Zimbabweans|Harare
Scotland|Scottish,Scot,Scots|Edinburgh
Wales|Welsh|Cardiff
Northern Ireland|Northern Irish|Belfast
Chechnya|Chechen,Chechens|Grozny
Crimea|Crimean,Crimeans|Simferopol
Tibet|Tibetan,Tibetans|Lhasa
Kurdistan|Kurdish,Kurd,Kurds|Erbil
Catalonia|Catalan,Catalans|Barcelona
Soviet Union,USSR|Soviet,Soviets|Moscow
Yugoslavia|Yugoslav,Yugoslavs|Belgrade
`;
