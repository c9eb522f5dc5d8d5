import { z } from 'zod';
import { type Cypher, cypher, declared } from '../../platform/graph/cypher.ts';
import { defineLookup, eachKey, type Lookup } from '../../platform/graph/lookup.ts';
import type { Related } from '../../platform/graph/lookups.ts';
import type { NodeKind } from '../../platform/graph/node-kind.ts';
import type { Relationship } from '../../platform/graph/relationship.ts';
import { Broker } from './broker.model.ts';
import { InsuredPerson } from './insured-person.model.ts';
import { Official } from './official.model.ts';
import { Organization } from './organization.model.ts';
import { Party, partyKinds } from './party.model.ts';
import { Practitioner } from './practitioner.model.ts';

/** Who can be a party; the names are those of the node kinds. */
export const PartyKind = z.enum(['Organization', 'Practitioner', 'InsuredPerson', 'Broker', 'Official']);
export type PartyKind = z.infer<typeof PartyKind>;
export type PersonKind = Exclude<PartyKind, 'Organization'>;

/** Persons of the four kinds are told alike: a pseudonym and what they are. */
export interface PersonRow extends Practitioner {
  readonly kind: PersonKind;
}

export interface OrganizationRow extends Organization {
  readonly kind: 'Organization';
}

/** A party of any kind as read back; `kind` tells which. */
export type PartyRow = OrganizationRow | PersonRow;

/** The kind and the columns of a party that was matched by the pattern `Party(variable)`. */
export const partyColumns = (variable: string): Cypher => {
  const branches = (prefix: string): string =>
    partyKinds
      .map((kind) => `WHEN ${variable}:${prefix}${kind.label} THEN ['${kind.label}', ${kind.columns(variable).text}]`)
      .join(' ');
  return declared(`CASE ${branches('')} END`, `CASE ${branches('§')} END`);
};

const Columns = z.tuple([PartyKind, z.unknown()]);

/** Reads back what `partyColumns` returned. */
export const parseParty = (columns: unknown): PartyRow => {
  const [kind, values] = Columns.parse(columns);
  return kind === 'Organization'
    ? asOrganization(Organization.parse(values))
    : asPerson(kind, personKinds[kind].parse(values));
};

export const personKinds = { Practitioner, InsuredPerson, Broker, Official };

export const asOrganization = (row: Organization): OrganizationRow => ({ ...row, kind: 'Organization' });
export const asPerson = (kind: PersonKind, row: Practitioner): PersonRow => ({ ...row, kind });

/** The parties at the other end of a relationship, by key; what the relationship says settles the order of equals. */
export const relatedParties = <Shape extends z.ZodObject>(options: {
  readonly name: string;
  readonly from: NodeKind;
  readonly via: Relationship<Shape>;
}): Lookup<string, Related<PartyRow, z.infer<Shape>>> => {
  const { name, from, via } = options;
  return defineLookup({
    name,
    text: cypher`${eachKey}
    MATCH ${from('one')}
    WHERE one.id = key
    MATCH (one)-${via('link')}->${Party('party')}
    WITH at, link, party
    ORDER BY at, party.id, ${via.columns('link')}
    RETURN [at, ${partyColumns('party')}, ${via.columns('link')}]`,
    parse: ([columns, link]) => ({ node: parseParty(columns), link: via.parse(link) }),
  });
};
