import { defineNode, type NodeRow } from '../../platform/graph/node-kind.ts';
import { personShape } from './person-shape.model.ts';

/** A middleman, collector, dealer or organiser outside the institutions; under a pseudonym. */
export const Broker = defineNode({
  label: 'Broker',
  labelZh: '中间人',
  labelEn: 'broker',
  description: 'A middleman, collector, dealer or organiser outside the institutions; under a pseudonym.',
  layer: 'fact',
  dataClass: 'C3',
  shape: personShape,
  alsoLabelled: 'Party',
});
export type Broker = NodeRow<typeof Broker>;
