import type { ConductType } from '../../entities/conduct-type/conduct-type.model.ts';
import { ConductTypeRef } from '../../entities/conduct-type/conduct-type.type.ts';
import { DecisionRef } from '../../entities/decision/decision.type.ts';
import { unknownDay } from '../../platform/graph/node-kind.ts';
import { builder } from '../../platform/graphql/builder.ts';
import { pageOf } from '../../platform/graphql/connection.ts';
import {
  multipleUsed,
  type Spread,
  spreadOf,
  type UsedMultiple,
} from '../../reasoning/legality/decision/multiple-used.ts';
import { type SimilarPage, type SimilarRow, similarTo, spreadCap } from './similar-decisions.cypher.ts';

const UsedMultipleRef = builder.objectRef<UsedMultiple>('UsedMultiple');
UsedMultipleRef.implement({
  description: 'How many times what its acts cost the fund a fine is.',
  fields: (t) => ({
    measureKey: t.exposeString('measure'),
    value: t.exposeFloat('value', { description: 'With two decimals.' }),
    isStated: t.exposeBoolean('isStated', {
      description:
        'Whether the decision states it; else it is the fine over the sum that was lost or obtained by deceit.',
    }),
  }),
});

const MultipleSpreadRef = builder.objectRef<Spread>('MultipleSpread');
MultipleSpreadRef.implement({
  description: 'How far the multiples of similar decisions lie apart.',
  fields: (t) => ({
    count: t.exposeInt('count', { description: 'Fines whose multiple is known.' }),
    min: t.exposeFloat('min'),
    median: t.exposeFloat('median'),
    max: t.exposeFloat('max'),
  }),
});

const basisLikeness = { SAME_ARTICLE: {}, SAME_WORK: {}, NOT_TOLD: {} } as const;
const BasisLikenessRef = builder.enumType('BasisLikeness', {
  description: 'How far two decisions rest on the same law.',
  values: {
    SAME_ARTICLE: { description: 'Both cite the same article, or parts of it.' },
    SAME_WORK: { description: 'Both cite the same work, and at least one of them no article of it.' },
    NOT_TOLD: { description: 'At least one of them cites nothing that is told.' },
  } satisfies Record<keyof typeof basisLikeness, object>,
});

const likenessOf = ({ articles, works }: SimilarRow): keyof typeof basisLikeness =>
  articles.length > 0 ? 'SAME_ARTICLE' : works.length > 0 ? 'SAME_WORK' : 'NOT_TOLD';

const whySimilar = (row: SimilarRow): string => {
  const conducts = `The same conduct: ${row.conducts.map(({ labelZh }) => labelZh).join('、')}.`;
  switch (likenessOf(row)) {
    case 'SAME_ARTICLE':
      return `${conducts} Both cite ${row.articles.join('、')}.`;
    case 'SAME_WORK':
      return `${conducts} Both cite ${row.works.join('、')}, at least one of them without an article.`;
    case 'NOT_TOLD':
      return `${conducts} What at least one of them cites is not told.`;
  }
};

const SimilarDecisionRef = builder.objectRef<SimilarRow>('SimilarDecision');
SimilarDecisionRef.implement({
  description: 'A decision on the same conduct and the same basis, and how many times the loss it fines.',
  fields: (t) => ({
    decision: t.expose('decision', { type: DecisionRef }),
    multiples: t.field({
      type: [UsedMultipleRef],
      description: 'Of its fines for that conduct; a fine whose multiple no source tells is left out.',
      resolve: ({ fines }) => fines.flatMap((fine) => multipleUsed(fine) ?? []),
    }),
    sharedConductTypes: t.field({
      type: [ConductTypeRef],
      resolve: ({ conducts }): readonly ConductType[] => conducts,
    }),
    basis: t.field({ type: BasisLikenessRef, resolve: likenessOf }),
    why: t.string({ description: 'In what it is similar, in a sentence.', resolve: whySimilar }),
  }),
});

const nothing: SimilarPage = { total: 0, fines: [], rows: [] };

builder.queryField('similarDecisions', (t) =>
  t.connection(
    {
      type: SimilarDecisionRef,
      nullable: true,
      description:
        'Decisions on the same conduct and basis, latest first, with the multiples that they use and how far these lie apart. Practice, not law: a multiple that others used makes none lawful.',
      args: {
        decision: t.arg.string({ required: true, description: 'Key of a decision, such as "decision:B029a:1".' }),
        alsoUntold: t.arg.boolean({
          defaultValue: false,
          description: 'Also where nobody tells what one of the two cites.',
        }),
      },
      resolve: async (_root, { decision, alsoUntold, ...args }, context) => {
        const untold = alsoUntold ?? false;
        let found: SimilarPage | undefined;
        const page = await pageOf(
          ['similarDecisions', decision, untold],
          async (limit, after) => {
            [found] = await context.batch(similarTo, { decision, alsoUntold: untold, limit, after });
            return (found ?? nothing).rows.map((row) => ({ ...row, id: row.decision.id }));
          },
          async () => (found ?? nothing).total,
          (row) => row.decision.decidedOn ?? unknownDay,
          args,
        );
        if (found === undefined) return null;
        const values = found.fines.flatMap((fine) => multipleUsed(fine)?.value ?? []);
        return { ...page, spread: spreadOf(values) };
      },
    },
    {
      name: 'SimilarDecisionConnection',
      description: 'A page of similar decisions.',
      fields: (t) => ({
        spread: t.expose('spread', {
          type: MultipleSpreadRef,
          nullable: true,
          description: `Over all of them, not only this page; of more than ${spreadCap} the latest. Null where no multiple is known.`,
        }),
      }),
    },
    { name: 'SimilarDecisionEdge', description: 'A similar decision and its cursor.' },
  ),
);
