/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** One act, with its own days, purpose and amounts. */
export type ActInput = {
  /** One entry per fund. */
  amounts?: Array<FundAmountInput> | null | undefined;
  /** Code of a conduct type; free text gives candidates instead of an answer. */
  conduct: string;
  /** MONTH or YEAR where the act fell on days within that time that are not known; DAY when left out. */
  datePrecision?: DatePrecision | null | undefined;
  /** Your name for it; answers and measures refer to it. */
  key: string;
  /** First day of the act. */
  occurredFrom: string;
  /** Last day of the act, included; the first day when left out. */
  occurredTo?: string | null | undefined;
  pattern?: ActPattern | null | undefined;
  /** GB/T 2260 code of its place, where it differs from that of the case. */
  place?: string | null | undefined;
  /** ALLEGED decides nothing: the answer tells what would follow if it were proven. */
  purposeToDefraud?: Intent | null | undefined;
};

/** How an act lies in time: what limitation counts from. */
export type ActPattern =
  /** One act that goes on: counts from its end. */
  | 'CONTINUING'
  /** Several acts of one kind: counts from the last. */
  | 'SERIES'
  /** One act, on one day of those given. */
  | 'SINGLE'
  /** Not told: both counts stay open. */
  | 'UNKNOWN';

/** For whom the issuer acts. */
export type AuthorityBasis =
  /** By a law or regulation that gives it the power. */
  | 'AUTHORISED'
  /** By a decision that concentrates the powers of others. */
  | 'CONCENTRATED'
  /** In the name of another, by a written delegation. */
  | 'DELEGATED'
  /** In its own name and power. */
  | 'OWN';

/** Where a body stands in the administration. */
export type AuthorityLevel =
  | 'CITY'
  | 'COUNTY'
  | 'NATIONAL'
  | 'PROVINCE'
  /** The source does not tell. */
  | 'UNKNOWN';

/** How far two decisions rest on the same law. */
export type BasisLikeness =
  /** At least one of them cites nothing that is told. */
  | 'NOT_TOLD'
  /** Both cite the same article, or parts of it. */
  | 'SAME_ARTICLE'
  /** Both cite the same work, and at least one of them no article of it. */
  | 'SAME_WORK';

/** Whether the law on file offers a basis. */
export type BasisStatus =
  /** At least one basis fits or could fit. */
  | 'FOUND'
  /** The library lacks the text that would tell. */
  | 'NOT_ON_FILE'
  /** The law on file attaches no such measure to these facts. */
  | 'NO_BASIS';

/** Whether a person could discern and control the act. */
export type Capacity =
  | 'FULL'
  | 'LIMITED'
  | 'NONE'
  | 'UNKNOWN';

/** What a sum of a case is. */
export type CaseAmountKind =
  /** Under the service agreement, not a fine. */
  | 'CONTRACT_PENALTY'
  /** Of a court. */
  | 'CRIMINAL_FINE'
  | 'DEDUCTED'
  | 'DEFRAUDED'
  | 'DEPOSIT_FORFEITED'
  /** Of an authority. */
  | 'FINE'
  | 'FROZEN'
  | 'ILLEGAL_INCOME'
  /** What the matter is about as a whole. */
  | 'INVOLVED'
  | 'OTHER'
  | 'PAYMENT_STOPPED'
  | 'RECOVERED'
  | 'VIOLATION';

/** The road a matter took. */
export type CaseKind =
  | 'ADMINISTRATIVE'
  /** Handled under the service agreement between agency and institution. */
  | 'AGREEMENT'
  /** Told by a circular only. */
  | 'CIRCULAR'
  | 'CRIMINAL';

/** As what a party takes part in a case. */
export type CaseRole =
  | 'CARD_HOLDER'
  | 'CARD_USER'
  | 'CLERK'
  | 'COLLECTOR'
  | 'DEALER'
  | 'DISPENSER'
  | 'EMPLOYER'
  | 'HEAD'
  | 'IDENTITY_USED'
  | 'INSIDER'
  | 'ORGANISER'
  | 'OTHER'
  | 'OWNER'
  | 'PATIENT'
  | 'PLACE'
  | 'PRESCRIBER'
  | 'RECRUITER'
  | 'RESPONDENT'
  | 'SUPPLIER'
  | 'TREATING_STAFF'
  | 'VICTIM'
  | 'WITNESS';

/** Who published it. */
export type CaseSourceGrade =
  | 'MEDIA'
  | 'OFFICIAL'
  | 'REPOST'
  /** Told in one of the documents that this graph was made from. */
  | 'SOURCE_DOCUMENT';

/** How far the source establishes it. */
export type CaseStatus =
  | 'AGREEMENT_HANDLED'
  | 'ALLEGED'
  | 'ANNOUNCED'
  | 'CONVICTED'
  | 'DECIDED'
  | 'TRANSFERRED'
  | 'UNDER_INVESTIGATION';

/** What happened to a work. */
export type ChangeKind =
  /** Parts of its text (修正). */
  | 'AMEND'
  | 'EXPIRE'
  | 'RENUMBER'
  | 'REPEAL'
  | 'REPLACE'
  /** Its whole text (修订). */
  | 'REVISE';

/** What became of a reference when it was looked up. */
export type CitationStatus =
  /** It fits several provisions or works. */
  | 'AMBIGUOUS'
  /** Its text was damaged, see repairSteps. */
  | 'CORRUPTED'
  /** The provision says nothing about what it is cited for. */
  | 'IRRELEVANT'
  /** A whole text of the work is on file and has no such provision. */
  | 'NOT_FOUND'
  /** The work that it names is not on file, or only single provisions of it are, and this one is not among them. */
  | 'NOT_ON_FILE'
  /** The provision had another number by then. */
  | 'RENUMBERED'
  /** The provision was repealed by then. */
  | 'REPEALED'
  | 'RESOLVED'
  /** It names a work or a crime and no provision. */
  | 'UNSPECIFIC';

/** How a clock of limitation stands. */
export type ClockOutcome =
  /** Stopped on or before its last day. */
  | 'IN_TIME'
  /** Its last day was over before anything stopped it. */
  | 'LAPSED'
  /** Its last day is not over, or it has none. */
  | 'RUNNING'
  /** See the reason. */
  | 'UNDETERMINED';

/** What was compared. */
export type ComparedBy =
  /** Our own gists, where the texts are not on file: a lead, never a quotation. */
  | 'GIST'
  /** Nothing: there is only one of the two, or no wording on file. */
  | 'NOTHING'
  /** One wording on file holds on both days. */
  | 'SAME_VERSION'
  /** The texts on file. */
  | 'TEXT';

/** What became of an article, or of a part of it, between two days. */
export type ComparisonStatus =
  /** Other words under the same number (修改). */
  | 'CHANGED'
  /** It is no longer there on the second day (删去). */
  | 'DELETED'
  /** It was not there on the first day (增加). */
  | 'INSERTED'
  /** The same rule under another number; isWordingChanged tells whether its words changed too (条序调整). */
  | 'RENUMBERED'
  /** A wording of one of the days is not on file: nothing is said of it; our gists stand for it where there are any. */
  | 'TEXT_NOT_ON_FILE'
  /** The same words under the same number (未变). */
  | 'UNCHANGED';

/** A case: the acts of one party, as far as they are known. What is left out is not known, never absent. */
export type ConductInput = {
  acts: Array<ActInput>;
  /** For whom the issuer acts. */
  actsUnder?: AuthorityBasis | null | undefined;
  /** The day on which the decision is, or would be, taken. */
  decidedOn?: string | null | undefined;
  /** The day that stops limitation; where it is left out, what was filed or decided was discovered by then. */
  discoveredOn?: string | null | undefined;
  /** Further days of the case, such as PENALTY_NOTICE_SERVED, SERVED or TRANSFERRED. */
  events?: Array<ProceduralEventInput> | null | undefined;
  facts?: Array<FactInput> | null | undefined;
  /** The day on which the case was filed. */
  filedOn?: string | null | undefined;
  /** As article 38 of the regulation means it. */
  graveConsequence?: Ternary | null | undefined;
  /** Another fact than the grave consequence. */
  graveSocialEffect?: Ternary | null | undefined;
  /** As article 43 of the regulation means it. */
  majorLoss?: Ternary | null | undefined;
  mitigation?: MitigationInput | null | undefined;
  party: PartyInput;
  refusedToCorrect?: Ternary | null | undefined;
  /** GB/T 2260 code of the place of the acts; the whole country when left out. */
  region?: string | null | undefined;
};

/** What decides between two texts that say different things. */
export type ConflictPrinciple =
  /** Different authorities impose the two: both may apply, but one act has one fine, the higher one. */
  | 'CONCURRENT'
  /** Nobody prevails by rank: `decidedBy` says who decides, or by what rule. */
  | 'DECIDED'
  /** A text without a rank in the hierarchy of law stands against another such text. */
  | 'NO_RANK'
  /** One prevails by its rank. */
  | 'SUPERIOR';

/** What the texts speak of; without anything, every matter of procedure. */
export type ConflictScope = {
  /** Code of a conduct type: measures that texts attach to it differently. */
  conduct?: string | null | undefined;
  /** Steps of this matter that texts time differently. */
  matter?: ProceduralMatter | null | undefined;
};

/** A crime that fund cases meet. */
export type Crime =
  | 'ABUSE_OF_POWER'
  | 'BRIBE_TAKING'
  /** Such as buying and selling drugs obtained by fraud. */
  | 'CONCEALING_PROCEEDS'
  /** By officials and those entrusted, using their office. */
  | 'EMBEZZLEMENT'
  | 'FALSE_IDENTITY_PAPERS'
  /** Persons only; an institution cannot commit it. */
  | 'FRAUD';

/** Who receives a suspected crime. */
export type CrimeAddressee =
  /** The police of the level of the department. */
  | 'POLICE'
  /** The supervisory organ, or the procuratorate. */
  | 'SUPERVISORY_ORGAN';

/** Who can commit a crime. */
export type CrimeSubject =
  /** Using the office; as a private person an official is a PERSON. */
  | 'OFFICIAL'
  | 'PERSON'
  /** An institution or another organisation. */
  | 'UNIT';

/** How grave a crime is. */
export type CrimeTier =
  | 'BASIC'
  | 'ESPECIALLY_HUGE'
  | 'HUGE'
  | 'LARGE'
  | 'SERIOUS';

/** How exactly the source tells a day: a day, a month or a year stands as its interval; UNKNOWN where it tells none. */
export type DatePrecision =
  | 'DAY'
  | 'MONTH'
  | 'UNKNOWN'
  | 'YEAR';

/** A decision to be checked: what was found, what was imposed, by whom, on what basis, and how. */
export type DecisionInput = {
  /** What the decision cites as a whole, as written. */
  citedBasis?: Array<string> | null | undefined;
  /** What was found, and about whom. */
  conduct: ConductInput;
  /** Code of a kind of authority, such as MEDICAL_SECURITY. */
  issuer: string;
  /** GB/T 2260 code of the area of that authority. */
  issuerRegion?: string | null | undefined;
  measures: Array<MeasureInput>;
  steps?: StepsTakenInput | null | undefined;
};

/** What an authority did. */
export type DecisionKind =
  | 'AGREEMENT_ACTION'
  | 'ANNOUNCEMENT'
  | 'HANDLING_DECISION'
  | 'JUDGMENT'
  | 'PENALTY_DECISION'
  | 'PROSECUTION';

/** Who established it: a court, an authority, or nobody yet. */
export type Establishment =
  /** It is alleged; nobody entitled to has found it. */
  | 'ALLEGED'
  /** An authority found it. */
  | 'DECISION'
  /** A court found it. */
  | 'JUDGMENT';

/** A further fact that a condition asks for; `factKeys` lists the keys and what each takes. What is left out is not known. */
export type FactInput = {
  /** For a key that is true or false. */
  is?: Ternary | null | undefined;
  /** Such as "complexOrGrave"; `missingFacts` of an answer names them. */
  key: string;
  /** Key of the one norm that it is told for, such as "norm:PHY-56-1": what is serious for one norm need not be for another. Beats what is told for all; for all when left out. */
  norm?: string | null | undefined;
  /** For a key that takes a number; money in fen. */
  number?: number | null | undefined;
  /** For a key that takes a word, such as "issuerKind". */
  text?: string | null | undefined;
};

/** ALLEGED where nobody entitled to has found the act. */
export type FindingStatus =
  | 'ALLEGED'
  | 'ESTABLISHED';

/** The insurance fund that the act touched, as far as the source tells. */
export type Fund =
  | 'ASSISTANCE'
  | 'BASIC'
  | 'CIVIL_SERVANT'
  | 'COMMERCIAL'
  | 'EMPLOYEE_BASIC'
  | 'LARGE_SUM'
  | 'LONG_TERM_CARE'
  | 'MATERNITY'
  | 'RESIDENT_BASIC'
  | 'SERIOUS_ILLNESS'
  | 'UNKNOWN';

/** What one fund lost by the act; what is left out is not known. */
export type FundAmountInput = {
  /** What was obtained by fraud. */
  defraudedAmount?: string | null | undefined;
  /** Left out: a fund of basic medical insurance, not told which. */
  fund?: Fund | null | undefined;
  /** What the party gained. */
  illegalIncome?: string | null | undefined;
  /** What the fund lost. */
  lossAmount?: string | null | undefined;
  /** The step to which these amounts are rounded, such as "100"; exact to the fen when left out. */
  precision?: string | null | undefined;
};

/** What the days of a hit say of a day. */
export type HitStandingReason =
  /** It was repealed, replaced, changed or ran out before. */
  | 'ENDED'
  | 'IN_FORCE'
  /** Its first day is later. */
  | 'NOT_YET'
  /** A draft, or a document whose first day no source tells. */
  | 'NO_DAY_KNOWN'
  /** Only the place of the provision is on file. */
  | 'NO_WORDING';

/** Whether a purpose to defraud is proven; UNKNOWN where the source is silent. */
export type Intent =
  | 'ABSENT'
  | 'ALLEGED'
  | 'PROVEN'
  | 'UNKNOWN';

/** What a measure is in law; measures of different nature are never added up. */
export type LegalNature =
  /** An administrative order that is no penalty, such as a refund (行政处理). */
  | 'ADMIN_HANDLING'
  /** A claim of civil law. */
  | 'CIVIL'
  /** A measure under the service agreement. */
  | 'CONTRACT'
  /** A measure of credit supervision. */
  | 'CREDIT'
  /** A punishment of criminal law. */
  | 'CRIMINAL'
  /** Discipline within an authority or an institution. */
  | 'DISCIPLINE'
  /** Sources do not agree what it is. */
  | 'DISPUTED'
  /** Holds things as they are until a decision. */
  | 'INTERIM'
  /** An administrative penalty (行政处罚). */
  | 'PENALTY'
  /** A measure on the payment qualification of a person (医保支付资格). */
  | 'QUALIFICATION';

/** Whether the law attaches something to the facts, as far as they are told. */
export type LegalOutcome =
  /** Every element is met, and no rival takes its place. */
  | 'APPLIES'
  /** An element is surely not met, or a rival takes its place. */
  | 'NOT_APPLIES'
  /** Facts or law leave it open; the reason is named. */
  | 'UNDETERMINED';

/** Acts, and what stopped their clocks. */
export type LimitationInput = {
  acts: Array<LimitedActInput>;
  /** The day asked about; today when left out. */
  asOf?: string | null | undefined;
  /** Such as DISCOVERED, REPORTED or CRIMINAL_CASE_FILED. */
  events?: Array<ProceduralEventInput> | null | undefined;
  facts?: Array<FactInput> | null | undefined;
  /** What the fund lost: harm is an element of the longer limb. */
  lossAmount?: string | null | undefined;
  /** GB/T 2260 code, for the tiers of the crimes. */
  region?: string | null | undefined;
  /** Whose crime the criminal clock is about; none: there is no criminal clock. */
  suspects?: Array<SuspectInput> | null | undefined;
};

/** An act with its days. */
export type LimitedActInput = {
  /** Your name for it. */
  key: string;
  /** First day of the act, or on which it may have happened. */
  occurredFrom?: string | null | undefined;
  /** Last day, included; of a series that may go on leave it out. */
  occurredTo?: string | null | undefined;
  pattern?: ActPattern | null | undefined;
};

/** How two parties are tied. */
export type LinkKind =
  | 'ADMITTED_TO'
  | 'BOUGHT_AT'
  | 'EMPLOYED_IN_NAME'
  | 'FORGED_FOR'
  | 'HEADS'
  | 'INSTRUCTED'
  | 'LENT_CREDENTIAL_TO'
  | 'OWNS'
  | 'PAID'
  | 'PRESCRIBED_FOR'
  | 'RECRUITED'
  | 'REFERRED_TO'
  | 'RELATED_TO'
  | 'SETTLED_FOR'
  | 'SHIELDED'
  | 'SOLD_DRUGS_TO'
  | 'SUPPLIED'
  | 'TREATED'
  | 'USED_CREDENTIAL_OF'
  | 'WORKS_FOR';

/** How far a statement was checked. Anything but VERIFIED is to be read with care. */
export type Mark =
  /** Inferred from verified statements. */
  | 'INFERRED'
  /** No source was found. */
  | 'MEMORY'
  /** Another source says so. */
  | 'SECONDARY'
  /** Read in the text itself. */
  | 'VERIFIED';

/** How two articles were recognised as the same rule. */
export type MatchedBy =
  /** By their number, and by what they say where both texts are on file. */
  | 'NUMBER'
  /** A renumbering on file says so. */
  | 'RECORD'
  /** By what they say; to be confirmed by a reader. */
  | 'SIMILARITY';

/** One thing that the decision imposes. */
export type MeasureInput = {
  /** Keys of the acts that it answers; all of them when left out. */
  acts?: Array<string> | null | undefined;
  amount?: string | null | undefined;
  /** What is cited for this measure alone, as written. */
  citedBasis?: Array<string> | null | undefined;
  days?: number | null | undefined;
  /** Your name for it. */
  key: string;
  months?: number | null | undefined;
  /** Times the base, where the decision says so. */
  multiple?: number | null | undefined;
  /** What the notice of the intended penalty named. */
  notifiedAmount?: string | null | undefined;
  /** The step to which the amount is rounded; exact when left out. */
  precision?: string | null | undefined;
  /** Whom it hits, as a code of a subject role; the party when left out. */
  role?: string | null | undefined;
  /** Code of a kind of measure, such as FINE; see sanctionTypes. */
  sanctionType: string;
  /** What the decision calls it, where that matters. */
  statedNature?: LegalNature | null | undefined;
  years?: number | null | undefined;
};

/** Whether a member carries the scheme or stands at its edge. */
export type MemberTier =
  | 'CORE'
  | 'PERIPHERAL';

/** Grounds that lighten or spare a penalty; what is left out is not known. */
export type MitigationInput = {
  /** Coerced or tricked by another. */
  coerced?: Ternary | null | undefined;
  /** Corrected in time. */
  corrected?: Ternary | null | undefined;
  firstBreach?: Ternary | null | undefined;
  /** Harm removed or reduced by the party. */
  harmRemoved?: Ternary | null | undefined;
  /** Merit in helping the inquiry. */
  merit?: Ternary | null | undefined;
  /** The party proves to be without fault. */
  noFaultProven?: Ternary | null | undefined;
  /** Facts confessed that the authority did not know. */
  selfReported?: Ternary | null | undefined;
};

/** Whether the authority has a choice. */
export type Modality =
  /** It decides whether to impose it. */
  | 'MAY'
  /** It imposes the consequence. */
  | 'MUST';

/** How a source gives an amount. */
export type MoneyQualifier =
  /** An amount near this. */
  | 'ABOUT'
  /** The amount itself, within its precision. */
  | 'EXACT'
  /** A lower bound, never a value. */
  | 'OVER'
  /** An upper bound, never a value. */
  | 'UNDER';

/** What a norm does. */
export type NormKind =
  /** It says which body is competent. */
  | 'COMPETENCE'
  /** It defines a word or a status. */
  | 'CONSTITUTIVE'
  | 'CRIME'
  /** It sets a time after which nothing is imposed any more. */
  | 'LIMITATION'
  | 'OBLIGATION'
  | 'PENALTY'
  | 'PERMISSION'
  /** It entitles a body to act. */
  | 'POWER'
  | 'PROCEDURE'
  | 'PROHIBITION';

/** Who acted, in what capacity. */
export type PartyInput = {
  /** Full years on the day of the act, or on the first day of acts that ran on. */
  age?: number | null | undefined;
  /** Full years on the last day of the acts, or the highest that they may be where the age is not known exactly; as "age" when left out. */
  ageAtEnd?: number | null | undefined;
  capacity?: Capacity | null | undefined;
  /** Whether the institution was designated when it acted; left out: as the role tells. */
  designatedOnActDate?: Ternary | null | undefined;
  /** Whether the person is insured. */
  insured?: Ternary | null | undefined;
  /** Left out: as the role tells. */
  naturalPerson?: boolean | null | undefined;
  /** Code of a subject role, such as MED_INST or INSURED. */
  role: string;
};

/** What a party is. */
export type PartyKind =
  /** A middleman, collector, dealer or organiser outside the institutions. */
  | 'BROKER'
  /** Somebody insured or treated. */
  | 'INSURED_PERSON'
  /** Somebody in a public office or an agency. */
  | 'OFFICIAL'
  /** An institution, pharmacy, company, agency or other body. */
  | 'ORGANIZATION'
  /** Somebody who acts for an institution. */
  | 'PRACTITIONER';

/** What a ground does to a penalty. */
export type PenaltyDefeat =
  /** Lighter within the range, or mitigated below it. */
  | 'LIGHTER'
  /** The authority may leave the penalty out. */
  | 'MAY_SPARE'
  /** No crime of this person; the penalty of the administration follows its own rules. */
  | 'NO_CRIME'
  /** No penalty of the administration may be given. */
  | 'NO_PENALTY'
  /** No penalty: it was not discovered in time. */
  | 'TIME_BARRED'
  /** A crime is to be suspected: no penalty in the place of a transfer. */
  | 'TRANSFER_FIRST';

/** Which penalties an instrument may set. */
export type PenaltyScope =
  | 'ALL'
  /** Only those that Administrative Penalty Law articles 10 to 16 leave to it. */
  | 'LIMITED'
  | 'NONE';

/** How a period binds. */
export type PeriodBound =
  /** So long before the event. */
  | 'AHEAD_OF'
  /** Without delay, and without a count. */
  | 'AT_ONCE'
  /** The text sets no time. */
  | 'NONE'
  /** Only when it has passed. */
  | 'NOT_BEFORE'
  /** By its last day. */
  | 'WITHIN';

/** Who acts. */
export type ProceduralActor =
  | 'ASSISTING_BODY'
  | 'COURT'
  | 'DEPARTMENT'
  | 'HEAD_OF_DEPARTMENT'
  | 'LEGAL_REVIEWERS'
  | 'OFFICERS'
  | 'PARTY'
  | 'POLICE'
  | 'PROCURATORATE'
  | 'RECONSIDERATION_BODY';

/** What happens in a case on a day; periods run from such events and are kept by them. */
export type ProceduralEvent =
  | 'ACT_ENDED'
  | 'ASSISTANCE_ASKED'
  | 'ASSISTANCE_GIVEN'
  | 'CASE_FILED'
  | 'CLUE_RECEIVED'
  | 'CRIMINAL_CASE_FILED'
  | 'DECIDED'
  | 'DECISION_ANNULLED'
  | 'DECISION_CHANGED'
  | 'DEMAND_SERVED'
  | 'DISCOVERED'
  | 'DISCOVERED_BY_POLICE'
  | 'ENFORCEMENT_ACCEPTED'
  | 'ENFORCEMENT_ASKED'
  | 'ENFORCEMENT_RULED'
  | 'EVIDENCE_DECIDED'
  | 'EVIDENCE_REGISTERED'
  | 'FILING_NOTICE_RECEIVED'
  | 'HANDED_OVER'
  | 'HEARING_ANNOUNCED'
  | 'HEARING_HELD'
  | 'HEARING_REQUESTED'
  | 'INFORMANT_TOLD'
  | 'INFORMATION_WITHDRAWN'
  | 'INSPECTION_CASE_CLOSED'
  | 'INSPECTION_FINDINGS_RECEIVED'
  | 'INSPECTION_FOLLOWED_UP'
  | 'INSPECTION_REPORTED'
  | 'INVESTIGATION_ENDED'
  /** A further crime of the same person. */
  | 'LATER_CRIME'
  | 'LEGAL_REVIEW_BEGUN'
  | 'LEGAL_REVIEW_DONE'
  | 'PAID'
  /** The last day of a deferral or of instalments. */
  | 'PAYMENT_DEFERRED_TO'
  | 'PENALTY_NOTICE_SERVED'
  | 'POLICE_ANSWERED'
  | 'RECONSIDERATION_ACCEPTED'
  | 'RECONSIDERATION_ASKED'
  | 'RECONSIDERATION_DECIDED'
  | 'RECONSIDERATION_SERVED'
  | 'RECORDED'
  | 'REFUSAL_RECEIVED'
  /** The party learned of a remedy that the decision had not named. */
  | 'REMEDY_KNOWN'
  | 'REPORTED'
  | 'REPUBLISHED'
  | 'REROUTED'
  | 'REVIEW_ASKED'
  | 'REVIEW_DECIDED'
  | 'REVIEW_RECEIVED'
  | 'SEALED'
  | 'SEALING_ENDED'
  | 'SERVED'
  | 'SUIT_ENDED'
  | 'SUIT_FILED'
  | 'SUPERVISION_PROPOSED'
  /** The department found facts that suggest a crime. */
  | 'SUSPICION_FOUND'
  /** The case reached the police. */
  | 'TRANSFERRED'
  | 'TRANSFER_APPROVED'
  | 'TRANSFER_REPORTED';

/** What happened, or will happen, on a day. An event that is not given has not happened. */
export type ProceduralEventInput = {
  event: ProceduralEvent;
  on: string;
};

/** What a rule of procedure is about. */
export type ProceduralMatter =
  | 'ADMINISTRATIVE_LIMITATION'
  | 'CRIMINAL_LIMITATION'
  | 'DECISION'
  | 'ENFORCEMENT'
  | 'EVIDENCE'
  | 'LITIGATION'
  | 'PERFORMANCE'
  | 'PUBLICITY'
  | 'PUBLIC_ORDER_LIMITATION'
  | 'RECONSIDERATION'
  | 'TRANSFER';

/** Whether there is a choice. */
export type ProceduralModality =
  | 'MAY'
  | 'MUST'
  | 'MUST_NOT';

/** A case on its way to a decision, or after it. What is left out is not known. */
export type ProcedureInput = {
  /** The day on which the case stands; today when left out. */
  asOf?: string | null | undefined;
  /** What has happened, and is planned, each once. */
  events?: Array<ProceduralEventInput> | null | undefined;
  /** Further facts that conditions ask for. */
  facts?: Array<FactInput> | null | undefined;
  /** The fine intended or decided. */
  fine?: string | null | undefined;
  /** The local figure from which a fine is a larger one; the law leaves it to local texts. */
  largerFineFrom?: string | null | undefined;
  /** Codes of the measures intended or decided, such as FINE; all of them, or leave it out. */
  measures?: Array<string> | null | undefined;
  /** Whether the party is a natural person. */
  partyIsCitizen?: boolean | null | undefined;
};

/** What became of a citation. */
export type ProvisionAnswerStatus =
  /** It fits several works or several provisions. */
  | 'AMBIGUOUS'
  /** A whole text of the work is on file; the provision is not in it. */
  | 'NOT_FOUND'
  /** The library lacks the work, or a whole text of it, and the provision: nothing is said about the provision. */
  | 'NOT_ON_FILE'
  /** It names one provision, and that is on file. */
  | 'RESOLVED'
  /** It cannot be read as one provision of one work. */
  | 'UNREADABLE';

/** Whether a lawyer has confirmed our reading. */
export type ReadingStatus =
  /** Reviewers or sources read it differently. */
  | 'CONTESTED'
  /** Nobody has reviewed it by name. */
  | 'DRAFT'
  | 'REVIEWED';

/** What a member does in a ring. */
export type RingRole =
  | 'CARD_HOLDER'
  | 'CARD_USER'
  | 'CLERK'
  | 'COLLECTOR'
  | 'DEALER'
  | 'DOCTOR'
  | 'EMPLOYER'
  | 'HEAD'
  | 'IDENTITY_USED'
  | 'INSIDER'
  | 'NURSE'
  | 'ORGANISER'
  | 'OTHER'
  | 'OWNER'
  | 'PATIENT'
  | 'PHARMACIST'
  | 'PLACE'
  | 'RECRUITER'
  | 'SUPPLIER'
  | 'VICTIM';

/** How a step stands on the day asked about. */
export type RuleState =
  /** Done, and in time. */
  | 'KEPT'
  /** Not done in time, or done too early. */
  | 'MISSED'
  /** Its condition does not hold. */
  | 'NOT_REQUIRED'
  /** It is asked for, without a count, and not yet done. */
  | 'REQUIRED'
  /** Its last day is not over. */
  | 'RUNNING'
  /** A fact is missing, or the reading or the calendar leaves it open. */
  | 'UNDETERMINED'
  /** Its period has not begun: the event that starts it is not given. */
  | 'WAITING';

/** How far a document can be trusted. */
export type SourceGrade =
  /** Official gazette. */
  | 'A'
  /** Official site, or a repost with its number. */
  | 'B'
  /** Scanned text. */
  | 'C'
  /** Machine translation or repost. */
  | 'D'
  /** Commentary. */
  | 'E';

/** What is told about procedure and form; a step that is left out is not known, and decides nothing. */
export type StepsTakenInput = {
  /** The rule it rests on is published. */
  basisPublished?: Ternary | null | undefined;
  /** The decision departs from the published benchmark. */
  benchmarkDeparted?: Ternary | null | undefined;
  /** Decided by the heads in collective discussion. */
  collectiveDecision?: Ternary | null | undefined;
  /** The case is complex, or the breach grave. */
  complexOrGrave?: Ternary | null | undefined;
  /** It gives reasons for that. */
  departureReasoned?: Ternary | null | undefined;
  /** Facts are clear and evidenced. */
  factsClear?: Ternary | null | undefined;
  /** The right to a hearing was told. */
  hearingOffered?: Ternary | null | undefined;
  /** The penalty grew because the party defended itself. */
  heavierAfterDefence?: Ternary | null | undefined;
  illegalIncomeConfiscated?: Ternary | null | undefined;
  /** The fine is a larger one by the local amount. */
  largerFine?: Ternary | null | undefined;
  /** Legal review before the decision. */
  legalReviewed?: Ternary | null | undefined;
  /** Intended penalty, facts, reasons, basis and rights were told. */
  noticeGiven?: Ternary | null | undefined;
  /** An officer had an interest that calls for withdrawal. */
  officerInterested?: Ternary | null | undefined;
  officerWithdrew?: Ternary | null | undefined;
  /** How many officers acted. */
  officers?: number | null | undefined;
  /** Whether they hold an enforcement qualification. */
  officersCertified?: Ternary | null | undefined;
  /** Correction was ordered; told by a measure of that kind too. */
  orderToCorrect?: Ternary | null | undefined;
  /** The party could state its case, and was heard. */
  partyHeard?: Ternary | null | undefined;
  /** Remedies and their terms stand in the decision. */
  remediesNamed?: Ternary | null | undefined;
  /** The term for deciding was extended as other rules allow. */
  termExtended?: Ternary | null | undefined;
  /** The suspected crime was transferred; when, and whether it came back, tell by "events" of the conduct. */
  transferred?: Ternary | null | undefined;
};

/** One person, official or unit that may have committed a crime. */
export type SuspectInput = {
  /** Full years on the day of the act, or on the first day of acts that ran on. */
  age?: number | null | undefined;
  /** Full years on the last day of the acts, or the highest that they may be where the age is not known exactly; as "age" when left out. */
  ageAtEnd?: number | null | undefined;
  /** By its own part in the acts, never the total of a ring; for a crime of office what was taken. */
  amount?: string | null | undefined;
  crime?: Crime | null | undefined;
  /** Further facts, such as fundIsMedical. */
  facts?: Array<FactInput> | null | undefined;
  /** Your name for it, no real name. */
  key: string;
  /** The step to which the amount is rounded; exact when left out. */
  precision?: string | null | undefined;
  purposeToDefraud?: Intent | null | undefined;
  subject?: CrimeSubject | null | undefined;
};

/** Three-valued: missing data is UNKNOWN, never false. */
export type Ternary =
  | 'FALSE'
  | 'TRUE'
  | 'UNKNOWN';

/** Whether the wording itself is here. */
export type TextStatus =
  /** Only its place and our gist are; the official file was not brought in. */
  | 'NOT_INGESTED'
  | 'ON_FILE';

/** Why a duty is denied or stays open. */
export type TransferDoubt =
  /** The amount lies below the lowest figure that any region may set. */
  | 'BELOW_THRESHOLD'
  /** An element of the crime is absent, such as the purpose. */
  | 'ELEMENT_MISSING'
  /** A fact is not known; missingFacts names it. */
  | 'MISSING_FACT'
  /** Such a subject cannot commit the crime; the persons behind it can. */
  | 'NOT_A_SUBJECT'
  /** The person does not answer for the crime, such as by age; see appliesUnless. */
  | 'NO_CRIMINAL_ANSWER'
  /** The amount is rounded, and the figure lies within the rounding. */
  | 'SOURCE_ROUNDED'
  /** The text in force on that day is not on file. */
  | 'TEXT_NOT_ON_FILE';

/** Those who may have committed a crime, and what has happened since. */
export type TransferInput = {
  /** The day on which the case stands; today when left out. */
  asOf?: string | null | undefined;
  events?: Array<ProceduralEventInput> | null | undefined;
  /** GB/T 2260 code of the place: provinces set figures of their own. */
  region?: string | null | undefined;
  suspects: Array<SuspectInput>;
};

/** Why something cannot be decided. */
export type UndeterminedReason =
  /** More than one basis fits, and none is cited. */
  | 'AMBIGUOUS_BASIS'
  /** The act lies before the first day that the law on file covers. */
  | 'BEFORE_COVERAGE'
  /** The law can be read in more than one way. */
  | 'CONTESTED_READING'
  /** A fact is not known; missingFacts names it. */
  | 'MISSING_FACT'
  /** Which of two norms applies is contested. */
  | 'NORM_CONFLICT'
  /** The source rounds its figures, and the limit lies within the rounding. */
  | 'SOURCE_ROUNDED'
  /** The library lacks the text. */
  | 'TEXT_NOT_ON_FILE';

/** What follows from the unlawfulness of a penalty. */
export type UnlawfulEffect =
  /** It can be revoked or changed. */
  | 'REVOCABLE'
  /** No basis, or no power (Administrative Penalty Law 38). */
  | 'VOID';

/** Whether a measure is lawful on the stated facts; computed, never stored. */
export type Verdict =
  /** A basis in force carries it. */
  | 'LAWFUL'
  /** It is called something that it is not. */
  | 'NATURE_MISMATCH'
  /** The facts or the law on file do not decide it; see undeterminedReason. */
  | 'UNDETERMINED'
  /** No basis carries it, or it breaks the limits of its basis. */
  | 'UNLAWFUL';

/** What a day does to a work. */
export type WorkDayEvent =
  /** It is its first day in force. */
  | 'BEGINS'
  /** Wordings begin or end, or numbers change. */
  | 'CHANGES'
  /** It is the first day no longer in force. */
  | 'ENDS'
  /** Nothing that is on file. */
  | 'NOTHING';

/** What became of the name of a work. */
export type WorkNameStatus =
  /** Several works bear the name, and the day does not decide; see candidates. */
  | 'AMBIGUOUS'
  /** Exactly one work is meant. */
  | 'FOUND'
  /** The library has no work of this name: nothing is said about it. */
  | 'NOT_ON_FILE';

/** Why a work is in force on a day, or is not. */
export type WorkStandingReason =
  /** In force on that day, and amended afterwards (已被修改): its wording of that day applies. */
  | 'AMENDED_SINCE'
  /** The days that would tell are not on file. */
  | 'DAYS_UNKNOWN'
  /** It existed before the first day on file; what held then is not on file. */
  | 'EARLIER_TEXT_NOT_ON_FILE'
  /** Its last day is known, and not what ended it (失效). */
  | 'ENDED'
  /** Ended by its own term (有效期届满). */
  | 'EXPIRED'
  /** In force, and not amended since (现行有效). */
  | 'IN_FORCE'
  /** Made, and not yet in force (尚未施行). */
  | 'NOT_YET_EFFECTIVE'
  /** Not made yet (尚未公布). */
  | 'NOT_YET_PROMULGATED'
  /** A draft: no law on any day (草案). */
  | 'ONLY_A_DRAFT'
  /** Repealed (废止). */
  | 'REPEALED'
  /** Another work took its place (被代替). */
  | 'REPLACED';

export type AssessConductQueryVariables = Exact<{
  input: ConductInput;
}>;


export type AssessConductQuery = { assessConduct: { datasetVersion: string, acts: Array<{ key: string, fund: Fund, outcome: LegalOutcome, missingFacts: Array<string>, isProspective: boolean, conduct: { label: string } | null, norms: Array<{ key: string, citation: string, outcome: LegalOutcome, reason: UndeterminedReason | null, missingFacts: Array<string>, basis: { version: { validFrom: string, validTo: string | null, sources: Array<{ document: string, locator: string }> }, norm: { readingStatus: string, mark: Mark } }, sanctions: Array<{ sanctionType: string, legalNature: LegalNature, outcome: LegalOutcome, isMandatory: boolean, condition: string | null, imposedBy: Array<string>, hitsParty: boolean, subjects: Array<string>, range: { unit: string, min: number | null, max: number | null } }>, readings: Array<{ given: string, outcome: LegalOutcome }> }>, appliesUnless: Array<{ effect: PenaltyDefeat, isShown: Ternary, missingFacts: Array<string>, norm: { citation: string, gist: string } }> }>, sums: Array<{ sanctionType: string, legalNature: string, min: number | null, max: number | null, acts: Array<string>, openActs: Array<string> }>, concurrence: Array<{ act: string, principle: string, isContested: boolean, winner: { key: string }, beaten: { key: string } }>, competentAuthorities: Array<{ kind: string, sanctionTypes: Array<string> }>, competenceRules: Array<{ citation: string, gist: string }>, warnings: Array<{ act: string, sentence: string, norms: Array<string> }>, whatWouldChange: Array<{ act: string, fact: string, from: string, to: string, changes: Array<{ norm: string, sanctionType: string | null, from: LegalOutcome, to: LegalOutcome }> }> } | null };

export type CaseCourseQueryVariables = Exact<{
  input: ConductInput;
  asOf?: string | null | undefined;
}>;


export type CaseCourseQuery = { assessConduct: { datasetVersion: string, acts: Array<{ key: string, outcome: LegalOutcome, appliesUnless: Array<{ effect: PenaltyDefeat, isShown: Ternary, missingFacts: Array<string>, norm: { key: string, citation: string } }> }>, sums: Array<{ sanctionType: string, min: number | null, max: number | null }>, course: { limitation: Array<{ key: string, clocks: Array<{ matter: ProceduralMatter, crime: string | null, outcome: ClockOutcome, reason: UndeterminedReason | null, missingFacts: Array<string>, readings: Array<{ isContested: boolean, stoppedOn: string | null, outcome: ClockOutcome, rule: { gist: string }, lastDay: { first: string, last: string } | null, sources: Array<{ provision: { citation: string } | null }> }> }> }>, transfer: Array<{ key: string, subject: CrimeSubject, crime: Crime, duty: Ternary, reason: TransferDoubt | null, missingFacts: Array<string>, addressee: CrimeAddressee | null, tiers: Array<{ tier: CrimeTier, reached: Ternary, mayBeLifted: boolean, missingFacts: Array<string> }>, timetable: { steps: Array<{ step: string, gist: string, state: RuleState, end: { day: string } | null }> } }>, procedure: { asOf: string, steps: Array<{ step: string, applies: Ternary, state: RuleState, missingFacts: Array<string>, end: { day: string, otherReading: string | null } | null, grounds: Array<{ sources: Array<{ provision: { citation: string } | null }> }> }> }, afterDecision: { surcharge: { days: number, amount: number } | null, steps: Array<{ step: string, applies: Ternary, state: RuleState, missingFacts: Array<string>, end: { day: string, otherReading: string | null } | null, grounds: Array<{ sources: Array<{ provision: { citation: string } | null }> }> }> } } } | null };

export type StepsFragment = { steps: Array<{ step: string, applies: Ternary, state: RuleState, missingFacts: Array<string>, end: { day: string, otherReading: string | null } | null, grounds: Array<{ sources: Array<{ provision: { citation: string } | null }> }> }> };

export type CaseFileQueryVariables = Exact<{
  case: string;
}>;


export type CaseFileQuery = { case: { key: string, title: string, gist: string, caseNo: string | null, kind: CaseKind, status: CaseStatus, place: string | null, filedOn: string | null, reportedOn: string | null, datePrecision: DatePrecision, sourceGrade: CaseSourceGrade, isTruncated: boolean, mark: Mark, amounts: Array<{ kind: CaseAmountKind, note: string | null, money: { yuan: string, qualifier: MoneyQualifier } }>, handledBy: Array<{ name: string, level: AuthorityLevel, region: string }>, parties: Array<{ role: CaseRole, party:
        | { key: string, kind: PartyKind, displayName: string, region: string, roles: Array<{ label: string, code: string }> }
        | { key: string, kind: PartyKind, displayName: string, region: string, roles: Array<{ label: string, code: string }> }
        | { key: string, kind: PartyKind, displayName: string, region: string, roles: Array<{ label: string, code: string }> }
        | { key: string, kind: PartyKind, displayName: string, region: string, roles: Array<{ label: string, code: string }> }
        | { key: string, kind: PartyKind, displayName: string, region: string, roles: Array<{ label: string, code: string }> }
       }>, findings: Array<{ key: string, gist: string, status: FindingStatus, intent: Intent, occurredFrom: string | null, occurredTo: string | null, datePrecision: DatePrecision, loss: { yuan: string, fen: number, qualifier: MoneyQualifier } | null, conductTypes: Array<{ label: string, code: string }>, committedBy: Array<
        | { key: string }
        | { key: string }
        | { key: string }
        | { key: string }
        | { key: string }
      >, citations: Array<{ raw: string, status: CitationStatus, provisions: Array<{ citation: string }> }> }>, decisions: Array<{ key: string, docNumber: string | null, kind: DecisionKind, gist: string, decidedOn: string | null, datePrecision: DatePrecision, issuedBy: Array<{ name: string, kinds: Array<{ hasPenaltyPower: boolean, code: string }> }>, measures: Array<{ key: string, gist: string, multiple: number | null, amount: { yuan: string } | null, sanctionType: { label: string, legalNature: LegalNature, code: string } | null, addressedTo: Array<
          | { key: string }
          | { key: string }
          | { key: string }
          | { key: string }
          | { key: string }
        >, respondsTo: Array<{ key: string }>, citations: Array<{ raw: string, status: CitationStatus, note: string | null, mark: Mark, provisions: Array<{ citation: string }>, works: Array<{ title: string, documentType: { maySetPenalties: PenaltyScope, code: string } | null }> }> }> }>, sources: Array<{ locator: string, document: { titleEn: string, grade: SourceGrade } | null }> } | null };

export type CheckDecisionQueryVariables = Exact<{
  input: DecisionInput;
}>;


export type CheckDecisionQuery = { checkDecision: { datasetVersion: string, measures: Array<{ key: string, sanctionType: string, verdict: Verdict, undeterminedReason: UndeterminedReason | null, effect: UnlawfulEffect | null, wording: string, rules: Array<string>, factsUsed: Array<string>, missingFacts: Array<string>, counterArguments: Array<string>, repairs: Array<string>, reasons: Array<{ rule: string, reason: string | null, sentence: string, missingFacts: Array<string> }>, steps: Array<{ check: { rule: string, outcome: Ternary, sentence: string }, norm: { citation: string, validFrom: string } }>, basis: Array<{ provision: { citation: string }, version: { validFrom: string, validTo: string | null }, norm: { readingStatus: string } }>, range: { unit: string, min: number | null, max: number | null } | null }>, citations: Array<{ raw: string, status: string, provisions: Array<string> }> } | null };

export type CollusionRingQueryVariables = Exact<{
  ring: string;
}>;


export type CollusionRingQuery = { ring: { key: string, title: string, gist: string, establishedBy: Establishment, wording: string, region: string, occurredFrom: string | null, occurredTo: string | null, datePrecision: DatePrecision, mark: Mark, innocentExplanations: Array<string>, datasetVersion: string, members: Array<{ role: RingRole, tier: MemberTier, mark: Mark, party:
        | { key: string, kind: PartyKind, displayName: string, memberCount: number }
        | { key: string, kind: PartyKind, displayName: string, memberCount: number }
        | { key: string, kind: PartyKind, displayName: string, memberCount: number }
        | { key: string, kind: PartyKind, displayName: string, memberCount: number }
        | { key: string, kind: PartyKind, displayName: string, memberCount: number }
       }>, links: Array<{ from: string, to: string, kind: LinkKind, occurredFrom: string | null, occurredTo: string | null, evidence: string, standard: Establishment, mark: Mark }>, patterns: Array<{ pattern: { label: string, evidenceTier: number, innocentExplanations: Array<string>, code: string }, conductTypes: Array<{ code: string, label: string }>, provisions: Array<{ citation: string, mark: string }> }>, findings: Array<{ key: string, gist: string, status: string, occurredFrom: string | null, occurredTo: string | null, conductTypes: Array<{ code: string, label: string }>, provisions: Array<{ citation: string, validFrom: string, validTo: string | null, norm: string, readingStatus: string }> }>, case: { key: string, title: string, kind: CaseKind, status: CaseStatus, reportedOn: string | null, sourceGrade: CaseSourceGrade } | null } | null };

export type CompareVersionsQueryVariables = Exact<{
  work: string;
  from: string;
  to: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type CompareVersionsQuery = { compareVersions: { status: WorkNameStatus, datasetVersion: string, comparison: { sentence: string, sentenceEn: string, work: { key: string, title: string }, standingFrom: { outcome: Ternary, reason: WorkStandingReason }, standingTo: { outcome: Ternary, reason: WorkStandingReason }, changes: Array<{ kind: ChangeKind, adoptedOn: string | null, effectiveOn: string | null, note: string | null, mark: Mark, causedBy: Array<{ title: string }>, sources: Array<{ locator: string }> }>, counts: { unchanged: number, changed: number, inserted: number, deleted: number, renumbered: number, textNotOnFile: number }, articles: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { status: ComparisonStatus, comparedBy: ComparedBy, matchedBy: MatchedBy | null, similarity: number | null, isWordingChanged: boolean | null, before: { key: string, citation: string } | null, after: { key: string, citation: string } | null, units: Array<{ status: ComparisonStatus, marked: string, before: { citation: string } | null, after: { citation: string } | null }> } }> } } | null, candidates: Array<{ key: string, title: string }> } | null };

export type ConcurrenceQueryVariables = Exact<{
  input: ConductInput;
}>;


export type ConcurrenceQuery = { concurrence: Array<{ act: string, principle: string, isContested: boolean, note: string | null, winner: { key: string, citation: string, outcome: LegalOutcome, sanctions: Array<{ sanctionType: string, outcome: LegalOutcome, range: { unit: string, min: number | null, max: number | null } }> }, beaten: { key: string, citation: string, outcome: LegalOutcome, checks: Array<{ rule: string, outcome: Ternary, reason: string | null, sentence: string }> }, restsOn: { citation: string, gist: string } | null }> | null };

export type DecisionReviewQueryVariables = Exact<{
  key: string;
}>;


export type DecisionReviewQuery = { measure: { decision: { key: string, gist: string, review: Array<{ key: string, sanctionType: string, verdict: Verdict, undeterminedReason: UndeterminedReason | null, wording: string, rules: Array<string>, factsUsed: Array<string>, missingFacts: Array<string>, counterArguments: Array<string>, repairs: Array<string>, basis: Array<{ provision: { citation: string }, version: { validFrom: string, validTo: string | null } }>, range: { unit: string, min: number | null, max: number | null } | null }> } | null } | null };

export type DraftDivergenceQueryVariables = Exact<{
  input: ConductInput;
}>;


export type DraftDivergenceQuery = { assessConduct: { divergesFromDraft: boolean, acts: Array<{ outcome: LegalOutcome }>, sums: Array<{ sanctionType: string, min: number | null, max: number | null }>, divergences: Array<{ act: string, kind: string, citation: string, article: string | null, gist: string, mark: Mark, onlyThere: Array<string>, work: { title: string, documentType: string }, sources: Array<{ document: string, locator: string }>, wouldAttach: Array<{ sanctionType: string, gist: string }> }> } | null };

export type ExportWorkQueryVariables = Exact<{
  key: string;
  asOf: string;
}>;


export type ExportWorkQuery = { legalWork: { title: string, akomaNtoso: { mediaType: string, isComplete: boolean, asOf: string, content: string } | null, eli: { mediaType: string, content: string } | null } | null };

export type InForceQueryVariables = Exact<{
  work: string;
  on: string;
}>;


export type InForceQuery = { inForce: { status: WorkNameStatus, on: string, datasetVersion: string, standing: { outcome: Ternary, reason: WorkStandingReason, sentence: string, since: string | null, until: string | null, mark: Mark, doubts: Array<string>, sentenceEn: string, work: { key: string, title: string, docNumber: string | null, documentType: { key: string, label: string, maySetPenalties: PenaltyScope } | null, sources: Array<{ locator: string, document: { titleEn: string, grade: SourceGrade } | null }> }, change: { key: string, kind: ChangeKind, adoptedOn: string | null, effectiveOn: string | null, note: string | null, mark: Mark, causedBy: Array<{ key: string, title: string }>, sources: Array<{ locator: string, document: { titleEn: string, grade: SourceGrade } | null }> } | null } | null, candidates: Array<{ sentence: string }> } | null };

export type LimitationQueryVariables = Exact<{
  input: LimitationInput;
}>;


export type LimitationQuery = { limitation: Array<{ key: string, clocks: Array<{ matter: ProceduralMatter, crime: string | null, outcome: ClockOutcome, reason: UndeterminedReason | null, missingFacts: Array<string>, readings: Array<{ applies: Ternary, isContested: boolean, stoppedOn: string | null, outcome: ClockOutcome, reason: UndeterminedReason | null, rule: { key: string, gist: string, note: string | null }, lastDay: { first: string, last: string } | null, sources: Array<{ aspect: string, work: { title: string }, provision: { citation: string } | null, version: { validFrom: string, mark: Mark } | null, passages: Array<{ key: string }> }>, textsNotOnFile: Array<{ day: string, onFileFrom: string, work: { title: string } }> }> }> }> | null };

export type NormConflictsQueryVariables = Exact<{
  conduct: ConflictScope;
  transfer: ConflictScope;
  asOf: string;
}>;


export type NormConflictsQuery = { measures: Array<{ subject: string, principle: ConflictPrinciple, prevails: string | null, decidedBy: string | null, rankNorm: string | null, one: { gist: string, rank: string, source: { work: { title: string }, provision: { citation: string } | null, version: { validFrom: string, mark: Mark } | null } }, other: { gist: string, rank: string, source: { work: { title: string }, provision: { citation: string } | null, version: { validFrom: string, mark: Mark } | null } } }> | null, transfer: Array<{ subject: string, principle: ConflictPrinciple, prevails: string | null, decidedBy: string | null, rankNorm: string | null, one: { gist: string, rank: string, source: { work: { title: string }, provision: { citation: string } | null, version: { validFrom: string, mark: Mark } | null } }, other: { gist: string, rank: string, source: { work: { title: string }, provision: { citation: string } | null, version: { validFrom: string, mark: Mark } | null } } }> | null };

export type ConflictFragment = { subject: string, principle: ConflictPrinciple, prevails: string | null, decidedBy: string | null, rankNorm: string | null, one: { gist: string, rank: string, source: { work: { title: string }, provision: { citation: string } | null, version: { validFrom: string, mark: Mark } | null } }, other: { gist: string, rank: string, source: { work: { title: string }, provision: { citation: string } | null, version: { validFrom: string, mark: Mark } | null } } };

export type PathsQueryVariables = Exact<{
  from: string;
  to: string;
  maxHops: number;
}>;


export type PathsQuery = { paths: Array<{ length: number, stations: Array<{ key: string, kind: string, name: string }>, steps: Array<{ type: string, kind: string | null, isForward: boolean, occurredFrom: string | null, occurredTo: string | null, evidence: string | null, standard: string | null, mark: string, sources: Array<string> }> }> | null };

export type PenaltyBasisQueryVariables = Exact<{
  measure: string;
}>;


export type PenaltyBasisQuery = { measure: { key: string, gist: string, mark: Mark, justification: { verdict: Verdict, wording: string, undeterminedReason: UndeterminedReason | null, effect: UnlawfulEffect | null, basisStatus: BasisStatus, missingFacts: Array<string>, counterArguments: Array<string>, repairs: Array<string>, decidedOn: string | null, issuers: Array<string>, subjectRoles: Array<string> | null, datasetVersion: string, reasons: Array<{ rule: string, outcome: Ternary, reason: string | null, sentence: string, missingFacts: Array<string> }>, bases: Array<{ outcome: Ternary, isCited: boolean, range: { unit: string, min: number | null, max: number | null } | null, rule: { gist: string, modality: string, imposedBy: Array<string> } | null, checks: Array<{ rule: string, outcome: Ternary, reason: string | null, sentence: string }>, paths: Array<{ conductTypes: Array<string>, subjectRoles: Array<string>, work: { title: string, documentType: string, maySetPenalties: string }, provision: { citation: string, eId: string }, version: { validFrom: string, validTo: string | null, textStatus: string, mark: Mark, sources: Array<{ document: string, locator: string }> }, norm: { gist: string, readingStatus: string, mark: Mark } }> }>, citations: Array<{ raw: string, status: string, provisions: Array<string>, suggestions: Array<string> }>, findings: Array<{ gist: string, status: string, intent: string, occurredFrom: string | null, occurredTo: string | null, conductTypes: Array<string> }>, sources: Array<{ document: string, locator: string }> } | null } | null };

export type ProcedureTimetableQueryVariables = Exact<{
  input: ProcedureInput;
}>;


export type ProcedureTimetableQuery = { procedureTimetable: { asOf: string, steps: Array<{ matter: ProceduralMatter, step: string, gist: string, modality: ProceduralModality, actor: ProceduralActor, bound: PeriodBound, applies: Ternary, missingFacts: Array<string>, state: RuleState, consequence: string | null, end: { day: string, isCertain: boolean, otherReading: string | null } | null, grounds: Array<{ applies: Ternary, state: RuleState, rule: { key: string, mark: Mark, note: string | null }, sources: Array<{ aspect: string, work: { title: string }, provision: { citation: string } | null, version: { validFrom: string, mark: Mark } | null }> }> }>, surcharge: { from: string, to: string, days: number, pausedDays: number, amount: number, cap: number, capReachedOn: string | null } | null, textsNotOnFile: Array<{ day: string, onFileFrom: string, work: { title: string } }> } | null };

export type ProvisionAsOfQueryVariables = Exact<{
  citation: string;
  asOf: string;
}>;


export type ProvisionAsOfQuery = { provision: { status: ProvisionAnswerStatus, note: string | null, asOf: string, datasetVersion: string, work: { key: string, title: string, docNumber: string | null, isInForce: boolean, validFrom: string | null, validTo: string | null, documentType: { key: string, maySetPenalties: PenaltyScope } | null } | null, provision: { key: string, eId: string, citation: string, mark: Mark, partOf: { eId: string, citation: string } | null, version: { key: string, validFrom: string, validTo: string | null, textStatus: TextStatus, text: string | null, gist: string | null, mark: Mark, sources: Array<{ locator: string, document: { titleEn: string, grade: SourceGrade, locator: string | null } | null }>, norms: Array<{ key: string, kind: NormKind, gist: string | null, readingStatus: ReadingStatus, mark: Mark, condition: { text: string } | null, conductTypes: Array<{ label: string, code: string }>, roles: Array<{ label: string, code: string }>, rules: Array<{ key: string, gist: string, modality: Modality, range: string, condition: { text: string } | null, sanctionType: { label: string, legalNature: LegalNature, code: string } | null, imposedBy: Array<{ validFrom: string | null, validTo: string | null, kind: { label: string, code: string } }> }>, sources: Array<{ locator: string, document: { titleEn: string, grade: SourceGrade } | null }> }> } | null, versions: Array<{ validFrom: string, validTo: string | null }> } | null } | null };

export type ResolveCitationsQueryVariables = Exact<{
  text: string;
  asOf: string;
}>;


export type ResolveCitationsQuery = { resolveCitations: Array<{ raw: string, normalForm: string, status: CitationStatus, note: string | null, repairSteps: Array<string>, span: { start: number, end: number }, work: { key: string, title: string, isInForce: boolean } | null, provisions: Array<{ eId: string, status: CitationStatus, note: string | null, carriesSanction: boolean | null, governsThisFund: boolean | null, version: { validFrom: string, validTo: string | null, textStatus: TextStatus, gist: string | null } | null }>, candidates: Array<{ evidence: string, work: { key: string }, provision: { citation: string } | null }> }> | null };

export type ResponsibilityMatrixQueryVariables = Exact<{
  conduct: string;
  asOf?: string | null | undefined;
}>;


export type ResponsibilityMatrixQuery = { responsibilityMatrix: Array<{ role: string, sanctionType: string, legalNature: string, imposedBy: Array<string>, rule: { range: string }, source: { norm: { key: string, readingStatus: ReadingStatus }, provision: { key: string, citation: string } | null, version: { validFrom: string, validTo: string | null } | null } }> | null };

export type SearchQueryVariables = Exact<{
  conduct: string;
  short: string;
  translated: string;
  number: string;
  asOf: string;
  first: number;
}>;


export type SearchQuery = { conduct: { totalCount: number, isCapped: boolean, widened: Array<{ term: string, to: Array<string>, rowKey: string, quality: string, mark: string }>, citations: Array<{ normalForm: string, status: CitationStatus, note: string | null }>, edges: Array<{ score: number, label: string, standing: { isInForce: boolean, reason: HitStandingReason, wording: string } | null, fragments: Array<{ field: string, text: string, marks: Array<{ start: number, end: number }> }>, version: { validFrom: string, validTo: string | null, textStatus: TextStatus } | null, node:
        | { __typename: 'Case', key: string, mark: Mark }
        | { __typename: 'ConductType', key: string, mark: Mark }
        | { __typename: 'LegalWork', key: string, mark: Mark }
        | { __typename: 'Organization', key: string, mark: Mark }
        | { __typename: 'Provision', key: string, mark: Mark }
       }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null, short: { totalCount: number, isCapped: boolean, widened: Array<{ term: string, to: Array<string>, rowKey: string, quality: string, mark: string }>, citations: Array<{ normalForm: string, status: CitationStatus, note: string | null }>, edges: Array<{ score: number, label: string, standing: { isInForce: boolean, reason: HitStandingReason, wording: string } | null, fragments: Array<{ field: string, text: string, marks: Array<{ start: number, end: number }> }>, version: { validFrom: string, validTo: string | null, textStatus: TextStatus } | null, node:
        | { __typename: 'Case', key: string, mark: Mark }
        | { __typename: 'ConductType', key: string, mark: Mark }
        | { __typename: 'LegalWork', key: string, mark: Mark }
        | { __typename: 'Organization', key: string, mark: Mark }
        | { __typename: 'Provision', key: string, mark: Mark }
       }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null, translated: { totalCount: number, isCapped: boolean, widened: Array<{ term: string, to: Array<string>, rowKey: string, quality: string, mark: string }>, citations: Array<{ normalForm: string, status: CitationStatus, note: string | null }>, edges: Array<{ score: number, label: string, standing: { isInForce: boolean, reason: HitStandingReason, wording: string } | null, fragments: Array<{ field: string, text: string, marks: Array<{ start: number, end: number }> }>, version: { validFrom: string, validTo: string | null, textStatus: TextStatus } | null, node:
        | { __typename: 'Case', key: string, mark: Mark }
        | { __typename: 'ConductType', key: string, mark: Mark }
        | { __typename: 'LegalWork', key: string, mark: Mark }
        | { __typename: 'Organization', key: string, mark: Mark }
        | { __typename: 'Provision', key: string, mark: Mark }
       }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null, number: { totalCount: number, isCapped: boolean, widened: Array<{ term: string, to: Array<string>, rowKey: string, quality: string, mark: string }>, citations: Array<{ normalForm: string, status: CitationStatus, note: string | null }>, edges: Array<{ score: number, label: string, standing: { isInForce: boolean, reason: HitStandingReason, wording: string } | null, fragments: Array<{ field: string, text: string, marks: Array<{ start: number, end: number }> }>, version: { validFrom: string, validTo: string | null, textStatus: TextStatus } | null, node:
        | { __typename: 'Case', key: string, mark: Mark }
        | { __typename: 'ConductType', key: string, mark: Mark }
        | { __typename: 'LegalWork', key: string, mark: Mark }
        | { __typename: 'Organization', key: string, mark: Mark }
        | { __typename: 'Provision', key: string, mark: Mark }
       }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type FoundFragment = { totalCount: number, isCapped: boolean, widened: Array<{ term: string, to: Array<string>, rowKey: string, quality: string, mark: string }>, citations: Array<{ normalForm: string, status: CitationStatus, note: string | null }>, edges: Array<{ score: number, label: string, standing: { isInForce: boolean, reason: HitStandingReason, wording: string } | null, fragments: Array<{ field: string, text: string, marks: Array<{ start: number, end: number }> }>, version: { validFrom: string, validTo: string | null, textStatus: TextStatus } | null, node:
      | { __typename: 'Case', key: string, mark: Mark }
      | { __typename: 'ConductType', key: string, mark: Mark }
      | { __typename: 'LegalWork', key: string, mark: Mark }
      | { __typename: 'Organization', key: string, mark: Mark }
      | { __typename: 'Provision', key: string, mark: Mark }
     }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } };

export type SimilarDecisionsQueryVariables = Exact<{
  decision: string;
  first: number;
  after?: string | null | undefined;
}>;


export type SimilarDecisionsQuery = { similarDecisions: { totalCount: number, spread: { count: number, min: number, median: number, max: number } | null, edges: Array<{ node: { why: string, basis: BasisLikeness, decision: { key: string, decidedOn: string | null }, sharedConductTypes: Array<{ key: string, label: string }>, multiples: Array<{ measureKey: string, value: number, isStated: boolean }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type TransferDutyQueryVariables = Exact<{
  input: TransferInput;
}>;


export type TransferDutyQuery = { transferDuty: Array<{ key: string, subject: CrimeSubject, crime: Crime, duty: Ternary, reason: TransferDoubt | null, missingFacts: Array<string>, addressee: CrimeAddressee | null, appliesUnless: Array<{ effect: PenaltyDefeat, isShown: Ternary, missingFacts: Array<string>, norm: { citation: string } }>, tiers: Array<{ tier: CrimeTier, reached: Ternary, doubt: TransferDoubt | null, missingFacts: Array<string>, mayBeLifted: boolean, minMonths: number | null, maxMonths: number | null, isLife: boolean, grounds: Array<{ threshold: { gist: string, mark: Mark, note: string | null }, sources: Array<{ aspect: string, work: { title: string }, provision: { citation: string } | null, version: { validFrom: string, validTo: string | null, mark: Mark } | null, passages: Array<{ key: string }> }> }> }>, conflicts: Array<{ subject: string, principle: ConflictPrinciple, prevails: string | null, one: { gist: string, rank: string }, other: { gist: string, rank: string } }>, timetable: { steps: Array<{ step: string, gist: string, modality: ProceduralModality, actor: ProceduralActor, applies: Ternary, state: RuleState, end: { day: string, otherReading: string | null } | null, grounds: Array<{ applies: Ternary, rule: { key: string, isContested: boolean, note: string | null }, sources: Array<{ work: { title: string }, provision: { citation: string } | null }> }> }>, textsNotOnFile: Array<{ day: string, work: { title: string } }> } }> | null };

export type VersionImpactQueryVariables = Exact<{
  work: string;
  on: string;
  first?: number | null | undefined;
}>;


export type VersionImpactQuery = { versionImpact: { status: WorkNameStatus, datasetVersion: string, impact: { event: WorkDayEvent, sentence: string, cautions: Array<string>, sentenceEn: string, standing: { outcome: Ternary, reason: WorkStandingReason, mark: Mark, work: { key: string, title: string, docNumber: string | null, basedOn: Array<{ key: string, title: string }> } }, changes: Array<{ kind: ChangeKind, effectiveOn: string | null, causedBy: Array<{ title: string }> }>, counts: { wordingsThatBegin: number, wordingsThatEnd: number, renumberedProvisions: number, textsOnFile: number, norms: number, sanctionRules: number, conductTypes: number, normsToReview: number, patterns: number, openCases: number, decisions: number, citations: number }, norms: { edges: Array<{ node: { begins: boolean, ends: boolean, norm: { key: string, kind: NormKind, gist: string | null, readingStatus: ReadingStatus, mark: Mark, conductTypes: Array<{ key: string, label: string }> } } }> }, conductTypes: { edges: Array<{ node: { key: string, label: string } }> }, normsToReview: { totalCount: number, edges: Array<{ node: { key: string, gist: string | null, versions: Array<{ validFrom: string, provision: { key: string, citation: string } | null }> } }> }, patterns: { edges: Array<{ node: { label: string, code: string } }> }, openCases: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { actsBefore: Ternary, case: { key: string, status: CaseStatus, reportedOn: string | null } } }> }, decisions: { edges: Array<{ node: { key: string } }> }, drafts: Array<{ key: string, title: string }> } | null, candidates: Array<{ key: string }> } | null };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const StepsFragmentDoc = new TypedDocumentString(`
    fragment Steps on ProcedureTimetable {
  steps {
    step
    applies
    state
    missingFacts
    end {
      day
      otherReading
    }
    grounds {
      sources {
        provision {
          citation
        }
      }
    }
  }
}
    `, {"fragmentName":"Steps"}) as unknown as TypedDocumentString<StepsFragment, unknown>;
export const ConflictFragmentDoc = new TypedDocumentString(`
    fragment conflict on NormConflict {
  subject
  principle
  prevails
  decidedBy
  rankNorm
  one {
    gist
    rank
    source {
      work {
        title(language: EN)
      }
      provision {
        citation(language: EN)
      }
      version {
        validFrom
        mark
      }
    }
  }
  other {
    gist
    rank
    source {
      work {
        title(language: EN)
      }
      provision {
        citation(language: EN)
      }
      version {
        validFrom
        mark
      }
    }
  }
}
    `, {"fragmentName":"conflict"}) as unknown as TypedDocumentString<ConflictFragment, unknown>;
export const FoundFragmentDoc = new TypedDocumentString(`
    fragment Found on SearchConnection {
  totalCount
  isCapped
  widened {
    term
    to
    rowKey
    quality
    mark
  }
  citations {
    normalForm
    status
    note
  }
  edges {
    score
    label
    standing {
      isInForce
      reason
      wording
    }
    fragments {
      field
      text
      marks {
        start
        end
      }
    }
    version {
      validFrom
      validTo
      textStatus
    }
    node {
      __typename
      ... on Statement {
        key
        mark
      }
    }
  }
  pageInfo {
    hasNextPage
    endCursor
  }
}
    `, {"fragmentName":"Found"}) as unknown as TypedDocumentString<FoundFragment, unknown>;
export const AssessConductDocument = new TypedDocumentString(`
    query AssessConduct($input: ConductInput!) {
  assessConduct(input: $input) {
    acts {
      key
      fund
      conduct {
        label(language: EN)
      }
      outcome
      missingFacts
      isProspective
      norms {
        key
        citation
        outcome
        reason
        missingFacts
        basis {
          version {
            validFrom
            validTo
            sources {
              document
              locator
            }
          }
          norm {
            readingStatus
            mark
          }
        }
        sanctions {
          sanctionType
          legalNature
          outcome
          isMandatory
          range {
            unit
            min
            max
          }
          condition
          imposedBy
          hitsParty
          subjects
        }
        readings {
          given
          outcome
        }
      }
      appliesUnless {
        norm {
          citation
          gist
        }
        effect
        isShown
        missingFacts
      }
    }
    sums {
      sanctionType
      legalNature
      min
      max
      acts
      openActs
    }
    concurrence {
      act
      winner {
        key
      }
      beaten {
        key
      }
      principle
      isContested
    }
    competentAuthorities {
      kind
      sanctionTypes
    }
    competenceRules {
      citation
      gist
    }
    warnings {
      act
      sentence
      norms
    }
    whatWouldChange {
      act
      fact
      from
      to
      changes {
        norm
        sanctionType
        from
        to
      }
    }
    datasetVersion
  }
}
    `, {"hash":"sha256:09b6dd7e64c0768039f66cc80dd7ff7347343f642a933012a3039246a4b2deb3"}) as unknown as TypedDocumentString<AssessConductQuery, AssessConductQueryVariables>;
export const CaseCourseDocument = new TypedDocumentString(`
    query CaseCourse($input: ConductInput!, $asOf: Date) {
  assessConduct(input: $input, asOf: $asOf) {
    acts {
      key
      outcome
      appliesUnless {
        norm {
          key
          citation
        }
        effect
        isShown
        missingFacts
      }
    }
    sums {
      sanctionType
      min
      max
    }
    course {
      limitation {
        key
        clocks {
          matter
          crime
          outcome
          reason
          missingFacts
          readings {
            rule {
              gist
            }
            isContested
            lastDay {
              first
              last
            }
            stoppedOn
            outcome
            sources {
              provision {
                citation
              }
            }
          }
        }
      }
      transfer {
        key
        subject
        crime
        duty
        reason
        missingFacts
        addressee
        tiers {
          tier
          reached
          mayBeLifted
          missingFacts
        }
        timetable {
          steps {
            step
            gist
            state
            end {
              day
            }
          }
        }
      }
      procedure {
        asOf
        ...Steps
      }
      afterDecision {
        ...Steps
        surcharge {
          days
          amount
        }
      }
    }
    datasetVersion
  }
}
    fragment Steps on ProcedureTimetable {
  steps {
    step
    applies
    state
    missingFacts
    end {
      day
      otherReading
    }
    grounds {
      sources {
        provision {
          citation
        }
      }
    }
  }
}`, {"hash":"sha256:5ab003de57842907b0abfdbb776cc5ad119385587ba8656396234ff0d6e4d9c2"}) as unknown as TypedDocumentString<CaseCourseQuery, CaseCourseQueryVariables>;
export const CaseFileDocument = new TypedDocumentString(`
    query CaseFile($case: String!) {
  case(key: $case) {
    key
    title
    gist
    caseNo
    kind
    status
    place
    filedOn
    reportedOn
    datePrecision
    sourceGrade
    isTruncated
    mark
    amounts {
      kind
      money {
        yuan
        qualifier
      }
      note
    }
    handledBy {
      name
      level
      region
    }
    parties {
      role
      party {
        key
        kind
        displayName
        region
        roles {
          code: key
          label(language: EN)
        }
      }
    }
    findings {
      key
      gist
      status
      intent
      occurredFrom
      occurredTo
      datePrecision
      loss {
        yuan
        fen
        qualifier
      }
      conductTypes {
        code: key
        label(language: EN)
      }
      committedBy {
        key
      }
      citations {
        raw
        status
        provisions {
          citation
        }
      }
    }
    decisions {
      key
      docNumber
      kind
      gist
      decidedOn
      datePrecision
      issuedBy {
        name
        kinds {
          code: key
          hasPenaltyPower
        }
      }
      measures {
        key
        gist
        multiple
        amount {
          yuan
        }
        sanctionType {
          code: key
          label(language: EN)
          legalNature
        }
        addressedTo {
          key
        }
        respondsTo {
          key
        }
        citations {
          raw
          status
          note
          mark
          provisions {
            citation
          }
          works {
            title(language: EN)
            documentType {
              code: key
              maySetPenalties
            }
          }
        }
      }
    }
    sources {
      locator
      document {
        titleEn
        grade
      }
    }
  }
}
    `, {"hash":"sha256:520c10d880bebcb22ddf34ea8e60803d2976f77cb64bc36c5bf3db101a020887"}) as unknown as TypedDocumentString<CaseFileQuery, CaseFileQueryVariables>;
export const CheckDecisionDocument = new TypedDocumentString(`
    query CheckDecision($input: DecisionInput!) {
  checkDecision(input: $input) {
    measures {
      key
      sanctionType
      verdict
      undeterminedReason
      effect
      wording
      rules
      reasons {
        rule
        reason
        sentence
        missingFacts
      }
      steps {
        check {
          rule
          outcome
          sentence
        }
        norm {
          citation
          validFrom
        }
      }
      basis {
        provision {
          citation
        }
        version {
          validFrom
          validTo
        }
        norm {
          readingStatus
        }
      }
      range {
        unit
        min
        max
      }
      factsUsed
      missingFacts
      counterArguments
      repairs
    }
    citations {
      raw
      status
      provisions
    }
    datasetVersion
  }
}
    `, {"hash":"sha256:41dcbc6577f82f24362d43dedbab527a7e191a6712c9cc68d3417e2accb4088c"}) as unknown as TypedDocumentString<CheckDecisionQuery, CheckDecisionQueryVariables>;
export const CollusionRingDocument = new TypedDocumentString(`
    query CollusionRing($ring: String!) {
  ring(key: $ring) {
    key
    title
    gist
    establishedBy
    wording
    region
    occurredFrom
    occurredTo
    datePrecision
    mark
    members {
      role
      tier
      mark
      party {
        key
        kind
        displayName(language: EN)
        memberCount
      }
    }
    links {
      from
      to
      kind
      occurredFrom
      occurredTo
      evidence
      standard
      mark
    }
    patterns {
      pattern {
        code: key
        label(language: EN)
        evidenceTier
        innocentExplanations
      }
      conductTypes {
        code
        label
      }
      provisions {
        citation
        mark
      }
    }
    findings {
      key
      gist
      status
      occurredFrom
      occurredTo
      conductTypes {
        code
        label
      }
      provisions {
        citation
        validFrom
        validTo
        norm
        readingStatus
      }
    }
    innocentExplanations
    case {
      key
      title(language: EN)
      kind
      status
      reportedOn
      sourceGrade
    }
    datasetVersion
  }
}
    `, {"hash":"sha256:72f45023fb1366f704c0b646ae1c37ad8836545f78a5e9356ed3b489c7404db5"}) as unknown as TypedDocumentString<CollusionRingQuery, CollusionRingQueryVariables>;
export const CompareVersionsDocument = new TypedDocumentString(`
    query CompareVersions($work: String!, $from: Date!, $to: Date!, $first: Int, $after: String) {
  compareVersions(work: $work, from: $from, to: $to) {
    status
    comparison {
      sentence
      sentenceEn: sentence(language: EN)
      work {
        key
        title
      }
      standingFrom {
        outcome
        reason
      }
      standingTo {
        outcome
        reason
      }
      changes {
        kind
        adoptedOn
        effectiveOn
        note
        mark
        causedBy {
          title
        }
        sources {
          locator
        }
      }
      counts {
        unchanged
        changed
        inserted
        deleted
        renumbered
        textNotOnFile
      }
      articles(first: $first, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            status
            comparedBy
            matchedBy
            similarity
            isWordingChanged
            before {
              key
              citation
            }
            after {
              key
              citation
            }
            units(onlyChanged: true) {
              status
              before {
                citation
              }
              after {
                citation
              }
              marked
            }
          }
        }
      }
    }
    candidates {
      key
      title
    }
    datasetVersion
  }
}
    `, {"hash":"sha256:9a184ae8ab3e12aed5a631ad861107bc27ab11309e6b3a1795e8e3eed82dbcc1"}) as unknown as TypedDocumentString<CompareVersionsQuery, CompareVersionsQueryVariables>;
export const ConcurrenceDocument = new TypedDocumentString(`
    query Concurrence($input: ConductInput!) {
  concurrence(input: $input) {
    act
    winner {
      key
      citation
      outcome
      sanctions {
        sanctionType
        outcome
        range {
          unit
          min
          max
        }
      }
    }
    beaten {
      key
      citation
      outcome
      checks {
        rule
        outcome
        reason
        sentence
      }
    }
    principle
    restsOn {
      citation
      gist
    }
    isContested
    note
  }
}
    `, {"hash":"sha256:ac7bc73ee05e937d7a2db2f87857ccd177b594dd3829ec74b12f2ecc1ce0fe29"}) as unknown as TypedDocumentString<ConcurrenceQuery, ConcurrenceQueryVariables>;
export const DecisionReviewDocument = new TypedDocumentString(`
    query DecisionReview($key: String!) {
  measure(key: $key) {
    decision {
      key
      gist
      review {
        key
        sanctionType
        verdict
        undeterminedReason
        wording
        rules
        basis {
          provision {
            citation
          }
          version {
            validFrom
            validTo
          }
        }
        range {
          unit
          min
          max
        }
        factsUsed
        missingFacts
        counterArguments
        repairs
      }
    }
  }
}
    `, {"hash":"sha256:503d39f781f5a456fa00fd6cac46ea1c4c225d6d8b805b85597e0d04665bf621"}) as unknown as TypedDocumentString<DecisionReviewQuery, DecisionReviewQueryVariables>;
export const DraftDivergenceDocument = new TypedDocumentString(`
    query DraftDivergence($input: ConductInput!) {
  assessConduct(input: $input) {
    acts {
      outcome
    }
    sums {
      sanctionType
      min
      max
    }
    divergesFromDraft
    divergences {
      act
      kind
      citation
      article
      gist
      mark
      work {
        title(language: EN)
        documentType
      }
      sources {
        document
        locator
      }
      wouldAttach {
        sanctionType
        gist
      }
      onlyThere
    }
  }
}
    `, {"hash":"sha256:55fd2bb688088629fcc1063c528d7b5b3c71e241c690bce27e243d98d5a8e3d9"}) as unknown as TypedDocumentString<DraftDivergenceQuery, DraftDivergenceQueryVariables>;
export const ExportWorkDocument = new TypedDocumentString(`
    query ExportWork($key: String!, $asOf: Date!) {
  legalWork(key: $key, asOf: $asOf) {
    title
    akomaNtoso: export(format: AKOMA_NTOSO) {
      mediaType
      isComplete
      asOf
      content
    }
    eli: export(format: ELI_JSON_LD) {
      mediaType
      content
    }
  }
}
    `, {"hash":"sha256:e1d423983fe436db3cb8f547c6c5c976d49fa75193b3718c133f623e3b78e57d"}) as unknown as TypedDocumentString<ExportWorkQuery, ExportWorkQueryVariables>;
export const InForceDocument = new TypedDocumentString(`
    query InForce($work: String!, $on: Date!) {
  inForce(work: $work, on: $on) {
    status
    on
    standing {
      outcome
      reason
      sentence
      sentenceEn: sentence(language: EN)
      since
      until
      mark
      doubts(language: EN)
      work {
        key
        title
        docNumber
        documentType {
          key
          label(language: EN)
          maySetPenalties
        }
        sources {
          locator
          document {
            titleEn
            grade
          }
        }
      }
      change {
        key
        kind
        adoptedOn
        effectiveOn
        note
        mark
        causedBy {
          key
          title
        }
        sources {
          locator
          document {
            titleEn
            grade
          }
        }
      }
    }
    candidates {
      sentence(language: EN)
    }
    datasetVersion
  }
}
    `, {"hash":"sha256:325d407ca6770166426cbc64494e75a2cf2ea8eaed142292e913815d6940b04b"}) as unknown as TypedDocumentString<InForceQuery, InForceQueryVariables>;
export const LimitationDocument = new TypedDocumentString(`
    query Limitation($input: LimitationInput!) {
  limitation(input: $input) {
    key
    clocks {
      matter
      crime
      outcome
      reason
      missingFacts
      readings {
        rule {
          key
          gist
          note
        }
        applies
        isContested
        lastDay {
          first
          last
        }
        stoppedOn
        outcome
        reason
        sources {
          aspect
          work {
            title(language: EN)
          }
          provision {
            citation(language: EN)
          }
          version {
            validFrom
            mark
          }
          passages {
            key
          }
        }
        textsNotOnFile {
          day
          onFileFrom
          work {
            title(language: EN)
          }
        }
      }
    }
  }
}
    `, {"hash":"sha256:fcc7fa152bfcad97bda27638fd02b07d83fe77993edfb8703ae4f164f24ead14"}) as unknown as TypedDocumentString<LimitationQuery, LimitationQueryVariables>;
export const NormConflictsDocument = new TypedDocumentString(`
    query NormConflicts($conduct: ConflictScope!, $transfer: ConflictScope!, $asOf: Date!) {
  measures: normConflicts(scope: $conduct, asOf: $asOf) {
    ...conflict
  }
  transfer: normConflicts(scope: $transfer, asOf: $asOf) {
    ...conflict
  }
}
    fragment conflict on NormConflict {
  subject
  principle
  prevails
  decidedBy
  rankNorm
  one {
    gist
    rank
    source {
      work {
        title(language: EN)
      }
      provision {
        citation(language: EN)
      }
      version {
        validFrom
        mark
      }
    }
  }
  other {
    gist
    rank
    source {
      work {
        title(language: EN)
      }
      provision {
        citation(language: EN)
      }
      version {
        validFrom
        mark
      }
    }
  }
}`, {"hash":"sha256:1e208cbfd341ca08c4737c550b052a83dff48fba5d40595fa98b531985154d23"}) as unknown as TypedDocumentString<NormConflictsQuery, NormConflictsQueryVariables>;
export const PathsDocument = new TypedDocumentString(`
    query Paths($from: String!, $to: String!, $maxHops: Int!) {
  paths(from: $from, to: $to, maxHops: $maxHops) {
    length
    stations {
      key
      kind
      name
    }
    steps {
      type
      kind
      isForward
      occurredFrom
      occurredTo
      evidence
      standard
      mark
      sources
    }
  }
}
    `, {"hash":"sha256:337d67eb79bf2c761b9f4c71de8d4d8cdeacbe5a89eea6eea11932bb07d590e4"}) as unknown as TypedDocumentString<PathsQuery, PathsQueryVariables>;
export const PenaltyBasisDocument = new TypedDocumentString(`
    query PenaltyBasis($measure: String!) {
  measure(key: $measure) {
    key
    gist
    mark
    justification {
      verdict
      wording
      undeterminedReason
      effect
      basisStatus
      reasons {
        rule
        outcome
        reason
        sentence
        missingFacts
      }
      missingFacts
      counterArguments
      repairs
      bases {
        outcome
        isCited
        range {
          unit
          min
          max
        }
        rule {
          gist
          modality
          imposedBy
        }
        checks {
          rule
          outcome
          reason
          sentence
        }
        paths {
          work {
            title
            documentType
            maySetPenalties
          }
          provision {
            citation
            eId
          }
          version {
            validFrom
            validTo
            textStatus
            mark
            sources {
              document
              locator
            }
          }
          norm {
            gist
            readingStatus
            mark
          }
          conductTypes
          subjectRoles
        }
      }
      citations {
        raw
        status
        provisions
        suggestions
      }
      findings {
        gist
        status
        intent
        occurredFrom
        occurredTo
        conductTypes
      }
      decidedOn
      issuers
      subjectRoles
      sources {
        document
        locator
      }
      datasetVersion
    }
  }
}
    `, {"hash":"sha256:8422c13a36b4fd264ec1e4ed73fcd066238590a762abd7c476ac8b2aa6a583da"}) as unknown as TypedDocumentString<PenaltyBasisQuery, PenaltyBasisQueryVariables>;
export const ProcedureTimetableDocument = new TypedDocumentString(`
    query ProcedureTimetable($input: ProcedureInput!) {
  procedureTimetable(input: $input) {
    asOf
    steps {
      matter
      step
      gist
      modality
      actor
      bound
      applies
      missingFacts
      state
      consequence
      end {
        day
        isCertain
        otherReading
      }
      grounds {
        applies
        state
        rule {
          key
          mark
          note
        }
        sources {
          aspect
          work {
            title(language: EN)
          }
          provision {
            citation(language: EN)
          }
          version {
            validFrom
            mark
          }
        }
      }
    }
    surcharge {
      from
      to
      days
      pausedDays
      amount
      cap
      capReachedOn
    }
    textsNotOnFile {
      day
      onFileFrom
      work {
        title(language: EN)
      }
    }
  }
}
    `, {"hash":"sha256:f5861e47126d639acfb169a5dcd4a3b81372af37e7360bbc44fe6d0f68ed1e0d"}) as unknown as TypedDocumentString<ProcedureTimetableQuery, ProcedureTimetableQueryVariables>;
export const ProvisionAsOfDocument = new TypedDocumentString(`
    query ProvisionAsOf($citation: String!, $asOf: Date!) {
  provision(citation: $citation, asOf: $asOf) {
    status
    note
    asOf
    work {
      key
      title(language: EN)
      docNumber
      isInForce
      validFrom
      validTo
      documentType {
        key
        maySetPenalties
      }
    }
    provision {
      key
      eId
      citation
      mark
      partOf {
        eId
        citation
      }
      version {
        key
        validFrom
        validTo
        textStatus
        text
        gist
        mark
        sources {
          locator
          document {
            titleEn
            grade
            locator
          }
        }
        norms {
          key
          kind
          gist
          readingStatus
          mark
          condition {
            text
          }
          conductTypes {
            code: key
            label(language: EN)
          }
          roles {
            code: key
            label(language: EN)
          }
          rules {
            key
            gist
            modality
            range
            condition {
              text
            }
            sanctionType {
              code: key
              label(language: EN)
              legalNature
            }
            imposedBy {
              kind {
                code: key
                label(language: EN)
              }
              validFrom
              validTo
            }
          }
          sources {
            locator
            document {
              titleEn
              grade
            }
          }
        }
      }
      versions {
        validFrom
        validTo
      }
    }
    datasetVersion
  }
}
    `, {"hash":"sha256:d675df2537a16c3c369585ab2ae7b9f989df8b17e4f042339f4f6be015923120"}) as unknown as TypedDocumentString<ProvisionAsOfQuery, ProvisionAsOfQueryVariables>;
export const ResolveCitationsDocument = new TypedDocumentString(`
    query ResolveCitations($text: String!, $asOf: Date!) {
  resolveCitations(text: $text, asOf: $asOf) {
    span {
      start
      end
    }
    raw
    normalForm
    status
    note
    repairSteps
    work {
      key
      title(language: EN)
      isInForce
    }
    provisions {
      eId
      status
      note
      carriesSanction
      governsThisFund
      version {
        validFrom
        validTo
        textStatus
        gist
      }
    }
    candidates {
      work {
        key
      }
      provision {
        citation(language: EN)
      }
      evidence
    }
  }
}
    `, {"hash":"sha256:c99891325f45045a19dbfb5aa00ea8fe7f1ecfd4e76d58db0683f7c8fabe07fa"}) as unknown as TypedDocumentString<ResolveCitationsQuery, ResolveCitationsQueryVariables>;
export const ResponsibilityMatrixDocument = new TypedDocumentString(`
    query ResponsibilityMatrix($conduct: String!, $asOf: Date) {
  responsibilityMatrix(conduct: $conduct, asOf: $asOf) {
    role
    sanctionType
    legalNature
    imposedBy
    rule {
      range
    }
    source {
      norm {
        key
        readingStatus
      }
      provision {
        key
        citation
      }
      version {
        validFrom
        validTo
      }
    }
  }
}
    `, {"hash":"sha256:e945d5539f34f87c8146d056f45b4bfa08489cf4e5d3478fbdeaa0312f1f27dc"}) as unknown as TypedDocumentString<ResponsibilityMatrixQuery, ResponsibilityMatrixQueryVariables>;
export const SearchDocument = new TypedDocumentString(`
    query Search($conduct: String!, $short: String!, $translated: String!, $number: String!, $asOf: Date!, $first: Int!) {
  conduct: search(query: $conduct, asOf: $asOf, first: $first) {
    ...Found
  }
  short: search(
    query: $short
    asOf: $asOf
    first: $first
    kinds: [PROVISION]
    inForceOnly: true
  ) {
    ...Found
  }
  translated: search(query: $translated, asOf: $asOf, first: $first) {
    ...Found
  }
  number: search(query: $number, asOf: $asOf, first: $first) {
    ...Found
  }
}
    fragment Found on SearchConnection {
  totalCount
  isCapped
  widened {
    term
    to
    rowKey
    quality
    mark
  }
  citations {
    normalForm
    status
    note
  }
  edges {
    score
    label
    standing {
      isInForce
      reason
      wording
    }
    fragments {
      field
      text
      marks {
        start
        end
      }
    }
    version {
      validFrom
      validTo
      textStatus
    }
    node {
      __typename
      ... on Statement {
        key
        mark
      }
    }
  }
  pageInfo {
    hasNextPage
    endCursor
  }
}`, {"hash":"sha256:1e06940154068d5f52863d0e1cc9807c5e86b6add58fa9d59f45b74c4f5368f0"}) as unknown as TypedDocumentString<SearchQuery, SearchQueryVariables>;
export const SimilarDecisionsDocument = new TypedDocumentString(`
    query SimilarDecisions($decision: String!, $first: Int!, $after: String) {
  similarDecisions(decision: $decision, first: $first, after: $after) {
    totalCount
    spread {
      count
      min
      median
      max
    }
    edges {
      node {
        decision {
          key
          decidedOn
        }
        why
        basis
        sharedConductTypes {
          key
          label
        }
        multiples {
          measureKey
          value
          isStated
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `, {"hash":"sha256:2ecc09aeb0dd0f5eb86e45e84ef0ee010d166c4498b5987feab65c711d1c0314"}) as unknown as TypedDocumentString<SimilarDecisionsQuery, SimilarDecisionsQueryVariables>;
export const TransferDutyDocument = new TypedDocumentString(`
    query TransferDuty($input: TransferInput!) {
  transferDuty(input: $input) {
    key
    subject
    crime
    duty
    reason
    missingFacts
    appliesUnless {
      effect
      isShown
      missingFacts
      norm {
        citation
      }
    }
    addressee
    tiers {
      tier
      reached
      doubt
      missingFacts
      mayBeLifted
      minMonths
      maxMonths
      isLife
      grounds {
        threshold {
          gist
          mark
          note
        }
        sources {
          aspect
          work {
            title(language: EN)
          }
          provision {
            citation(language: EN)
          }
          version {
            validFrom
            validTo
            mark
          }
          passages {
            key
          }
        }
      }
    }
    conflicts {
      subject
      principle
      prevails
      one {
        gist
        rank
      }
      other {
        gist
        rank
      }
    }
    timetable {
      steps {
        step
        gist
        modality
        actor
        applies
        state
        end {
          day
          otherReading
        }
        grounds {
          applies
          rule {
            key
            isContested
            note
          }
          sources {
            work {
              title(language: EN)
            }
            provision {
              citation(language: EN)
            }
          }
        }
      }
      textsNotOnFile {
        day
        work {
          title(language: EN)
        }
      }
    }
  }
}
    `, {"hash":"sha256:de1e8cfd0ef48be55570c38a22a92e26525e1c70f7f2c9f3c1d5e3604a6c8c1d"}) as unknown as TypedDocumentString<TransferDutyQuery, TransferDutyQueryVariables>;
export const VersionImpactDocument = new TypedDocumentString(`
    query VersionImpact($work: String!, $on: Date!, $first: Int) {
  versionImpact(work: $work, on: $on) {
    status
    impact {
      event
      sentence
      sentenceEn: sentence(language: EN)
      cautions(language: EN)
      standing {
        outcome
        reason
        mark
        work {
          key
          title
          docNumber
          basedOn {
            key
            title
          }
        }
      }
      changes {
        kind
        effectiveOn
        causedBy {
          title
        }
      }
      counts {
        wordingsThatBegin
        wordingsThatEnd
        renumberedProvisions
        textsOnFile
        norms
        sanctionRules
        conductTypes
        normsToReview
        patterns
        openCases
        decisions
        citations
      }
      norms(first: $first) {
        edges {
          node {
            begins
            ends
            norm {
              key
              kind
              gist
              readingStatus
              mark
              conductTypes {
                key
                label
              }
            }
          }
        }
      }
      conductTypes(first: $first) {
        edges {
          node {
            key
            label
          }
        }
      }
      normsToReview(first: $first) {
        totalCount
        edges {
          node {
            key
            gist
            versions {
              validFrom
              provision {
                key
                citation
              }
            }
          }
        }
      }
      patterns(first: $first) {
        edges {
          node {
            code: key
            label
          }
        }
      }
      openCases(first: $first) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            actsBefore
            case {
              key
              status
              reportedOn
            }
          }
        }
      }
      decisions(first: $first) {
        edges {
          node {
            key
          }
        }
      }
      drafts {
        key
        title
      }
    }
    candidates {
      key
    }
    datasetVersion
  }
}
    `, {"hash":"sha256:430596ae0fff5bc50ced89af1fdfed8f37fbc7183a957ff630e900a063993333"}) as unknown as TypedDocumentString<VersionImpactQuery, VersionImpactQueryVariables>;