import type { Session, Target } from '../../fuzz/target.ts';

/// Targets at which something is wrong, to see whether it is found. Their inputs are single bytes from 0 to 9.
function faulty(name: string, check: Session['check']): Target {
  const make: Session['make'] = (chance) => Uint8Array.of(chance.below(10));
  return { name, tells: name, ending: 'bin', seconds: 60, open: () => ({ make, check }) };
}

export const TARGETS: readonly Target[] = [
  faulty('sound', () => ({ seen: 1 })),
  faulty('throws', ([byte]) => {
    if (byte === 3) throw new Error('three is wrong');
    return { seen: 1 };
  }),
  faulty('hangs', ([byte]) => {
    for (;;) if (byte !== 3) return { seen: 1 };
  }),
  faulty('dies', ([byte]) => {
    if (byte === 3) process.exit(7);
    return { seen: 1 };
  }),
];
