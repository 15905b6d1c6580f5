// A rule is written as one of
//     "l3:y"   in small letters, drop 3 letters, add "y"     Cities -> city
//     "k0:"    keep the letters as they are, drop none        Vantor -> Vantor
//     "=be"    the lemma whatever the form                    were -> be

const CHANGE = /^([kl])(\d+):(.*)$/;

/// The rule that makes `lemma` of `form` (edit scripts, Chrupała 2008): the letters both begin with
/// are kept, in small letters only where the form's own would not do.
export function lemmaRule(form: string, lemma: string): string {
  if (lemma === form) return 'k0:';
  const kept = commonStart(form, lemma);
  const lowered = commonStart(form.toLowerCase(), lemma);
  const letters = Math.max(kept, lowered);
  if (letters === 0) return `=${lemma}`;
  const casing = kept >= lowered ? 'k' : 'l';
  return `${casing}${form.length - letters}:${lemma.slice(letters)}`;
}

function commonStart(a: string, b: string): number {
  let i = 0;
  while (i < a.length && i < b.length && a[i] === b[i]) i++;
  return i;
}

/// What a rule makes of a form; the form itself where the rule drops more letters than there are.
/// Throws `RangeError` for what is no rule.
export function applyLemmaRule(rule: string, form: string): string {
  if (rule.startsWith('=')) return rule.slice(1);
  const [, casing, drop = '', add = ''] = CHANGE.exec(rule) ?? [];
  if (!casing) throw new RangeError(`not a lemma rule: ${JSON.stringify(rule)}`);
  const letters = form.length - Number(drop);
  if (letters < 0) return form;
  return (casing === 'l' ? form.toLowerCase() : form).slice(0, letters) + add;
}
