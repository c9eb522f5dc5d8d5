import { join } from 'node:path';
import { usualRanges } from '../../src/demo/claims/ranges.ts';
import { sixFamilies } from '../../src/demo/claims/rings/plan-rings.ts';
import { writeDemo } from '../../src/demo/claims/write-demo.ts';

/** A usual draw with rings, written below `folder`: its file of claims, and how many there are. */
export const madeUpClaims = async (
  folder: string,
  { patients, seed }: { readonly patients: number; readonly seed: number },
  signal: AbortSignal,
): Promise<{ readonly file: string; readonly claims: number }> => {
  const demo = join(folder, 'demo');
  const draw = { seed, patients, setting: 'hard', rings: null, ranges: usualRanges, families: sixFamilies } as const;
  const { claims } = await writeDemo(draw, demo, { withFeeLines: false, signal, onDay: () => undefined });
  return { file: join(demo, 'claims.csv'), claims };
};
