import { z } from 'zod';
import { AuthorityKind } from '../../entities/authority/authority-kind.model.ts';
import { ConductType } from '../../entities/conduct-type/conduct-type.model.ts';
import { StandsFor } from '../../entities/relationships.ts';
import { SanctionType } from '../../entities/sanction-type/sanction-type.model.ts';
import { SubjectRole } from '../../entities/subject-role/subject-role.model.ts';
import { Term } from '../../entities/term/term.model.ts';
import { oneOfKinds } from '../../platform/graph/any-kind.ts';
import { type Cypher, cypher, declared } from '../../platform/graph/cypher.ts';
import { defineLookup, eachKey } from '../../platform/graph/lookup.ts';
import type { WideningRow } from '../../reasoning/search/known-phrases.ts';

export interface VocabularyKey {
  /** The query in small letters. */
  readonly text: string;
  /** The stems of its English words. */
  readonly stems: readonly string[];
}

/** Whether a name may stand in the query; the exact place is found by `knownPhrases`. */
const mayStandIn = (name: string): Cypher =>
  declared(
    `(key.text CONTAINS toLower(${name})
        OR (${name} CONTAINS '、' AND any(part IN split(${name}, '、') WHERE size(part) >= 4 AND key.text CONTAINS part))
        OR (size(key.stems) > 0 AND all(word IN split(toLower(${name}), ' ') WHERE any(stem IN key.stems WHERE word STARTS WITH stem))))`,
  );

const conceptKinds = [ConductType, SubjectRole, AuthorityKind, SanctionType];
const Concept = oneOfKinds(conceptKinds);
const namesOf = (variable: string): Cypher =>
  declared(`([${variable}.labelZh, ${variable}.labelEn] + coalesce(${variable}.aliases, []))`);
const kindOf = declared(
  `[label IN labels(row) WHERE label IN [${conceptKinds.map(({ label }) => `'${label}'`).join(', ')}]][0]`,
);

const Row = z.tuple([z.string(), z.string(), z.string(), z.string(), z.array(z.string()), z.array(z.string())]);

/**
 * The rows that widen a query: terms, and the concepts of the law by their names in both languages. A machine
 * translation's mistake leads to what it stands for and is never led to.
 */
export const vocabularyFor = defineLookup<VocabularyKey, WideningRow>({
  name: 'vocabularyFor',
  text: cypher`${eachKey}
    CALL (key) {
      WITH key
      MATCH ${Term('row')}
      WITH key, row,
        [row.phrase]
        + CASE row.quality WHEN 'MT_ERROR' THEN [] ELSE row.meansZh END
        + CASE row.quality WHEN 'TRANSLATION' THEN row.meansEn ELSE [] END AS asked
      WHERE any(name IN asked WHERE ${mayStandIn('name')})
      RETURN 'Term' AS kind, row.id AS id, row.quality AS quality, row.mark AS mark, asked,
        CASE row.quality WHEN 'MT_ERROR' THEN [] ELSE [row.phrase] END + row.meansZh + row.meansEn + COLLECT {
          MATCH (row)-${StandsFor('stands')}->${Concept('concept')}
          UNWIND ${namesOf('concept')} AS name
          RETURN name
        } AS names
      UNION ALL
      WITH key
      MATCH ${Concept('row')}
      WITH key, row, ${namesOf('row')} AS names
      WHERE any(name IN names WHERE ${mayStandIn('name')})
      RETURN ${kindOf} AS kind, row.id AS id, 'NAME' AS quality, row.mark AS mark, names AS asked, names
    }
    WITH at, kind, id, quality, mark, asked, names
    ORDER BY at, kind, id
    RETURN [at, kind, id, quality, mark, asked, names]`,
  parse: (columns) => {
    const [kind, id, quality, mark, asked, names] = Row.parse(columns);
    return { kind, id, quality, mark, asked, names };
  },
});
