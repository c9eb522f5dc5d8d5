import { z } from 'zod';
import { cypher } from '../../platform/graph/cypher.ts';
import { defineLookup, eachKey } from '../../platform/graph/lookup.ts';
import { DocumentType } from '../document-type/document-type.model.ts';
import { LegalWork } from '../legal-work/legal-work.model.ts';
import { Norm } from '../norm/norm.model.ts';
import { ProvisionVersion } from '../provision/provision-version.model.ts';
import { HasDocumentType, nodeKinds } from '../relationships.ts';
import { Mark } from '../statement.model.ts';

const WorksOnFile = z
  .tuple([z.array(z.unknown()), z.string(), z.int()])
  .transform(([documentType, region, count]) => ({ documentType: DocumentType.parse(documentType), region, count }));
const MarkCount = z.tuple([Mark, z.int()]).transform(([mark, count]) => ({ mark, count }));

const Coverage = z
  .tuple([
    z.int().nullable(),
    z.array(WorksOnFile),
    z.string().nullable(),
    z.string().nullable(),
    z.array(MarkCount),
    z.int(),
  ])
  .transform(([rows, works, firstDay, lastDay, unverified, unreviewedNorms]) => ({
    rows,
    works,
    firstDay,
    lastDay,
    unverified,
    unreviewedNorms,
  }));
export type Coverage = z.infer<typeof Coverage>;

/** The marks of every statement that the viewer may see; passages and documents have none. */
const everyMark = nodeKinds
  .filter(({ shape }) => 'mark' in shape.shape)
  .map((kind) => cypher`MATCH ${kind('statement')} RETURN statement.mark AS mark`)
  .reduce(
    (some, more) => cypher`${some}
        UNION ALL
        ${more}`,
  );

/** What is on file, counted in one statement; the key is the id of the dataset. Reads every statement once. */
export const coverageOfDataset = defineLookup<string, Coverage>({
  name: 'coverageOfDataset',
  text: cypher`${eachKey}
    CALL () {
      MATCH ${LegalWork('work')}-${HasDocumentType('has')}->${DocumentType('documentType')}
      WITH documentType, work.region AS region, count(work) AS works
      ORDER BY documentType.rankOrder, documentType.id, region
      RETURN collect([${DocumentType.columns('documentType')}, region, works]) AS worksOnFile
    }
    CALL () {
      CALL () {
        ${everyMark}
      }
      WITH mark, count(*) AS statements
      ORDER BY mark
      WHERE mark <> 'VERIFIED'
      RETURN collect([mark, statements]) AS unverified
    }
    CALL () {
      MATCH ${ProvisionVersion('version')}
      RETURN min(version.validFrom) AS firstDay, max(version.validFrom) AS lastDay
    }
    RETURN [
      at,
      HEAD(COLLECT { MATCH (dataset:Dataset) WHERE dataset.id = key RETURN dataset.rows }),
      worksOnFile,
      firstDay,
      lastDay,
      unverified,
      COUNT { MATCH ${Norm('norm')} WHERE norm.readingStatus <> 'REVIEWED' }
    ]`,
  parse: (columns) => Coverage.parse(columns),
});
