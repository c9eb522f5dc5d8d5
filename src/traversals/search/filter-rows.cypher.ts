import { DocumentType } from '../../entities/document-type/document-type.model.ts';
import { LegalWork } from '../../entities/legal-work/legal-work.model.ts';
import { cypher } from '../../platform/graph/cypher.ts';
import { defineLookup, eachKey } from '../../platform/graph/lookup.ts';
import { nodeById } from '../../platform/graph/lookups.ts';

export const documentTypeById = nodeById(DocumentType);

/** One work that an issuer, in small letters, made alone or with others. */
export const workOfIssuer = defineLookup<string, string>({
  name: 'workOfIssuer',
  text: cypher`${eachKey}
    CALL (key) {
      MATCH ${LegalWork('work')}
      WHERE any(issuer IN [work.issuerEn] + split(work.issuerZh, '、') WHERE toLower(trim(issuer)) = key)
      RETURN work.id AS id
      LIMIT 1
    }
    RETURN [at, id]`,
  parse: ([id]) => String(id),
});
