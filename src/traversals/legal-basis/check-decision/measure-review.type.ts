import { UndeterminedReasonRef } from '../../../entities/undetermined-reason.type.ts';
import { builder } from '../../../platform/graphql/builder.ts';
import type { StepCheck } from '../../../reasoning/legality/decision/check-steps.ts';
import type { MeasureReview } from '../../../reasoning/legality/decision/review-measure.ts';
import type { Fact } from '../../../reasoning/legality/facts/evaluate-condition.ts';
import { GeneralNormRef } from '../assess-conduct/general-norm.type.ts';
import { BasisPathRef } from '../basis-path.type.ts';
import { DiscretionRef, discretionOfMeasure } from '../discretion.type.ts';
import { CheckRef, EffectRef, RangeRef, VerdictRef } from '../legal-basis.type.ts';
import { verdictWording } from '../verdict-wording.ts';

const StepCheckRef = builder.objectRef<StepCheck>('StepCheck');
StepCheckRef.implement({
  description: 'A step, a term, limitation or transfer, checked against the norm that asks for it.',
  fields: (t) => ({
    check: t.expose('check', { type: CheckRef }),
    isRaised: t.exposeBoolean('isRaised', { description: 'UNKNOWN, and it leaves the measure undecided.' }),
    norm: t.field({ type: GeneralNormRef, resolve: ({ general }) => general }),
  }),
});

/** A review and what its facts are: published, or stated by the caller. */
export interface ReviewOf extends MeasureReview {
  readonly facts: 'published' | 'stated';
}

const missingIn = ({ reasons }: MeasureReview): string[] => [...new Set(reasons.flatMap(({ missing }) => missing))];

export const MeasureReviewRef = builder.objectRef<ReviewOf>('MeasureReview');
MeasureReviewRef.implement({
  description:
    'Whether one measure is lawful on the facts at hand, by the rules N1 to N22. About a decision, never about a person.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Key of the measure.' }),
    sanctionType: t.string({ resolve: ({ trial }) => trial.measure.sanctionType }),
    verdict: t.expose('verdict', { type: VerdictRef }),
    undeterminedReason: t.expose('undeterminedReason', { type: UndeterminedReasonRef, nullable: true }),
    effect: t.expose('effect', { type: EffectRef, nullable: true, description: 'For UNLAWFUL only.' }),
    wording: t.string({
      description: 'One sentence for a reader.',
      resolve: (review) =>
        verdictWording({ ...review.judgment, ...review, missingFacts: missingIn(review) }, review.facts),
    }),
    rules: t.stringList({
      description: 'Ids of the rules that are not met or not decided; empty when lawful.',
      resolve: ({ reasons }) => [...new Set(reasons.map(({ rule }) => rule))],
    }),
    reasons: t.expose('reasons', { type: [CheckRef], description: 'What decided, most important first.' }),
    steps: t.field({
      type: [StepCheckRef],
      description:
        'Procedure and form, limitation, transfer; UNKNOWN where nothing is told. That decides nothing, unless a day or an amount that is told raises the doubt.',
      resolve: ({ steps }) => steps,
    }),
    basis: t.field({
      type: [BasisPathRef],
      description: 'The basis that carries it, or comes closest; empty where the law on file offers none.',
      resolve: ({ basis }) => basis?.basis.paths ?? [],
    }),
    range: t.field({
      type: RangeRef,
      nullable: true,
      description: 'What that basis allows in this case.',
      resolve: ({ basis }) => basis?.range ?? null,
    }),
    discretion: t.field({
      type: [DiscretionRef],
      description: 'For a fine: what discretion benchmarks on file say, and whether it departs from them.',
      resolve: (review, _args, context) => discretionOfMeasure(review, context),
    }),
    factsUsed: t.stringList({
      description: 'The facts as that basis read them, such as "lossFen: 8000000".',
      resolve: ({ basis }) =>
        [...(basis?.basis.match.facts ?? [])].map(([key, fact]) => `${key}: ${factText(fact)}`).sort(),
    }),
    missingFacts: t.stringList({
      description: 'What would have to be known.',
      resolve: missingIn,
    }),
    counterArguments: t.stringList({
      description: 'What speaks against the result.',
      resolve: ({ judgment }) => judgment.counterArguments,
    }),
    repairs: t.stringList({ description: 'What would make it lawful.', resolve: ({ judgment }) => judgment.repairs }),
  }),
});

const factText = (fact: Fact): string =>
  typeof fact !== 'object' ? String(fact) : fact.low === fact.high ? String(fact.low) : `${fact.low} to ${fact.high}`;
