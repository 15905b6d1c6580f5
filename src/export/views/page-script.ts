/// The one script of a page: selecting, filtering, keys, copying. The page reads well without it.
/// It takes data from attributes and text only and never makes markup, so that nothing in an
/// article can reach the parser. Kept as text because its hash goes into the page.
export const PAGE_SCRIPT = String.raw`
'use strict';
(() => {
  const all = (selector, root = document) => Array.from(root.querySelectorAll(selector));
  const cards = all('.card');
  const keys = document.querySelector('.keys');
  const calm = matchMedia('(prefers-reduced-motion: reduce)');
  const narrow = matchMedia('screen and (max-width: 60rem)');
  const roles = ['content', 'source', 'cue', 'addressee', 'through'];
  let current = null;
  let lit = [];

  // The marked stretches of each article, by where they start; the text that its passages add up to.
  const articles = new Map(
    all('[data-article]').map((section) => {
      const marks = all('[data-passage] [data-at]', section);
      const starts = marks.map((mark) => Number(mark.dataset.at));
      const text = all('[data-passage]', section).map((passage) => passage.textContent).join('');
      const isWhole = sumOf(text) === section.dataset.article;
      const byNumber = new Map(all('.card', section).map((card) => [card.dataset.number, card]));
      return [section, { marks, starts, text, isWhole, byNumber }];
    }),
  );
  const articleOf = (element) => articles.get(element.closest('[data-article]'));

  // The same sum as the one that was printed with the article (FNV-1a over UTF-16 code units).
  function sumOf(text) {
    let sum = 0x811c9dc5;
    for (let i = 0; i < text.length; i++) sum = Math.imul(sum ^ text.charCodeAt(i), 0x01000193);
    return (sum >>> 0).toString(16);
  }

  const spans = (value) =>
    (value || '').split(' ').filter(Boolean).map((range) => range.split('-').map(Number));

  function marksIn({ marks, starts }, [start, end]) {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (starts[middle] < start) low = middle + 1;
      else high = middle;
    }
    const found = [];
    for (let i = low; i < starts.length && starts[i] < end; i++) found.push(marks[i]);
    return found;
  }

  function clear() {
    for (const [mark, name] of lit) mark.classList.remove(name);
    lit = [];
    if (current) {
      current.classList.remove('current');
      current.removeAttribute('aria-current');
    }
    current = null;
    tell('');
  }

  function highlight(card) {
    clear();
    current = card;
    card.classList.add('current');
    card.setAttribute('aria-current', 'true');
    const article = articleOf(card);
    for (const role of roles)
      for (const range of spans(card.dataset[role]))
        for (const mark of marksIn(article, range)) {
          mark.classList.add('lit-' + role);
          lit.push([mark, 'lit-' + role]);
        }
  }

  function show(element, block) {
    if (element) element.scrollIntoView({ block, behavior: calm.matches ? 'auto' : 'smooth' });
  }

  const evidenceOf = () => (lit[0] || [])[0];

  // What a filter hides is asked for by a link or by its words: the filter has to go.
  function open(card) {
    if (card.hidden) showAll(card.closest('[data-article]'));
    card.closest('details.margin').open = true;
  }

  const hashOf = (card) => '#' + encodeURIComponent(card.id).replaceAll('%3A', ':');

  function remember(card) {
    try {
      history.replaceState(null, '', hashOf(card));
    } catch {
      // A frame without an origin of its own keeps no address; the selection stands all the same.
    }
  }

  function isInView(element) {
    const { top, bottom } = element.getBoundingClientRect();
    return top >= 0 && bottom <= keys.getBoundingClientRect().top;
  }

  // from: the side that was pointed at; the other one scrolls. A filter keeps the focus, so that
  // more of them can be pressed, and what it finds in view stays where it is.
  function select(card, from) {
    open(card);
    highlight(card);
    if (card.id) remember(card);
    if (from !== 'card' && from !== 'filter') card.focus({ preventScroll: true });
    if (from === 'card') show(evidenceOf(), 'nearest');
    else show(card, from === 'text' || (from === 'filter' && isInView(card)) ? 'nearest' : 'center');
  }

  function step(by) {
    const shown = cards.filter((card) => !card.hidden);
    if (!shown.length) return;
    const at = shown.indexOf(current);
    const next = at < 0 ? (by > 0 ? 0 : shown.length - 1) : Math.min(Math.max(at + by, 0), shown.length - 1);
    select(shown[next], 'keys');
  }

  function atHash() {
    let id = location.hash.slice(1);
    try {
      id = decodeURIComponent(id);
    } catch {
      return;
    }
    const target = id && document.getElementById(id);
    if (target && target.classList.contains('card')) select(target, 'keys');
  }

  // Pointing again at the words of the current statement goes to the one around it.
  function ownerOf(mark) {
    const { byNumber } = articleOf(mark);
    const card = byNumber.get(mark.dataset.statement);
    const outer = card && card === current && byNumber.get(card.dataset.parent);
    return outer || card;
  }

  function noteOf(mark) {
    const at = Number(mark.dataset.at);
    const covers = (note) => spans(note.dataset.content).some(([start, end]) => start <= at && at < end);
    return all('.note', mark.closest('[data-article]')).find(covers);
  }

  document.addEventListener('click', (event) => {
    const chip = event.target.closest('.chip');
    if (chip) return press(chip);
    if (event.target.closest('.all')) return showAllOf(event.target.closest('[data-article]'));
    // Selecting words with the mouse ends in a click too, and a held key asks for another window.
    const selecting = String(getSelection()) !== '';
    if (selecting || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    if (event.target.closest('summary')) return;
    const mark = event.target.closest('[data-passage] [data-at]');
    const link = event.target.closest('a.number');
    const card = event.target.closest('.card, .note');
    const found = mark ? ownerOf(mark) || noteOf(mark) : card || (link && linked(link));
    if (!found) return;
    event.preventDefault();
    select(found, mark ? 'text' : card ? 'card' : 'keys');
  });

  const linked = (link) => document.getElementById(decodeURIComponent(link.hash.slice(1)));

  const PRESSED = '.chip[aria-pressed="true"]';
  const shownIn = (section) => all('.card', section).filter((card) => !card.hidden);

  function press(chip) {
    const pressing = chip.getAttribute('aria-pressed') !== 'true';
    chip.setAttribute('aria-pressed', String(pressing));
    const section = chip.closest('[data-article]');
    const wanted = wantedIn(section);
    filter(section, wanted);
    const [first] = shownIn(section);
    if (first && wanted.size && (pressing || !current)) select(first, 'filter');
  }

  // Within one field any pressed value will do; every field with a pressed value must agree.
  function wantedIn(section) {
    const wanted = new Map();
    for (const { dataset } of all(PRESSED, section))
      wanted.set(dataset.filter, (wanted.get(dataset.filter) || new Set()).add(dataset.value));
    return wanted;
  }

  // Takes the filters of an article back. What was selected stays where it is on the screen.
  function showAll(section) {
    const top = current && current.getBoundingClientRect().top;
    for (const chip of all(PRESSED, section)) chip.setAttribute('aria-pressed', 'false');
    filter(section, wantedIn(section));
    if (current) scrollBy({ top: current.getBoundingClientRect().top - top, behavior: 'instant' });
  }

  function showAllOf(section) {
    showAll(section);
    const own = current && section.contains(current) ? current : section.querySelector('.chip');
    own.focus({ preventScroll: true });
  }

  // The filters first: what they found stays selected, now among what stands around it.
  function escape() {
    const filtered = all('.filtered');
    if (!filtered.length) clear();
    for (const section of filtered) showAll(section);
  }

  function filter(section, wanted) {
    const own = all('.card', section);
    const visible = new Map([['0', false]]);
    for (const card of own) {
      card.hidden = !Array.from(wanted).every(([field, values]) =>
        (card.dataset[field] || '').split(' ').some((value) => values.has(value)));
      // Words of a hidden statement stay marked where they stand inside a shown one.
      visible.set(card.dataset.number, !card.hidden || visible.get(card.dataset.parent || '0'));
    }
    for (const mark of articles.get(section).marks)
      mark.classList.toggle('off', 'statement' in mark.dataset && !visible.get(mark.dataset.statement));
    for (const note of all('.note', section)) note.hidden = wanted.size > 0;
    for (const margin of all('.margin', section)) {
      margin.hidden = all('li.card, li.note', margin).every((item) => item.hidden);
      if (wanted.size) margin.open = true;
    }
    section.classList.toggle('filtered', wanted.size > 0);
    section.querySelector('.all').hidden = wanted.size === 0;
    section.querySelector('.shown [role="status"]').textContent =
      wanted.size ? shownIn(section).length + ' of ' + own.length + ' statements shown' : '';
    if (!wanted.size) fold();
    if (current && current.hidden) clear();
  }

  function citation(card) {
    const { text } = articleOf(card);
    const { before, between, after, content } = card.dataset;
    return before + spans(content).map(([start, end]) => text.slice(start, end)).join(between) + after;
  }

  function cite(card) {
    if (articleOf(card).isWhole) copy(citation(card), 'citation');
    else
      tell('Not copied: the words on this page are no longer those of the article. ' +
        'Was it translated or changed before it was saved? Make the page again.');
  }

  async function copy(text, what) {
    try {
      await navigator.clipboard.writeText(text);
      tell(what + ' copied');
    } catch {
      tell('Not copied: the browser does not allow it. Copy the ' + what + ' from here:', text);
    }
  }

  // words: what is to be copied by hand, selected for it.
  function tell(text, words = '') {
    keys.querySelector('.said').textContent = text;
    const byHand = keys.querySelector('.by-hand');
    byHand.textContent = words;
    if (words) getSelection().selectAllChildren(byHand);
  }

  const onCurrent = {
    '?': (card) => {
      const why = card.querySelector('.why');
      if (why) why.open = !why.open;
    },
    c: (card) => card.id && cite(card),
    l: (card) => card.id && copy(location.href.split('#')[0] + hashOf(card), 'link'),
    e: () => show(evidenceOf(), 'center'),
  };

  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.target.closest('input, textarea, select, [contenteditable]')) return;
    if (event.key === 'j') step(1);
    else if (event.key === 'k') step(-1);
    else if (event.key === 'Escape') escape();
    else if (current && Object.hasOwn(onCurrent, event.key)) onCurrent[event.key](current);
    else return;
    event.preventDefault();
  });

  function fold() {
    for (const margin of all('details.margin:not(.notes)')) margin.open = !narrow.matches;
    if (current) open(current);
  }

  narrow.addEventListener('change', fold);
  let unfolded = [];
  addEventListener('beforeprint', () => {
    unfolded = all('details.margin:not([open])');
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
`;
