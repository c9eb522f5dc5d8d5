import { LegalSourceRef } from '../../entities/legal-source/legal-source.type.ts';
import { normsOfConduct } from '../../entities/norm/norms-of-conduct.cypher.ts';
import { SanctionRuleRef } from '../../entities/norm/sanction-rule.type.ts';
import { BadInputError } from '../../platform/errors.ts';
import { builder } from '../../platform/graphql/builder.ts';
import { type Responsibility, responsibilityMatrix } from '../../reasoning/conflict/responsibility-matrix.ts';

const ResponsibilityRef = builder.objectRef<Responsibility & { readonly asOf: string }>('Responsibility');
ResponsibilityRef.implement({
  description: 'One consequence that a text attaches to a conduct of one subject; never added up across natures.',
  fields: (t) => ({
    role: t.exposeString('role', { description: 'Code of the subject role.' }),
    sanctionType: t.string({ description: 'Code of the kind of measure.', resolve: ({ rule }) => rule.sanctionType }),
    legalNature: t.string({
      description: 'Such as PENALTY, HANDLING or CRIMINAL.',
      resolve: ({ rule }) => rule.legalNature,
    }),
    imposedBy: t.stringList({
      description: 'Codes of the kinds of authority that may impose it.',
      resolve: ({ rule }) => rule.imposedBy,
    }),
    rule: t.field({ type: SanctionRuleRef, resolve: ({ rule }) => rule }),
    source: t.field({
      type: LegalSourceRef,
      resolve: ({ norm, asOf }) => ({ ...norm.source, aspect: 'ATTACHES', asOf }),
    }),
  }),
});

builder.queryField('responsibilityMatrix', (t) =>
  t.field({
    type: [ResponsibilityRef],
    nullable: true,
    description: 'Who answers how for a conduct: each subject role with every consequence in force on a day.',
    args: {
      conduct: t.arg.string({ required: true, description: 'Code of a conduct type, such as HANG_BED.' }),
      asOf: t.arg({ type: 'Date', description: 'Today when not given.' }),
    },
    resolve: async (_root, { conduct, asOf }, { batch, today }) => {
      const [norms] = await batch(normsOfConduct, conduct);
      if (norms === undefined)
        throw new BadInputError('conduct', `"${conduct}" is no conduct type: take a code of "conductTypes".`);
      const day = asOf ?? today;
      return responsibilityMatrix(norms, day).map((one) => ({ ...one, asOf: day }));
    },
  }),
);
