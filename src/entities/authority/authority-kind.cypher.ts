import { cypher } from '../../platform/graph/cypher.ts';
import { defineLookup, eachKey } from '../../platform/graph/lookup.ts';
import { AuthorityKind } from './authority-kind.model.ts';

/** Every kind of authority: a vocabulary of some twenty entries, so that no page is needed. The key says nothing. */
export const everyAuthorityKind = defineLookup<'', AuthorityKind>({
  name: 'everyAuthorityKind',
  text: cypher`${eachKey}
    MATCH ${AuthorityKind('kind')}
    WITH at, kind
    ORDER BY at, kind.id
    RETURN [at, ${AuthorityKind.columns('kind')}]`,
  parse: ([columns]) => AuthorityKind.parse(columns),
});
