/// Agencies whose texts others print, each under all its names.
const AGENCIES = `
  associated press|ap|ap news
  reuters|thomson reuters|reuters news
  agence france-presse|agence france presse|afp|afp news
  bloomberg|bloomberg news|bloomberg lp
  united press international|upi
  deutsche presse-agentur|deutsche presse agentur|dpa|dpa international
  press association|pa media|pa news agency
  canadian press
  australian associated press|aap
  dow jones|dow jones newswires
  tribune news service|tns|tribune content agency
  states news service
  tass|itar-tass
  interfax
  xinhua|xinhua news agency
  kyodo|kyodo news
  yonhap|yonhap news agency
  ansa
  efe|agencia efe
  anadolu|anadolu agency
  press trust of india|pti
  asian news international|ani
  indo-asian news service|ians`
  .trim()
  .split('\n')
  .map((line) => line.trim().split('|'));

const HOUSES = new Map(AGENCIES.flatMap((names) => names.map((name) => [name, names[0]!])));

/// A newsroom by one name, whatever name it goes by: "The AP" and "Associated Press" are one house,
/// and so are "Harbour Post" and "the Harbour Post". Empty where no name is given.
export function houseOf(name: string): string {
  const plain = name
    .toLowerCase()
    .replaceAll(/[.’'`]/g, '')
    .split(/[\s,]+/)
    .filter(Boolean);
  const words = plain.filter((word, i) => i > 0 || word !== 'the').join(' ');
  return HOUSES.get(words) ?? words;
}

const STAFF = /\s(?:writers?|staff|reporters?|correspondents?|editors?)$/i;
// A byline is one line; what is longer is none.
const LONGEST_BYLINE = 300;

/// The agency that a byline names ("By Ana Brook, Associated Press", "Reuters Staff"), as printed;
/// null where it names none.
export function agencyIn(byline: string): string | null {
  const parts = byline.slice(0, LONGEST_BYLINE).split(/[,|/;()]|\b(?:by|for|of|via|with)\b/i);
  for (const part of parts) {
    const name = part.trim().replace(STAFF, '');
    if (isAgency(name)) return name;
  }
  return null;
}

const isAgency = (name: string): boolean => AGENCIES.some(([first]) => first === houseOf(name));
