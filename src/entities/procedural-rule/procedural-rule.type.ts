import { nodeById, related } from '../../platform/graph/lookups.ts';
import { builder } from '../../platform/graphql/builder.ts';
import { enumOf } from '../../platform/graphql/enum-of.ts';
import { ConditionRef } from '../norm/condition.type.ts';
import { Norm } from '../norm/norm.model.ts';
import { NormRef } from '../norm/norm.type.ts';
import { Regulates } from '../relationships.ts';
import { declareSources, loadMany, nodesOf, StatementRef } from '../statement.type.ts';
import { ProceduralEvent } from './procedural-event.model.ts';
import { ProceduralRule } from './procedural-rule.model.ts';

const { shape } = ProceduralRule.shape;
const ruleById = nodeById(ProceduralRule);
const normsOf = related({
  name: 'normsOfProceduralRule',
  from: ProceduralRule,
  via: Regulates,
  to: Norm,
  direction: 'IN',
});
const rulesOf = related({
  name: 'proceduralRulesOfNorm',
  from: Norm,
  via: Regulates,
  to: ProceduralRule,
  direction: 'OUT',
  orderBy: 'sequence',
});
declareSources('ProceduralRule', ProceduralRule);

export const ProceduralEventRef = enumOf(
  'ProceduralEvent',
  'What happens in a case on a day; periods run from such events and are kept by them.',
  ProceduralEvent,
  {
    LATER_CRIME: 'A further crime of the same person.',
    PAYMENT_DEFERRED_TO: 'The last day of a deferral or of instalments.',
    REMEDY_KNOWN: 'The party learned of a remedy that the decision had not named.',
    SUSPICION_FOUND: 'The department found facts that suggest a crime.',
    TRANSFERRED: 'The case reached the police.',
  },
);
export const ProceduralMatterRef = enumOf('ProceduralMatter', 'What a rule of procedure is about.', shape.matter);
export const ProceduralModalityRef = enumOf('ProceduralModality', 'Whether there is a choice.', shape.modality);
export const ProceduralActorRef = enumOf('ProceduralActor', 'Who acts.', shape.actor);
export const PeriodBoundRef = enumOf('PeriodBound', 'How a period binds.', shape.bound, {
  WITHIN: 'By its last day.',
  NOT_BEFORE: 'Only when it has passed.',
  AHEAD_OF: 'So long before the event.',
  AT_ONCE: 'Without delay, and without a count.',
  NONE: 'The text sets no time.',
});
const PeriodUnitRef = enumOf('PeriodUnit', 'What a period counts.', shape.unit.unwrap(), {
  WORKING_DAY: 'By the official calendar of holidays and worked weekends.',
});
const LastDayRef = enumOf('LastDayRule', 'What happens to a last day that is no working day.', shape.lastDay, {
  NOT_SAID: 'The text is silent: the earlier day is given, the later one as the other reading.',
});

export const ProceduralRuleRef = builder.objectRef<ProceduralRule>('ProceduralRule');

builder.node(ProceduralRuleRef, {
  description: ProceduralRule.description,
  interfaces: [StatementRef],
  id: { resolve: ({ id }) => id },
  loadManyWithoutCache: loadMany(ruleById),
  fields: (t) => ({
    matter: t.expose('matter', { type: ProceduralMatterRef }),
    step: t.exposeString('step', { description: 'What is to be done, such as HEARING_NOTICE.' }),
    gist: t.exposeString('gistEn', { description: 'What it says, in our own words.' }),
    modality: t.expose('modality', { type: ProceduralModalityRef }),
    actor: t.expose('actor', { type: ProceduralActorRef }),
    condition: t.expose('condition', { type: ConditionRef, nullable: true, description: 'Null: always.' }),
    bound: t.expose('bound', { type: PeriodBoundRef }),
    runsFrom: t.expose('runsFrom', { type: ProceduralEventRef, nullable: true }),
    runsFromEndOf: t.exposeStringList('runsFromEndOf', {
      description: 'Keys of rules: it runs from the last day of the latest of them.',
    }),
    keptBy: t.expose('keptBy', { type: [ProceduralEventRef], description: 'Any of these events keeps it.' }),
    restartsFrom: t.expose('restartsFrom', {
      type: ProceduralEventRef,
      nullable: true,
      description: 'An event within the period from which it runs anew.',
    }),
    length: t.exposeInt('length', { nullable: true, description: 'Null: no count.' }),
    unit: t.expose('unit', { type: PeriodUnitRef, nullable: true }),
    lastDay: t.expose('lastDay', { type: LastDayRef }),
    percentPerDay: t.exposeInt('percentPerDay', { nullable: true, description: 'What a day of delay costs.' }),
    capPercent: t.exposeInt('capPercent', { nullable: true, description: 'The most that delay costs.' }),
    consequence: t.exposeString('consequenceEn', { nullable: true, description: 'What follows when it is not kept.' }),
    isContested: t.exposeBoolean('isContested', { description: 'Whether its reading is contested; see the note.' }),
    note: t.exposeString('noteEn', { nullable: true }),
    norms: t.field({
      type: [NormRef],
      description: 'The norms that set, repeat, count, pause or cap it.',
      resolve: ({ id }, _args, context) => nodesOf(context, normsOf, id),
    }),
  }),
});

builder.objectField(NormRef, 'proceduralRules', (t) =>
  t.field({
    type: [ProceduralRuleRef],
    description: 'The steps and periods that it regulates.',
    resolve: ({ id }, _args, context) => nodesOf(context, rulesOf, id),
  }),
);
