import { ProvisionRef, VersionRef } from '../../entities/provision/provision.type.ts';
import { MarkRef } from '../../entities/statement.type.ts';
import { TernaryRef } from '../../entities/ternary.type.ts';
import { builder, Language } from '../../platform/graphql/builder.ts';
import {
  type ProvisionStanding,
  type Renumbering,
  standingOfProvision,
} from '../../reasoning/versions/provision-standing.ts';
import { historyOfProvision } from './work-history.cypher.ts';
import { WorkStandingRef } from './work-standing.type.ts';

const ReasonRef = builder.enumType('ProvisionStandingReason', {
  description: 'Why a provision is in force on a day, or is not.',
  values: {
    IN_FORCE: { description: 'A wording on file holds on that day.' },
    WORK_NOT_IN_FORCE: { description: 'Its work is not in force on that day.' },
    WORK_DAYS_UNKNOWN: { description: 'Whether its work is in force on that day is not known.' },
    DELETED: { description: 'It was deleted (删去).' },
    RENUMBERED: { description: 'The rule stands under another number by that day (条序调整).' },
    NOT_YET_INSERTED: { description: 'The text of that day does not have it yet.' },
    TEXT_NOT_ON_FILE: { description: 'The wording of that day is not on file: nothing is said.' },
  } as const,
});

const RenumberingRef = builder.objectRef<Renumbering & { readonly asOf: string }>('Renumbering');

RenumberingRef.implement({
  description: 'The same rule under another number.',
  fields: (t) => ({
    provision: t.field({ type: ProvisionRef, resolve: ({ provision, asOf }) => ({ ...provision, asOf }) }),
    on: t.expose('on', { type: 'Date', nullable: true, description: 'First day of the later number.' }),
    mark: t.expose('mark', { type: MarkRef }),
  }),
});

const ProvisionStandingRef = builder.objectRef<ProvisionStanding>('ProvisionStanding');

ProvisionStandingRef.implement({
  description: 'Whether a provision is in force on a day, why, and where its rule stands otherwise.',
  fields: (t) => ({
    on: t.expose('on', { type: 'Date', description: 'The day that was asked about.' }),
    outcome: t.expose('outcome', {
      type: TernaryRef,
      description: 'UNKNOWN where the wording of the day is not on file.',
    }),
    reason: t.expose('reason', { type: ReasonRef }),
    sentence: t.string({
      description: 'The answer as a lawyer would say it.',
      args: { language: t.arg({ type: Language, defaultValue: 'ZH' }) },
      resolve: ({ sentence }, { language }) => (language === 'EN' ? sentence.en : sentence.zh),
    }),
    version: t.expose('version', { type: VersionRef, nullable: true, description: 'The wording of that day.' }),
    movedTo: t.field({
      type: [RenumberingRef],
      description: 'Where the rule that stood here stands by that day.',
      resolve: ({ movedTo, on }) => movedTo.map((one) => ({ ...one, asOf: on })),
    }),
    stoodAt: t.field({
      type: [RenumberingRef],
      description: 'Where the rule that stands here later stood on that day.',
      resolve: ({ stoodAt, on }) => stoodAt.map((one) => ({ ...one, asOf: on })),
    }),
    work: t.expose('work', { type: WorkStandingRef, description: 'Whether its work is in force on that day.' }),
    doubts: t.stringList({
      description: 'Amendments of the work whose text is not on file.',
      args: { language: t.arg({ type: Language, defaultValue: 'ZH' }) },
      resolve: ({ doubts }, { language }) => doubts.map(({ zh, en }) => (language === 'EN' ? en : zh)),
    }),
    mark: t.expose('mark', { type: MarkRef, description: 'Of the weakest statement that the answer rests on.' }),
  }),
});

builder.objectField(ProvisionRef, 'inForce', (t) =>
  t.field({
    type: ProvisionStandingRef,
    nullable: true,
    description: 'Whether it is in force on a day, and why: deleted, renumbered, not there yet, or not on file.',
    args: { on: t.arg({ type: 'Date', description: 'The day asked about; the one of the provision when not given.' }) },
    resolve: async ({ id, asOf }, { on }, context) => {
      const day = on ?? asOf;
      const [history] = await context.batch(historyOfProvision, { id, on: day });
      return history === undefined ? null : standingOfProvision(history, day);
    },
  }),
);
