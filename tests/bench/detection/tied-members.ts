import type { RingTruth } from '../../../src/demo/claims/truth.ts';
import { readClaimsFile } from './claims-file.ts';

/**
 * Of the members of rings by type, the share who came to two or more doctors of their ring: who came to one of them only is, by whom they see, somebody like
 * anybody there. No bound, for a bill or a place of insurance may tell them yet; it is what a recall is to be read beside.
 */
export const tiedShares = async (
  claimsFile: string,
  rings: readonly Pick<RingTruth, 'type' | 'patients' | 'doctors'>[],
): Promise<Readonly<Record<string, number>>> => {
  const { rows, patients, doctors, patient, doctor } = await readClaimsFile(claimsFile);
  const ringsOf = new Map<string, number[]>();
  for (const [number, ring] of rings.entries())
    for (const one of ring.patients) ringsOf.set(one, [...(ringsOf.get(one) ?? []), number]);
  const doctorsOf = rings.map((ring) => new Set(ring.doctors));
  const seen = rings.map(() => new Map<string, Set<string>>());
  for (let row = 0; row < rows; row++) {
    const who = patients[patient[row] ?? 0] ?? '';
    for (const ring of ringsOf.get(who) ?? []) {
      const seenBy = doctors[doctor[row] ?? 0] ?? '';
      if (!doctorsOf[ring]?.has(seenBy)) continue;
      const own = seen[ring];
      own?.set(who, (own.get(who) ?? new Set()).add(seenBy));
    }
  }
  const members: Record<string, number> = {};
  const tied: Record<string, number> = {};
  for (const [number, { type, patients: own }] of rings.entries()) {
    members[type] = (members[type] ?? 0) + own.length;
    tied[type] = (tied[type] ?? 0) + [...(seen[number]?.values() ?? [])].filter(({ size }) => size >= 2).length;
  }
  return Object.fromEntries(Object.entries(members).map(([type, count]) => [type, (tied[type] ?? 0) / count]));
};
