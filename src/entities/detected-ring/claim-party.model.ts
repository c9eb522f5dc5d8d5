import { z } from 'zod';
import { defineNode, type NodeRow } from '../../platform/graph/node-kind.ts';
import { Region, statement } from '../statement.model.ts';

/**
 * A patient, doctor or facility of claims, under a keyed pseudonym. Only those that a detected ring or its settlements
 * name are in the graph: to be here is suspicion, and of its class.
 */
export const ClaimParty = defineNode({
  label: 'ClaimParty',
  labelZh: '结算主体',
  labelEn: 'party of claims',
  description: 'A patient, doctor or facility that a detected ring or its settlements name; under a pseudonym.',
  layer: 'fact',
  dataClass: 'C6',
  shape: z.strictObject({
    ...statement,
    kind: z.enum(['PATIENT', 'DOCTOR', 'FACILITY']),
    pseudonym: z.string(),
    /** Of insurance for a patient, of its claims for the others. */
    region: Region,
  }),
});
export type ClaimParty = NodeRow<typeof ClaimParty>;
