import { conditionText } from '../../../entities/norm/condition-text.ts';
import { LegalNatureRef } from '../../../entities/sanction-type/sanction-type.type.ts';
import { TernaryRef } from '../../../entities/ternary.type.ts';
import { UndeterminedReasonRef } from '../../../entities/undetermined-reason.type.ts';
import { builder } from '../../../platform/graphql/builder.ts';
import type { ActAssessment } from '../../../reasoning/legality/conduct/assess-conduct.ts';
import type { AssessedNorm } from '../../../reasoning/legality/conduct/assess-norm.ts';
import type { AssessedSanction } from '../../../reasoning/legality/conduct/assess-sanction.ts';
import type { Reading } from '../../../reasoning/legality/conduct/readings.ts';
import { readingsOf } from '../../../reasoning/legality/conduct/readings.ts';
import type { Ternary } from '../../../reasoning/legality/facts/ternary.ts';
import { BasisPathRef, BasisRuleRef } from '../basis-path.type.ts';
import { CheckRef, RangeRef } from '../legal-basis.type.ts';
import type { Assessment } from './assess.ts';

/** A part of an answer with the whole it belongs to. */
export interface InAssessment {
  readonly whole: Assessment;
  readonly act: ActAssessment;
}

export const OutcomeRef = builder.enumType('LegalOutcome', {
  description: 'Whether the law attaches something to the facts, as far as they are told.',
  values: {
    APPLIES: { description: 'Every element is met, and no rival takes its place.' },
    NOT_APPLIES: { description: 'An element is surely not met, or a rival takes its place.' },
    UNDETERMINED: { description: 'Facts or law leave it open; the reason is named.' },
  } as const,
});

export const outcomeOf = (value: Ternary): 'APPLIES' | 'NOT_APPLIES' | 'UNDETERMINED' =>
  value === 'TRUE' ? 'APPLIES' : value === 'FALSE' ? 'NOT_APPLIES' : 'UNDETERMINED';

const AssessedSanctionRef = builder.objectRef<AssessedSanction>('AssessedSanction');
AssessedSanctionRef.implement({
  description: 'One consequence, with its own condition, range and authority.',
  fields: (t) => ({
    sanctionType: t.string({ description: 'Code of the kind of measure.', resolve: ({ rule }) => rule.sanctionType }),
    legalNature: t.field({
      type: LegalNatureRef,
      description: 'What it is in law; natures are never added up.',
      resolve: ({ rule }) => rule.legalNature,
    }),
    outcome: t.field({ type: OutcomeRef, resolve: ({ outcome }) => outcomeOf(outcome) }),
    isMandatory: t.boolean({
      description: 'Whether the authority must impose it once the conditions are met.',
      resolve: ({ rule }) => rule.modality === 'MUST',
    }),
    range: t.expose('range', {
      type: RangeRef,
      description: 'What is allowed in this case; a multiple where the base is not told.',
    }),
    condition: t.string({
      nullable: true,
      description: 'Its own condition; null when the norm is enough.',
      resolve: ({ rule }) => (rule.condition === null ? null : conditionText(rule.condition)),
    }),
    imposedBy: t.exposeStringList('imposedBy', {
      description:
        'Kinds of authority that may impose it on the day of the decision; COMPETENT_BODY: as other rules say.',
    }),
    hitsParty: t.exposeBoolean('hitsParty', {
      description: 'False where it hits others than the party, such as the staff of an institution.',
    }),
    subjects: t.exposeStringList('subjects', { description: 'Codes of the roles that it hits.' }),
    missingFacts: t.stringList({
      description: 'What would have to be known.',
      resolve: ({ checks }) => [...new Set(checks.flatMap(({ missing }) => missing))],
    }),
    checks: t.expose('checks', { type: [CheckRef] }),
    rule: t.expose('rule', { type: BasisRuleRef }),
  }),
});

const NormReadingRef = builder.objectRef<Reading>('NormReading');
NormReadingRef.implement({
  description: 'What an undetermined norm would say, were one thing settled.',
  fields: (t) => ({
    given: t.exposeString('given', { description: 'What is settled, and how.' }),
    outcome: t.field({ type: OutcomeRef, resolve: ({ norm }) => outcomeOf(norm.outcome) }),
    sanctions: t.field({ type: [AssessedSanctionRef], resolve: ({ norm }) => norm.sanctions }),
  }),
});

export interface NormInAct extends InAssessment {
  readonly norm: AssessedNorm;
}

export const AssessedNormRef = builder.objectRef<NormInAct>('AssessedNorm');
AssessedNormRef.implement({
  description: 'What one norm, in one wording, says about one act.',
  fields: (t) => ({
    key: t.string({ description: 'Key of the norm.', resolve: ({ norm }) => norm.path.norm.id }),
    kind: t.string({
      description: 'PENALTY, CRIME, or a duty (PROHIBITION, OBLIGATION) that is broken.',
      resolve: ({ norm }) => norm.path.norm.kind,
    }),
    citation: t.string({
      description: 'Work and provision, as a decision cites them.',
      resolve: ({ norm }) => `${norm.path.work.titleZh}${norm.path.provision.citationZh}`,
    }),
    basis: t.field({
      type: BasisPathRef,
      description: 'The norm, its wording and days, its passage and its work.',
      resolve: ({ norm }) => norm.path,
    }),
    normMatch: t.field({
      type: TernaryRef,
      description: 'Whether act, subject, day and elements are those of the norm, before rivals and doubts are heard.',
      resolve: ({ norm }) => norm.normMatch,
    }),
    outcome: t.field({ type: OutcomeRef, resolve: ({ norm }) => outcomeOf(norm.outcome) }),
    reason: t.field({
      type: UndeterminedReasonRef,
      nullable: true,
      description: 'For UNDETERMINED only.',
      resolve: ({ norm }) => norm.reason,
    }),
    missingFacts: t.stringList({ description: 'What would decide it.', resolve: ({ norm }) => norm.missing }),
    sanctions: t.field({
      type: [AssessedSanctionRef],
      description: 'Its consequences, in the order of the text.',
      resolve: ({ norm }) => norm.sanctions,
    }),
    readings: t.field({
      type: [NormReadingRef],
      description: 'Both sides of what is open; empty where it is decided.',
      resolve: ({ norm, act, whole }) =>
        readingsOf(norm, whole.law.candidates.get(act.act.conduct) ?? [], act.finding, settingOf(whole, act)),
    }),
    checks: t.field({ type: [CheckRef], description: 'How it was decided.', resolve: ({ norm }) => norm.checks }),
    counterArguments: t.stringList({ resolve: ({ norm }) => norm.counterArguments }),
  }),
});

export const settingOf = (whole: Assessment, { act }: ActAssessment) => ({
  roles: whole.given.roles,
  narrower: whole.given.narrower,
  decidedOn: whole.given.decidedOn,
  region: act.region,
});
