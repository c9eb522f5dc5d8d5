import { z } from 'zod';
import { AuthorityKind } from '../../entities/authority/authority-kind.model.ts';
import { ConductType } from '../../entities/conduct-type/conduct-type.model.ts';
import { Condition } from '../../entities/norm/condition.model.ts';
import { SanctionType } from '../../entities/sanction-type/sanction-type.model.ts';
import { SubjectRole } from '../../entities/subject-role/subject-role.model.ts';
import type { Graph } from '../../platform/graph/graph.ts';
import * as statements from './ingest-cases.cypher.ts';
import { type Vocabulary, vocabularyOf } from './vocabulary.ts';

const Words = z.object({
  conducts: z.array(z.unknown()),
  roles: z.array(z.unknown()),
  sanctionTypes: z.array(z.unknown()),
  authorityKinds: z.array(z.unknown()),
  conditions: z.array(z.string()),
});
/** The words that a file may use, read from the graph. */
export const vocabularyOnFile = (graph: Graph): Promise<Vocabulary> =>
  graph.write(async (writer) => {
    const text = statements.wordsOnFile({
      conduct: ConductType.columns('conduct').text,
      role: SubjectRole.columns('role').text,
      type: SanctionType.columns('type').text,
      kind: AuthorityKind.columns('kind').text,
    });
    const words = Words.parse((await writer.run(text))[0]);
    return vocabularyOf({
      conducts: words.conducts.map((row) => ConductType.parse(row)),
      roles: words.roles.map((row) => SubjectRole.parse(row)),
      sanctionTypes: words.sanctionTypes.map((row) => SanctionType.parse(row)),
      authorityKinds: words.authorityKinds.map((row) => AuthorityKind.parse(row)),
      conditions: words.conditions.map((text) => Condition.parse(JSON.parse(text))),
    });
  });
