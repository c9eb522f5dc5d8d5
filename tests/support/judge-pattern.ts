import { z } from 'zod';
import type { Expected, Pattern } from '../fixtures/fact-patterns/pattern.ts';

/** Asks for every candidate norm with its sanctions. */
export const patternQuery = `query Pattern($input: ConductInput!) {
  assessConduct(input: $input) {
    acts {
      key
      appliesUnless { norm { key } effect isShown }
      norms {
        basis { provision { key } }
        outcome
        sanctions { sanctionType outcome hitsParty range { unit min max } }
      }
    }
  }
}`;

const Outcome = z.enum(['APPLIES', 'NOT_APPLIES', 'UNDETERMINED']);
const Sanction = z.object({
  sanctionType: z.string(),
  outcome: Outcome,
  hitsParty: z.boolean(),
  range: z.object({ unit: z.string(), min: z.number().nullable(), max: z.number().nullable() }).nullable(),
});
const Norm = z.object({
  basis: z.object({ provision: z.object({ key: z.string() }) }),
  outcome: Outcome,
  sanctions: z.array(Sanction),
});
const Ground = z.object({
  norm: z.object({ key: z.string() }),
  effect: z.string(),
  isShown: z.enum(['TRUE', 'UNKNOWN']),
});
export const PatternAnswer = z.object({
  assessConduct: z.object({
    acts: z.array(z.object({ key: z.string(), appliesUnless: z.array(Ground), norms: z.array(Norm) })),
  }),
});

export type PatternAnswer = z.infer<typeof PatternAnswer>;

/** RIGHT, WRONG (a definite answer that the text does not give), or OPEN (undetermined where the text is clear). */
export interface Mark {
  readonly mark: 'RIGHT' | 'WRONG' | 'OPEN';
  readonly what: string;
}

type Said = z.infer<typeof Outcome> | 'ABSENT';

/** Several norms may stand in one provision: it applies when one of them does. */
const together = (norms: readonly z.infer<typeof Norm>[]): Said =>
  (['APPLIES', 'UNDETERMINED', 'NOT_APPLIES'] as const).find((one) => norms.some(({ outcome }) => outcome === one)) ??
  'ABSENT';

const wrongFor: Readonly<Record<Expected['outcome'], readonly Said[]>> = {
  APPLIES: ['NOT_APPLIES', 'ABSENT'],
  NOT_APPLIES: ['APPLIES'],
  UNDETERMINED: ['APPLIES', 'NOT_APPLIES', 'ABSENT'],
  NOT_DENIED: ['NOT_APPLIES', 'ABSENT'],
  NOT_AFFIRMED: ['APPLIES'],
  ANY: [],
  PART_OF_RANGE: [],
};

const judgeOutcome = (expected: Expected['outcome'], said: Said): Mark['mark'] => {
  if (wrongFor[expected].includes(said)) return 'WRONG';
  return said === 'UNDETERMINED' && (expected === 'APPLIES' || expected === 'NOT_APPLIES') ? 'OPEN' : 'RIGHT';
};

const monthsOf = { MONTH: 1, YEAR: 12, DAY: 1 / 30, FEN: 1 } as const;
const isSame = ({ range }: z.infer<typeof Sanction>, [min, max]: readonly [number, number], type: string): boolean => {
  if (range === null) return false;
  const factor = range.unit in monthsOf ? monthsOf[range.unit as keyof typeof monthsOf] : Number.NaN;
  const expectedFactor = type === 'JOB_BAN' ? 12 : 1;
  return (range.min ?? 0) * factor === min * expectedFactor && (range.max ?? 0) * factor === max * expectedFactor;
};

const judgeSanction = (
  type: string,
  expected: NonNullable<Expected['sanctions']>[string],
  said: readonly z.infer<typeof Sanction>[],
  isWhole: boolean,
): Mark['mark'] => {
  const sure = said.filter(({ outcome }) => outcome === 'APPLIES');
  const open = said.some(({ outcome }) => outcome === 'UNDETERMINED');
  if (expected === 'OPEN') return sure.length === 0 && open ? 'RIGHT' : 'WRONG';
  if (expected === 'NO') return sure.length > 0 ? 'WRONG' : open ? 'OPEN' : 'RIGHT';
  if (expected === 'NO_AMOUNT') return sure.some(({ range }) => range?.unit === 'FEN') ? 'WRONG' : 'RIGHT';
  if (sure.length === 0) return open ? 'OPEN' : 'WRONG';
  if (expected === 'YES') return 'RIGHT';
  const same = sure.some((one) => isSame(one, expected, type));
  return same === isWhole ? 'RIGHT' : 'WRONG';
};

/** What a ground that takes a penalty away, or lightens it, does to every act; a ground that is shown is not left open. */
const judgeGround = (
  { id, reads }: Pattern,
  [ground, wanted]: readonly [string, NonNullable<Pattern['unless']>[string]],
  answer: PatternAnswer,
): readonly Mark[] =>
  answer.assessConduct.acts.map(({ appliesUnless }) => {
    const told = appliesUnless.find(({ norm }) => norm.key === ground);
    const said = told === undefined ? 'ABSENT' : `${told.effect} ${told.isShown}`;
    return {
      mark: said === wanted ? 'RIGHT' : 'WRONG',
      what: `${id} (${reads}), ${ground}: ${wanted} expected, ${said} said`,
    };
  });

/** Every expectation of a pattern beside what the engine said. */
export const judgePattern = (pattern: Pattern, answer: PatternAnswer): readonly Mark[] => [
  ...Object.entries(pattern.unless ?? {}).flatMap((ground) => judgeGround(pattern, ground, answer)),
  ...pattern.expect.flatMap((expected) => {
    const norms = answer.assessConduct.acts
      .filter(({ key }) => expected.act === undefined || key === expected.act)
      .flatMap((act) => act.norms)
      .filter(({ basis }) => basis.provision.key === expected.provision);
    const said = together(norms);
    const place = `${pattern.id} (${pattern.reads}), ${expected.provision}`;
    const outcome = judgeOutcome(expected.outcome, said);
    const marks: Mark[] = [{ mark: outcome, what: `${place}: ${expected.outcome} expected, ${said} said` }];
    if (said === 'NOT_APPLIES' || said === 'ABSENT') return marks;
    for (const [type, wanted] of Object.entries(expected.sanctions ?? {})) {
      const sanctions = norms
        .filter((norm) => norm.outcome !== 'NOT_APPLIES')
        .flatMap((norm) => norm.sanctions)
        .filter((one) => one.sanctionType === type && one.hitsParty && one.outcome !== 'NOT_APPLIES');
      marks.push({
        mark: judgeSanction(type, wanted, sanctions, expected.outcome !== 'PART_OF_RANGE'),
        what: `${place}: ${type} ${JSON.stringify(wanted)} expected, ${JSON.stringify(sanctions)} said`,
      });
    }
    return marks;
  }),
];
