import { z } from 'zod';
import { cypher } from '../../platform/graph/cypher.ts';
import { defineKeptLookup, eachKey } from '../../platform/graph/lookup.ts';
import { asLegalSource, legalSourceColumns, toLaw } from '../legal-source/legal-source.cypher.ts';
import { Norm } from '../norm/norm.model.ts';
import { Regulates } from '../relationships.ts';
import { ProceduralRule } from './procedural-rule.model.ts';
import type { RuleOnFile } from './rule-on-file.model.ts';

const Norms = z.array(z.tuple([Regulates.shape.shape.aspect, z.unknown()]));

/** The rules of one matter, each with the norms behind it, in the order in which a case meets them. */
export const rulesOnFile = defineKeptLookup<ProceduralRule['matter'], RuleOnFile>({
  name: 'rulesOnFile',
  text: cypher`${eachKey}
    MATCH ${ProceduralRule('rule')}
    WHERE rule.matter = key
    WITH at, rule
    ORDER BY at, rule.sequence, rule.id
    RETURN [
      at,
      ${ProceduralRule.columns('rule')},
      COLLECT {
        MATCH (rule)<-${Regulates('link')}-${Norm('norm')}
        ${toLaw}
        WITH link, norm, version, provision, work, documentType
        ORDER BY link.aspect = 'SETS' DESC, norm.id, version.id
        RETURN [link.aspect, ${legalSourceColumns}]
      }
    ]`,
  parse: ([rule, norms]) => ({
    ...ProceduralRule.parse(rule),
    norms: Norms.parse(norms).map(([aspect, source]) => ({ ...asLegalSource(source), aspect })),
  }),
});
