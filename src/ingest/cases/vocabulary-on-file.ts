import { AuthorityKind } from '../../entities/authority/authority-kind.model.ts';
import { ConductType } from '../../entities/conduct-type/conduct-type.model.ts';
import { Condition } from '../../entities/norm/condition.model.ts';
import { SanctionType } from '../../entities/sanction-type/sanction-type.model.ts';
import { SubjectRole } from '../../entities/subject-role/subject-role.model.ts';
import type { Graph } from '../../platform/graph/graph.ts';
import * as statements from './ingest-cases.cypher.ts';
import { type Vocabulary, vocabularyOf } from './vocabulary.ts';

/** The words that a file may use, read from the graph. */
export const vocabularyOnFile = (graph: Graph): Promise<Vocabulary> =>
  graph.write(async (writer) => {
    const [words] = await writer.write(statements.wordsOnFile, {});
    if (words === undefined) throw new Error('The words of cases are one row.');
    return vocabularyOf({
      conducts: words.conducts.map((row) => ConductType.parse(row)),
      roles: words.roles.map((row) => SubjectRole.parse(row)),
      sanctionTypes: words.sanctionTypes.map((row) => SanctionType.parse(row)),
      authorityKinds: words.authorityKinds.map((row) => AuthorityKind.parse(row)),
      conditions: words.conditions.map((text) => Condition.parse(JSON.parse(text))),
    });
  });
