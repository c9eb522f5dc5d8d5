import { defineNode, type NodeRow } from '../../platform/graph/node-kind.ts';
import { personShape } from './person-shape.model.ts';

/** Somebody in a public office or an agency; under a pseudonym. */
export const Official = defineNode({
  label: 'Official',
  labelZh: '公职人员',
  labelEn: 'official',
  description: 'Somebody in a public office or an agency; under a pseudonym.',
  layer: 'fact',
  dataClass: 'C2',
  shape: personShape,
  alsoLabelled: 'Party',
});
export type Official = NodeRow<typeof Official>;
