import { z } from 'zod';
import { Decision } from '../../../entities/decision/decision.model.ts';
import { DecisionRef } from '../../../entities/decision/decision.type.ts';
import { cypher } from '../../../platform/graph/cypher.ts';
import { defineLookup, eachKey } from '../../../platform/graph/lookup.ts';
import { builder } from '../../../platform/graphql/builder.ts';
import { reviewMeasure } from '../../../reasoning/legality/review-measure.ts';
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
      'Whether each measure of a decision is lawful: by basis, version, subject, range, competence, procedure and form.',
    args: { input: t.arg({ type: DecisionInputRef, required: true }) },
    resolve: (_root, { input }, { batch }) => checkDecision(batch, input),
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
      'Whether its measures are lawful on the published facts; procedure is not judged, since sources do not tell it.',
    resolve: async ({ id }, _args, { batch }) => {
      const ids = await batch(measuresToReview, id);
      const tried = await Promise.all(ids.map((measure) => justifyMeasure(batch, measure)));
      const trials = tried.flatMap((one) => (one === null ? [] : [one.trial]));
      return trials.map((trial) => ({
        ...reviewMeasure(trial, { generals: [], steps: new Map(), measures: trials }),
        facts: 'published' as const,
      }));
    },
  }),
);
