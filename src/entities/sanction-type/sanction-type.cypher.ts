import { cypher } from '../../platform/graph/cypher.ts';
import { defineLookup, eachKey } from '../../platform/graph/lookup.ts';
import { SanctionType } from './sanction-type.model.ts';

/** Every kind of measure: a vocabulary of some fifty entries, so that no page is needed. The key says nothing. */
export const everySanctionType = defineLookup<'', SanctionType>({
  name: 'everySanctionType',
  text: cypher`${eachKey}
    MATCH ${SanctionType('sanctionType')}
    WITH at, sanctionType
    ORDER BY at, sanctionType.id
    RETURN [at, ${SanctionType.columns('sanctionType')}]`,
  parse: ([columns]) => SanctionType.parse(columns),
});
