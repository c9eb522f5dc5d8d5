import { encodeGlobalID } from '@pothos/plugin-relay';
import { DiscretionBandRef } from '../../entities/discretion-benchmark/discretion-benchmark.type.ts';
import { MarkRef } from '../../entities/statement.type.ts';
import { TernaryRef } from '../../entities/ternary.type.ts';
import { UndeterminedReasonRef } from '../../entities/undetermined-reason.type.ts';
import { builder, Language } from '../../platform/graphql/builder.ts';
import type { Context } from '../../platform/graphql/context.ts';
import type { ActAssessment } from '../../reasoning/legality/conduct/assess-conduct.ts';
import { type Discretion, departsFrom, discretionOf } from '../../reasoning/legality/conduct/discretion.ts';
import type { MeasureReview } from '../../reasoning/legality/decision/review-measure.ts';
import type { Ternary } from '../../reasoning/legality/facts/ternary.ts';
import { OutcomeRef, outcomeOf } from './assess-conduct/assessed-norm.type.ts';
import { BasisWorkRef, PlaceRef } from './basis-path.type.ts';
import { benchmarksOnFile } from './benchmarks-on-file.cypher.ts';
import { RangeRef } from './legal-basis.type.ts';

/** What a benchmark says, and for a fine that was imposed whether it departs from it. */
interface DiscretionAnswer extends Discretion {
  readonly departs: Ternary | null;
}

export const DiscretionRef = builder.objectRef<DiscretionAnswer>('DiscretionAnswer');
DiscretionRef.implement({
  description:
    'What a published benchmark on file says about a fine inside its range. A normative document carries no penalty: it neither founds a fine nor makes one unlawful; a departure needs reasons (N18).',
  fields: (t) => ({
    benchmark: t.id({
      description: 'Global id of the benchmark.',
      resolve: ({ benchmark }) => encodeGlobalID('DiscretionBenchmark', benchmark.id),
    }),
    key: t.string({ description: 'Key of the benchmark.', resolve: ({ benchmark }) => benchmark.id }),
    gist: t.string({
      description: 'What is known of it, in our own words.',
      resolve: ({ benchmark }) => benchmark.gistEn,
    }),
    work: t.field({ type: BasisWorkRef, resolve: ({ benchmark }) => benchmark.work }),
    issuer: t.string({
      args: { language: t.arg({ type: Language, defaultValue: 'ZH', description: 'Chinese unless asked otherwise.' }) },
      resolve: ({ benchmark }, { language }) => (language === 'ZH' ? benchmark.issuerZh : benchmark.issuerEn),
    }),
    region: t.string({
      description: 'GB/T 2260 code of where it is used.',
      resolve: ({ benchmark }) => benchmark.work.region,
    }),
    mark: t.field({ type: MarkRef, resolve: ({ benchmark }) => benchmark.mark }),
    isVerified: t.boolean({
      description: 'False where its text was not read, and a source reports it.',
      resolve: ({ benchmark }) => benchmark.mark === 'VERIFIED',
    }),
    sources: t.field({ type: [PlaceRef], resolve: ({ benchmark }) => benchmark.passages }),
    outcome: t.field({
      type: OutcomeRef,
      description: 'APPLIES: place, day of the decision and amount are those of a step on file.',
      resolve: ({ outcome }) => outcomeOf(outcome),
    }),
    reason: t.expose('reason', {
      type: UndeterminedReasonRef,
      nullable: true,
      description: 'TEXT_NOT_ON_FILE: a benchmark exists here, but not the step for this fine.',
    }),
    missingFacts: t.exposeStringList('missing', {
      description: 'What would decide; benchmarkInForce: whether it was in use on the day of the decision.',
    }),
    band: t.expose('band', { type: DiscretionBandRef, nullable: true, description: 'The step for this amount.' }),
    range: t.expose('range', { type: RangeRef, nullable: true, description: 'What that step comes to.' }),
    departs: t.field({
      type: TernaryRef,
      nullable: true,
      description:
        'Whether the fine imposed departs from that step; a note, no fault. Null where no fine is imposed, or no step on file fits.',
      resolve: ({ departs }) => departs,
    }),
  }),
});

/** Of an act: what benchmarks say about the fines that norms attach to it, surely or perhaps. */
export const discretionOfAct = async (
  { act, finding, norms }: ActAssessment,
  decidedOn: string | null,
  { batch }: Pick<Context, 'batch'>,
): Promise<readonly DiscretionAnswer[]> => {
  const fines = norms.flatMap(({ path, sanctions }) =>
    path.norm.kind === 'CRIME'
      ? []
      : sanctions.flatMap(({ rule, outcome, hitsParty }) =>
          rule.sanctionType === 'FINE' && hitsParty && outcome !== 'FALSE' ? [rule] : [],
        ),
  );
  const asked = { fines, findings: [finding], region: act.region, decidedOn };
  return discretionOf(asked, await batch(benchmarksOnFile, 'all')).map((one) => ({ ...one, departs: null }));
};

/** Of a fine: what benchmarks say about it, and whether it departs from them; nothing for other measures. */
export const discretionOfMeasure = async (
  { trial, judgment, basis }: MeasureReview,
  { batch }: Pick<Context, 'batch'>,
): Promise<readonly DiscretionAnswer[]> => {
  const { measure, decision, findings, region } = trial;
  if (measure.sanctionType !== 'FINE') return [];
  const possible = judgment.bases.filter(({ outcome }) => outcome !== 'FALSE');
  const bases = possible.length > 0 || basis === null ? possible : [basis];
  const asked = {
    fines: bases.flatMap(({ rule }) => (rule === null ? [] : [rule])),
    findings,
    region,
    decidedOn: decision.datePrecision === 'DAY' ? decision.decidedOn : null,
  };
  return discretionOf(asked, await batch(benchmarksOnFile, 'all')).map((one) => ({
    ...one,
    departs: departsFrom(one, measure),
  }));
};
