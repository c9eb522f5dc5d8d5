import { cypher } from '../../platform/graph/cypher.ts';
import { defineLookup, eachKey } from '../../platform/graph/lookup.ts';
import { SubjectRole } from './subject-role.model.ts';

/** Every subject role: a vocabulary of some thirty entries, so that no page is needed. The key says nothing. */
export const everySubjectRole = defineLookup<'', SubjectRole>({
  name: 'everySubjectRole',
  text: cypher`${eachKey}
    MATCH ${SubjectRole('role')}
    WITH at, role
    ORDER BY at, role.id
    RETURN [at, ${SubjectRole.columns('role')}]`,
  parse: ([columns]) => SubjectRole.parse(columns),
});
