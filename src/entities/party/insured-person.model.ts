import { defineNode, type NodeRow } from '../../platform/graph/node-kind.ts';
import { personShape } from './person-shape.model.ts';

/** Somebody insured or treated; under a pseudonym. */
export const InsuredPerson = defineNode({
  label: 'InsuredPerson',
  labelZh: '参保人',
  labelEn: 'insured person',
  description: 'Somebody insured or treated; under a pseudonym.',
  layer: 'fact',
  dataClass: 'C3',
  shape: personShape,
  alsoLabelled: 'Party',
});
export type InsuredPerson = NodeRow<typeof InsuredPerson>;
