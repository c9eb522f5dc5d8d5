import { type FactInput, FactInputRef } from '../../../entities/norm/fact-input.type.ts';
import { type EventInput, EventInputRef } from '../../../entities/procedural-rule/event-input.type.ts';
import { ProceduralRule } from '../../../entities/procedural-rule/procedural-rule.model.ts';
import { rulesOnFile } from '../../../entities/procedural-rule/rules-on-file.cypher.ts';
import { everySanctionType } from '../../../entities/sanction-type/sanction-type.cypher.ts';
import { BadInputError } from '../../../platform/errors.ts';
import { builder } from '../../../platform/graphql/builder.ts';
import type { Context } from '../../../platform/graphql/context.ts';
import type { Told } from '../../../platform/graphql/told.ts';
import { chineseWorkingDays } from '../../../reasoning/calendar/working-days.ts';
import { factKeysOf } from '../../../reasoning/legality/facts/fact-keys.ts';
import { procedureTimetable, type Timetable } from '../../../reasoning/procedure/procedure-timetable.ts';
import type { Surcharge } from '../../../reasoning/procedure/surcharge.ts';
import { readEvents } from '../read-events.ts';
import { factsFrom, readFacts } from '../read-facts.ts';
import { type OnDay, StepRef, TextNotOnFileRef } from './rule-line.type.ts';

interface ProcedureInput {
  readonly events?: Told<readonly EventInput[]>;
  readonly measures?: Told<readonly string[]>;
  readonly fine?: Told<number>;
  readonly largerFineFrom?: Told<number>;
  readonly partyIsCitizen?: Told<boolean>;
  readonly facts?: Told<readonly FactInput[]>;
  readonly asOf?: Told<string>;
}

const ProcedureInputRef = builder.inputRef<ProcedureInput>('ProcedureInput').implement({
  description: 'A case on its way to a decision, or after it. What is left out is not known.',
  fields: (t) => ({
    events: t.field({ type: [EventInputRef], description: 'What has happened, and is planned, each once.' }),
    measures: t.stringList({
      description: 'Codes of the measures intended or decided, such as FINE; all of them, or leave it out.',
    }),
    fine: t.field({ type: 'Yuan', description: 'The fine intended or decided.' }),
    largerFineFrom: t.field({
      type: 'Yuan',
      description: 'The local figure from which a fine is a larger one; the law leaves it to local texts.',
    }),
    partyIsCitizen: t.boolean({ description: 'Whether the party is a natural person.' }),
    facts: t.field({ type: [FactInputRef], description: 'Further facts that conditions ask for.' }),
    asOf: t.field({ type: 'Date', description: 'The day on which the case stands; today when left out.' }),
  }),
});

const SurchargeRef = builder.objectRef<Surcharge>('Surcharge');
SurchargeRef.implement({
  description: 'What delay in paying the fine has cost by the day asked about.',
  fields: (t) => ({
    from: t.expose('from', { type: 'Date', description: 'First day of delay.' }),
    to: t.expose('to', { type: 'Date', description: 'Last day counted.' }),
    days: t.exposeInt('days', { description: 'Days of delay that count.' }),
    pausedDays: t.exposeInt('pausedDays', { description: 'Days that do not count, during reconsideration or suit.' }),
    amount: t.expose('fen', { type: 'Fen' }),
    cap: t.expose('capFen', { type: 'Fen', description: 'It never passes this.' }),
    capReachedOn: t.expose('capReachedOn', {
      type: 'Date',
      nullable: true,
      description: 'The day on which the cap is reached if nothing pauses; null when it was reached or never will be.',
    }),
  }),
});

export const ProcedureTimetableRef = builder.objectRef<Timetable & OnDay>('ProcedureTimetable');
ProcedureTimetableRef.implement({
  description: 'The steps that a case needs, in order, with their last days.',
  fields: (t) => ({
    asOf: t.expose('asOf', { type: 'Date' }),
    steps: t.field({
      type: [StepRef],
      description: 'Steps that do not apply are left out unless asked for.',
      args: { includeNotRequired: t.arg.boolean({ defaultValue: false }) },
      resolve: ({ steps, asOf }, { includeNotRequired }) =>
        steps
          .filter(({ applies }) => applies !== 'FALSE' || includeNotRequired === true)
          .map((step) => ({ ...step, asOf })),
    }),
    surcharge: t.expose('surcharge', {
      type: SurchargeRef,
      nullable: true,
      description: 'Null while nothing is overdue, or the fine is not known.',
    }),
    textsNotOnFile: t.field({
      type: [TextNotOnFileRef],
      description: 'Works whose text of the day of a step is not on file: their steps of that day are not told.',
      resolve: ({ textsMissing }) => textsMissing,
    }),
  }),
});

/** Everything but limitation and transfer, which have questions of their own. */
const matters = ProceduralRule.shape.shape.matter.options.filter(
  (matter) => matter !== 'TRANSFER' && !matter.endsWith('LIMITATION'),
);

const answer = async (input: ProcedureInput, { batch, today }: Context): Promise<Timetable & OnDay> => {
  const events = readEvents(input.events, 'input.events');
  const [known, ...found] = await Promise.all([
    batch(everySanctionType, ''),
    ...matters.map((matter) => batch(rulesOnFile, matter)),
  ]);
  const rules = found.flat();
  const measures = checkedMeasures(
    input,
    known.map(({ id }) => id),
  );
  const facts = readFacts(input.facts, factKeysOf(rules.map(({ condition }) => condition)), 'input.facts');
  const { fine, largerFineFrom, partyIsCitizen } = input;
  for (const [field, fen] of Object.entries({ fine, largerFineFrom }))
    if (fen != null && fen < 0) throw new BadInputError(`input.${field}`, 'An amount must not be negative.');
  const asOf = input.asOf ?? today;
  const timetable = procedureTimetable({
    rules,
    events,
    facts: factsFrom(facts, {
      largerFine: fine != null && largerFineFrom != null ? fine >= largerFineFrom : null,
      partyIsCitizen: partyIsCitizen ?? null,
    }),
    measures,
    fineFen: fine ?? null,
    asOf,
    calendar: chineseWorkingDays,
  });
  return { ...timetable, asOf };
};

/** A fine without the measure FINE, or the other way round, is no contradiction that we resolve: it is an error. */
const checkedMeasures = ({ measures, fine }: ProcedureInput, known: readonly string[]): readonly string[] | null => {
  for (const [at, code] of (measures ?? []).entries())
    if (!known.includes(code))
      throw new BadInputError(
        `input.measures[${at}]`,
        `"${code}" is no kind of measure: take a code of "sanctionTypes".`,
      );
  if (fine != null && measures != null && !measures.includes('FINE'))
    throw new BadInputError('input.fine', 'A fine is given, but FINE is not among the measures.');
  return measures ?? null;
};

builder.queryField('procedureTimetable', (t) =>
  t.field({
    type: ProcedureTimetableRef,
    nullable: true,
    description:
      'What a penalty case has to do by law, by when, and what follows the decision: payment, surcharge, publication, remedies, enforcement.',
    args: { input: t.arg({ type: ProcedureInputRef, required: true }) },
    resolve: (_root, { input }, context) => answer(input, context),
  }),
);
