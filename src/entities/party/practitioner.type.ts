import { personNode } from './person.type.ts';

personNode('Practitioner');
