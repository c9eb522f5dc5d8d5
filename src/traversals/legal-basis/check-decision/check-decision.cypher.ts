import { z } from 'zod';
import { AuthorityKind } from '../../../entities/authority/authority-kind.model.ts';
import { LegalWork } from '../../../entities/legal-work/legal-work.model.ts';
import { SanctionType } from '../../../entities/sanction-type/sanction-type.model.ts';
import { cypher } from '../../../platform/graph/cypher.ts';
import { defineKeptLookup, eachKey } from '../../../platform/graph/lookup.ts';
import type { BasisPath, WorkOfBasis } from '../../../reasoning/legality/basis/measure-on-trial.ts';
import { path, pathColumns, work, workColumns } from '../law-path.cypher.ts';

/** A work by its key. */
export const citedWork = defineKeptLookup<string, WorkOfBasis>({
  name: 'citedWork',
  text: cypher`${eachKey}
    MATCH ${LegalWork('work')} WHERE work.id = key
    MATCH (work)-[:HAS_DOCUMENT_TYPE]->(documentType:DocumentType)
    WITH at, work, documentType
    ORDER BY at, work.id
    RETURN [at, ${workColumns}]`,
  parse: ([columns]) => work.parse(columns),
});

/** A provision that a decision cites, and the norms to which that leads. */
export interface CitedProvision {
  readonly id: string;
  readonly isOnFile: boolean;
  readonly paths: readonly BasisPath[];
}

const cited = z.tuple([z.string(), z.boolean(), z.array(path)]);

/** A provision by its key, and every norm with a consequence that it, a part of it, or a provision it refers to expresses. */
export const citedProvision = defineKeptLookup<string, CitedProvision>({
  name: 'citedProvision',
  text: cypher`${eachKey}
    MATCH (named:Provision {id: key})
    WITH at, named,
      EXISTS { MATCH (named)<-[:PART_OF*0..3]-(:Provision)-[:HAS_VERSION]->(:ProvisionVersion) } AS isOnFile,
      COLLECT {
        MATCH (named)-[reference:REFERS_TO*0..1]->(:Provision)<-[:PART_OF*0..3]-(provision:Provision)-[:HAS_VERSION]->(:ProvisionVersion)-[:EXPRESSES]->(norm:Norm)
        WHERE EXISTS { (norm)-[:HAS_RULE]->(:SanctionRule) }
          AND (size(reference) = 0
            OR NOT EXISTS { (named)<-[:PART_OF*0..3]-(:Provision)-[:HAS_VERSION]->(:ProvisionVersion)-[:EXPRESSES]->(:Norm)-[:HAS_RULE]->(:SanctionRule) })
        WITH DISTINCT norm, [] AS covered, [named.id] AS citationIds
        MATCH (norm)<-[:EXPRESSES]-(version:ProvisionVersion)<-[:HAS_VERSION]-(provision:Provision)<-[:HAS_PROVISION]-(work:LegalWork)-[:HAS_DOCUMENT_TYPE]->(documentType:DocumentType)
        WITH norm, version, provision, work, documentType, covered, citationIds
        ORDER BY norm.id, version.id
        RETURN ${pathColumns}
      } AS paths
    ORDER BY at
    RETURN [at, named.id, isOnFile, paths]`,
  parse: (columns) => {
    const [id, isOnFile, paths] = cited.parse(columns);
    return { id, isOnFile, paths };
  },
});

/** A kind of measure by its code. */
export const sanctionTypeByCode = defineKeptLookup<string, SanctionType>({
  name: 'sanctionTypeByCode',
  text: cypher`${eachKey}
    MATCH ${SanctionType('sanctionType')} WHERE sanctionType.id = key
    WITH at, sanctionType ORDER BY at
    RETURN [at, ${SanctionType.columns('sanctionType')}]`,
  parse: ([columns]) => SanctionType.parse(columns),
});

/** A kind of authority by its code. */
export const authorityKindByCode = defineKeptLookup<string, AuthorityKind>({
  name: 'authorityKindByCode',
  text: cypher`${eachKey}
    MATCH ${AuthorityKind('kind')} WHERE kind.id = key
    WITH at, kind ORDER BY at
    RETURN [at, ${AuthorityKind.columns('kind')}]`,
  parse: ([columns]) => AuthorityKind.parse(columns),
});
