import { personNode } from './person-node.ts';

personNode('Practitioner');
