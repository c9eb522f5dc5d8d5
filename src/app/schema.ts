import '../entities/authority/authority.type.ts';
import '../entities/charge-rule/charge-rule.type.ts';
import '../entities/citation/citation.type.ts';
import '../entities/collusion-pattern/collusion-pattern.type.ts';
import '../entities/conduct-type/conduct-type.type.ts';
import '../entities/decision/decision.type.ts';
import '../entities/finding/finding.type.ts';
import '../entities/legal-case/legal-case.type.ts';
import '../entities/legal-work/legal-work.type.ts';
import '../entities/measure/measure.type.ts';
import '../entities/norm/norm.type.ts';
import '../entities/norm/sanction-rule.type.ts';
import '../entities/party/broker.type.ts';
import '../entities/party/insured-person.type.ts';
import '../entities/party/official.type.ts';
import '../entities/party/organization.type.ts';
import '../entities/party/practitioner.type.ts';
import '../entities/provision/provision.type.ts';
import '../entities/sanction-type/sanction-type.type.ts';
import '../entities/statistical-claim/statistical-claim.type.ts';
import '../entities/subject-role/subject-role.type.ts';
import '../traversals/legal-basis/legal-basis.type.ts';
import '../traversals/paths/paths.type.ts';
import '../traversals/rings/rings.type.ts';
import { builder } from '../platform/graphql/builder.ts';

/** Every kind and every traversal, each added by its own folder; a new one is one line here. */
export const schema = builder.toSchema();
