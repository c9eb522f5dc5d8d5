import { expect, test } from 'vitest';
import { cypher } from '../../platform/graph/cypher.ts';
import { partyKinds } from './party.model.ts';
import { PartyKind, parseParty, partyColumns } from './party-row.ts';

test('every kind of party can be told, and no other', () => {
  expect([...PartyKind.options].sort()).toEqual(partyKinds.map(({ label }) => label).sort());
});

test('the columns may stand in a query although they name protected kinds', () => {
  const text = cypher`RETURN ${partyColumns('party')}`.text;

  expect(text).toContain("WHEN party:Broker THEN ['Broker', [party.id, ");
});

test('a body is read back with its kind', () => {
  const harbour = parseParty([
    'Organization',
    ['org:harbour', 'VERIFIED', '海港医院', null, 'HOSPITAL', 'PRIVATE', '320100', 1],
  ]);

  expect(harbour).toEqual({
    id: 'org:harbour',
    mark: 'VERIFIED',
    nameZh: '海港医院',
    nameEn: null,
    orgKind: 'HOSPITAL',
    ownership: 'PRIVATE',
    region: '320100',
    memberCount: 1,
    kind: 'Organization',
  });
});

test('a group of brokers is read back with its kind and size', () => {
  const dealers = parseParty(['Broker', ['broker:harbour:1', 'SECONDARY', 'Dealers 1', null, '320100', 4]]);

  expect(dealers).toEqual({
    id: 'broker:harbour:1',
    mark: 'SECONDARY',
    pseudonym: 'Dealers 1',
    descriptionEn: null,
    region: '320100',
    memberCount: 4,
    kind: 'Broker',
  });
});

test('a party without a kind is an error, not an empty party', () => {
  expect(() => parseParty(null)).toThrow();
});
