// Written for this project from general knowledge; entries separated by commas. Lookups ignore case
// and a final stop.

/// Forms of address and titles of office or rank that stand before a person's name.
export const TITLES = `Mr, Mrs, Ms, Miss, Mx, Messrs, Sir, Dame, Lord, Lady, Madam, Madame, Monsieur,
Dr, Doctor, Prof, Professor, Rev, Reverend, Fr, Father, Sister, Brother, Rabbi, Imam, Sheikh, Shaikh,
Mullah, Ayatollah, Pope, Bishop, Archbishop, Cardinal, Pastor, Deacon, Monsignor, President, Premier,
Chancellor, Minister, Secretary, Senator, Sen, Sens, Representative, Rep, Reps, Congressman,
Congresswoman, Governor, Gov, Govs, Mayor, Councilman, Councilwoman, Councillor, Councilor, Alderman,
Assemblyman, Assemblywoman, Delegate, Ambassador, Amb, Envoy, Consul, Commissioner, Speaker, Leader,
Chairman, Chairwoman, Chairperson, Chair, Director, Chief, Deputy, Vice, Attorney, Atty, Prosecutor,
Judge, Justice, Magistrate, Sheriff, Marshal, Officer, Detective, Det, Inspector, Constable, Agent,
Superintendent, Supt, General, Gen, Colonel, Col, Major, Maj, Captain, Capt, Lieutenant, Lt, Sergeant,
Sgt, Corporal, Cpl, Private, Pvt, Admiral, Adm, Commander, Cmdr, Comdr, Commodore, Brigadier, Brig,
Marshall, Spc, Ensign, King, Queen, Prince, Princess, Emperor, Empress, Sultan, Emir, Crown, Duke,
Duchess, Earl, Count, Countess, Baron, Baroness, Coach, Spokesman, Spokeswoman, Spokesperson,
Undersecretary, Lawmaker, Candidate, Nominee, Analyst, Economist, Strategist, Adviser, Advisor, Aide,
Reporter, Correspondent, Editor, Columnist, Host, Anchor, Moderator, Hon, Comrade, Herr, Frau, Señor,
Señora, Signor, Signora`;

/// Titles that tell a man or a woman.
export const MALE_TITLES = `Mr, Messrs, Sir, Lord, Monsieur, Father, Fr, Brother, Congressman, Councilman,
Alderman, Assemblyman, Chairman, Spokesman, King, Prince, Emperor, Duke, Earl, Count, Baron, Herr,
Señor, Signor, Pope, Monsignor`;
export const FEMALE_TITLES = `Mrs, Ms, Miss, Dame, Lady, Madam, Madame, Sister, Congresswoman,
Councilwoman, Assemblywoman, Chairwoman, Spokeswoman, Queen, Princess, Empress, Duchess, Countess,
Baroness, Frau, Señora, Signora`;

/// Names of days and months, which take a capital and are nobody's name.
export const CALENDAR = `Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday, January, February,
March, April, May, June, July, August, September, October, November, December, Mon., Tue., Tues., Wed.,
Thu., Thurs., Fri., Sat., Sun., Jan., Feb., Mar., Apr., Jun., Jul., Aug., Sept., Sep., Oct., Nov., Dec.,
Christmas, Easter, Thanksgiving, Ramadan, Halloween`;

/// Adherents of parties and faiths, and adjectives for them: like nationalities, nobody's name.
export const ADHERENTS = `Democrat, Democrats, Democratic, Republican, Republicans, Conservative,
Conservatives, Liberal, Liberals, Libertarian, Libertarians, Socialist, Socialists, Communist,
Communists, Nazi, Nazis, Tory, Marxist, Islamist, Islamists, Jihadist, Jew, Jews, Jewish, Muslim,
Muslims, Moslem, Moslems, Islamic, Christian, Christians, Catholic, Catholics, Protestant, Protestants,
Orthodox, Sunni, Sunnis, Shiite, Shiites, Shia, Hindu, Hindus, Sikh, Sikhs, Buddhist, Buddhists,
Baptist, Mormon, Mormons, Arab, Arabs, African, Africans, Asian, Asians, European, Europeans, Latino,
Latinos, Latina, Hispanic, Hispanics, Caucasian, Zionist, Zionists,
African-American, African-Americans, Alawite, Druze, Yazidi, Uighur, Rohingya, Texan, Californian`;
