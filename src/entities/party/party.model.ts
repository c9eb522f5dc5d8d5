import { anyKind } from '../../platform/graph/any-kind.ts';
import { Broker } from './broker.model.ts';
import { InsuredPerson } from './insured-person.model.ts';
import { Official } from './official.model.ts';
import { Organization } from './organization.model.ts';
import { Practitioner } from './practitioner.model.ts';

/** Every kind that can take part in a case; they share the label `Party`. */
export const partyKinds = [Organization, Practitioner, InsuredPerson, Broker, Official] as const;

/** The pattern of a party of any kind, visible to the viewer. */
export const Party = anyKind('Party', partyKinds);
