import type { StrippedKind } from '../record/vocabulary.ts';

/// Where a line of this sort may stand. At the head and the tail at most two lines of the article
/// itself stand between it and the edge.
export type Place = 'anywhere' | 'head' | 'tail';

export interface Formula {
  readonly kind: StrippedKind;
  readonly place: Place;
  /// Matched against one whole line of at most `MAX_LINE` code units; every repeat is bounded.
  readonly pattern: RegExp;
  /// True when the line may name who said something ("Read more: Mayor says no").
  readonly reports?: boolean;
}

/// Agencies and services whose name alone on a line is a credit.
export const AGENCIES = new Set(
  `AFP|Agence France-Presse|AFP News|ANI|ANSA|AP|AP News|Associated Press|The Associated Press|
Bloomberg|Bloomberg News|Canadian Press|The Canadian Press|CNN|CNN Wire|dpa|EFE|IANS|Interfax|
Kyodo|Kyodo News|McClatchy|NPR|PA|PA Media|Press Association|PTI|Reuters|Thomson Reuters|RIA|
States News Service|TASS|Tass|Tribune News Service|UPI|United Press International|VOA|
Xinhua|Xinhua News Agency|Yonhap|Yonhap News Agency`
    .split('|')
    .map((name) => name.trim()),
);

/// What names of newspapers end in: enough to take "Source: Port Ellis Herald" as a credit.
export const OUTLET_NAME =
  /\b(?:Herald|Times|Post|News|Press|Wire|Journal|Gazette|Tribune|Chronicle|Observer|Guardian|Telegraph|Mail|Star|Globe|Courier|Daily|Weekly|Radio|TV|Agency|Service)\b/;

const CONTACT = String.raw`(?:[\w.+-]{1,40}@[\w.-]{2,40}|@\w{2,30})`;
const NAME = String.raw`[A-Z][\w.’'-]{0,20}`;
const NAMES = String.raw`${NAME}(?:(?:,? and|,|, with)? ${NAME}){0,11}`;
const US = String.raw`(?:us|our|ours|we)`;

/// Our own list of what newspapers print around their articles.
export const FORMULAS: readonly Formula[] = [
  // Advertising and navigation
  {
    kind: 'house-ad',
    place: 'anywhere',
    pattern:
      /^[-—[(* ]{0,4}(?:advertisement|advertising|sponsored content|story continues below(?: advertisement)?|article continues (?:after|below).{0,30}|continue reading below.{0,30})[-—\])*.: ]{0,4}$/i,
  },
  {
    kind: 'navigation',
    place: 'anywhere',
    pattern:
      /^(?:share (?:this|on|via)(?: (?:this|article|story|post|page|facebook|twitter|email|whatsapp|linkedin))*|share|tweet|print this (?:article|story|page)|email this (?:article|story|page)|skip to (?:main )?content|back to top|jump to comments|show comments|view comments|leave a comment|more from this (?:section|author)|related (?:articles|stories|topics|links|content)|see also|most (?:read|popular)|trending(?: now)?|recommended for you|enter your email address|thank you for reading[\w ]{0,40})[.:!]{0,3}$/i,
  },
  {
    kind: 'navigation',
    place: 'anywhere',
    pattern:
      /^\(?(?:read (?:more|next|also)|related|more|see also|also read|watch|listen)(?: here)?: .{1,200}$/i,
    reports: true,
  },
  {
    kind: 'navigation',
    place: 'anywhere',
    pattern:
      /^\(?(?:please )?click (?:here|this link|the link)(?: below)? (?:to|for) (?:read|see|view|watch|listen|sign|subscribe|get|download|share|comment|more|learn|find|follow|join|support|donate|the (?:full|rest|latest)|our|updates)\b.{0,150}$/i,
  },
  {
    kind: 'navigation',
    place: 'tail',
    pattern:
      /^\(?read (?:the (?:rest|full|entire|whole|original)(?: (?:article|story|report|post|piece|interview))?|more)(?: of (?:the|this) (?:article|story|report|post))?(?: (?:here|at|on|in) ?.{0,60})?[.:]?\)?$/i,
  },
  {
    kind: 'navigation',
    place: 'anywhere',
    pattern: new RegExp(
      String.raw`^(?:please )?(?:follow|like|join|find) (?:us|our \w{1,20}|@\w{2,30}|the \w{1,20}) on (?:twitter|facebook|instagram|x|telegram|whatsapp|linkedin|youtube|mastodon|bluesky|social media)\b.{0,120}$`,
      'i',
    ),
  },
  {
    kind: 'navigation',
    place: 'tail',
    pattern: /^(?:©|\(c\) ?\d|copyright(?: ©| \(c\))? ?\d{4}).{0,200}$/i,
  },
  {
    kind: 'navigation',
    place: 'tail',
    pattern:
      /^(?:all rights reserved|.{0,120}\ball rights reserved|this material may not be (?:published|reproduced).{0,160}|terms of (?:use|service)|privacy policy)[.!]?$/i,
  },
  { kind: 'navigation', place: 'head', pattern: /^\d{1,2}[- ]min(?:ute)?s?[- ]read\.?$/i },
  // Subscription and support
  {
    kind: 'subscription',
    place: 'anywhere',
    pattern:
      /^\(?(?:please )?(?:subscribe|sign up|register)(?: (?:now|today|here|free|for free))?(?:[.!]|,? (?:to|for|and|here)\b.{0,60}\b(?:newsletters?|inbox|podcast|alerts?|updates?|unlimited access|full access|digital edition|premium content|our \w{2,20}|us|this site)\b.{0,120})$/i,
  },
  {
    kind: 'subscription',
    place: 'tail',
    pattern: /^\(?(?:please )?(?:subscribe|sign up|register) (?:now|today|here|to|for)\b.{0,160}$/i,
  },
  {
    kind: 'subscription',
    place: 'tail',
    pattern: new RegExp(
      String.raw`^(?:want|get|receive|for|to get|to receive|like|enjoying?) (?:more|the latest|this|our|updates|what you)\b.{0,160}\b(?:sign up|subscribe|newsletter|inbox|podcast)\b.{0,120}$`,
      'i',
    ),
  },
  {
    kind: 'subscription',
    place: 'tail',
    pattern: new RegExp(
      String.raw`^(?=.{0,200}\b(?:newsletters?|inbox|podcast)\b).{4,200}[.!] (?:sign up|subscribe)(?: (?:now|today|here|for free|to get it))*[.!]?$`,
      'i',
    ),
  },
  {
    kind: 'subscription',
    place: 'anywhere',
    pattern:
      /^(?:already (?:a|have a) (?:subscriber|member|subscription|account)\?.{0,60}|this (?:article|content|story) is (?:only )?(?:for|available to) (?:subscribers|members)(?: only)?[.!]?|subscribers only[.!]?|log in to (?:continue|read)\b.{0,60})$/i,
  },
  {
    kind: 'subscription',
    place: 'anywhere',
    pattern: new RegExp(
      String.raw`^by (?:subscribing|becoming a (?:member|subscriber|supporter)|signing up|donating|contributing|supporting us|joining)\b.{0,60}\b(?:you|your)\b.{0,120}\b${US}\b.{0,120}$`,
      'i',
    ),
  },
  {
    kind: 'house-ad',
    place: 'anywhere',
    pattern: new RegExp(
      String.raw`^(?:please )?(?:(?:consider|help) )?(?:support(?:ing)?|fund(?:ing)?|donat(?:e|ing) to|contribut(?:e|ing) to) (?:us|(?:our|the \w{2,20}['’]s?) (?:\w{2,20} ){0,3}(?:journalism|reporting|newsroom|work|coverage|site|paper|newspaper|mission))\b.{0,160}$`,
      'i',
    ),
  },
  {
    kind: 'house-ad',
    place: 'tail',
    pattern: new RegExp(
      String.raw`^(?=.{0,200}\b(?:our|this) (?:\w{2,20} ){0,3}(?:journalism|reporting|newsroom|newspaper|coverage)\b)(?=.{0,200}\b(?:you|your|readers like)\b)(?=.{0,200}\b(?:support|subscri\w{1,8}|donat\w{1,5}|contribut\w{1,6}|member(?:s|ship)?|help|rely|relies|depends?)\b).{0,320}$`,
      'i',
    ),
  },
  // Credits
  {
    kind: 'credit',
    place: 'tail',
    pattern: new RegExp(
      String.raw`^[[(—* ]{0,3}(?:additional |other )?(?:reporting|writing|compiled|editing|edited|written) (?:and (?:writing|editing) )?by ${NAMES}(?: in ${NAMES})?(?:; ?.{0,160})?[.\])]{0,2}$`,
      'i',
    ),
  },
  // Who wrote it: "Jane Doe reported from Arlby.", "Jane Doe is a reporter for the Herald."
  {
    kind: 'credit',
    place: 'tail',
    pattern: new RegExp(
      String.raw`^[[(—* ]{0,3}${NAMES} reported from ${NAMES}(?:,? and ${NAMES} from ${NAMES})?[.\])]{0,2}$`,
    ),
  },
  {
    kind: 'credit',
    place: 'tail',
    pattern: new RegExp(
      String.raw`^[[(—* ]{0,3}${NAMES} (?:(?:is|are) (?:(?:a|an|the|our) )?(?:\w{2,15} ){0,2}(?:reporter|correspondent|columnist|writer|editor)s? (?:for|at|with|of)|(?:covers?|writes? about) [\w ,’'-]{2,60} for) (?:the |The )?[A-Z][\w.’'&-]{0,20}(?: [A-Z][\w.’'&-]{0,20}){0,4}[.\])]{0,2}$`,
    ),
  },
  {
    kind: 'credit',
    place: 'tail',
    pattern: new RegExp(
      String.raw`^[[(—* ]{0,3}(?:translated|written|story|words|photographs?|graphics?) by ${NAMES}[.\])]{0,2}$`,
      'i',
    ),
  },
  {
    kind: 'credit',
    place: 'tail',
    pattern: new RegExp(
      String.raw`^[[(—* ]{0,3}(?:the )?${NAMES}(?: and the associated press)?,? (?:also )?contributed(?: reporting)?(?: to| from| in)?\b.{0,60}[.\])]{0,2}$`,
    ),
  },
  {
    kind: 'credit',
    place: 'tail',
    pattern: new RegExp(
      String.raw`^[[(—* ]{0,3}with (?:reporting|files|additional reporting|assistance) (?:by|from) (?:the )?${NAMES}[.\])]{0,2}$`,
      'i',
    ),
  },
  {
    kind: 'credit',
    place: 'tail',
    pattern:
      /^[[(—* ]{0,3}this (?:article|story|report) (?:was (?:first |originally )?(?:published|produced) (?:by|on|in|at)|(?:first|originally) appeared (?:on|in|at)) .{2,80}$/i,
  },
  // Picture credits
  {
    kind: 'caption',
    place: 'anywhere',
    pattern:
      /^\(?(?:(?:photo(?:graph)?|image|picture|illustration|video)(?: credit| courtesy)?(?: by|:| of) .{2,60}|(?:.{2,50}[/ ]|via )?getty(?: images)?(?:\/.{2,30})?|(?:ap|reuters|afp|epa) ?(?:photo|file)?\/.{2,50}|(?:.{2,40}\/)(?:ap|reuters|afp|epa|shutterstock))[.)]{0,2}$/i,
  },
  {
    kind: 'caption',
    place: 'anywhere',
    pattern:
      /^[^(]{10,300}\((?:(?:file )?photo(?: by|:) .{2,50}|(?:ap|reuters|afp) (?:photo|file).{0,50}|.{2,50}\/getty images\.?|.{0,40}getty images\.?)\)\.?$/i,
  },
  // Whom to write to
  {
    kind: 'correction-contact',
    place: 'tail',
    pattern: new RegExp(
      String.raw`^[[(—* ]{0,3}e-?mail: ?${CONTACT}$|^[[(—* ]{0,3}(?:to )?(?:contact|e-?mail|reach|write to|follow|tweet) (?!us on\b)(?:.{0,100}\b(?:at|on|via|:))?.{0,12}${CONTACT}.{0,80}$`,
      'i',
    ),
  },
  {
    kind: 'correction-contact',
    place: 'tail',
    pattern: new RegExp(
      String.raw`^${NAMES} can be (?:reached|contacted|followed) (?:at|on|via|by)\b.{0,30}(?:${CONTACT}|\d{3}[-. ]\d).{0,80}$`,
    ),
  },
  {
    kind: 'correction-contact',
    place: 'tail',
    pattern: new RegExp(
      String.raw`^.{10,260}\b(?:follow|reach|contact|e-?mail) (?:him|her|them|me|us)\b.{0,40}(?:${CONTACT}|twitter|facebook|instagram)\b.{0,80}$`,
      'i',
    ),
  },
  {
    kind: 'correction-contact',
    place: 'tail',
    pattern:
      /^(?:got a (?:tip|story)\?|(?:send|e-?mail) (?:us )?(?:your )?(?:tips|corrections|feedback|comments|story ideas)\b|(?:spotted|found|see) an error\?|(?:to )?report (?:an error|a correction|a mistake|a typo)\b|(?:have|do you have) (?:a (?:tip|story|correction)|something to share)\b|feedback\?|questions\? ).{0,160}$/i,
  },
  {
    kind: 'navigation',
    place: 'tail',
    pattern: new RegExp(
      String.raw`^(?:[Ff]ollow ${NAMES} on (?:Twitter|Facebook|Instagram|X|Telegram|WhatsApp|LinkedIn|YouTube|Mastodon|Bluesky|Threads)\b.{0,60}|(?:(?:More|All|Other)(?: stories| articles)?) (?:by|from) ${NAMES}[.:]?|${NAMES},? ${CONTACT})$`,
    ),
  },
];

/// An appeal for journalism in general: an advertisement only beside a line that asks for money.
export const APPEAL =
  /\b(?:journalism|reporting|newsrooms?|newspapers?|news)\b.{0,80}\b(?:(?:more|as|never been (?:more|so)) (?:crucial|important|vital|essential|necessary|needed|critical)|matters?(?: more)?(?: than ever|\.|$)|needs? (?:you|your|our)|costs? money|depends? on (?:readers|subscribers|you)|relies on (?:readers|subscribers|you)|is not free|isn[’']t free|isn[’']t cheap)\b/i;

/// Words that report: a line with one of them has a speaker and stays, whatever else it says.
export const REPORTING =
  /\b(?:said|says|told|tells|asked|asks|added|adds|wrote|writes|warned|warns|urged|urges|announced|argued|argues|claimed|claims|insisted|according to|stated|noted|explained|replied|testified|promised|pledged)\b/i;
