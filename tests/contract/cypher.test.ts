import { expect, test } from 'vitest';
import { cypher } from '../../src/platform/graph/cypher.ts';
import { faultsInQuery } from '../../src/tools/cypher-lint/faults-in-query.ts';
import { lintCypher, vocabulary } from '../../src/tools/lint-cypher.ts';

const faultsIn = (text: string): readonly string[] => faultsInQuery('planted', text, vocabulary);

// What the linter says about our own texts is worth what it says about a planted fault.

test('an undefined variable is found', () => {
  expect(faultsIn('MATCH (work:LegalWork) RETURN wrok.id')).toEqual([
    expect.stringContaining('Variable `wrok` not defined'),
  ]);
});

test('a cartesian product is found', () => {
  expect(faultsIn('MATCH (work:LegalWork), (role:SubjectRole) RETURN work.id, role.id')).toEqual([
    expect.stringContaining('cartesian product'),
  ]);
});

test('a label and a relationship type that nobody declared are found', () => {
  expect(faultsIn('MATCH (judge:Judge)-[:RULED_ON]->(:Case) RETURN judge.id')).toEqual(
    expect.arrayContaining([
      expect.stringContaining('Label Judge is not present'),
      expect.stringContaining('Relationship type RULED_ON is not present'),
    ]),
  );
});

test('a relationship that points the wrong way is found', () => {
  expect(faultsIn('MATCH (work:LegalWork)<-[:HAS_PROVISION]-(:Provision) RETURN work.id')).toEqual(
    expect.arrayContaining([expect.stringContaining('[:HAS_PROVISION]')]),
  );
});

test('a property that its kind does not have is found, also when another kind has it', () => {
  expect(faultsIn('MATCH (role:SubjectRole) RETURN role.decidedOn')).toEqual([
    'planted: role.decidedOn is read, but SubjectRole has no property "decidedOn".',
  ]);
});

test.each([
  ['*', '-[:PART_OF*]->'],
  ['*2..', '-[:PART_OF*2..]->'],
])('a path of the length %s has no upper bound', (_length, path) => {
  expect(faultsIn(`MATCH (item:Provision)${path}(article:Provision) RETURN item.id`)).toEqual([
    expect.stringContaining('needs an upper bound'),
  ]);
});

test('a path of one to three steps has one', () => {
  expect(faultsIn('MATCH (item:Provision)-[:PART_OF*1..3]->(article:Provision) RETURN item.id')).toEqual([]);
});

test('date() is found: days are ISO strings', () => {
  expect(faultsIn("MATCH (work:LegalWork) WHERE work.validFrom < date('2021-05-01') RETURN work.id")).toEqual([
    'planted: Days are ISO strings: date() is not used.',
  ]);
});

test('a lookup that reads a parameter of its own is found: only its keys and the viewer travel with it', () => {
  expect(faultsIn('UNWIND range(0, size($keys) - 1) AS at WITH at, $keys[at] AS key RETURN [at, key, $limit]')).toEqual(
    [expect.stringContaining('Parameter $limit is not defined.')],
  );
});

test('a lookup that does not return one list beginning with the position of its key is found', () => {
  expect(faultsIn('UNWIND range(0, size($keys) - 1) AS at WITH at, $keys[at] AS key RETURN key')).toEqual([
    'planted: A lookup returns one list that begins with `at`.',
  ]);
});

test('the label of a protected kind cannot be typed into a query', () => {
  expect(() => cypher`MATCH (person:InsuredPerson) RETURN person.id`).toThrow('"InsuredPerson" is protected');
});

test('the type of a protected relationship cannot be typed into a query', () => {
  expect(() => cypher`MATCH (:Case)-[tie:LINKED_TO]->(:Case) RETURN tie.kind`).toThrow('"LINKED_TO" is protected');
});

test('a node without a label is found at either end of a relationship', () => {
  expect(faultsIn('MATCH (work:LegalWork)-[:BASED_ON]->(other) RETURN other.id')).toEqual([
    'planted: The node (other) has no label.',
  ]);
  expect(faultsIn('MATCH ()-[:BASED_ON]->(work:LegalWork) RETURN work.id')).toEqual([
    'planted: The node () has no label.',
  ]);
});

// And what it says about them: nothing.

test('every query of the product is lawful', { timeout: 240_000 }, async () => {
  const { texts, faults } = await lintCypher();

  expect(faults).toEqual([]);
  // Nothing found in nothing would prove nothing.
  expect(texts).toBeGreaterThan(50);
});
