import { encodeGlobalID } from '@pothos/plugin-relay';
import { builder } from '../../platform/graphql/builder.ts';
import { findPaths } from './find-paths.ts';
import type { PartyPath } from './paths.cypher.ts';

type Station = PartyPath['stations'][number];
type Step = PartyPath['steps'][number];

const StationRef = builder.objectRef<Station>('PathStation');
StationRef.implement({
  description: 'A party, a case or a ring on a path.',
  fields: (t) => ({
    id: t.id({ description: 'Global id.', resolve: ({ kind, key }) => encodeGlobalID(kind, key) }),
    key: t.exposeString('key'),
    kind: t.exposeString('kind', { description: 'The GraphQL type behind it.' }),
    name: t.exposeString('name', { description: 'Name of a body or case, pseudonym of a person.' }),
  }),
});

const StepRef = builder.objectRef<Step>('PathStep');
StepRef.implement({
  description: 'A tie between two neighbouring stations.',
  fields: (t) => ({
    type: t.exposeString('type', { description: 'LINKED_TO, MEMBER_OF or INVOLVES.' }),
    isForward: t.exposeBoolean('isForward', { description: 'Whether it leads from the earlier to the later station.' }),
    kind: t.exposeString('kind', { nullable: true, description: 'The kind of tie, or the role.' }),
    occurredFrom: t.expose('occurredFrom', { type: 'Date', nullable: true }),
    occurredTo: t.expose('occurredTo', { type: 'Date', nullable: true }),
    evidence: t.exposeString('evidenceEn', { nullable: true, description: 'What shows it, in our own words.' }),
    standard: t.exposeString('standard', {
      nullable: true,
      description: 'JUDGMENT, DECISION or ALLEGED: who established it.',
    }),
    mark: t.exposeString('mark'),
    sources: t.exposeStringList('sources', { description: 'Keys of the passages that tell it.' }),
  }),
});

const PathRef = builder.objectRef<PartyPath>('PartyPath');
PathRef.implement({
  description: 'How two parties are tied; a tie is no finding of wrong.',
  fields: (t) => ({
    length: t.int({ description: 'Number of steps.', resolve: ({ steps }) => steps.length }),
    stations: t.expose('stations', { type: [StationRef], description: 'From the first party to the last.' }),
    steps: t.expose('steps', { type: [StepRef], description: 'One fewer than stations.' }),
  }),
});

builder.queryField('paths', (t) =>
  t.field({
    type: [PathRef],
    nullable: true,
    description:
      'The shortest typed paths between two parties, at most twenty, shortest first, never through what you may not see.',
    args: {
      from: t.arg.string({ required: true, description: 'Key of a party.' }),
      to: t.arg.string({ required: true, description: 'Key of another party.' }),
      maxHops: t.arg.int({ defaultValue: 4, description: 'Between 1 and 6.' }),
    },
    resolve: (_root, { from, to, maxHops }, { graph }) => findPaths(graph, from, to, maxHops ?? 4),
  }),
);
