import { builder } from '../../platform/graphql/builder.ts';
import type { CaseAnswers } from '../../reasoning/enforcement/case-answers.ts';
import { sinceDecision, untilDecision } from '../../reasoning/enforcement/case-procedure.ts';
import { ActLimitationRef } from './procedure/limitation.type.ts';
import { ProcedureTimetableRef } from './procedure/procedure-timetable.type.ts';
import { SuspectAnswerRef } from './procedure/transfer-duty.type.ts';

export const CaseCourseRef = builder.objectRef<CaseAnswers>('CaseCourse');
CaseCourseRef.implement({
  description:
    'The course of a case: until when it can be pursued, whether it goes to the police, by which steps, and what follows.',
  fields: (t) => ({
    limitation: t.field({
      type: [ActLimitationRef],
      description:
        'The three clocks of each act. Where the day of discovery is not told, the first day on which it must have been known stands for it, if that was in time.',
      resolve: ({ limitation, given: { asOf } }) => limitation.map((one) => ({ ...one, asOf })),
    }),
    transfer: t.field({
      type: [SuspectAnswerRef],
      description:
        'The duty to transfer, crime by crime, with addressee and clocks: of the party, and of the persons behind a body that cannot commit the crime. Empty where the acts lead to no crime.',
      resolve: ({ transfer, given: { asOf } }) => transfer.map((one) => ({ ...one, asOf })),
    }),
    procedure: t.field({
      type: ProcedureTimetableRef,
      description: 'The steps up to the decision and its service, with their terms and days.',
      resolve: ({ procedure, standsOn }) => ({ ...untilDecision(procedure), asOf: standsOn }),
    }),
    afterDecision: t.field({
      type: ProcedureTimetableRef,
      description:
        'Payment, instalments, daily surcharge, publication, reconsideration, suit, enforcement by the court.',
      resolve: ({ procedure, standsOn }) => ({ ...sinceDecision(procedure), asOf: standsOn }),
    }),
  }),
});
