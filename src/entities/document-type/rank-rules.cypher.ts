import { cypher } from '../../platform/graph/cypher.ts';
import { defineKeptLookup, eachKey } from '../../platform/graph/lookup.ts';
import { Outranks } from '../relationships.ts';
import { DocumentType } from './document-type.model.ts';
import type { RankRule } from './rank-rule.model.ts';

/** Every rule of rank: some twenty rows. The key says nothing. */
export const rankRules = defineKeptLookup<'', RankRule>({
  name: 'rankRules',
  text: cypher`${eachKey}
    MATCH ${DocumentType('higher')}-${Outranks('link')}->${DocumentType('lower')}
    WITH at, link, higher, lower
    ORDER BY at, higher.id, lower.id
    RETURN [at, higher.id, lower.id, ${Outranks.columns('link')}]`,
  parse: ([higher, lower, link]) => {
    const { prevails, decidedByEn, normId } = Outranks.parse(link);
    return { higher: String(higher), lower: String(lower), prevails, decidedByEn, normId };
  },
});
