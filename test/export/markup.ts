import assert from 'node:assert/strict';

const KNOWN = new Set(
  'a b blockquote button details div h2 h3 header i li ol p s section span summary time ul'.split(
    ' ',
  ),
);

/// Throws unless the markup of an article has no element and no attribute but ours, and no angle bracket
/// that is not theirs: nothing that came from outside has become markup.
export function checkMarkup(view: string): void {
  for (const [tag, name, attributes] of view.matchAll(
    /<\/?([^\s>]*)((?:\s+[\w-]+(?:="[^"]*")?)*)\s*>/g,
  )) {
    assert.ok(KNOWN.has(name!), tag);
    const bare = attributes!.replace(/"[^"]*"/g, '');
    assert.doesNotMatch(bare, /\s(?:on\w+|style|src|srcdoc|formaction)=/);
    assert.doesNotMatch(tag, /\shref="(?!#|https?:)/);
  }
  assert.equal(
    view.replace(/<\/?[a-z0-9]+(?:\s+[\w-]+(?:="[^"<>]*")?)*\s*>/g, '').match(/[<>]/),
    null,
  );
}
