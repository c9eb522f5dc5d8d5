import { z } from 'zod';
import { cypher } from '../../platform/graph/cypher.ts';
import { defineLookup, eachKey } from '../../platform/graph/lookup.ts';
import { AuthorityKind } from '../authority/authority-kind.model.ts';
import { ConductType } from '../conduct-type/conduct-type.model.ts';
import { asLegalSource, legalSourceColumns, toLaw } from '../legal-source/legal-source.cypher.ts';
import { Against, AppliesTo, HasRule, ImposedBy, OfType, Sanctions } from '../relationships.ts';
import { SanctionType } from '../sanction-type/sanction-type.model.ts';
import { SubjectRole } from '../subject-role/subject-role.model.ts';
import { Norm } from './norm.model.ts';
import type { NormOfConduct } from './norms-of-conduct.model.ts';
import { SanctionRule } from './sanction-rule.model.ts';

const Codes = z.array(z.string());
const Rules = z.array(z.tuple([z.unknown(), z.string(), z.string(), Codes, Codes]));
const Norms = z.array(z.tuple([z.unknown(), Codes, Rules]));

/** The norms that sanction a conduct, or a broader one, each with its law and its consequences; no row: no such code. */
export const normsOfConduct = defineLookup<string, readonly NormOfConduct[]>({
  name: 'normsOfConduct',
  text: cypher`${eachKey}
    MATCH ${ConductType('asked')}
    WHERE asked.id = key
    RETURN [
      at,
      COLLECT {
        MATCH (asked)-[:BROADER*0..3]->${ConductType('conduct')}<-${Sanctions('link')}-${Norm('norm')}
        WITH DISTINCT norm, null AS link
        ${toLaw}
        WITH norm, version, provision, work, documentType
        ORDER BY norm.id, version.id
        RETURN [
          ${legalSourceColumns},
          COLLECT { MATCH (norm)-${AppliesTo('applies')}->${SubjectRole('role')} WITH role ORDER BY role.id RETURN role.id },
          COLLECT {
            MATCH (norm)-${HasRule('has')}->${SanctionRule('rule')}-${OfType('isOf')}->${SanctionType('type')}
            WITH rule, type
            ORDER BY rule.sequence
            RETURN [
              ${SanctionRule.columns('rule')},
              type.id,
              type.legalNature,
              COLLECT { MATCH (rule)-${ImposedBy('by')}->${AuthorityKind('kind')} WITH DISTINCT kind ORDER BY kind.id RETURN kind.id },
              COLLECT { MATCH (rule)-${Against('on')}->${SubjectRole('target')} WITH target ORDER BY target.id RETURN target.id }
            ]
          }
        ]
      }
    ]`,
  parse: ([norms]) =>
    Norms.parse(norms).map(([source, roles, rules]) => ({
      source: asLegalSource(source),
      roles,
      rules: rules.map(([rule, sanctionType, legalNature, imposedBy, against]) => ({
        ...SanctionRule.parse(rule),
        sanctionType,
        legalNature,
        imposedBy,
        against,
      })),
    })),
});
