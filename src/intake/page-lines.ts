import { findBoilerplate } from './boilerplate.ts';

/// Lines that pages print around and between the paragraphs of an article: whole blocks only, and
/// only those that say what they are. Every repeat is bounded. The list is our own.

const whole = (...patterns: string[]): RegExp => new RegExp(`^(?:${patterns.join('|')})$`, 'i');

const THING =
  '(?:articles?|stor(?:y|ies)|posts?|news|links|topics|content|reading|coverage|videos?)';
const MAX_LABEL = 80;
const MAX_CAPTION = 400;

/// After this comes what readers wrote, or a form for it, to the end of the box.
const END = whole(
  String.raw`(?:(?:top[ -]rated|latest|recent|reader|all|view|show|hide|read|post|add|\d{1,6}) ){0,2}comments?(?: ?\(?\d{0,6}\)?)?:?`,
  String.raw`(?:leave|post|write|add|submit) a (?:reply|comment|response)(?: cancel reply)?`,
  String.raw`join the (?:conversation|discussion)`,
  String.raw`\d{1,6} (?:responses?|replies|thoughts?) (?:to|on) .{1,60}`,
);
/// Labels over links, buttons and the like.
const LABEL = whole(
  `(?:related|recommended|more|latest|popular|trending|top|other|similar|further|next|previous)(?: ${THING})?:?`,
  `${THING} (?:you may like|for you|like this)|more ${THING} like this(?: one)?:?`,
  String.raw`(?:you (?:may|might|could)|readers|people) (?:also (?:like|enjoy|read)|be interested in)\W{0,3}`,
  String.raw`(?:also|now|must) (?:read|see|watch)\W{0,3}|see (?:also|more)\W{0,3}|don['’]t miss\W{0,3}|in case you missed it\W{0,3}`,
  String.raw`recommended for you|most (?:read|popular|viewed|shared)|up next|what to read next|editors?['’]?s? picks?`,
  String.raw`(?:tell us what you think|have your say)[?!.…]{0,3}|about the authors?|share(?: this| on)?:?(?: (?:article|story|post|page|on|via|facebook|twitter|email|whatsapp|\|)){0,6}|follow us:?|tags?:?|filed under:?|topics:?`,
  String.raw`(?:story|article) (?:continues|timeline)(?: below)?(?: advertisement)?|continue reading(?: below)?|keep reading`,
  String.raw`(?:this )?slideshow requires javascript\.?|(?:please )?enable javascript.{0,60}|loading(?: content)?[. …]{0,4}`,
  String.raw`(?:click|tap) (?:here )?to (?:expand|enlarge|share|play|subscribe).{0,40}|view (?:gallery|photos|slideshow)`,
  String.raw`(?:photo|image|picture) ?(?:credit|gallery)?:?|video:?|watch:?|listen:?|print|e-?mail|save|back to top`,
);
/// What asks for something, whole paragraphs of it.
const APPEAL = whole(
  String.raw`(?:\W{0,3})(?:sign up|subscribe)\b.{0,40}\b(?:newsletters?|e-?mails?|updates|alerts|podcast|inbox|channel).{0,200}`,
  String.raw`(?:get|receive)\b.{0,60}\b(?:newsletters?|breaking news alerts|delivered (?:to|through|straight)|in your inbox).{0,200}`,
  String.raw`(?:follow|like|join|find) (?:us|@\w{2,30}|.{2,60}?) on (?:twitter|facebook|instagram|telegram|whatsapp|linkedin|youtube|x)\b.{0,120}`,
  String.raw`(?:download|get) (?:the|our) .{0,40}\bapp\b.{0,80}`,
  String.raw`(?:copyright|©|\(c\)) ?[@©]?.{0,30}\d{4}.{0,200}`,
);
/// What a page's own system should have put something else in the place of.
const SHORTCODE = /^\[\w{2,20}(?: [^\]\n]{0,200})?\].{0,120}\[\/\w{2,20}\]$/;
const CREDIT = String.raw`(?:(?:file )?(?:photo|image|picture|pic|video|credit|screenshot|courtesy)\b[^()]{0,80}|(?:ap|afp|reuters|epa)(?: photo)?\b ?[/|][^()]{0,80}|[^()]{0,60}(?:\/|via )?(?:getty(?: images)?|shutterstock|istock)[^()]{0,40}|[^()]{2,40}\/(?:ap|afp|reuters|epa))`;
const CAPTION = new RegExp(
  String.raw`^(?:[^()]{0,300}(?:\([^()]{0,40}\)[^()]{0,100}){0,3})\(${CREDIT}\)[.\s]{0,3}$`,
  'i',
);
const SPEECH = /["“”«»]/;

/// True when nothing of the article follows the line.
export const isEnd = (text: string): boolean => text.length <= MAX_LABEL && END.test(text);

/// True for a line that is no part of an article, wherever it stands in it.
export function isPageLine(text: string): boolean {
  if (text.length > MAX_CAPTION) return false;
  if (text.length <= MAX_LABEL && LABEL.test(text)) return true;
  return (!SPEECH.test(text) && APPEAL.test(text)) || CAPTION.test(text) || SHORTCODE.test(text);
}

/// The text without the lines that are furniture by their words. Credits stay: they tell whose
/// article it is.
export function withoutFurniture(text: string): string {
  let kept = '';
  let at = 0;
  for (const { span, kind } of findBoilerplate(text).stripped) {
    if (kind === 'credit') continue;
    kept += text.slice(at, span.start);
    at = span.end;
  }
  return (kept + text.slice(at)).replaceAll(/\n{3,}/g, '\n\n').trim();
}
