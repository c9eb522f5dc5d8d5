import { z } from 'zod';
import { Citation } from '../../entities/citation/citation.model.ts';
import { DocumentType } from '../../entities/document-type/document-type.model.ts';
import { LegalChange } from '../../entities/legal-change/legal-change.model.ts';
import { LegalWork } from '../../entities/legal-work/legal-work.model.ts';
import { Provision } from '../../entities/provision/provision.model.ts';
import { ProvisionVersion } from '../../entities/provision/provision-version.model.ts';
import {
  BasedOn,
  CausedBy,
  Changes,
  Cites,
  HasDocumentType,
  HasProvision,
  HasVersion,
  Names,
  ResolvesTo,
} from '../../entities/relationships.ts';
import { cypher } from '../../platform/graph/cypher.ts';
import { defineLookup, eachKey } from '../../platform/graph/lookup.ts';
import type { ExportedProvision, ExportedVersion, ExportedWork } from '../../reasoning/export/exported-work.ts';

const Rows = z.array(z.array(z.unknown()));
const Works = z.array(z.unknown()).transform((rows) => rows.map((row) => LegalWork.parse(row)));

/** A work with its changes, its provisions, all their wordings and what these cite: the whole export in one statement. */
export const exportedWork = defineLookup<string, ExportedWork>({
  name: 'exportedWork',
  text: cypher`${eachKey}
    MATCH ${LegalWork('work')}
    WHERE work.id = key
    RETURN [
      at,
      ${LegalWork.columns('work')},
      head(COLLECT { MATCH (work)-${HasDocumentType('has')}->${DocumentType('type')} RETURN type.id }),
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
        MATCH (work)-${BasedOn('based')}->${LegalWork('basis')}
        WITH DISTINCT basis
        ORDER BY basis.id
        RETURN ${LegalWork.columns('basis')}
      },
      COLLECT {
        MATCH (work)-${HasProvision('holds')}->${Provision('provision')}
        WITH DISTINCT provision
        ORDER BY provision.sortKey, provision.id
        RETURN [
          ${Provision.columns('provision')},
          COLLECT {
            MATCH (provision)-${HasVersion('had')}->${ProvisionVersion('version')}
            WITH version
            ORDER BY version.validFrom, version.id
            RETURN [
              ${ProvisionVersion.columns('version')},
              COLLECT {
                MATCH (version)-${Cites('cites')}->${Citation('citation')}
                WITH citation
                ORDER BY citation.id
                RETURN [
                  citation.span,
                  COLLECT {
                    MATCH (citation)-${ResolvesTo('resolves')}->${Provision('cited')}<-${HasProvision('within')}-${LegalWork('whole')}
                    WITH DISTINCT cited, whole
                    ORDER BY cited.sortKey, cited.id
                    RETURN [${LegalWork.columns('whole')}, cited.eId]
                  },
                  COLLECT {
                    MATCH (citation)-${Names('names')}->${LegalWork('named')}
                    WITH DISTINCT named
                    ORDER BY named.id
                    RETURN ${LegalWork.columns('named')}
                  }
                ]
              }
            ]
          }
        ]
      }
    ]`,
  parse: ([work, documentType, changes, basedOn, provisions]) => ({
    work: LegalWork.parse(work),
    documentType: documentType === null ? null : { id: z.string().parse(documentType) },
    changes: Rows.parse(changes).map(([change, causedBy]) => ({
      change: LegalChange.parse(change),
      causedBy: Works.parse(causedBy),
    })),
    basedOn: Works.parse(basedOn),
    provisions: Rows.parse(provisions).map(asProvision),
  }),
});

const asProvision = ([provision, versions]: readonly unknown[]): ExportedProvision => ({
  provision: Provision.parse(provision),
  versions: Rows.parse(versions).map(asVersion),
});

const asVersion = ([version, citations]: readonly unknown[]): ExportedVersion => ({
  version: ProvisionVersion.parse(version),
  citations: Rows.parse(citations).map(([span, provisions, works]) => {
    const parts = Rows.parse(provisions).map(([whole, eId]) => ({
      work: LegalWork.parse(whole),
      eId: z.string().parse(eId),
    }));
    const named = Works.parse(works).map((one) => ({ work: one, eId: null }));
    return { span: Citation.shape.shape.span.parse(span), targets: parts.length > 0 ? parts : named };
  }),
});
