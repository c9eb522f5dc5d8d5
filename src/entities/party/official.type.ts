import { personNode } from './person-node.ts';

personNode('Official');
