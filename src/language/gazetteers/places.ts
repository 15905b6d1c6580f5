// Written for this project from general knowledge; names separated by commas.

/// States of the United States and provinces of Canada, with the District of Columbia.
export const STATES = `Alabama, Alaska, Arizona, Arkansas, California, Colorado, Connecticut,
Delaware, Florida, Georgia, Hawaii, Idaho, Illinois, Indiana, Iowa, Kansas, Kentucky, Louisiana,
Maine, Maryland, Massachusetts, Michigan, Minnesota, Mississippi, Missouri, Montana, Nebraska,
Nevada, New Hampshire, New Jersey, New Mexico, New York, North Carolina, North Dakota, Ohio,
Oklahoma, Oregon, Pennsylvania, Rhode Island, South Carolina, South Dakota, Tennessee, Texas, Utah,
Vermont, Virginia, Washington, West Virginia, Wisconsin, Wyoming, District of Columbia, Ontario,
Quebec, British Columbia, Alberta, Manitoba, Saskatchewan, Nova Scotia, New Brunswick,
Newfoundland, Yukon`;

/// How news writes a state after a city or a party letter: "Dayton, Ohio", "(R-Ind.)", "(D-NY)".
export const STATE_ABBREVIATIONS = `Ala., Ariz., Ark., Calif., Colo., Conn., Del., Fla., Ga., Ill.,
Ind., Kan., Ky., La., Mass., Md., Mich., Minn., Miss., Mo., Mont., Neb., Nev., N.C., N.D., N.H.,
N.J., N.M., N.Y., Okla., Ore., Pa., R.I., S.C., S.D., Tenn., Tex., Vt., Va., Wash., W.Va., Wis.,
Wyo., D.C., DC, CA, NY, TX, FL, NJ, PA, NC, SC, VA, MD, WI, AZ, CO, CT, GA, KS, KY, MN, TN, UT`;

/// Cities that are not capitals of states.
export const CITIES = `Aberdeen, Abidjan, Adelaide, Albany, Albuquerque, Aleppo, Alexandria,
Anchorage, Annapolis, Antwerp, Atlanta, Auckland, Austin, Baltimore, Bangalore, Barcelona, Basel,
Basra, Baton Rouge, Benghazi, Bilbao, Birmingham, Boise, Bologna, Bonn, Bordeaux, Boston, Boulder,
Bradford, Bremen, Brisbane, Bristol, Brooklyn, Buffalo, Busan, Calcutta, Calgary, Cambridge, Cape
Town, Casablanca, Charleston, Charlotte, Charlottesville, Chengdu, Chennai, Chicago, Chongqing,
Cincinnati, Cleveland, Cologne, Columbia, Columbus, Cork, Dallas, Davos, Dayton, Denver, Derby,
Des Moines, Detroit, Donetsk, Dortmund, Dresden, Dubai, Durban, Dusseldorf, Edmonton, El Paso,
Fallujah, Flint, Florence, Fort Lauderdale, Fort Worth, Frankfurt, Fukushima, Gaza, Gaza City,
Gdansk, Geneva, Genoa, Ghent, Glasgow, Gothenburg, Grand Rapids, Greensboro, Guadalajara,
Guangzhou, Guantanamo Bay, Hague, The Hague, Haifa, Halifax, Hamburg, Hanover, Harrisburg, Hartford,
Hebron, Helmand, Hiroshima, Ho Chi Minh City, Homs, Honolulu, Houston, Hyderabad, Idlib,
Indianapolis, Istanbul, Izmir, Jacksonville, Jeddah, Jersey City, Johannesburg, Juneau, Kandahar,
Kansas City, Karachi, Kazan, Kharkiv, Kherson, Kiev, Kobe, Kolkata, Kosice, Krakow, Kyoto, Lagos,
Lahore, Las Vegas, Lausanne, Leeds, Leicester, Leipzig, Lille, Little Rock, Liverpool, Long Beach,
Los Angeles, Louisville, Lviv, Lyon, Madison, Malmo, Manchester, Mariupol, Marrakesh, Marseille,
Mecca, Medellin, Medina, Melbourne, Memphis, Miami, Milan, Milwaukee, Minneapolis, Mombasa,
Monterrey, Montgomery, Montreal, Mosul, Mumbai, Munich, Nagasaki, Nagoya, Naples, Nashville,
New Haven, New Orleans, New York City, Newark, Newcastle, Nice, Norfolk, Nottingham, Oakland,
Odessa, Oklahoma City, Omaha, Orlando, Osaka, Oxford, Palermo, Palo Alto, Perth, Peshawar,
Philadelphia, Phoenix, Pittsburgh, Plymouth, Portland, Porto, Portsmouth, Providence, Pune, Raleigh,
Raqqa, Richmond, Rio de Janeiro, Rochester, Rotterdam, Sacramento, Salt Lake City, Salzburg,
San Antonio, San Bernardino, San Diego, San Francisco, Santa Fe, Sao Paulo, Sapporo, Savannah,
Seattle, Sevastopol, Seville, Shanghai, Sheffield, Shenzhen, Southampton, Spokane, Springfield,
St. Louis, St. Paul, St. Petersburg, Strasbourg, Stuttgart, Surabaya, Sydney, Syracuse, Tallahassee,
Tampa, Tel Aviv, Tijuana, Toledo, Toronto, Toulouse, Trenton, Trieste, Tucson, Tulsa, Turin, Utrecht,
Valencia, Vancouver, Venice, Vladivostok, Volgograd, Winnipeg, Wuhan, Yangon, York, Zurich`;

/// Continents, regions, seas, parts of the world and seats of power that news names as places.
export const REGIONS = `Africa, Antarctica, Asia, Europe, North America, South America, Latin America,
Central America, Middle East, Far East, Balkans, Baltic, Caucasus, Caribbean, Scandinavia, Siberia,
Sahara, Sahel, Gaza Strip, West Bank, Golan Heights, Sinai, Kashmir, Punjab, Bavaria, Brittany,
Tuscany, Sicily, Sardinia, Corsica, Andalusia, Flanders, Silesia, Transylvania, Galicia, Donbas,
Darfur, Xinjiang, Manchuria, Midwest, New England, Silicon Valley, Long Island, Manhattan, Queens,
Bronx, Staten Island, Harlem, Wall Street, Capitol Hill, Hollywood, Black Sea, Red Sea, Baltic Sea,
Mediterranean, Caspian Sea, South China Sea, Persian Gulf, Gulf of Mexico, Atlantic, Pacific,
Atlantic Ocean, Pacific Ocean, Indian Ocean, Arctic, Nile, Danube, Rhine, Mississippi River, Alps,
Himalayas, Andes, Rocky Mountains, Mars, Earth, Downing Street, Guantanamo, Eastern Europe,
Western Europe, Southeast Asia, Central Asia, East Asia, South Asia, Horn of Africa`;

/// Words that end the name of a place ("Ellis County", "Mount Vane").
export const PLACE_WORDS = `County, City, River, Lake, Mount, Mountain, Island, Islands, Street, Avenue,
Road, Boulevard, Valley, Bay, Beach, Park, Square, Airport, Province, District, Region, Peninsula,
Ocean, Sea, Gulf, Coast, Heights, Harbor, Harbour, Port, Cape, Fort, Strait, Desert, Canyon, Bridge,
Highway, Township, Village, Borough, Parish, Territory, Oblast, Prefecture, Hills, Springs`;
