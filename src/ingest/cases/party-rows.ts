import { Broker } from '../../entities/party/broker.model.ts';
import { InsuredPerson } from '../../entities/party/insured-person.model.ts';
import { Official } from '../../entities/party/official.model.ts';
import { Organization } from '../../entities/party/organization.model.ts';
import { Practitioner } from '../../entities/party/practitioner.model.ts';
import type { NodeKind } from '../../platform/graph/node-kind.ts';
import type { PersonKind, StatedCase, StatedParty } from './stated-case.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A row of a kind, before its mark and its sources. */
export interface CaseNode {
  readonly kind: NodeKind;
  readonly row: Readonly<Record<string, unknown>> & { readonly id: string };
}

const persons: Readonly<Record<PersonKind, readonly [kind: NodeKind, prefix: string]>> = {
  PRACTITIONER: [Practitioner, 'practitioner'],
  INSURED_PERSON: [InsuredPerson, 'insured'],
  BROKER: [Broker, 'broker'],
  OFFICIAL: [Official, 'official'],
};

const isPerson = (kind: StatedParty['kind']): kind is PersonKind => kind in persons;

/**
 * The party of a case, another one in every case: nothing but a name would tell that two are the same, the roles of an
 * organisation change with its agreement, and names of persons are not kept.
 */
export const partyNode = ({ key, party, region }: StatedCase): CaseNode => {
  const { kind, name, ownership } = party;
  if (isPerson(kind)) return personNode(kind, key, `${key} 当事人`, region, null);
  const nameZh = name ?? `${key} 当事人`;
  const row = { id: `org:own:${key}`, nameZh, nameEn: null, orgKind: kind, ownership, region, memberCount: 1 };
  return { kind: Organization, row };
};

/** Somebody beside the party whom a measure hits, known by the role alone. */
export const otherPartyNode = (
  { key, region }: StatedCase,
  role: string,
  { partyOf, nameOf }: Vocabulary,
): CaseNode => {
  const [zh, en] = nameOf.get(role) ?? [role, role];
  if (partyOf.get(role) === 'PERSON') return personNode('PRACTITIONER', `${key}:${role}`, `${key} ${zh}`, region, en);
  const row = { nameZh: `${key} ${zh}`, nameEn: null, orgKind: 'OTHER', ownership: 'UNKNOWN', region, memberCount: 1 };
  return { kind: Organization, row: { id: `org:own:${key}:${role}`, ...row } };
};

const personNode = (
  personKind: PersonKind,
  key: string,
  pseudonym: string,
  region: string,
  descriptionEn: string | null,
): CaseNode => {
  const [kind, prefix] = persons[personKind];
  return { kind, row: { id: `${prefix}:own:${key}`, pseudonym, descriptionEn, region, memberCount: 1 } };
};
