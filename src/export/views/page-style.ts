/// The style of a page. Kind is told by colour and by the shape of the underline, role by weight
/// and slant, so that nothing rests on colour alone. All colours on their grounds reach 4.5:1.
export const PAGE_STYLE = String.raw`
:root {
  color-scheme: light dark;
  --paper: #fcfbf8; --ink: #1d1c1a; --soft: #5b5850; --line: #dcd8cd; --panel: #f4f1e9;
  --link: #1a4f8b; --alarm: #a3231b; --lit: #ffe79a; --lit-ink: #1d1c1a;
  --direct: #1f5499; --direct-tint: #e6eef8;
  --mixed: #7b3a86; --mixed-tint: #f3e9f5;
  --indirect: #17694f; --indirect-tint: #e3f1eb;
  --thought: #8a5600; --thought-tint: #f8eed9;
  --serif: 'Iowan Old Style', Charter, 'Source Serif 4', 'Palatino Linotype', Palatino, 'Book Antiqua', Georgia, 'DejaVu Serif', serif;
  --sans: system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --paper: #16171a; --ink: #e6e3dc; --soft: #a7a399; --line: #35373c; --panel: #1f2125;
    --link: #8fbdf0; --alarm: #ff9a8f; --lit: #5c4a0c; --lit-ink: #fff6d8;
    --direct: #8dbcf5; --direct-tint: #1b2a3d;
    --mixed: #d9a3e4; --mixed-tint: #33213a;
    --indirect: #7fd1b0; --indirect-tint: #17302a;
    --thought: #e6b865; --thought-tint: #362a14;
  }
}
*, ::before, ::after { box-sizing: border-box; }
html { scroll-padding: 1rem 0 5rem; -webkit-text-size-adjust: 100%; }
body {
  margin: 0 auto; padding: 0 1.5rem 4.5rem; max-width: 78rem;
  background: var(--paper); color: var(--ink);
  font: 0.9375rem/1.5 var(--sans); overflow-wrap: anywhere;
}
a { color: var(--link); text-underline-offset: 0.15em; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; border-radius: 2px; }
[hidden] { display: none !important; }
[dir='auto'] { unicode-bidi: isolate; }
ol, ul { margin: 0; padding: 0; list-style: none; }
p, blockquote { margin: 0; }

.masthead { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0.25rem 1.25rem; padding: 1.25rem 0 0.75rem; border-bottom: 3px double var(--line); }
.masthead h1 { margin: 0; font: 700 1.35rem/1.2 var(--serif); letter-spacing: -0.01em; }
.editorial { flex: 1 1 20rem; color: var(--soft); font-size: 0.8125rem; }
.legend { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; padding: 0.6rem 0; color: var(--soft); font: 0.8125rem/1.6 var(--serif); }
nav { padding: 0.5rem 0; border-top: 1px solid var(--line); }
nav ol { display: flex; flex-direction: column; gap: 0.25rem; counter-reset: article; }
nav li { counter-increment: article; font-family: var(--serif); }
nav li::before { content: counter(article) '. '; color: var(--soft); }

.article { padding: 1rem 0 2rem; border-top: 1px solid var(--line); }
.article > header { padding-bottom: 0.5rem; color: var(--soft); font-size: 0.8125rem; }
.standing { margin-bottom: 0.9rem; padding: 0.6rem 0.9rem; border: 2px solid var(--alarm); border-inline-start-width: 0.6rem; color: var(--alarm); font-weight: 600; }
.standing a { color: inherit; }
.outlet { color: var(--ink); font-size: 0.9375rem; }
.undated, .problems { color: var(--alarm); }
.audit ul, .problems { margin: 0.15rem 0 0.35rem 1.1rem; list-style: disc; }

.chips { display: flex; flex-wrap: wrap; gap: 0.3rem; padding: 0.2rem 0; }
.chips details { display: contents; }
.chips summary { padding: 0.2rem 0.5rem; color: var(--link); font-size: 0.75rem; cursor: pointer; }
.chip {
  min-height: 1.6rem; max-width: 100%; padding: 0 0.55rem; border: 1px solid var(--line); border-radius: 1rem;
  background: none; color: var(--ink); font: inherit; font-size: 0.75rem; text-align: start; cursor: pointer;
}
.chip .role { color: var(--soft); }
.chip .count { color: var(--soft); font-variant-numeric: tabular-nums; }
[class*=' kind-'].chip { border-bottom: 2px solid var(--kind); background: var(--tint); }
.chip.kind-indirect { border-bottom-style: dotted; }
.chip.kind-mixed { border-bottom-style: double; border-bottom-width: 3px; }
.chip.kind-thought { border-bottom-style: dashed; }
.chip:hover { border-color: var(--ink); }
.chip[aria-pressed='true'] { background: var(--ink); border-color: var(--ink); color: var(--paper); }
.chip[aria-pressed='true']::before { content: '✓ '; content: '✓ ' / ''; }
.chip[aria-pressed='true'] * { color: inherit; }
.shown { color: var(--soft); font-size: 0.8125rem; }
.filtered > .shown { position: sticky; top: 0; z-index: 1; padding: 0.35rem 0; border-bottom: 1px solid var(--line); background: var(--paper); }
.filtered .row > .passage { top: 3rem; }
html:has(.filtered) { scroll-padding-top: 3rem; }
.all { padding: 0 0.4rem; border: 0; background: none; color: var(--link); font: inherit; text-decoration: underline; text-underline-offset: 0.15em; cursor: pointer; }

.reading { padding-top: 1rem; }
.row { display: grid; grid-template-columns: minmax(0, 36rem) minmax(0, 1fr); gap: 0 2.75rem; align-items: start; }
.row + .row { padding-top: 0.35rem; }
.row > .passage { position: sticky; top: 1rem; }
.passage { margin: 0 0 1rem; font: 1.125rem/1.72 var(--serif); hanging-punctuation: first; }
h2.passage, h2.title { margin: 0.4rem 0 1.1rem; color: var(--ink); font: 700 2rem/1.18 var(--serif); letter-spacing: -0.015em; text-wrap: balance; }

.content, .quiet, .source, s { box-decoration-break: clone; -webkit-box-decoration-break: clone; }
.content { text-decoration: underline; text-decoration-thickness: 1.5px; text-underline-offset: 0.24em; text-decoration-skip-ink: none; cursor: pointer; }
.kind-direct { --kind: var(--direct); --tint: var(--direct-tint); }
.kind-mixed { --kind: var(--mixed); --tint: var(--mixed-tint); }
.kind-indirect { --kind: var(--indirect); --tint: var(--indirect-tint); }
.kind-thought { --kind: var(--thought); --tint: var(--thought-tint); }
.outer-direct { --outer: var(--direct); }
.outer-mixed { --outer: var(--mixed); }
.outer-indirect { --outer: var(--indirect); }
.outer-thought { --outer: var(--thought); }
.content { background: var(--tint); text-decoration-color: var(--kind); }
.content.kind-direct { text-decoration-style: solid; }
.content.kind-mixed { text-decoration-style: solid; text-decoration-thickness: 1px; }
.content.kind-indirect { text-decoration-style: dotted; text-decoration-thickness: 2px; }
.content.kind-thought { text-decoration-style: wavy; text-decoration-thickness: 1px; }
.content.quoted.kind-mixed { text-decoration-thickness: 2.5px; }
.depth-2 { padding-bottom: 0.16em; border-bottom: 1.5px solid var(--outer, var(--kind)); }
.depth-3 { padding-bottom: 0.16em; border-bottom: 4px double var(--outer, var(--kind)); }
.quotation-mark { color: var(--kind, inherit); font-weight: 700; }
.source { font-weight: 600; }
.source.content { font-weight: inherit; border-radius: 2px; box-shadow: inset 0 0 0 1px var(--kind); }
.cue { font-style: italic; color: inherit; text-decoration: none; }
a.cue:not(.content) { border-bottom: 1px solid var(--soft); }
.marker { border-bottom: 1px dashed var(--ink); }
.quiet { color: var(--soft); cursor: help; }
.unexplained { color: var(--alarm); text-decoration: underline wavy var(--alarm) 1px; }
s { color: var(--soft); text-decoration: line-through; }
[data-notes]::after { content: attr(data-notes); margin-inline-start: 0.1em; color: var(--soft); font: 0.625rem/0 var(--sans); font-style: normal; vertical-align: 0.55em; }
.off, .off.content { background: none; border: 0; box-shadow: none; text-decoration: none; font-weight: inherit; font-style: inherit; color: inherit; }
.off::after { content: none; }
.passage .lit-content { background: var(--lit); color: var(--lit-ink); }
.passage .lit-source { box-shadow: none; outline: 2px solid var(--lit-ink); outline-offset: 1px; background: var(--lit); color: var(--lit-ink); }
.lit-content::after, .lit-source::after, .lit-cue::after { color: inherit; }
.passage :target, .facet:target h3 { outline: 2px dashed var(--alarm); outline-offset: 2px; }
.passage .lit-cue { background: var(--ink); color: var(--paper); }
.lit-addressee, .lit-through { outline: 2px dashed var(--soft); outline-offset: 1px; }

.margin { min-width: 0; }
.margin > summary { display: none; }
.margin > ol { display: grid; gap: 0.4rem; padding-bottom: 0.8rem; }
.card {
  padding: 0.35rem 0.7rem 0.4rem; border-inline-start: 3px solid var(--kind); border-radius: 0 3px 3px 0;
  background: var(--panel); font-size: 0.8125rem; line-height: 1.42; cursor: pointer; scroll-margin: 5rem;
}
.card.kind-indirect { border-inline-start-style: dotted; }
.card.kind-thought { border-inline-start-style: dashed; }
.card.kind-mixed { border-inline-start-style: double; border-inline-start-width: 5px; }
.indent-1 { margin-inline-start: 1.4rem; }
.indent-2 { margin-inline-start: 2.8rem; }
.indent-3, .indent-4 { margin-inline-start: 4.2rem; }
.card.current { outline: 2px solid var(--ink); outline-offset: 0; }
.card .number, .side .number { color: var(--soft); font-size: 0.75rem; font-variant-numeric: tabular-nums; text-decoration: none; }
.card .role, .to, .within, .facts, .chain { color: var(--soft); }
.cue-words { font-family: var(--serif); }
.words { font: 0.9375rem/1.45 var(--serif); }
.card:not(.current) .words { display: -webkit-box; overflow: hidden; -webkit-box-orient: vertical; -webkit-line-clamp: 4; line-clamp: 4; }
.live .card:not(.current) .words { -webkit-line-clamp: 1; line-clamp: 1; }
.live .card:not(.current) .more { display: none; }
.live .legend { display: none; }
.words.direct .piece::before { content: '“'; }
.words.direct .piece:not(.cut)::after { content: '”'; }
.continues { color: var(--soft); font-style: italic; }
.facts { font-size: 0.75rem; }
.badge { padding: 0 0.4em; border: 1px solid currentcolor; border-radius: 2px; color: var(--soft); font-size: 0.6875rem; white-space: nowrap; }
.badge.kind { color: var(--kind); }
.badge.open, .badge.review-needs-review { color: var(--alarm); font-weight: 600; }
.why { font-size: 0.75rem; color: var(--soft); }
.why summary { width: max-content; cursor: pointer; }
.why ul { padding-inline-start: 1rem; list-style: disc; }
.note { padding-inline-start: 0.7rem; border-inline-start: 1px solid var(--line); color: var(--soft); font-size: 0.75rem; cursor: pointer; }
.note b { font-weight: 600; }
.note.open { border-color: var(--alarm); color: var(--alarm); }
.note.current { color: var(--ink); }

.facet { margin-top: 1.5rem; padding-top: 0.75rem; border-top: 1px solid var(--line); }
.facet h3 { margin: 0 0 0.5rem; font: 700 1.15rem/1.3 var(--serif); }
.facet h3 .count { color: var(--soft); font-weight: 400; }
.facet > ul { display: grid; gap: 0.9rem; }
.facet .evidence { color: inherit; font-family: var(--serif); text-decoration-color: var(--line); }
.facet .evidence:hover { text-decoration-color: currentcolor; }
.sides { display: grid; grid-template-columns: 1fr 1fr; gap: 1.5rem; margin: 0.4rem 0; }
.jump { font-size: 0.875rem; }
.side + .side { margin-top: 0.6rem; }
.sides > div { min-width: 0; padding-inline-start: 0.8rem; border-inline-start: 3px solid var(--line); }

.keys { position: fixed; inset: auto 0 0; padding: 0.4rem 1.5rem; border-top: 1px solid var(--line); background: var(--panel); color: var(--soft); font-size: 0.75rem; }
.by-hand { max-height: 6rem; overflow: auto; white-space: pre-wrap; color: var(--ink); }
.keys .said:not(:empty) { padding-top: 0.3rem; color: var(--ink); }
kbd { padding: 0 0.35em; border: 1px solid var(--line); border-radius: 3px; background: var(--paper); color: var(--ink); font: inherit; }

@media screen and (max-width: 60rem) {
  body { padding-inline: 1rem; }
  .row, .sides { display: block; }
  .row > .passage { position: static; }
  .live .card:not(.current) .words { -webkit-line-clamp: 2; line-clamp: 2; }
  .passage { font-size: 1.0625rem; }
  h2.passage, h2.title { font-size: 1.6rem; }
  .margin:not(.notes) > summary { display: list-item; margin: -0.5rem 0 0.7rem; color: var(--link); font-size: 0.8125rem; cursor: pointer; }
  .margin[open] > summary { margin-bottom: 0.3rem; }
  .indent-2, .indent-3, .indent-4 { margin-inline-start: 2.2rem; }
  .keys { padding-inline: 1rem; }
}
@media (hover: none) and (max-width: 60rem) { .keys p:first-child { display: none; } .keys:has(.said:empty) { display: none; } }
@media (prefers-reduced-motion: no-preference) { .chip, .card { transition: background-color 0.15s, outline-color 0.15s; } }
@media print {
  :root { --paper: #fff; --ink: #000; --soft: #444; --line: #bbb; --panel: #fff; --lit: #fff; }
  body { max-width: none; padding: 0; font-size: 8pt; }
  .filters, .all, .keys, nav, .why { display: none !important; }
  .article + .article { break-before: page; }
  .row { grid-template-columns: 55% 1fr; gap: 0 1.2rem; }
  .row > .passage { position: static; }
  .passage { font-size: 10.5pt; line-height: 1.5; }
  .card, .conflict, .facet li { break-inside: avoid; }
  .card { padding: 0 0.5rem; font-size: 7.5pt; }
  .card:not(.current) .words, .live .card:not(.current) .words { display: block; }
  .card .words { font-size: 8.5pt; }
  .filtered > .shown { position: static; border: 0; }
  .live .card:not(.current) .more { display: block; }
  .live .legend { display: flex; }
  h2.passage, h2.title { font-size: 18pt; }
  .facts, .note, .who, .badge { font-size: 7pt; }
  .card .number { font-weight: 700; color: #000; }
  a { color: inherit; text-decoration: none; }
}
`;
