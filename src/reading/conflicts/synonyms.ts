/// Words of news that tell the same thing where accounts conflict, a group a line, by lemma.
const GROUPS = `
meddling meddle interference interfere involvement
collusion collude conspire conspiracy coordinate coordination
meet see meeting talk
attack strike bomb bombing assault
wrongdoing misconduct irregularity
audit auditor
investigation investigator probe inquiry
survey poll
affair relationship
fraud cheat cheating
bribe bribery corruption corrupt
link tie contact connection
harass harassment grope
kill killing murder death
resign resignation quit
fire dismiss oust firing
lie mislead
delay postpone
withdraw withdrawal pull leave
raise increase hike
cut reduce reduction
ban bar prohibit
email e-mail
sanction embargo
violate violation breach
threat threaten
support endorse back endorsement
bill legislation law measure act
rule ruling regulation
vote ballot
debate
tax
`;

const GROUP_OF = new Map<string, string>();
for (const line of GROUPS.trim().split('\n')) {
  const words = line.split(' ');
  for (const word of words) GROUP_OF.set(word, words[0]!);
}

/// One word for all that tell the same.
export const unified = (lemma: string): string => GROUP_OF.get(lemma) ?? lemma;
