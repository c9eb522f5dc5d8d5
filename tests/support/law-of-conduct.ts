import { resolve } from 'node:path';
import { ConductType } from '../../src/entities/conduct-type/conduct-type.model.ts';
import type { Condition } from '../../src/entities/norm/condition.model.ts';
import { pathsOfSeeds } from '../../src/ingest/seeds/basis-paths.ts';
import { seedRowsOf } from '../../src/ingest/seeds/seed-rows.ts';
import type { GeneralNorm } from '../../src/reasoning/legality/basis/general-norms.ts';
import type { Candidate } from '../../src/reasoning/legality/conduct/assessed-case.ts';
import { closestOf } from '../../src/reasoning/legality/conduct/candidates.ts';
import { conditionsOf, generalsOf, lawOf, roleOf } from '../../src/tools/review/law-of-seeds.ts';
import type { RoleInLaw } from '../../src/traversals/legal-basis/assess-conduct/assess-conduct.cypher.ts';

const seeds = seedRowsOf(resolve(import.meta.dirname, '../../seeds'));
const paths = pathsOfSeeds(seeds);

export const conductCodes: readonly string[] = seeds.rows(ConductType).map(({ id }) => id);

/** The candidates of a conduct as the database would bring them. */
export const candidatesOf = (conduct: string): readonly Candidate[] =>
  closestOf(lawOf(seeds, paths, conduct).flatMap(({ candidates }) => candidates));

/** Every condition on file: of norms, of their consequences, and of what sets one norm before another. */
export const conditions: readonly (Condition | null)[] = conditionsOf(seeds);

/** The norms that rules of legality rest on, and those that lighten or exclude a penalty. */
export const generalNorms: readonly GeneralNorm[] = generalsOf(seeds, paths);

/** A role with all broader and all narrower ones. */
export const roleInLaw = (role: string): RoleInLaw | null => roleOf(seeds, role)[0] ?? null;

/** A role with all broader ones. */
export const rolesOf = (role: string): readonly string[] => roleOf(seeds, role).flatMap(({ roles }) => roles);
