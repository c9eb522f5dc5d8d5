import { related } from '../../platform/graph/lookups.ts';
import { builder } from '../../platform/graphql/builder.ts';
import { LegalWork } from '../legal-work/legal-work.model.ts';
import { LegalWorkRef } from '../legal-work/legal-work.type.ts';
import { States } from '../relationships.ts';
import { nodesOf } from '../statement.type.ts';
import { Norm } from './norm.model.ts';
import { NormRef } from './norm.type.ts';

const statingWorks = related({ name: 'worksStatingNorm', from: Norm, via: States, to: LegalWork, direction: 'IN' });

builder.objectField(NormRef, 'statedIn', (t) =>
  t.field({
    type: [LegalWorkRef],
    description: 'The work that states it, where its article is not known here; none where a wording expresses it.',
    resolve: async ({ id }, _args, context) =>
      (await nodesOf(context, statingWorks, id)).map((work) => ({ ...work, asOf: context.today })),
  }),
);
