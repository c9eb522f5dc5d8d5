import { z } from 'zod';
import { isMeantBy, type WorkName } from '../../entities/legal-work/legal-work.cypher.ts';
import { LegalWork } from '../../entities/legal-work/legal-work.model.ts';
import { Provision } from '../../entities/provision/provision.model.ts';
import { ProvisionVersion } from '../../entities/provision/provision-version.model.ts';
import { HasProvision, HasVersion, RenumberedTo } from '../../entities/relationships.ts';
import { cypher, declared } from '../../platform/graph/cypher.ts';
import { defineLookup, eachKey } from '../../platform/graph/lookup.ts';
import type { WorkOnTwoDays } from '../../reasoning/versions/compare-versions.ts';
import { asHistory, historyColumns } from './work-history.cypher.ts';

export interface WorkOnDaysKey extends WorkName {
  readonly from: string;
  readonly to: string;
}

const version = z
  .unknown()
  .transform((columns) => (columns === null || columns === undefined ? null : ProvisionVersion.parse(columns)));
const provisions = z
  .array(z.tuple([z.unknown(), version, version]))
  .transform((rows) =>
    rows.map(([provision, before, after]) => ({ provision: Provision.parse(provision), before, after })),
  );
const renumbered = z
  .array(z.tuple([z.string(), z.string(), z.string().nullable()]))
  .transform((rows) => rows.map(([from, to, on]) => ({ from, to, on })));

/** The works that a name may mean, each with the wordings of all its provisions on two days, in one statement. */
export const workOnDays = defineLookup<WorkOnDaysKey, WorkOnTwoDays>({
  name: 'workOnDays',
  text: cypher`${eachKey}
    MATCH ${LegalWork('work')}
    WHERE ${isMeantBy(declared('key'))}
    WITH at, key, work
    ORDER BY at, work.id
    RETURN [
      at,
      ${historyColumns},
      COLLECT {
        MATCH (work)-${HasProvision('holds')}->${Provision('provision')}
        WITH provision,
          head(COLLECT {
            MATCH (provision)-${HasVersion('had')}->${ProvisionVersion('earlier')}
            WHERE earlier.validFrom <= key.from AND key.from < earlier.validTo
            RETURN ${ProvisionVersion.columns('earlier')}
          }) AS before,
          head(COLLECT {
            MATCH (provision)-${HasVersion('has')}->${ProvisionVersion('later')}
            WHERE later.validFrom <= key.to AND key.to < later.validTo
            RETURN ${ProvisionVersion.columns('later')}
          }) AS after
        WHERE before IS NOT NULL OR after IS NOT NULL OR provision.level = 'ARTICLE'
        WITH provision, before, after
        ORDER BY provision.sortKey, provision.id
        RETURN [${Provision.columns('provision')}, before, after]
      },
      COLLECT {
        MATCH (work)-${HasProvision('of')}->${Provision('origin')}-${RenumberedTo('renumbered')}->${Provision('target')}
        WHERE origin.level = 'ARTICLE' AND target.level = 'ARTICLE'
        WITH origin, renumbered, target
        ORDER BY origin.sortKey, target.sortKey
        RETURN [origin.eId, target.eId, renumbered.on]
      }
    ]`,
  parse: ([history, rows, records]) => ({
    history: asHistory(history),
    provisions: provisions.parse(rows),
    renumbered: renumbered.parse(records),
  }),
});
