// Written for this project from general knowledge; names separated by commas.

/// News agencies, papers, broadcasters and sites, without "the".
export const OUTLETS = `AP, Associated Press, Reuters, AFP, Agence France-Presse, UPI, Bloomberg,
Bloomberg News, Tass, TASS, Itar-Tass, Interfax, RIA Novosti, Sputnik, Xinhua, Kyodo, Kyodo News,
Yonhap, DPA, dpa, ANSA, EFE, PTI, Press Trust of India, IRNA, Anadolu, Anadolu Agency, KCNA, SANA,
MENA, PA Media, Press Association, Ukrinform, Al Jazeera, Al Arabiya, BBC, BBC News, BBC Radio,
ITV, Channel 4, Sky News, CNN, CNN International, Fox News, Fox News Channel, Fox Business,
Fox News Sunday, MSNBC, CNBC, NBC, NBC News, ABC, ABC News, CBS, CBS News, PBS, NPR, C-SPAN,
CBC, CTV, Deutsche Welle, France 24, RT, RFI, Radio Free Europe, Voice of America, NHK, ARD, ZDF,
RAI, Globo, New York Times, Washington Post, Wall Street Journal, USA Today, Los Angeles Times,
Chicago Tribune, Boston Globe, Boston Herald, New York Post, New York Daily News, Daily News, Newsday,
Miami Herald, Dallas Morning News, Houston Chronicle, San Francisco Chronicle, Seattle Times,
Denver Post, Des Moines Register, Detroit News, Detroit Free Press, Philadelphia Inquirer,
Arizona Republic, Star Tribune, Baltimore Sun, Tampa Bay Times, Washington Times,
Washington Examiner, Washington Free Beacon, Christian Science Monitor, Politico, Hill, The Hill,
Axios, Roll Call, National Review, Weekly Standard, Breitbart, Breitbart News, Daily Caller,
Daily Beast, Daily Kos, HuffPost, Huffington Post, BuzzFeed, BuzzFeed News, Vox, Slate, Salon, Vice,
Vice News, Mother Jones, ProPublica, Intercept, Gawker, Drudge Report, Infowars, Newsmax, Time,
Time Magazine, Newsweek, New Yorker, Atlantic, The Atlantic, Economist, Forbes, Fortune, Guardian,
Observer, Times of London, Sunday Times, Telegraph, Daily Telegraph, Independent, Daily Mail,
Mail on Sunday, Financial Times, Mirror, Daily Mirror, Daily Express, Evening Standard, Spectator,
New Statesman, Irish Times, Scotsman, Herald, Le Monde, Le Figaro, Libération, Der Spiegel, Spiegel,
Die Zeit, Die Welt, Bild, Süddeutsche Zeitung, Frankfurter Allgemeine Zeitung, Handelsblatt, El País,
El Pais, El Mundo, La Repubblica, Corriere della Sera, La Stampa, Kommersant, Izvestia, Pravda,
Vedomosti, Novaya Gazeta, Kyiv Independent, Kyiv Post, Moscow Times, Haaretz, Jerusalem Post,
Times of Israel, Asharq Al-Awsat, Hurriyet, Dawn, Times of India, Hindu, Hindustan Times,
Indian Express, Straits Times, South China Morning Post, China Daily, Global Times, People's Daily,
Asahi Shimbun, Yomiuri Shimbun, Mainichi Shimbun, Nikkei, Japan Times, Korea Herald, Bangkok Post,
Sydney Morning Herald, Australian, Globe and Mail, Toronto Star, Wikinews, Wikipedia, Variety,
Hollywood Reporter, Rolling Stone, Vanity Fair, Esquire, Vogue, Playboy, Scientific American, Nature,
Meet the Press, Face the Nation, State of the Union, Good Morning America, Morning Joe, 60 Minutes`;

/// Bodies, parties, firms and groups that stand in the news under a fixed name.
export const ORGANISATIONS = `United Nations, UN, U.N., UNICEF, UNESCO, UNHCR, WHO, World Health Organization,
World Bank, International Monetary Fund, IMF, World Trade Organization, WTO, NATO, Nato, European
Union, EU, E.U., European Commission, European Parliament, European Council, European Central Bank,
African Union, Arab League, ASEAN, OPEC, OSCE, OECD, Security Council, General Assembly,
International Criminal Court, ICC, Red Cross, Amnesty International, Human Rights Watch, Greenpeace,
Oxfam, Doctors Without Borders, Hamas, Hezbollah, Fatah, Taliban, Islamic State, ISIS, ISIL, Daesh,
Al Qaeda, al-Qaeda, Al-Qaida, Boko Haram, Muslim Brotherhood, IRA, ETA, Kremlin, Pentagon,
White House, Congress, Senate, House, House of Representatives, House of Commons, House of Lords,
Parliament, Knesset, Duma, State Duma, Bundestag, Supreme Court, State Department, Justice
Department, Treasury Department, Defense Department, Foreign Office, Home Office, Treasury, FBI, CIA,
NSA, DHS, IRS, EPA, FDA, CDC, FEMA, NASA, SEC, FCC, FTC, ICE, DOJ, TSA, Secret Service, Federal
Reserve, Fed, Border Patrol, National Guard, Army, Navy, Air Force, Marines, Marine Corps, Coast
Guard, Democratic Party, Republican Party, GOP, DNC, RNC, Democratic National Committee, Republican
National Committee, Labour, Labour Party, Labor Party, Conservative Party, Tories, Liberal Democrats,
SNP, UKIP, Green Party, Libertarian Party, Communist Party, Likud, Tea Party, NRA, ACLU, NAACP, AARP,
AFL-CIO, Planned Parenthood, Black Lives Matter, Ku Klux Klan, Microsoft, Apple, Google, Amazon,
Facebook, Twitter, Meta, Alphabet, YouTube, Netflix, Uber, Tesla, IBM, Intel, Oracle, Samsung, Sony,
Toyota, Honda, Nissan, Hyundai, Volkswagen, BMW, Ford, General Motors, GM, Chrysler, Boeing, Airbus,
Lockheed Martin, General Electric, GE, Siemens, Exxon, ExxonMobil, Exxon Mobil, Chevron, BP, Shell,
Total, Gazprom, Rosneft, Enron, Goldman Sachs, Morgan Stanley, JPMorgan, JPMorgan Chase, Citigroup,
Citibank, Bank of America, Wells Fargo, HSBC, Barclays, Deutsche Bank, UBS, Credit Suisse, Lehman
Brothers, Walmart, Wal-Mart, Target, Costco, McDonald's, Starbucks, Coca-Cola, Pepsi, Pfizer, Merck,
AstraZeneca, Moderna, Johnson & Johnson, Bayer, Monsanto, Huawei, Alibaba, Tencent, Nokia, Verizon,
AT&T, Comcast, Disney, Harvard, Yale, Stanford, Princeton, MIT, Oxfam, FIFA, UEFA, NFL, NBA, NHL,
NCAA, MLB, Yankees, Cowboys, Patriots, Real Madrid, Manchester United, Chelsea, Arsenal, Lufthansa,
Ryanair, Delta, Quinnipiac, Gallup, Pew, Pew Research Center, Ipsos, YouGov, Rasmussen, Moody's,
Clinton Foundation, Trump Organization, Brookings Institution, Heritage Foundation, Interpol, Europol,
Scotland Yard, Mossad, KGB, FSB, Revolutionary Guards, WikiLeaks, Wikileaks, Anonymous, Blackwater`;

/// Words that stand in names of organisations ("Ministry of Works", "Ellis University").
export const ORGANISATION_WORDS = `Ministry, Department, Agency, Party, University, College, School,
Institute, Institution, Inc, Inc., Corp, Corp., Corporation, Company, Co., Ltd, Ltd., LLC, PLC, plc,
GmbH, Group, Holdings, Bank, Association, Organization, Organisation, Committee, Commission, Council,
Court, Union, Federation, Foundation, Society, Club, Church, Hospital, Museum, Authority, Bureau,
Board, Office, Service, Services, Center, Centre, Academy, Army, Navy, Force, Forces, Police, Guard,
Times, Post, Journal, News, Herald, Tribune, Gazette, Press, Media, Magazine, Network, Radio,
Television, Airlines, Airways, Motors, Energy, Systems, Technologies, Partners, Associates, Fund,
Trust, Coalition, Alliance, League, Movement, Front, Brigade, Brigades, Congress, Senate, Assembly,
Parliament, Campaign, Caucus, PAC, Project, Initiative, Administration, Laboratory, Laboratories`;
