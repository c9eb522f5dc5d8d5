import { z } from 'zod';
import { Decision } from '../../../entities/decision/decision.model.ts';
import { DecisionRef } from '../../../entities/decision/decision.type.ts';
import { isOwnKey } from '../../../entities/legal-case/own-key.ts';
import type { ProceduralEvent } from '../../../entities/procedural-rule/procedural-event.model.ts';
import { cypher } from '../../../platform/graph/cypher.ts';
import { defineLookup, eachKey } from '../../../platform/graph/lookup.ts';
import { builder } from '../../../platform/graphql/builder.ts';
import { reviewMeasure } from '../../../reasoning/legality/decision/review-measure.ts';
import { generalNorms } from '../assess-conduct/assess-conduct.cypher.ts';
import { CaseCourseRef } from '../case-course.type.ts';
import { enforcementLaw } from '../enforcement-law.ts';
import { justifyMeasure } from '../justify-measure.ts';
import { CitedBasisRef } from '../legal-basis.type.ts';
import { checkDecision, type DecisionCheck } from './check-decision.ts';
import { DecisionInputRef } from './decision-input.type.ts';
import { MeasureReviewRef } from './measure-review.type.ts';

const DecisionCheckRef = builder.objectRef<DecisionCheck>('DecisionCheck');
DecisionCheckRef.implement({
  description: 'A stated decision, checked measure by measure.',
  fields: (t) => ({
    measures: t.field({
      type: [MeasureReviewRef],
      resolve: ({ measures }) => measures.map((one) => ({ ...one, facts: 'stated' as const })),
    }),
    citations: t.expose('citations', { type: [CitedBasisRef], description: 'What is cited, as it was read.' }),
    course: t.field({
      type: CaseCourseRef,
      resolve: ({ course }) => course(),
      description: 'Limitation, transfer, procedure, and the time after the decision, on the days told.',
    }),
    datasetVersion: t.string({
      description: 'The seeds that the answer rests on.',
      resolve: (_check, _args, { dataset }) => dataset.seedVersion,
    }),
  }),
});

builder.queryField('checkDecision', (t) =>
  t.field({
    type: DecisionCheckRef,
    nullable: true,
    description:
      'Whether each measure of a decision is lawful: by basis, version, subject, range, competence, procedure and form, limitation and transfer.',
    args: {
      input: t.arg({ type: DecisionInputRef, required: true }),
      asOf: t.arg({ type: 'Date', description: 'The day that counts as today: what delay has cost, what is overdue.' }),
    },
    resolve: (_root, { input, asOf }, { batch, today }) => checkDecision(batch, input, { asOf: asOf ?? null, today }),
  }),
);

const measuresToReview = defineLookup<string, string>({
  name: 'measuresToReview',
  text: cypher`${eachKey}
    MATCH ${Decision('decision')} WHERE decision.id = key
    MATCH (decision)-[:IMPOSES]->(measure:Measure)
    WITH at, measure ORDER BY at, measure.id
    RETURN [at, measure.id]`,
  parse: ([id]) => z.string().parse(id),
});

builder.objectField(DecisionRef, 'review', (t) =>
  t.field({
    type: [MeasureReviewRef],
    description:
      'Whether its measures are lawful on the published facts, limitation and transfer included; what sources do not tell of the procedure decides nothing.',
    resolve: async ({ id }, _args, { batch, today }) => {
      const ids = await batch(measuresToReview, id);
      const [tried, generals, law] = await Promise.all([
        Promise.all(ids.map((measure) => justifyMeasure(batch, measure))),
        batch(generalNorms, 'all'),
        enforcementLaw(batch),
      ]);
      const enforcement = { law, events: new Map<ProceduralEvent, string>(), today };
      const trials = tried.flatMap((one) => (one === null ? [] : [one.trial]));
      return trials.map((trial) => ({
        ...reviewMeasure(trial, { generals, steps: new Map(), measures: trials, enforcement }),
        facts: isOwnKey(id) ? ('stated' as const) : ('published' as const),
      }));
    },
  }),
);
