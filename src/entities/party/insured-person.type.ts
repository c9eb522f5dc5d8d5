import { personNode } from './person.type.ts';

personNode('InsuredPerson');
