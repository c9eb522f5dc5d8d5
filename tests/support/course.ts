import { z } from 'zod';
import type { Graph } from '../../src/platform/graph/graph.ts';
import { runOperation } from './run-operation.ts';

const Clock = z.object({
  matter: z.string(),
  crime: z.string().nullable(),
  outcome: z.string(),
  reason: z.string().nullable(),
  readings: z.array(z.object({ lastDay: z.object({ last: z.string() }).nullable(), isContested: z.boolean() })),
});
const Step = z.object({
  step: z.string(),
  applies: z.string(),
  state: z.string(),
  end: z.object({ day: z.string() }).nullable(),
});
const Course = z.object({
  limitation: z.array(z.object({ key: z.string(), clocks: z.array(Clock) })),
  transfer: z.array(
    z.object({
      key: z.string(),
      crime: z.string(),
      duty: z.string(),
      reason: z.string().nullable(),
      missingFacts: z.array(z.string()),
      addressee: z.string().nullable(),
      tiers: z.array(z.object({ tier: z.string(), reached: z.string(), mayBeLifted: z.boolean() })),
      timetable: z.object({ steps: z.array(Step) }),
      conflicts: z.array(z.object({ subject: z.string(), principle: z.string() })),
    }),
  ),
  procedure: z.object({ steps: z.array(Step) }),
  afterDecision: z.object({
    steps: z.array(Step),
    surcharge: z.object({ days: z.int(), amount: z.unknown() }).nullable(),
  }),
});

/** What is asked for under `course`, by both questions. */
const courseSelection = `course {
  limitation { key clocks { matter crime outcome reason readings { isContested lastDay { last } } } }
  transfer {
    key crime duty reason missingFacts addressee tiers { tier reached mayBeLifted }
    timetable { steps { step applies state end { day } } } conflicts { subject principle }
  }
  procedure { steps { step applies state end { day } } }
  afterDecision { steps { step applies state end { day } } surcharge { days amount } }
}`;

type Lines = Readonly<Record<string, string>>;

/** The course of a case in words short enough to be written by hand. */
export interface ToldCourse {
  /** By act and matter or crime: `IN_TIME 2025-03-20, contested 2028-03-20`. */
  readonly clocks: Lines;
  /** By crime and suspect: `TRUE POLICE`, `UNKNOWN MISSING_FACT provincialFigure:LARGE`. */
  readonly transfer: Lines;
  /** By crime, suspect and tier: `TRUE`, `UNKNOWN, may be lifted`. */
  readonly tiers: Lines;
  /** By step of transfer, procedure or the time after the decision: `KEPT 2023-12-19`. */
  readonly transferSteps: Lines;
  readonly steps: Lines;
  readonly conflicts: readonly string[];
  readonly surcharge: z.infer<typeof Course>['afterDecision']['surcharge'];
}

const stepsOf = (steps: readonly z.infer<typeof Step>[]): Lines =>
  Object.fromEntries(steps.map(({ step, state, end }) => [step, [state, end?.day].filter(Boolean).join(' ')]));

const clockText = ({ outcome, reason, readings }: z.infer<typeof Clock>): string =>
  [
    [outcome, reason].filter(Boolean).join(' '),
    ...new Set(
      readings.flatMap(({ lastDay, isContested }) =>
        lastDay === null ? [] : [`${isContested ? 'contested ' : ''}${lastDay.last}`],
      ),
    ),
  ].join(', ');

const toldCourse = (given: unknown): ToldCourse => {
  const { limitation, transfer, procedure, afterDecision } = Course.parse(given);
  return {
    clocks: Object.fromEntries(
      limitation.flatMap(({ key, clocks }) =>
        clocks.map((clock) => [`${key} ${clock.crime ?? clock.matter.replace('_LIMITATION', '')}`, clockText(clock)]),
      ),
    ),
    transfer: Object.fromEntries(
      transfer.map(({ key, crime, duty, reason, missingFacts, addressee }) => [
        `${crime} ${key}`,
        [duty, addressee, reason, ...missingFacts].filter(Boolean).join(' '),
      ]),
    ),
    tiers: Object.fromEntries(
      transfer.flatMap(({ key, crime, tiers }) =>
        tiers.map(({ tier, reached, mayBeLifted }) => [
          `${crime} ${key} ${tier}`,
          `${reached}${mayBeLifted ? ', may be lifted' : ''}`,
        ]),
      ),
    ),
    transferSteps: stepsOf(transfer.flatMap(({ timetable }) => timetable.steps)),
    steps: stepsOf([...procedure.steps, ...afterDecision.steps]),
    conflicts: transfer.flatMap(({ conflicts }) =>
      conflicts.map(({ subject, principle }) => `${subject} ${principle}`),
    ),
    surcharge: afterDecision.surcharge,
  };
};

/** Asks assessConduct as a client would; two statements in all. */
export const courseOf = async (
  graph: Graph,
  input: Readonly<Record<string, unknown>>,
  asOf: string | null = null,
): Promise<ToldCourse & { readonly statements: readonly string[] }> => {
  const query = `query ($input: ConductInput!, $asOf: Date) { assessConduct(input: $input, asOf: $asOf) { ${courseSelection} } }`;
  const { data, errors, statements } = await runOperation(graph, query, { input, asOf });
  const [error] = errors;
  if (error !== undefined) throw new Error(`${String(error.extensions?.['field'])}: ${error.message}`);
  const { assessConduct } = z.object({ assessConduct: z.object({ course: z.unknown() }) }).parse(data);
  return { ...toldCourse(assessConduct.course), statements };
};

const Checked = z.object({
  checkDecision: z.object({
    measures: z.array(
      z.object({
        verdict: z.string(),
        effect: z.string().nullable(),
        rules: z.array(z.string()),
        reasons: z.array(z.object({ reason: z.string().nullable() })),
        missingFacts: z.array(z.string()),
        wording: z.string(),
      }),
    ),
    course: z.unknown(),
  }),
});
/** Asks checkDecision for its first measure: `UNLAWFUL REVOCABLE N12 TIME_BARRED`, and the course of the case. */
export const checkedInTime = async (
  graph: Graph,
  input: Readonly<Record<string, unknown>>,
  asOf: string | null = null,
) => {
  const query = `query ($input: DecisionInput!, $asOf: Date) { checkDecision(input: $input, asOf: $asOf) {
    measures { verdict effect rules reasons { reason } missingFacts wording } ${courseSelection} } }`;
  const { data, errors, statements } = await runOperation(graph, query, { input, asOf });
  const [error] = errors;
  if (error !== undefined) throw new Error(`${String(error.extensions?.['field'])}: ${error.message}`);
  const { measures, course } = Checked.parse(data).checkDecision;
  const [measure] = measures;
  return {
    told: [
      measure?.verdict,
      measure?.effect,
      ...(measure?.rules ?? []),
      ...(measure?.reasons ?? []).map(({ reason }) => reason),
    ]
      .filter((word) => word !== null)
      .join(' '),
    missing: measure?.missingFacts,
    wording: measure?.wording,
    statements,
    ...toldCourse(course),
  };
};
