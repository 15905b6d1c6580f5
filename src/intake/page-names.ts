/// What the names that a page gives its boxes (class, id, role, itemprop) tell about them. The list is
/// our own: what publishers and their systems call their furniture, in lower case, cut at hyphens.

/// The share of a page's running text below which a box is furniture: 0 for no furniture, 1 for
/// what never is an article, however long it grows.
export type Grade = number;

const NEVER: Grade = 1;
const MOSTLY: Grade = 0.5;
const HARDLY: Grade = 0.15;

const named = (words: string): RegExp =>
  new RegExp(`(?:^|[- ])(?:${words.trim().split(/\s+/).join('|')})(?=$|[- ])`);

const NEVER_NAMES = named(`
  comments? commentlist disqus livefyre respond replies nav navigation navbar navmenu menu footer
  breadcrumbs? cookies? gdpr consent share shares sharing sharebar sharedaddy addtoany addthis social
  socials newsletters? related recirc recirculation recommend recommended recommendations
  taboola outbrain trending pagination pager
  adverts? advert advertisement advertising ads? adsense adslot dfp sponsor sponsored`);
const MOSTLY_NAMES = named(`
  subscribe subscription subscriptions signup sign-up login paywall-message regwall promos? promotion
  promoted teasers? widgets? sidebar side-bar rail banner popup modal lightbox overlay dialog dropdown
  tooltip toolbar masthead tags taglist tag-list tagcloud topics keywords caption captions credits? copyright
  copyrights compyrights legend photo photos image images img gallery slideshow slider carousel video player
  byline bylines dateline timestamp pubdate
  author authors bio authorbio about-author post-meta entry-meta article-meta meta-infos? post-info
  entry-info publish-date most-read mostread most-popular popular also-like may-like also-read read-also
  readmore read-more read-next more-on more-from more-stories more-news up-next next-prev prev-next post-nav
  next-article previous-article latest-news recent recent-posts linkback backlink see-also jump-link skip
  skip-link print-only printonly poll quiz survey rating ratings votes disclaimer donate donation
  appeal hidden visually-hidden sr-only screen-reader-text noprint robots-nocontent hide-for-all
  pullquote pull-quote factbox fact-box highlights tldr toc table-of-contents
  syndication rollover hovercard popover notification alert alerts weather quicktabs`);
const INLINE_NAMES = named(`
  hidden visually-hidden sr-only screen-reader-text caption captions newscaption wf-caption wp-caption-text
  tooltip-text tooltip-content tooltiptext popover hovercard popup (?:rollover|hover)(?:-[a-z]+)*-(?:block|box|card|content) share sharing credit photo-credit image-credit img-credit`);
const SOUND_NAMES = named(`
  article body content main story text entry post page copy single wrap wrapper container`);
const BODY_NAMES = named(`
  articlebody article-body article-content article-text article-copy article-fulltext article-main
  story-body story-content story-text storybody entry-content entry-body post-content post-body
  post-text postbody news-body news-content news-text field-name-body field-body page-content
  body-copy bodycopy main-article-body text-copy e-content`);
/// What a name only says about its box ("has-sidebar", "tag-sharing"), not what the box is.
const MODIFIERS =
  /(?:^| )(?:tag|category|author|type|format|status|postid|css|js)-\S*|(?:^|[- ])(?:with|has|no|without|non|hide|show|not)-\S*/g;
const MAX_NAME = 300;
const MAX_KEPT = 20_000;

export interface NameOfBox {
  /// Of a box between block tags.
  readonly grade: Grade;
  /// True when even a few words inside a paragraph that are so called are no part of it.
  readonly inline: boolean;
  /// True for what systems call the body of an article.
  readonly body: boolean;
}

const UNNAMED: NameOfBox = { grade: 0, inline: false, body: false };

/// Reads names, each different one once: pages repeat theirs thousands of times. One for each page.
export class NameReader {
  readonly #known = new Map<string, NameOfBox>();

  read({ class: classes = '', id = '' }: Readonly<Record<string, string>>): NameOfBox {
    if (!classes && !id) return UNNAMED;
    const name = `${classes} ${id}`.slice(0, MAX_NAME);
    const known = this.#known.get(name);
    if (known) return known;
    const read = readName(name);
    if (this.#known.size < MAX_KEPT) this.#known.set(name, read);
    return read;
  }
}

function readName(name: string): NameOfBox {
  const words = name
    .replaceAll(/([a-z\d])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replaceAll(/[^a-z\d\s-]+|-{2,}/g, '-')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(MODIFIERS, ' ');
  return { grade: gradeOf(words), inline: INLINE_NAMES.test(words), body: BODY_NAMES.test(words) };
}

function gradeOf(words: string): Grade {
  const grade = NEVER_NAMES.test(words) ? NEVER : MOSTLY_NAMES.test(words) ? MOSTLY : 0;
  return grade && SOUND_NAMES.test(words) ? HARDLY : grade;
}
