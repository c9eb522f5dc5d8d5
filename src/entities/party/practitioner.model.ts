import { defineNode, type NodeRow } from '../../platform/graph/node-kind.ts';
import { personShape } from './person-shape.model.ts';

/** Somebody who acts for an institution: doctor, nurse, pharmacist, cashier, head; under a pseudonym. */
export const Practitioner = defineNode({
  label: 'Practitioner',
  labelZh: '机构人员',
  labelEn: 'practitioner',
  description: 'Somebody who acts for an institution: doctor, nurse, pharmacist, cashier, head; under a pseudonym.',
  layer: 'fact',
  dataClass: 'C2',
  shape: personShape,
  alsoLabelled: 'Party',
});
export type Practitioner = NodeRow<typeof Practitioner>;
