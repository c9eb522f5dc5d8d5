import { Citation } from '../../entities/citation/citation.model.ts';
import { CollusionPattern } from '../../entities/collusion-pattern/collusion-pattern.model.ts';
import { ConductType } from '../../entities/conduct-type/conduct-type.model.ts';
import { Decision } from '../../entities/decision/decision.model.ts';
import { Finding } from '../../entities/finding/finding.model.ts';
import { Case } from '../../entities/legal-case/legal-case.model.ts';
import { Measure } from '../../entities/measure/measure.model.ts';
import { Norm } from '../../entities/norm/norm.model.ts';
import { SanctionRule } from '../../entities/norm/sanction-rule.model.ts';
import { Provision } from '../../entities/provision/provision.model.ts';
import { ProvisionVersion } from '../../entities/provision/provision-version.model.ts';
import {
  Cites,
  Concerns,
  Establishes,
  Expresses,
  HasProvision,
  HasRule,
  HasVersion,
  Indicates,
  Prohibits,
  RecordedIn,
  RenumberedTo,
  ResolvesTo,
  Sanctions,
  States,
  Subsumes,
} from '../../entities/relationships.ts';
import { RecordedRing } from '../../entities/ring/recorded-ring.model.ts';
import { oneOfKinds, oneOfRelationships } from '../../platform/graph/any-kind.ts';
import { type Cypher, cypher } from '../../platform/graph/cypher.ts';

const forbids = oneOfRelationships([Sanctions, Prohibits]);

/**
 * Goes on from `at`, `key` and `work` with what changes in the work on `key.on`, each as a list:
 * `norms` whose wording begins or ends, or that the work states, when it begins or ends itself; `conducts` that they speak
 * of; `reworded` provisions, whose wording begins or ends; `gone` ones, whose wording ends or which bear another number.
 */
export const whatChanges: Cypher = cypher`WITH at, key, work,
      COLLECT {
        MATCH (work)-${HasProvision('holds')}->${Provision('held')}-${HasVersion('worded')}->${ProvisionVersion('wording')}-${Expresses('expresses')}->${Norm('read')}
        WHERE wording.validFrom = key.on OR wording.validTo = key.on
        RETURN DISTINCT read
      } + COLLECT {
        MATCH (work)-${States('states')}->${Norm('stated')}
        WHERE work.validFrom = key.on OR work.validTo = key.on
        RETURN DISTINCT stated
      } AS norms,
      COLLECT {
        MATCH (work)-${HasProvision('contains')}->${Provision('changed')}-${HasVersion('reads')}->${ProvisionVersion('version')}
        WHERE version.validFrom = key.on OR version.validTo = key.on
        RETURN DISTINCT changed
      } AS reworded,
      COLLECT {
        MATCH (work)-${HasProvision('had')}->${Provision('ended')}-${HasVersion('read')}->${ProvisionVersion('last')}
        WHERE last.validTo = key.on
        RETURN DISTINCT ended
      } + COLLECT {
        MATCH (work)-${HasProvision('has')}->${Provision('moved')}-${RenumberedTo('renumbered')}->${Provision('target')}
        WHERE renumbered.on = key.on
        RETURN DISTINCT moved
      } AS gone
    WITH at, key, work, norms, reworded, gone,
      COLLECT {
        UNWIND norms AS norm
        MATCH (norm)-${forbids('forbids')}->${ConductType('conduct')}
        RETURN DISTINCT conduct
      } AS conducts`;

/* The texts below bind `other`, maybe several times, and start from those lists. */

export const touchedNorms: Cypher = cypher`UNWIND norms AS one
        MATCH ${Norm('other')}
        WHERE other.id = one.id`;

export const conductTypes: Cypher = cypher`UNWIND conducts AS one
        MATCH ${ConductType('other')}
        WHERE other.id = one.id`;

/** Penalty norms in force on the day in other works that reach the conduct: they are to be read again. */
export const normsToReview: Cypher = cypher`UNWIND conducts AS conduct
        MATCH (conduct)-[:BROADER*0..3]->${ConductType('wider')}<-${Sanctions('sanctions')}-${Norm('other')}<-${Expresses('expressed')}-${ProvisionVersion('current')}
        WHERE current.validFrom <= key.on AND key.on < current.validTo
          AND EXISTS { (other)-${HasRule('sets')}->${SanctionRule('rule')} }
          AND COUNT { (work)-${HasProvision('inWork')}->${Provision('own')}-${HasVersion('ofOne')}->(current) } = 0`;

/** Patterns that point to the conduct, or that concern a provision whose wording begins or ends. */
export const patterns: Cypher = cypher`UNWIND conducts + reworded AS subject
        MATCH (subject)<-${oneOfRelationships([Indicates, Concerns])('about')}-${CollusionPattern('other')}`;

/** Cases that nobody has decided, with an act of such conduct that may lie before the day. */
export const openCases: Cypher = cypher`UNWIND conducts AS conduct
        MATCH (conduct)<-[:BROADER*0..3]-${ConductType('narrower')}<-${Subsumes('subsumes')}-${Finding('finding')}<-${Establishes('establishes')}-${Case('other')}
        WHERE other.status IN ['UNDER_INVESTIGATION', 'TRANSFERRED', 'ALLEGED']
          AND (finding.occurredFrom IS NULL OR finding.occurredFrom < key.on)`;

/** Rings that such a case records. */
export const rings: Cypher = cypher`UNWIND conducts AS conduct
        MATCH (conduct)<-[:BROADER*0..3]-${ConductType('narrower')}<-${Subsumes('subsumes')}-${Finding('finding')}<-${Establishes('establishes')}-${Case('legalCase')}<-${RecordedIn('recorded')}-${RecordedRing('other')}
        WHERE legalCase.status IN ['UNDER_INVESTIGATION', 'TRANSFERRED', 'ALLEGED']
          AND (finding.occurredFrom IS NULL OR finding.occurredFrom < key.on)`;

/** Citations of provisions that are gone from the day on. */
export const citations: Cypher = cypher`UNWIND gone AS provision
        MATCH (provision)<-${ResolvesTo('resolves')}-${Citation('other')}`;

/** Decisions that cite such a provision, themselves or in a measure. */
export const decisions: Cypher = cypher`UNWIND gone AS provision
        MATCH (provision)<-${ResolvesTo('resolves')}-${Citation('citation')}<-${Cites('cites')}-${oneOfKinds([Decision, Measure])('citing')}
        MATCH (citing)<-[:IMPOSES*0..1]-${Decision('other')}`;
