import { z } from 'zod';
import { AuthorityKind } from '../../entities/authority/authority-kind.model.ts';
import { ConductType } from '../../entities/conduct-type/conduct-type.model.ts';
import { StandsFor } from '../../entities/relationships.ts';
import { SanctionType } from '../../entities/sanction-type/sanction-type.model.ts';
import { SubjectRole } from '../../entities/subject-role/subject-role.model.ts';
import { Term } from '../../entities/term/term.model.ts';
import { oneOfKinds } from '../../platform/graph/any-kind.ts';
import { type Cypher, cypher, declared } from '../../platform/graph/cypher.ts';
import { defineKeptLookup, eachKey } from '../../platform/graph/lookup.ts';
import { asPhrase, type WideningRow } from '../../reasoning/search/known-phrases.ts';

const conceptKinds = [ConductType, SubjectRole, AuthorityKind, SanctionType];
const Concept = oneOfKinds(conceptKinds);
const namesOf = (variable: string): Cypher =>
  declared(`([${variable}.labelZh, ${variable}.labelEn] + coalesce(${variable}.aliases, []))`);
const kindOf = declared(
  `[label IN labels(row) WHERE label IN [${conceptKinds.map(({ label }) => `'${label}'`).join(', ')}]][0]`,
);

const Row = z.tuple([z.string(), z.string(), z.string(), z.string(), z.array(z.string()), z.array(z.string())]);

/**
 * Every row that may widen a query, some hundreds: terms, and the concepts of the law by their names in both languages. A
 * machine translation's mistake leads to what it stands for and is never led to. Asked with the key "all".
 */
export const vocabulary = defineKeptLookup<'all', WideningRow>({
  name: 'vocabulary',
  text: cypher`${eachKey}
    CALL () {
      MATCH ${Term('row')}
      RETURN 'Term' AS kind, row.id AS id, row.quality AS quality, row.mark AS mark,
        [row.phrase]
        + CASE row.quality WHEN 'MT_ERROR' THEN [] ELSE row.meansZh END
        + CASE row.quality WHEN 'TRANSLATION' THEN row.meansEn ELSE [] END AS asked,
        CASE row.quality WHEN 'MT_ERROR' THEN [] ELSE [row.phrase] END + row.meansZh + row.meansEn + COLLECT {
          MATCH (row)-${StandsFor('stands')}->${Concept('concept')}
          UNWIND ${namesOf('concept')} AS name
          RETURN name
        } AS names
      UNION ALL
      MATCH ${Concept('row')}
      WITH row, ${namesOf('row')} AS names
      RETURN ${kindOf} AS kind, row.id AS id, 'NAME' AS quality, row.mark AS mark, names AS asked, names
    }
    WITH at, kind, id, quality, mark, asked, names
    ORDER BY at, kind, id
    RETURN [at, kind, id, quality, mark, asked, names]`,
  parse: (columns) => {
    const [kind, id, quality, mark, asked, names] = Row.parse(columns);
    return { kind, id, quality, mark, asked: asked.map(asPhrase), names };
  },
});
