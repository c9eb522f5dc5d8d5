import { rankRules } from '../../entities/document-type/rank-rules.cypher.ts';
import type { NormConflict } from '../../entities/legal-source/norm-conflict.model.ts';
import { NormConflictRef } from '../../entities/legal-source/norm-conflict.type.ts';
import { normsOfConduct } from '../../entities/norm/norms-of-conduct.cypher.ts';
import { ProceduralRule } from '../../entities/procedural-rule/procedural-rule.model.ts';
import { ProceduralMatterRef } from '../../entities/procedural-rule/procedural-rule.type.ts';
import { rulesOnFile } from '../../entities/procedural-rule/rules-on-file.cypher.ts';
import { BadInputError } from '../../platform/errors.ts';
import { builder } from '../../platform/graphql/builder.ts';
import type { Context } from '../../platform/graphql/context.ts';
import { sanctionConflicts } from '../../reasoning/conflict/sanction-conflicts.ts';
import { stepConflicts } from '../../reasoning/conflict/step-conflicts.ts';

interface ConflictScope {
  readonly conduct?: string | null | undefined;
  readonly matter?: ProceduralRule['matter'] | null | undefined;
}

const ConflictScopeRef = builder.inputRef<ConflictScope>('ConflictScope').implement({
  description: 'What the texts speak of; without anything, every matter of procedure.',
  fields: (t) => ({
    conduct: t.string({ description: 'Code of a conduct type: measures that texts attach to it differently.' }),
    matter: t.field({ type: ProceduralMatterRef, description: 'Steps of this matter that texts time differently.' }),
  }),
});

const answer = async (
  { conduct, matter }: ConflictScope,
  asOf: string,
  { batch }: Context,
): Promise<readonly NormConflict[]> => {
  const all = ProceduralRule.shape.shape.matter.options;
  const matters = matter != null ? [matter] : conduct == null ? all : [];
  const [ranks, found, ...rules] = await Promise.all([
    batch(rankRules, ''),
    conduct == null ? null : batch(normsOfConduct, conduct),
    ...matters.map((one) => batch(rulesOnFile, one)),
  ]);
  if (found?.length === 0)
    throw new BadInputError('scope.conduct', `"${conduct}" is no conduct type: take a code of "conductTypes".`);
  return [...stepConflicts(rules.flat(), ranks, asOf), ...sanctionConflicts(found?.flat() ?? [], ranks, asOf)];
};

builder.queryField('normConflicts', (t) =>
  t.field({
    type: [NormConflictRef],
    nullable: true,
    description: 'Texts in force on a day that say different things of one matter, and what decides between them.',
    args: {
      scope: t.arg({ type: ConflictScopeRef, required: true }),
      asOf: t.arg({ type: 'Date', description: 'Today when not given.' }),
    },
    resolve: async (_root, { scope, asOf }, context) => {
      const day = asOf ?? context.today;
      return (await answer(scope, day, context)).map((conflict) => ({ ...conflict, asOf: day }));
    },
  }),
);
