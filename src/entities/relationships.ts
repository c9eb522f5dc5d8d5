import { z } from 'zod';
import type { NodeKind } from '../platform/graph/node-kind.ts';
import { defineRelationship, type Relationship } from '../platform/graph/relationship.ts';
import { Authority } from './authority/authority.model.ts';
import { AuthorityKind } from './authority/authority-kind.model.ts';
import { ChargeRule } from './charge-rule/charge-rule.model.ts';
import { Citation } from './citation/citation.model.ts';
import { CollusionPattern } from './collusion-pattern/collusion-pattern.model.ts';
import { ConductType } from './conduct-type/conduct-type.model.ts';
import { CrimeThreshold } from './crime-threshold/crime-threshold.model.ts';
import { Decision } from './decision/decision.model.ts';
import { ClaimParty } from './detected-ring/claim-party.model.ts';
import { DetectedRing } from './detected-ring/detected-ring.model.ts';
import { Settlement } from './detected-ring/settlement.model.ts';
import { DiscretionBenchmark } from './discretion-benchmark/discretion-benchmark.model.ts';
import { DocumentType } from './document-type/document-type.model.ts';
import { Finding } from './finding/finding.model.ts';
import { Case } from './legal-case/legal-case.model.ts';
import { LegalChange } from './legal-change/legal-change.model.ts';
import { LegalWork } from './legal-work/legal-work.model.ts';
import { Measure } from './measure/measure.model.ts';
import { Condition } from './norm/condition.model.ts';
import { Norm, OverridePrinciple } from './norm/norm.model.ts';
import { SanctionRule } from './norm/sanction-rule.model.ts';
import { partyKinds } from './party/party.model.ts';
import { ProceduralRule } from './procedural-rule/procedural-rule.model.ts';
import { Provision } from './provision/provision.model.ts';
import { ProvisionVersion } from './provision/provision-version.model.ts';
import { RecordedRing } from './ring/recorded-ring.model.ts';
import { SanctionType } from './sanction-type/sanction-type.model.ts';
import { Passage } from './source-document/passage.model.ts';
import { SourceDocument } from './source-document/source-document.model.ts';
import { Day, Mark } from './statement.model.ts';
import { StatisticalClaim } from './statistical-claim/statistical-claim.model.ts';
import { SubjectRole } from './subject-role/subject-role.model.ts';
import { Term } from './term/term.model.ts';

/** Every node kind, in the order in which a reader meets them. */
export const nodeKinds: readonly NodeKind[] = [
  DocumentType, LegalWork, LegalChange, Provision, ProvisionVersion, Citation,
  Norm, SanctionRule, SanctionType, ConductType, SubjectRole, AuthorityKind, ChargeRule, Term, ProceduralRule, CrimeThreshold, DiscretionBenchmark,
  ...partyKinds,
  Authority, Case, Finding, Decision, Measure, CollusionPattern, RecordedRing,
  DetectedRing, ClaimParty, Settlement,
  SourceDocument, Passage, StatisticalClaim,
];

const said = { mark: Mark, sources: z.array(z.string().min(1)).min(1) };
const plain = z.strictObject(said);
const open = 'C0';

export const HasDocumentType = defineRelationship({
  type: 'HAS_DOCUMENT_TYPE', from: [LegalWork], to: [DocumentType], labelZh: '属于类型', labelEn: 'is of type',
  description: 'The rank of an instrument.', dataClass: open, shape: plain,
});
export const BasedOn = defineRelationship({
  type: 'BASED_ON', from: [LegalWork], to: [LegalWork], labelZh: '依据制定', labelEn: 'is based on',
  description: 'The work was made under the other.', dataClass: open, shape: plain,
});
export const Changes = defineRelationship({
  type: 'CHANGES', from: [LegalChange], to: [LegalWork], labelZh: '修改', labelEn: 'changes',
  description: 'The work that a change touches.', dataClass: open, shape: plain,
});
export const CausedBy = defineRelationship({
  type: 'CAUSED_BY', from: [LegalChange], to: [LegalWork], labelZh: '由…引起', labelEn: 'is caused by',
  description: 'The work that brought the change about.', dataClass: open, shape: plain,
});
export const HasProvision = defineRelationship({
  type: 'HAS_PROVISION', from: [LegalWork], to: [Provision], labelZh: '包含条款', labelEn: 'has provision',
  description: 'The work that a provision stands in.', dataClass: open, shape: plain,
});
export const PartOf = defineRelationship({
  type: 'PART_OF', from: [Provision], to: [Provision], labelZh: '属于', labelEn: 'is part of',
  description: 'From an item to its paragraph, from a paragraph to its article.', dataClass: open, shape: plain,
});
export const HasVersion = defineRelationship({
  type: 'HAS_VERSION', from: [Provision], to: [ProvisionVersion], labelZh: '有版本', labelEn: 'has version',
  description: 'The wordings of a provision over time; their intervals do not overlap.', dataClass: open, shape: plain,
});
export const RenumberedTo = defineRelationship({
  type: 'RENUMBERED_TO', from: [Provision], to: [Provision], labelZh: '改为条款', labelEn: 'was renumbered to',
  description: 'The same rule under its new number, from a day on.', dataClass: open,
  shape: z.strictObject({ ...said, on: Day.nullable() }),
});
export const RefersTo = defineRelationship({
  type: 'REFERS_TO', from: [Provision], to: [Provision], labelZh: '指向条款', labelEn: 'refers to',
  description: 'A provision that points to another, as an open reference or as the duty behind a penalty.', dataClass: open, shape: plain,
});
export const Expresses = defineRelationship({
  type: 'EXPRESSES', from: [ProvisionVersion], to: [Norm], labelZh: '表达规范', labelEn: 'expresses',
  description: 'Our reading of a wording.', dataClass: open, shape: plain,
});
export const States = defineRelationship({
  type: 'STATES', from: [LegalWork], to: [Norm], labelZh: '载有规范', labelEn: 'states',
  description: 'A norm of a work whose article is not known here; it holds as long as the work.', dataClass: open, shape: plain,
});
export const AppliesTo = defineRelationship({
  type: 'APPLIES_TO', from: [Norm], to: [SubjectRole], labelZh: '适用主体', labelEn: 'applies to',
  description: 'Whom a norm addresses.', dataClass: open, shape: plain,
});
export const Sanctions = defineRelationship({
  type: 'SANCTIONS', from: [Norm], to: [ConductType], labelZh: '处罚情形', labelEn: 'sanctions',
  description: 'The conduct that triggers a penalty norm; narrower conduct types are included.', dataClass: open, shape: plain,
});
export const Prohibits = defineRelationship({
  type: 'PROHIBITS', from: [Norm], to: [ConductType], labelZh: '禁止情形', labelEn: 'prohibits',
  description: 'The conduct that a duty forbids.', dataClass: open, shape: plain,
});
export const HasRule = defineRelationship({
  type: 'HAS_RULE', from: [Norm], to: [SanctionRule], labelZh: '规定罚则', labelEn: 'has rule',
  description: 'A consequence that the norm attaches.', dataClass: open, shape: plain,
});
export const OfType = defineRelationship({
  type: 'OF_TYPE', from: [SanctionRule, Measure], to: [SanctionType], labelZh: '措施种类', labelEn: 'is of type',
  description: 'The kind of measure.', dataClass: open, shape: plain,
});
export const ImposedBy = defineRelationship({
  type: 'IMPOSED_BY', from: [SanctionRule], to: [AuthorityKind], labelZh: '由…实施', labelEn: 'is imposed by',
  description: 'Who may impose the consequence; the interval is that of the decision, its end open.', dataClass: open,
  shape: z.strictObject({ ...said, validFrom: Day.nullable(), validTo: Day.nullable() }),
});
export const Against = defineRelationship({
  type: 'AGAINST', from: [SanctionRule], to: [SubjectRole], labelZh: '针对主体', labelEn: 'is against',
  description: 'Whom the consequence hits when that is not the subject of the norm, such as its managers.', dataClass: open, shape: plain,
});
export const Overrides = defineRelationship({
  type: 'OVERRIDES', from: [Norm], to: [Norm], labelZh: '优先于', labelEn: 'overrides',
  description: 'Which norm wins where both would apply, on what principle, under which condition.', dataClass: open,
  shape: z.strictObject({
    ...said,
    principle: OverridePrinciple,
    condition: Condition.nullable(),
    /** First day from which it wins; null when from the start of both. */
    validFrom: Day.nullable(),
    isContested: z.boolean(),
    noteEn: z.string().nullable(),
  }),
  json: ['condition'],
});
export const Outranks = defineRelationship({
  type: 'OUTRANKS', from: [DocumentType], to: [DocumentType], labelZh: '位阶', labelEn: 'outranks',
  description: 'What happens when texts of two ranks say different things: one prevails, or somebody decides.', dataClass: open,
  shape: z.strictObject({
    ...said,
    /** Whether the first prevails by its rank; otherwise `decidedByEn` says who decides. */
    prevails: z.boolean(),
    decidedByEn: z.string().nullable(),
    /** The norm that says so. */
    normId: z.string(),
  }),
});
export const StandsIn = defineRelationship({
  type: 'STANDS_IN', from: [Norm], to: [LegalWork], labelZh: '载于文件', labelEn: 'stands in',
  description: 'A norm of a work whose article is not known: it holds as long as the work.', dataClass: open, shape: plain,
});
export const Regulates = defineRelationship({
  type: 'REGULATES', from: [Norm], to: [ProceduralRule], labelZh: '规定程序', labelEn: 'regulates',
  description: 'The norm that sets a step or period, repeats it, or says how it is counted, paused or capped.', dataClass: open,
  shape: z.strictObject({ ...said, aspect: z.enum(['SETS', 'REPEATS', 'COUNTS', 'PAUSES', 'CAPS']) }),
});
export const SetsThreshold = defineRelationship({
  type: 'SETS_THRESHOLD', from: [Norm], to: [CrimeThreshold], labelZh: '规定标准', labelEn: 'sets threshold',
  description: 'The norm that sets the amount of a tier, its punishment, or the circumstances that lift an amount into it.', dataClass: open,
  shape: z.strictObject({ ...said, aspect: z.enum(['AMOUNT', 'PUNISHMENT', 'LIFT']) }),
});
export const SetsBenchmark = defineRelationship({
  type: 'SETS_BENCHMARK', from: [LegalWork], to: [DiscretionBenchmark], labelZh: '规定裁量基准', labelEn: 'sets benchmark',
  description: 'The document that a discretion benchmark stands in.', dataClass: open, shape: plain,
});
export const BroaderThan = defineRelationship({
  type: 'BROADER', from: [ConductType, SubjectRole], to: [ConductType, SubjectRole], labelZh: '上位', labelEn: 'has broader',
  description: 'From the narrower to the broader concept (SKOS broader).', dataClass: open, shape: plain,
});
export const StandsFor = defineRelationship({
  type: 'STANDS_FOR', from: [Term], to: [ConductType, SubjectRole, AuthorityKind, SanctionType], labelZh: '指称', labelEn: 'stands for',
  description: 'The concept that a phrase is about; a search for the phrase also looks for the names of the concept.',
  dataClass: open, shape: plain,
});
export const OfKind = defineRelationship({
  type: 'OF_KIND', from: [Authority], to: [AuthorityKind], labelZh: '机关种类', labelEn: 'is of kind',
  description: 'What kind of authority a body is.', dataClass: open, shape: plain,
});
export const Evidences = defineRelationship({
  type: 'EVIDENCES', from: [ChargeRule], to: [ConductType], labelZh: '指向情形', labelEn: 'points to',
  description: 'The conduct that breaking a charge rule points to.', dataClass: open, shape: plain,
});
export const Establishes = defineRelationship({
  type: 'ESTABLISHES', from: [Case], to: [Finding], labelZh: '认定', labelEn: 'establishes',
  description: 'The acts of a case, each with its own amounts.', dataClass: 'C1', shape: plain,
});
export const Subsumes = defineRelationship({
  type: 'SUBSUMES', from: [Finding], to: [ConductType], labelZh: '构成', labelEn: 'is subsumed under',
  description: 'The conduct type that an act is, as the source or we read it.', dataClass: 'C1', shape: plain,
});
export const CommittedBy = defineRelationship({
  type: 'COMMITTED_BY', from: [Finding], to: partyKinds, labelZh: '行为人', labelEn: 'was committed by',
  description: 'Whose act it was.', dataClass: 'C1', shape: plain,
});
export const DecidedBy = defineRelationship({
  type: 'DECIDED_BY', from: [Case], to: [Decision], labelZh: '作出决定', labelEn: 'was decided by',
  description: 'The decisions taken in a case.', dataClass: 'C1', shape: plain,
});
export const IssuedBy = defineRelationship({
  type: 'ISSUED_BY', from: [Decision], to: [Authority], labelZh: '由…作出', labelEn: 'was issued by',
  description: 'The body that decided.', dataClass: 'C1', shape: plain,
});
export const HandledBy = defineRelationship({
  type: 'HANDLED_BY', from: [Case], to: [Authority], labelZh: '由…办理', labelEn: 'was handled by',
  description: 'A body that worked on a case or announced it.', dataClass: 'C1', shape: plain,
});
export const Imposes = defineRelationship({
  type: 'IMPOSES', from: [Decision], to: [Measure], labelZh: '给予', labelEn: 'imposes',
  description: 'The measures of a decision.', dataClass: 'C1', shape: plain,
});
export const RespondsTo = defineRelationship({
  type: 'RESPONDS_TO', from: [Measure], to: [Finding], labelZh: '针对事实', labelEn: 'responds to',
  description: 'The act that a measure answers; without one it answers every act of its case.', dataClass: 'C1', shape: plain,
});
export const AddressedTo = defineRelationship({
  type: 'ADDRESSED_TO', from: [Measure], to: partyKinds, labelZh: '对象', labelEn: 'is addressed to',
  description: 'Whom a measure hits.', dataClass: 'C1', shape: plain,
});
export const Cites = defineRelationship({
  type: 'CITES', from: [Decision, Measure, Finding, SourceDocument, ProvisionVersion], to: [Citation], labelZh: '引用', labelEn: 'cites',
  description: 'A reference as the source writes it: what was cited, never that it justifies.', dataClass: open, shape: plain,
});
export const ResolvesTo = defineRelationship({
  type: 'RESOLVES_TO', from: [Citation], to: [Provision], labelZh: '解析为', labelEn: 'resolves to',
  description: 'The provision that the citation names.', dataClass: open, shape: plain,
});
export const Names = defineRelationship({
  type: 'NAMES', from: [Citation], to: [LegalWork], labelZh: '提及文件', labelEn: 'names',
  description: 'The work that the citation names.', dataClass: open, shape: plain,
});
export const Suggests = defineRelationship({
  type: 'SUGGESTS', from: [Citation], to: [Provision], labelZh: '建议改引', labelEn: 'should have been',
  description: 'The provision that a wrong, old or irrelevant citation should have named.', dataClass: open, shape: plain,
});
export const Plays = defineRelationship({
  type: 'PLAYS', from: partyKinds, to: [SubjectRole], labelZh: '身份', labelEn: 'acts as',
  description: 'In which capacity the law addresses a party.', dataClass: 'C1', shape: plain,
});
export const Involves = defineRelationship({
  type: 'INVOLVES', from: [Case], to: partyKinds, labelZh: '涉及', labelEn: 'involves',
  description: 'Who takes part in a case, and as what.', dataClass: 'C1',
  shape: z.strictObject({
    ...said,
    role: z.enum([
      'RESPONDENT', 'ORGANISER', 'RECRUITER', 'PRESCRIBER', 'DISPENSER', 'TREATING_STAFF', 'CLERK', 'PATIENT',
      'CARD_HOLDER', 'CARD_USER', 'COLLECTOR', 'DEALER', 'SUPPLIER', 'EMPLOYER', 'INSIDER', 'OWNER', 'HEAD',
      'PLACE', 'VICTIM', 'IDENTITY_USED', 'WITNESS', 'OTHER',
    ]),
  }),
});
export const LinkedTo = defineRelationship({
  type: 'LINKED_TO', from: partyKinds, to: partyKinds, labelZh: '关联', labelEn: 'is linked to',
  description: 'A tie between two parties that a case tells, with its days and evidence.', dataClass: 'C6',
  shape: z.strictObject({
    ...said,
    kind: z.enum([
      'WORKS_FOR', 'HEADS', 'OWNS', 'RECRUITED', 'PAID', 'LENT_CREDENTIAL_TO', 'USED_CREDENTIAL_OF', 'TREATED',
      'PRESCRIBED_FOR', 'ADMITTED_TO', 'BOUGHT_AT', 'SOLD_DRUGS_TO', 'SUPPLIED', 'REFERRED_TO', 'INSTRUCTED',
      'SHIELDED', 'RELATED_TO', 'FORGED_FOR', 'SETTLED_FOR', 'EMPLOYED_IN_NAME',
    ]),
    occurredFrom: Day.nullable(),
    occurredTo: Day.nullable(),
    evidenceEn: z.string(),
    /** The case that tells it. */
    caseId: z.string(),
    standard: z.enum(['JUDGMENT', 'DECISION', 'ALLEGED']),
  }),
});
export const MemberOf = defineRelationship({
  type: 'MEMBER_OF', from: [...partyKinds, ClaimParty], to: [RecordedRing, DetectedRing], labelZh: '团伙成员', labelEn: 'is a member of',
  description: 'Membership in a ring, core or peripheral, and the role in it.', dataClass: 'C6',
  shape: z.strictObject({
    ...said,
    role: z.enum([
      'ORGANISER', 'RECRUITER', 'DOCTOR', 'NURSE', 'PHARMACIST', 'CLERK', 'HEAD', 'OWNER', 'PATIENT', 'CARD_HOLDER',
      'CARD_USER', 'COLLECTOR', 'DEALER', 'SUPPLIER', 'PLACE', 'INSIDER', 'EMPLOYER', 'VICTIM', 'IDENTITY_USED', 'OTHER',
    ]),
    tier: z.enum(['CORE', 'PERIPHERAL']),
  }),
});
export const RecordedIn = defineRelationship({
  type: 'RECORDED_IN', from: [RecordedRing], to: [Case], labelZh: '记录于', labelEn: 'is recorded in',
  description: 'The case that describes the ring.', dataClass: 'C1', shape: plain,
});
export const InstanceOf = defineRelationship({
  type: 'INSTANCE_OF', from: [RecordedRing, DetectedRing], to: [CollusionPattern], labelZh: '属于模式', labelEn: 'is an instance of',
  description: 'The pattern that a ring shows, or that a detected one would be.', dataClass: 'C1', shape: plain,
});
export const ShownBy = defineRelationship({
  type: 'SHOWN_BY', from: [DetectedRing], to: [Settlement], labelZh: '由结算显示', labelEn: 'is shown by',
  description: 'The settlements that show what a detected ring is suspected of.', dataClass: 'C1', shape: plain,
});
export const TookPartIn = defineRelationship({
  type: 'TOOK_PART_IN', from: [ClaimParty], to: [Settlement], labelZh: '参与结算', labelEn: 'took part in',
  description: 'Whose settlement it is, by whom and where; the kind of the party says which.', dataClass: 'C1', shape: plain,
});
export const Indicates = defineRelationship({
  type: 'INDICATES', from: [CollusionPattern], to: [ConductType], labelZh: '提示情形', labelEn: 'indicates',
  description: 'The conduct that a pattern would be, if it were established.', dataClass: open, shape: plain,
});
export const Concerns = defineRelationship({
  type: 'CONCERNS', from: [CollusionPattern], to: [Provision], labelZh: '涉及条款', labelEn: 'concerns',
  description: 'The provisions that a pattern would break; a mapping of ours until a lawyer confirms it.', dataClass: open, shape: plain,
});
export const FoundIn = defineRelationship({
  type: 'FOUND_IN', from: nodeKinds, to: [Passage], labelZh: '出自', labelEn: 'is found in',
  description: 'Where a statement comes from; made from the `sources` of every row.', dataClass: open, shape: z.strictObject({}),
});
export const InDocument = defineRelationship({
  type: 'IN_DOCUMENT', from: [Passage], to: [SourceDocument], labelZh: '位于文件', labelEn: 'is in document',
  description: 'The document of a passage; made from its `document`.', dataClass: open, shape: z.strictObject({}),
});

/** The map of the graph: every relationship that has a seed file. `FOUND_IN` and `IN_DOCUMENT` come from the rows themselves. */
export const relationships: readonly Relationship[] = [
  HasDocumentType, BasedOn, Changes, CausedBy, HasProvision, PartOf, HasVersion, RenumberedTo, RefersTo,
  Expresses, States, AppliesTo, Sanctions, Prohibits, HasRule, OfType, ImposedBy, Against, Overrides, Outranks, StandsIn, Regulates,
  SetsThreshold, SetsBenchmark, BroaderThan, StandsFor, OfKind, Evidences,
  Establishes, Subsumes, CommittedBy, DecidedBy, IssuedBy, HandledBy, Imposes, RespondsTo, AddressedTo,
  Cites, ResolvesTo, Names, Suggests, Plays, Involves, LinkedTo, MemberOf, RecordedIn, InstanceOf, ShownBy, TookPartIn, Indicates, Concerns,
];
