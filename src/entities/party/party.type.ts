import { related } from '../../platform/graph/lookups.ts';
import { builder, Language } from '../../platform/graphql/builder.ts';
import { Plays } from '../relationships.ts';
import { nodesOf, StatementRef } from '../statement.type.ts';
import { SubjectRole } from '../subject-role/subject-role.model.ts';
import { SubjectRoleRef } from '../subject-role/subject-role.type.ts';
import { Party } from './party.model.ts';
import type { PartyRow } from './party-row.ts';

const rolesOf = related({ name: 'rolesOfParty', from: Party, via: Plays, to: SubjectRole, direction: 'OUT' });

const PartyKindRef = builder.enumType('PartyKind', {
  description: 'What a party is.',
  values: {
    ORGANIZATION: { value: 'Organization', description: 'An institution, pharmacy, company, agency or other body.' },
    PRACTITIONER: { value: 'Practitioner', description: 'Somebody who acts for an institution.' },
    INSURED_PERSON: { value: 'InsuredPerson', description: 'Somebody insured or treated.' },
    BROKER: { value: 'Broker', description: 'A middleman, collector, dealer or organiser outside the institutions.' },
    OFFICIAL: { value: 'Official', description: 'Somebody in a public office or an agency.' },
  } as const,
});

export const PartyRef = builder.interfaceRef<PartyRow>('Party');

PartyRef.implement({
  description: 'Who takes part in a case: a body by its published name, a person under a pseudonym.',
  interfaces: [builder.nodeInterfaceRef(), StatementRef],
  resolveType: ({ kind }) => kind,
  fields: (t) => ({
    kind: t.expose('kind', { type: PartyKindRef }),
    displayName: t.string({
      description: 'The name of a body, in Chinese where it has no English one; the pseudonym of a person.',
      args: { language: t.arg({ type: Language, defaultValue: 'ZH' }) },
      resolve: (party, { language }) => displayNameOf(party, { inEnglish: language === 'EN' }),
    }),
    region: t.exposeString('region', { description: 'GB/T 2260 code; 000000 where the source does not tell.' }),
    memberCount: t.exposeInt('memberCount', {
      description: 'More than 1 where the source speaks of a group without telling its members apart.',
    }),
    roles: t.field({
      type: [SubjectRoleRef],
      description: 'In which capacities the law addresses it.',
      resolve: ({ id }, _args, context) => nodesOf(context, rolesOf, id),
    }),
  }),
});

const displayNameOf = (party: PartyRow, { inEnglish }: { readonly inEnglish: boolean }): string => {
  if (party.kind !== 'Organization') return party.pseudonym;
  return inEnglish ? (party.nameEn ?? party.nameZh) : party.nameZh;
};
