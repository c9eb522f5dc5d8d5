import { z } from 'zod';
import { cypher } from '../../platform/graph/cypher.ts';
import { DocumentType } from '../document-type/document-type.model.ts';
import { LegalChange } from '../legal-change/legal-change.model.ts';
import { LegalWork } from '../legal-work/legal-work.model.ts';
import { Norm } from '../norm/norm.model.ts';
import { Provision } from '../provision/provision.model.ts';
import { ProvisionVersion } from '../provision/provision-version.model.ts';
import { Changes, Expresses, FoundIn, HasDocumentType, HasProvision, HasVersion, StandsIn } from '../relationships.ts';
import { Passage } from '../source-document/passage.model.ts';
import type { LegalSource } from './legal-source.model.ts';

/**
 * From the bound `norm` back to its law: binds `version` and `provision`, null where the article is not known, `work`
 * and `documentType`. `link` is kept.
 */
export const toLaw = cypher`OPTIONAL MATCH (norm)<-${Expresses('expresses')}-${ProvisionVersion('version')}<-${HasVersion('has')}-${Provision('provision')}<-${HasProvision('holds')}-${LegalWork('holder')}
        OPTIONAL MATCH (norm)-${StandsIn('stands')}->${LegalWork('named')}
        WITH link, norm, version, provision, coalesce(holder, named) AS work
        MATCH (work)-${HasDocumentType('isOf')}->${DocumentType('documentType')}`;

/** What `toLaw` binds, as one positional list. */
export const legalSourceColumns = cypher`[
          ${Norm.columns('norm')},
          CASE WHEN version IS NULL THEN null ELSE ${ProvisionVersion.columns('version')} END,
          CASE WHEN provision IS NULL THEN null ELSE ${Provision.columns('provision')} END,
          ${LegalWork.columns('work')},
          ${DocumentType.columns('documentType')},
          COLLECT {
            WITH coalesce(version, norm) AS statement
            MATCH (statement)-${FoundIn('found')}->${Passage('passage')}
            WITH passage ORDER BY passage.id
            RETURN ${Passage.columns('passage')}
          },
          coalesce(work.validFrom < version.validFrom, false) OR EXISTS {
            MATCH (work)<-${Changes('changes')}-${LegalChange('change')}
            WHERE change.adoptedOn < version.validFrom
              AND (change.effectiveOn IS NULL OR change.effectiveOn < version.validFrom)
          }
        ]`;

const Columns = z.tuple([
  z.unknown(),
  z.array(z.unknown()).nullable(),
  z.array(z.unknown()).nullable(),
  z.unknown(),
  z.unknown(),
  z.array(z.unknown()),
  z.boolean(),
]);

export const asLegalSource = (columns: unknown): LegalSource => {
  const [norm, version, provision, work, documentType, passages, hasEarlierText] = Columns.parse(columns);
  return {
    norm: Norm.parse(norm),
    version: version === null ? null : ProvisionVersion.parse(version),
    provision: provision === null ? null : Provision.parse(provision),
    work: LegalWork.parse(work),
    documentType: DocumentType.parse(documentType),
    passages: passages.map((passage) => Passage.parse(passage)),
    hasEarlierText,
  };
};
