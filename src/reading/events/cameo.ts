import type { EventType } from '../../record/vocabulary.ts';

/// The CAMEO code nearest to a type and mode of PLOVER, with its value on Goldstein's scale (-10
/// hostile .. 10 friendly). Facts from the PLOVER manual and its table of CAMEO codes
/// (openeventdata/PLOVER, CC BY-SA 4.0); Goldstein values as in the GDELT look-up.
const CAMEO_TABLE = `
AGREE             030   4.0
CONSULT           040   1.0
CONSULT visit     042   1.9
CONSULT phone     041   1.0
CONSULT third-party 045 5.0
SUPPORT           051   3.4
CONCEDE           080   5.0
COOPERATE         060   6.0
AID               070   7.0
RETREAT           08    5.0
RETREAT release   0841  7.0
RETREAT ceasefire 0871  9.0
RETREAT disarm    0873  9.0
RETREAT access    086   9.0
REQUEST           100  -5.0
REQUEST assist    103  -5.0
REQUEST change    104  -5.0
REQUEST yield     105  -5.0
REQUEST meet      106  -5.0
ACCUSE            110  -2.0
ACCUSE disapprove 111  -2.0
ACCUSE allege     112  -2.0
ACCUSE investigate 090 -2.0
REJECT            120  -4.0
REJECT assist     122  -4.0
REJECT yield      124  -4.0
REJECT meet       125  -5.0
THREATEN          130  -4.4
THREATEN violence 138  -7.0
PROTEST           140  -6.5
PROTEST demo      141  -6.5
PROTEST hunger    142  -6.5
SANCTION          160  -4.0
SANCTION expel    166  -7.0
MOBILIZE          150  -7.2
COERCE            170  -7.0
COERCE arrest     173  -5.0
COERCE deport     174  -5.0
ASSAULT           190 -10.0
`;

const byKey = new Map<string, { cameo: string; goldstein: number }>();
for (const line of CAMEO_TABLE.trim().split('\n')) {
  const cells = line.trim().split(/\s+/);
  const [cameo, goldstein] = cells.slice(-2) as [string, string];
  byKey.set(cells.slice(0, -2).join(' '), { cameo, goldstein: Number(goldstein) });
}

/// The code of a type and mode, else of the type; nothing for a type that has none.
export function cameoOf(type: EventType, mode: string): { cameo?: string; goldstein?: number } {
  return byKey.get(`${type} ${mode}`) ?? byKey.get(type) ?? {};
}
