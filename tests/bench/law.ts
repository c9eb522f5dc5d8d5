import { join } from 'node:path';
import { readSeeds } from '../../src/ingest/seeds/read-seeds.ts';

/** What generated cases need to know of the law in the seeds: ids only. */
export interface Law {
  /** Conduct types that some norm sanctions, itself or through a broader type, the hub first. */
  readonly conducts: readonly string[];
  /** Kinds of measure that the norms for a conduct provide for. */
  measuresFor(conduct: string): readonly string[];
  /** Provisions that sanction conduct, themselves or in their parts, the hub first. */
  readonly provisions: readonly string[];
  readonly patterns: readonly string[];
}

/** One conduct type carries 30 % of the findings and one provision is cited by 30 % of the decisions. */
export const hub = { conduct: 'FORGED_RECORDS', provision: 'sc-735/2021-01-15#art_40', share: 0.3 } as const;

export const seedFolder = join(import.meta.dirname, '../../seeds');

export const readLaw = (): Law => {
  const seeds = readSeeds([seedFolder]);
  const idsOf = (label: string): readonly string[] =>
    seeds.nodes.find(({ kind }) => kind.label === label)?.lines.map(({ row }) => String(row['id'])) ?? [];
  const linked = (type: string, direction: 'OUT' | 'IN' = 'OUT'): ((id: string) => readonly string[]) => {
    const ends = new Map<string, string[]>();
    for (const { row } of seeds.links.find(({ relationship }) => relationship.type === type)?.lines ?? []) {
      const [near, far] = direction === 'OUT' ? [row['from'], row['to']] : [row['to'], row['from']];
      const others = ends.get(String(near)) ?? [];
      others.push(String(far));
      ends.set(String(near), others);
    }
    return (id) => ends.get(id) ?? [];
  };
  const broader = linked('BROADER');
  const sanctionedBy = linked('SANCTIONS', 'IN');
  const rules = linked('HAS_RULE');
  const types = linked('OF_TYPE');
  const withBroader = (id: string): readonly string[] => [id, ...broader(id).flatMap(withBroader)];
  const normsFor = (conduct: string): readonly string[] => withBroader(conduct).flatMap(sanctionedBy);
  const measures = new Map(
    idsOf('ConductType')
      .map((id) => [id, [...new Set(normsFor(id).flatMap(rules).flatMap(types))]] as const)
      .filter(([, found]) => found.length > 0),
  );
  const sanctions = linked('SANCTIONS');
  const versions = linked('HAS_VERSION');
  const norms = linked('EXPRESSES');
  const parts = linked('PART_OF', 'IN');
  const withParts = (id: string): readonly string[] => [id, ...parts(id).flatMap(withParts)];
  const provisions = idsOf('Provision').filter((id) =>
    withParts(id)
      .flatMap(versions)
      .flatMap(norms)
      .some((norm) => sanctions(norm).length > 0),
  );
  return {
    conducts: hubFirst(hub.conduct, [...measures.keys()]),
    measuresFor: (conduct) => measures.get(conduct) ?? [],
    provisions: hubFirst(hub.provision, provisions),
    patterns: idsOf('CollusionPattern'),
  };
};

const hubFirst = (id: string, ids: readonly string[]): readonly string[] => {
  if (!ids.includes(id)) throw new Error(`The seeds no longer hold the hub ${id}, or no norm sanctions conduct there.`);
  return [id, ...ids.filter((other) => other !== id)];
};
