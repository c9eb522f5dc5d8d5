import { z } from 'zod';
import { defineNode, type NodeRow } from '../../platform/graph/node-kind.ts';
import { Condition } from '../norm/condition.model.ts';
import { statement } from '../statement.model.ts';
import { ProceduralEvent } from './procedural-event.model.ts';

/** What a norm of procedure or limitation asks for, by when, of whom: one step or one period. */
export const ProceduralRule = defineNode({
  label: 'ProceduralRule',
  labelZh: '程序规则',
  labelEn: 'procedural rule',
  description: 'What a norm of procedure or limitation asks for, by when, of whom: one step or one period.',
  layer: 'norm',
  dataClass: 'C0',
  shape: z.strictObject({
    ...statement,
    matter: z.enum([
      'EVIDENCE',
      'DECISION',
      'TRANSFER',
      'PERFORMANCE',
      'PUBLICITY',
      'RECONSIDERATION',
      'LITIGATION',
      'ENFORCEMENT',
      'ADMINISTRATIVE_LIMITATION',
      'PUBLIC_ORDER_LIMITATION',
      'CRIMINAL_LIMITATION',
    ]),
    /** What is to be done, in capitals: rows of one step are its grounds, or what different texts say of it. */
    step: z.string().regex(/^[A-Z_]+$/),
    gistEn: z.string(),
    /** The order in which a case meets it within its matter. */
    sequence: z.int().positive(),
    modality: z.enum(['MUST', 'MAY', 'MUST_NOT']),
    actor: z.enum([
      'DEPARTMENT',
      'OFFICERS',
      'HEAD_OF_DEPARTMENT',
      'LEGAL_REVIEWERS',
      'PARTY',
      'ASSISTING_BODY',
      'RECONSIDERATION_BODY',
      'POLICE',
      'PROCURATORATE',
      'COURT',
    ]),
    /** When it applies at all; null when always. */
    condition: Condition.nullable(),
    /** WITHIN: by the last day. NOT_BEFORE: only after it. AHEAD_OF: so long before the event. AT_ONCE and NONE: no count. */
    bound: z.enum(['WITHIN', 'NOT_BEFORE', 'AHEAD_OF', 'AT_ONCE', 'NONE']),
    runsFrom: ProceduralEvent.nullable(),
    /** Ids of rules: the period runs from the last day of the latest of them, instead of from an event. */
    runsFromEndOf: z.array(z.string()),
    /** Any of these events on or before the last day keeps the period. */
    keptBy: z.array(ProceduralEvent),
    /** An event within the period from which it runs anew. */
    restartsFrom: ProceduralEvent.nullable(),
    length: z.int().positive().nullable(),
    unit: z.enum(['CALENDAR_DAY', 'WORKING_DAY', 'MONTH', 'YEAR', 'HOUR']).nullable(),
    /** A last day that is no working day: moves to the next one, stays, or the text is silent. */
    lastDay: z.enum(['MOVES', 'STAYS', 'NOT_SAID']),
    /** What each day of delay costs, in per cent of the sum owed, up to a cap in per cent of it. */
    percentPerDay: z.int().positive().nullable(),
    capPercent: z.int().positive().nullable(),
    /** Pairs of events: between them nothing accrues. */
    pausedBetween: z.array(z.tuple([ProceduralEvent, ProceduralEvent])),
    /** What follows when it is not kept. */
    consequenceEn: z.string().nullable(),
    /** Whether its reading is contested; the note says what the two sides hold. */
    isContested: z.boolean(),
    noteEn: z.string().nullable(),
  }),
  indexed: [['matter']],
  json: ['condition', 'pausedBetween'],
});
export type ProceduralRule = NodeRow<typeof ProceduralRule>;
