import { z } from 'zod';
import { DocumentType } from '../../entities/document-type/document-type.model.ts';
import { LegalChange } from '../../entities/legal-change/legal-change.model.ts';
import { isMeantBy, type WorkName } from '../../entities/legal-work/legal-work.cypher.ts';
import { LegalWork } from '../../entities/legal-work/legal-work.model.ts';
import { Provision } from '../../entities/provision/provision.model.ts';
import { ProvisionVersion } from '../../entities/provision/provision-version.model.ts';
import {
  CausedBy,
  Changes,
  HasDocumentType,
  HasProvision,
  HasVersion,
  RenumberedTo,
} from '../../entities/relationships.ts';
import { Day, Mark } from '../../entities/statement.model.ts';
import { type Cypher, cypher, declared } from '../../platform/graph/cypher.ts';
import { defineLookup, eachKey } from '../../platform/graph/lookup.ts';
import type { ProvisionHistory, Renumbering } from '../../reasoning/versions/provision-standing.ts';
import type { WorkHistory } from '../../reasoning/versions/work-history.ts';

const Rows = z.array(z.array(z.unknown()));
const Works = z.array(z.unknown()).transform((rows) => rows.map((row) => LegalWork.parse(row)));

/** Columns of `work` that `asHistory` reads. */
export const historyColumns: Cypher = cypher`[
      ${LegalWork.columns('work')},
      head(COLLECT { MATCH (work)-${HasDocumentType('has')}->${DocumentType('type')} RETURN ${DocumentType.columns('type')} }),
      COLLECT {
        MATCH (work)<-${Changes('changes')}-${LegalChange('change')}
        WITH DISTINCT change
        ORDER BY coalesce(change.effectiveOn, change.adoptedOn, ''), change.id
        RETURN [
          ${LegalChange.columns('change')},
          COLLECT {
            MATCH (change)-${CausedBy('caused')}->${LegalWork('cause')}
            WITH DISTINCT cause
            ORDER BY cause.id
            RETURN ${LegalWork.columns('cause')}
          }
        ]
      },
      COLLECT {
        MATCH (work)-${HasProvision('holds')}->${Provision('one')}-${HasVersion('worded')}->${ProvisionVersion('wording')}
        RETURN DISTINCT wording.validFrom AS day
        ORDER BY day
      }
    ]`;

export const asHistory = (columns: unknown): WorkHistory => {
  const [work, documentType, changes, wordingDays] = z.array(z.unknown()).parse(columns);
  return {
    work: LegalWork.parse(work),
    documentType: documentType === null ? null : DocumentType.parse(documentType),
    changes: Rows.parse(changes).map(([change, causedBy]) => ({
      change: LegalChange.parse(change),
      causedBy: Works.parse(causedBy),
    })),
    wordingDays: z.array(z.string()).parse(wordingDays),
  };
};

/** The works that a name may mean, each with what is on file about its life. */
export const historiesByName = defineLookup<WorkName, WorkHistory>({
  name: 'workHistoriesByName',
  text: cypher`${eachKey}
    MATCH ${LegalWork('work')}
    WHERE ${isMeantBy(declared('key'))}
    WITH at, work
    ORDER BY at, work.id
    RETURN [at, ${historyColumns}]`,
  parse: ([columns]) => asHistory(columns),
});

export const historyOfWork = defineLookup<string, WorkHistory>({
  name: 'workHistory',
  text: cypher`${eachKey}
    MATCH ${LegalWork('work')}
    WHERE work.id = key
    RETURN [at, ${historyColumns}]`,
  parse: ([columns]) => asHistory(columns),
});

/** Of a day, what moved itself tells more than that what it is part of moved. */
const asRenumberings = (rows: unknown): readonly Renumbering[] => {
  const found = Rows.parse(rows).map(([provision, on, mark, steps]) => ({
    provision: Provision.parse(provision),
    on: Day.nullable().parse(on),
    mark: Mark.parse(mark),
    steps: z.int().parse(steps),
  }));
  return found
    .filter(({ on, steps }) => !found.some((other) => other.on === on && other.steps < steps))
    .map(({ steps: _steps, ...renumbering }) => renumbering);
};

/** A provision with its wordings, its other numbers (its own or those of what it is part of) and its work, for a day. */
export const historyOfProvision = defineLookup<{ readonly id: string; readonly on: string }, ProvisionHistory>({
  name: 'provisionHistory',
  text: cypher`${eachKey}
    MATCH ${Provision('provision')}
    WHERE provision.id = key.id
    MATCH (provision)<-${HasProvision('has')}-${LegalWork('work')}
    RETURN [
      at,
      ${Provision.columns('provision')},
      COLLECT {
        MATCH (provision)-${HasVersion('had')}->${ProvisionVersion('version')}
        WITH version
        ORDER BY version.validFrom
        RETURN ${ProvisionVersion.columns('version')}
      },
      COLLECT {
        MATCH way = (provision)-[:PART_OF*0..3]->${Provision('whole')}-${RenumberedTo('renumbered')}->${Provision('target')}
        WITH DISTINCT target, renumbered, length(way) AS steps
        ORDER BY renumbered.on, target.sortKey
        RETURN [${Provision.columns('target')}, renumbered.on, renumbered.mark, steps]
      },
      COLLECT {
        MATCH way = (provision)-[:PART_OF*0..3]->${Provision('whole')}<-${RenumberedTo('renumbered')}-${Provision('origin')}
        WITH DISTINCT origin, renumbered, length(way) AS steps
        ORDER BY renumbered.on, origin.sortKey
        RETURN [${Provision.columns('origin')}, renumbered.on, renumbered.mark, steps]
      },
      ${historyColumns},
      COLLECT {
        MATCH (work)-${HasProvision('also')}->${Provision('article')}-${HasVersion('reads')}->${ProvisionVersion('current')}
        WHERE article.level = 'ARTICLE' AND current.validFrom <= key.on AND key.on < current.validTo
        RETURN [article.eId, current.textStatus]
      }
    ]`,
  parse: ([provision, versions, renumberedTo, renumberedFrom, work, articles]) => ({
    provision: Provision.parse(provision),
    versions: z
      .array(z.unknown())
      .parse(versions)
      .map((version) => ProvisionVersion.parse(version)),
    renumberedTo: asRenumberings(renumberedTo),
    renumberedFrom: asRenumberings(renumberedFrom),
    work: asHistory(work),
    articlesOnDay: z
      .array(z.tuple([z.string(), ProvisionVersion.shape.shape.textStatus]))
      .parse(articles)
      .map(([eId, textStatus]) => ({ eId, textStatus })),
  }),
});
