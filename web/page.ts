/// The one script of a page: selecting, filtering, keys, copying. The page reads well without it.
/// It takes data from attributes and text only and never makes markup, so that nothing in an
/// article can reach the parser. `npm run web` puts it into `src/export/views/page-assets.ts`,
/// because its hash goes into the page.
'use strict';
(() => {
  type Side = 'card' | 'text' | 'keys' | 'filter';
  type Range = readonly [start: number, end: number];

  interface Article {
    readonly marks: readonly HTMLElement[];
    readonly starts: readonly number[];
    readonly text: string;
    readonly isWhole: boolean;
    readonly byNumber: ReadonlyMap<string, HTMLElement>;
  }

  const all = <Found extends HTMLElement = HTMLElement>(
    selector: string,
    root: ParentNode = document,
  ): Found[] => Array.from(root.querySelectorAll<Found>(selector));
  // What the page always has.
  const one = (selector: string, root: ParentNode = document): HTMLElement =>
    root.querySelector<HTMLElement>(selector)!;
  const around = (element: Element, selector: string): HTMLElement | null =>
    element.closest<HTMLElement>(selector);
  const sectionOf = (element: Element): HTMLElement => around(element, '[data-article]')!;

  const cards = all('.card');
  const keys = one('.keys');
  const calm = matchMedia('(prefers-reduced-motion: reduce)');
  const narrow = matchMedia('screen and (max-width: 60rem)');
  const roles = ['content', 'source', 'cue', 'addressee', 'through'];
  let current: HTMLElement | null = null;
  let lit: (readonly [mark: HTMLElement, name: string])[] = [];

  // The marked stretches of each article, by where they start; the text that its passages add up to.
  const articles = new Map<HTMLElement, Article>(
    all('[data-article]').map((section) => {
      const marks = all('[data-passage] [data-at]', section);
      const starts = marks.map((mark) => Number(mark.dataset.at));
      const text = all('[data-passage]', section)
        .map((passage) => passage.textContent)
        .join('');
      const isWhole = sumOf(text) === section.dataset['article'];
      const byNumber = new Map(
        all('.card', section).map((card) => [card.dataset['number']!, card]),
      );
      return [section, { marks, starts, text, isWhole, byNumber }];
    }),
  );
  const articleOf = (element: Element): Article => articles.get(sectionOf(element))!;

  // The same sum as the one that was printed with the article (FNV-1a over UTF-16 code units).
  function sumOf(text: string): string {
    let sum = 0x811c9dc5;
    for (let i = 0; i < text.length; i++) sum = Math.imul(sum ^ text.charCodeAt(i), 0x01000193);
    return (sum >>> 0).toString(16);
  }

  function spans(value: string | undefined): Range[] {
    return (value ?? '')
      .split(' ')
      .filter(Boolean)
      .map((range) => {
        const [start, end] = range.split('-');
        return [Number(start), Number(end)];
      });
  }

  function marksIn({ marks, starts }: Article, [start, end]: Range): HTMLElement[] {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (starts[middle]! < start) low = middle + 1;
      else high = middle;
    }
    const found: HTMLElement[] = [];
    for (let i = low; i < starts.length && starts[i]! < end; i++) found.push(marks[i]!);
    return found;
  }

  function clear(): void {
    for (const [mark, name] of lit) mark.classList.remove(name);
    lit = [];
    if (current) {
      current.classList.remove('current');
      current.removeAttribute('aria-current');
    }
    current = null;
    tell('');
  }

  function highlight(card: HTMLElement): void {
    clear();
    current = card;
    card.classList.add('current');
    card.setAttribute('aria-current', 'true');
    const article = articleOf(card);
    for (const role of roles)
      for (const range of spans(card.dataset[role]))
        for (const mark of marksIn(article, range)) {
          mark.classList.add(`lit-${role}`);
          lit.push([mark, `lit-${role}`]);
        }
  }

  function show(element: HTMLElement | undefined, block: ScrollLogicalPosition): void {
    element?.scrollIntoView({ block, behavior: calm.matches ? 'auto' : 'smooth' });
  }

  const evidence = (): HTMLElement | undefined => lit[0]?.[0];

  // What a filter hides is asked for by a link or by its words: the filter has to go.
  function open(card: HTMLElement): void {
    if (card.hidden) showAll(sectionOf(card));
    card.closest<HTMLDetailsElement>('details.margin')!.open = true;
  }

  const hashOf = (card: HTMLElement): string =>
    `#${encodeURIComponent(card.id).replaceAll('%3A', ':')}`;

  function remember(card: HTMLElement): void {
    try {
      history.replaceState(null, '', hashOf(card));
    } catch {
      // A frame without an origin of its own keeps no address; the selection stands all the same.
    }
  }

  function isInView(element: HTMLElement): boolean {
    const { top, bottom } = element.getBoundingClientRect();
    return top >= 0 && bottom <= keys.getBoundingClientRect().top;
  }

  // from: the side that was pointed at; the other one scrolls. A filter keeps the focus, so that
  // more of them can be pressed, and what it finds in view stays where it is.
  function select(card: HTMLElement, from: Side): void {
    open(card);
    highlight(card);
    if (card.id) remember(card);
    if (from !== 'card' && from !== 'filter') card.focus({ preventScroll: true });
    if (from === 'card') show(evidence(), 'nearest');
    else
      show(card, from === 'text' || (from === 'filter' && isInView(card)) ? 'nearest' : 'center');
  }

  function step(by: 1 | -1): void {
    const shown = cards.filter((card) => !card.hidden);
    if (!shown.length) return;
    const at = current ? shown.indexOf(current) : -1;
    const last = shown.length - 1;
    const fromOutside = by > 0 ? 0 : last;
    const next = at < 0 ? fromOutside : Math.min(Math.max(at + by, 0), last);
    select(shown[next]!, 'keys');
  }

  function atHash(): void {
    let id = location.hash.slice(1);
    try {
      id = decodeURIComponent(id);
    } catch {
      return;
    }
    const target = document.getElementById(id);
    if (target?.classList.contains('card')) select(target, 'keys');
  }

  // Pointing again at the words of the current statement goes to the one around it.
  function ownerOf({ dataset }: HTMLElement, { byNumber }: Article): HTMLElement | undefined {
    const card = byNumber.get(dataset['statement'] ?? '');
    const outer = card && card === current ? byNumber.get(card.dataset['parent'] ?? '') : undefined;
    return outer ?? card;
  }

  function noteOf(mark: HTMLElement): HTMLElement | undefined {
    const at = Number(mark.dataset['at']);
    return all('.note', sectionOf(mark)).find(({ dataset }) =>
      spans(dataset['content']).some(([start, end]) => start <= at && at < end),
    );
  }

  document.addEventListener('click', (event) => {
    const target = event.target as Element;
    const chip = around(target, '.chip');
    if (chip) press(chip);
    else if (around(target, '.all')) showAllOf(sectionOf(target));
    else point(event, target);
  });

  function point(event: MouseEvent, target: Element): void {
    // Selecting words with the mouse ends in a click too, and a held key asks for another window.
    const selecting = String(getSelection()) !== '';
    if (selecting || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    if (around(target, 'summary')) return;
    const mark = around(target, '[data-passage] [data-at]');
    const card = around(target, '.card, .note');
    const pointed = mark ? (ownerOf(mark, articleOf(mark)) ?? noteOf(mark)) : card;
    const found = pointed ?? linked(target.closest<HTMLAnchorElement>('a.number'));
    if (!found) return;
    event.preventDefault();
    const side = card ? 'card' : 'keys';
    select(found, mark ? 'text' : side);
  }

  const linked = (link: HTMLAnchorElement | null): HTMLElement | null =>
    link && document.getElementById(decodeURIComponent(link.hash.slice(1)));

  const PRESSED = '.chip[aria-pressed="true"]';
  const shownIn = (section: HTMLElement): HTMLElement[] =>
    all('.card', section).filter((card) => !card.hidden);

  function press(chip: HTMLElement): void {
    const pressing = chip.getAttribute('aria-pressed') !== 'true';
    chip.setAttribute('aria-pressed', String(pressing));
    const section = sectionOf(chip);
    const wanted = wantedIn(section);
    filter(section, wanted);
    const [first] = shownIn(section);
    if (first && wanted.size && (pressing || !current)) select(first, 'filter');
  }

  // Within one field any pressed value will do; every field with a pressed value must agree.
  function wantedIn(section: HTMLElement): Map<string, Set<string>> {
    const wanted = new Map<string, Set<string>>();
    for (const { dataset } of all(PRESSED, section)) {
      const field = dataset['filter']!;
      wanted.set(field, (wanted.get(field) ?? new Set()).add(dataset['value']!));
    }
    return wanted;
  }

  // Takes the filters of an article back. What was selected stays where it is on the screen.
  function showAll(section: HTMLElement): void {
    const top = current?.getBoundingClientRect().top ?? 0;
    for (const chip of all(PRESSED, section)) chip.setAttribute('aria-pressed', 'false');
    filter(section, wantedIn(section));
    if (current) scrollBy({ top: current.getBoundingClientRect().top - top, behavior: 'instant' });
  }

  function showAllOf(section: HTMLElement): void {
    showAll(section);
    const own = current && section.contains(current) ? current : one('.chip', section);
    own.focus({ preventScroll: true });
  }

  // The filters first: what they found stays selected, now among what stands around it.
  function escape(): void {
    const filtered = all('.filtered');
    if (!filtered.length) clear();
    for (const section of filtered) showAll(section);
  }

  function filter(section: HTMLElement, wanted: Map<string, Set<string>>): void {
    const own = all('.card', section);
    const visible = new Map([['0', false]]);
    for (const card of own) {
      card.hidden = !Array.from(wanted).every(([field, values]) =>
        (card.dataset[field] ?? '').split(' ').some((value) => values.has(value)),
      );
      // Words of a hidden statement stay marked where they stand inside a shown one.
      const isInShown = visible.get(card.dataset['parent'] ?? '0') === true;
      visible.set(card.dataset['number']!, !card.hidden || isInShown);
    }
    for (const mark of articles.get(section)!.marks) {
      const { statement } = mark.dataset;
      mark.classList.toggle('off', statement !== undefined && visible.get(statement) !== true);
    }
    for (const note of all('.note', section)) note.hidden = wanted.size > 0;
    for (const margin of all<HTMLDetailsElement>('.margin', section)) {
      margin.hidden = all('li.card, li.note', margin).every((item) => item.hidden);
      if (wanted.size) margin.open = true;
    }
    section.classList.toggle('filtered', wanted.size > 0);
    one('.all', section).hidden = wanted.size === 0;
    const count = `${shownIn(section).length} of ${own.length} statements shown`;
    one('.shown [role="status"]', section).textContent = wanted.size ? count : '';
    if (!wanted.size) fold();
    if (current?.hidden) clear();
  }

  function citation(card: HTMLElement): string {
    const { text } = articleOf(card);
    const { before = '', between = '', after = '', content } = card.dataset;
    const words = spans(content).map(([start, end]) => text.slice(start, end));
    return before + words.join(between) + after;
  }

  function cite(card: HTMLElement): void {
    if (articleOf(card).isWhole) void copy(citation(card), 'citation');
    else
      tell(
        'Not copied: the words on this page are no longer those of the article. ' +
          'Was it translated or changed before it was saved? Make the page again.',
      );
  }

  async function copy(text: string, what: 'citation' | 'link'): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      tell(`${what} copied`);
    } catch {
      tell(`Not copied: the browser does not allow it. Copy the ${what} from here:`, text);
    }
  }

  // words: what is to be copied by hand, selected for it.
  function tell(text: string, words = ''): void {
    one('.said', keys).textContent = text;
    const byHand = one('.by-hand', keys);
    byHand.textContent = words;
    if (words) getSelection()?.selectAllChildren(byHand);
  }

  const onCurrent: Record<string, (card: HTMLElement) => void> = {
    '?': (card) => {
      const why = card.querySelector<HTMLDetailsElement>('.why');
      if (why) why.open = !why.open;
    },
    c: (card) => {
      if (card.id) cite(card);
    },
    l: (card) => {
      if (card.id) void copy(location.href.split('#')[0] + hashOf(card), 'link');
    },
    e: () => show(evidence(), 'center'),
  };

  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const target = event.target as Element;
    if (target.closest('input, textarea, select, [contenteditable]')) return;
    if (event.key === 'j') step(1);
    else if (event.key === 'k') step(-1);
    else if (event.key === 'Escape') escape();
    else if (current && Object.hasOwn(onCurrent, event.key)) onCurrent[event.key]!(current);
    else return;
    event.preventDefault();
  });

  function fold(): void {
    for (const margin of all<HTMLDetailsElement>('details.margin:not(.notes)'))
      margin.open = !narrow.matches;
    if (current) open(current);
  }

  narrow.addEventListener('change', fold);
  let unfolded: HTMLDetailsElement[] = [];
  addEventListener('beforeprint', () => {
    unfolded = all<HTMLDetailsElement>('details.margin:not([open])');
    for (const margin of unfolded) margin.open = true;
  });
  addEventListener('afterprint', () => {
    for (const margin of unfolded) margin.open = false;
  });
  addEventListener('hashchange', atHash);
  document.documentElement.classList.add('live');
  for (const filters of all('.filters')) filters.hidden = false;
  keys.hidden = cards.length === 0;
  fold();
  atHash();
})();
