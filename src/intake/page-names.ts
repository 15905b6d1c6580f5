/// What the names that a page gives its boxes (class, id, role, itemprop) tell about them. The list is
/// our own: what publishers and their systems call their furniture, in lower case, cut at hyphens.

/// The share of a page's running text below which a box is furniture: 0 for no furniture, 1 for
/// what never is an article, however long it grows.
export type Grade = number;

const NEVER: Grade = 1;
const MOSTLY: Grade = 0.5;
/// Of what is shown on a click, too: much text in it is the rest of the article.
export const HARDLY: Grade = 0.15;

const named = (words: string): RegExp =>
  new RegExp(`(?:^|[- ])(?:${words.trim().split(/\s+/).join('|')})(?=$|[- ])`);

const OTHERS_NAMES = named(`
  comments? commentlist comment-list disqus livefyre respond replies related recirc recirculation recommend
  recommended recommendations taboola outbrain trending newsletters? cookies? gdpr consent share shares
  sharing sharebar sharedaddy addtoany addthis breadcrumbs? pagination pager`);
const NEVER_NAMES = named(`
  nav navigation navbar navmenu menu footer social socials
  adverts? advertisement advertising ads? adsense adslot dfp sponsor sponsored`);
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
  appeal visually-hidden sr-only screen-reader-text noprint robots-nocontent hide-for-all
  pullquote pull-quote factbox fact-box tldr toc table-of-contents
  syndication rollover hovercard popover notification alert alerts weather quicktabs`);
const INLINE_NAMES = named(`
  visually-hidden sr-only screen-reader-text caption captions newscaption wf-caption wp-caption-text
  tooltip-text tooltip-content tooltiptext popover hovercard popup (?:rollover|hover)(?:-[a-z]+)*-(?:block|box|card|content) share sharing credit photo-credit image-credit img-credit`);
const SOUND_NAMES = named(`
  article body content main story text entry post page copy single wrap wrapper container`);
const HIDDEN_NAMES = /(?:^| )(?:hidden|hide|invisible)(?=$| )/;
const BODY_NAMES = named(`
  articlebody article-body article-content article-text article-copy article-fulltext article-main
  story-body story-content story-text storybody entry-content entry-body post-content post-body
  post-text postbody news-body news-content news-text field-name-body field-body page-content
  body-copy bodycopy main-article-body text-copy e-content`);
const PICTURE_NAMES = named(`
  photos? images? img picture pictures figure captions? gallery media video videos slideshow`);
const BYLINE_NAMES = named(`
  bylines? by-line author authors author-name authors-name writer writers reporter by-author article-author
  article-byline post-author story-author entry-author news-author contributor`);
const BESIDE_BYLINES = named(`
  bio about box img image avatar photo picture social follow twitter email mail card description
  desc links? title role job info-box more other related comments?`);
const PUBLISHED_NAMES = named(`
  pubdate pub-date publish-date published published-date publication-date date-published datepublished timestamp
  post-date entry-date article-date story-date news-date posted-on date-posted published-on posted dateline`);
const MODIFIED_NAMES = named(
  `updated last-updated updated-date date-updated modified date-modified datemodified`,
);
const CREDIT_NAMES =
  named(`source article-source story-source news-source art-source agency news-agency
  article-credit story-credit content-source provider attribution credit`);
/// What a name only says about its box ("has-sidebar", "tag-sharing"), not what the box is.
const MODIFIERS =
  /(?:^| )(?:tag-(?!list|cloud)|category-|type-|format-|status-|postid-|elementor-)\S*|(?:^|[- ])(?:with|has|no|without|non|hide|show|not)-\S*/g;
const MAX_NAME = 300;
const MAX_KEPT = 20_000;

export interface NameOfBox {
  /// Of a box between block tags.
  readonly grade: Grade;
  /// True when even a few words inside a paragraph that are so called are no part of it.
  readonly inline: boolean;
  /// True for what systems call the body of an article.
  readonly body: boolean;
  /// True for a box around a picture.
  readonly picture: boolean;
  /// What its words tell of the article, if anything.
  readonly tells: 'byline' | 'published' | 'modified' | 'credit' | null;
}

const UNNAMED: NameOfBox = { grade: 0, inline: false, body: false, picture: false, tells: null };

/// Reads names, each different one once: pages repeat theirs thousands of times. One for each page.
export class NameReader {
  readonly #known = new Map<string, NameOfBox>();

  read(name: string | undefined): NameOfBox {
    if (!name) return UNNAMED;
    const cut = name.slice(0, MAX_NAME);
    const known = this.#known.get(cut);
    if (known) return known;
    const read = readName(cut);
    if (this.#known.size < MAX_KEPT) this.#known.set(cut, read);
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
  const isHidden = HIDDEN_NAMES.test(words);
  return {
    grade: Math.max(gradeOf(words), isHidden ? HARDLY : 0),
    inline: isHidden || INLINE_NAMES.test(words),
    body: BODY_NAMES.test(words),
    picture: PICTURE_NAMES.test(words),
    tells: toldBy(words),
  };
}

function toldBy(words: string): NameOfBox['tells'] {
  if (BYLINE_NAMES.test(words)) return BESIDE_BYLINES.test(words) ? null : 'byline';
  if (MODIFIED_NAMES.test(words)) return 'modified';
  if (PUBLISHED_NAMES.test(words)) return 'published';
  return CREDIT_NAMES.test(words) ? 'credit' : null;
}

function gradeOf(words: string): Grade {
  const isSound = SOUND_NAMES.test(words);
  if (OTHERS_NAMES.test(words)) return isSound ? MOSTLY : NEVER;
  if (NEVER_NAMES.test(words)) return isSound ? HARDLY : NEVER;
  if (MOSTLY_NAMES.test(words)) return isSound ? HARDLY : MOSTLY;
  return 0;
}
