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
  .tuple([z.array(WorksOnFile), z.string().nullable(), z.string().nullable(), z.array(MarkCount), z.int()])
  .transform(([works, firstDay, lastDay, marks, unreviewedNorms]) => ({
    statements: marks.reduce((sum, { count }) => sum + count, 0),
    works,
    firstDay,
    lastDay,
    unverified: marks.filter(({ mark }) => mark !== 'VERIFIED'),
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

/**
 * What is on file, counted in one statement that reads every statement once; the key says nothing. The number of rows
 * that the loader kept is not told: it counts what the viewer may not see.
 */
export const coverageOfDataset = defineLookup<'', Coverage>({
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
      RETURN collect([mark, statements]) AS marks
    }
    CALL () {
      MATCH ${ProvisionVersion('version')}
      RETURN min(version.validFrom) AS firstDay, max(version.validFrom) AS lastDay
    }
    RETURN [
      at,
      worksOnFile,
      firstDay,
      lastDay,
      marks,
      COUNT { MATCH ${Norm('norm')} WHERE norm.readingStatus <> 'REVIEWED' }
    ]`,
  parse: (columns) => Coverage.parse(columns),
});
