import { expect, test } from 'vitest';
import { cypher, declared, faultIn, protectName, unlabelledNode } from './cypher.ts';

// Names of this file only: what is declared protected stays so for the whole process.
protectName('Witness');
protectName('ACCUSES');

test.each([
  ['a label', 'MATCH (witness:Witness) RETURN witness.id'],
  ['an anonymous node', 'MATCH (:Case)-[:HEARS]->(:Witness) RETURN 1'],
  ['one of several labels', 'MATCH (one:Case|Witness) RETURN one.id'],
  ['one of several labels at once', 'MATCH (one:Case&Witness) RETURN one.id'],
  ['backticks', 'MATCH (one:`Witness`) RETURN one.id'],
  ['a label after WHERE', 'MATCH (one:Case|Court) WHERE one:Witness RETURN one.id'],
  ['the word IS', 'MATCH (one IS Witness) RETURN one.id'],
  ['a quote in a comment before it', "// it's\nMATCH (one:Witness) RETURN 'x'"],
  ['a quote in a string before it', `MATCH (one:Case {name: "it's"})-[:HEARS]->(:Witness) RETURN 'x'`],
  ['an escaped quote before it', String.raw`MATCH (one:Case {name: 'it\'s'})-[:HEARS]->(:Witness) RETURN 'x'`],
  ['a comment around a quote before it', "/* ' */ MATCH (one:Witness) RETURN 'x'"],
  ['a count', 'RETURN COUNT { (:Witness) }'],
])('a protected kind cannot be typed: %s', (_how, text) => {
  expect(faultIn(text)).toBe('"Witness" is protected: it enters a query only through its fragment.');
});

test.each([
  ['a type', 'MATCH (:Case)-[:ACCUSES]->(:Case) RETURN 1'],
  ['a variable and a type', 'MATCH (:Case)-[tie:ACCUSES]->(:Case) RETURN tie'],
  ['one of several types', 'MATCH (:Case)-[:CITES|ACCUSES]->(:Case) RETURN 1'],
  ['a bounded length', 'MATCH (:Case)-[:ACCUSES*1..2]->(:Case) RETURN 1'],
])('a protected relationship cannot be typed: %s', (_how, text) => {
  expect(faultIn(text)).toBe('"ACCUSES" is protected: it enters a query only through its fragment.');
});

test('the label that every seeded node carries cannot be typed: it would open all kinds at once', () => {
  expect(faultIn('MATCH (one:Seeded) RETURN one.id')).toContain('"Seeded" is protected');
});

test('a protected name spelt with an escaped character is refused', () => {
  expect(faultIn(String.raw`MATCH (one:\u0057itness) RETURN one.id`)).toContain('escaped character');
});

test.each([
  ['a negated label', 'MATCH (one:!Case) RETURN one.id'],
  ['a wildcard label', 'MATCH (one:%) RETURN one.id'],
  ['a wildcard after another label', 'MATCH (one:Case|%) RETURN one.id'],
  ['a computed label', 'MATCH (one:$($label)) RETURN one.id'],
  ['a negated type', 'MATCH (:Case)-[tie:!CITES]->(:Case) RETURN tie'],
])('what matches kinds without naming them is refused: %s', (_what, text) => {
  expect(faultIn(text)).toMatch(/name the kinds?\.$/);
});

test.each([
  '(:Case)--(:Case)',
  '(:Case)-->(:Case)',
  '(:Case)<--(:Case)',
  '(:Case)-[]-(:Case)',
  '(:Case)-[tie]->(:Case)',
  '(:Case)-[tie*1..3]->(:Case)',
  '(:Case)-[*1..3]-(:Case)',
  '(:Case)-[tie {mark: 1}]->(:Case)',
])('a relationship without a type is refused: %s', (pattern) => {
  expect(faultIn(`MATCH ${pattern} RETURN 1`)).toBe('A relationship needs a type.');
});

test.each([
  '-[:CITES*]->',
  '-[:CITES*..]->',
  '-[:CITES*2..]->',
  '-[cites:CITES*]->',
  '-[:CITES* {mark: 1}]->',
  '-[:CITES]->+',
  '-[:CITES]->*',
  '-[:CITES]-{2,}',
  '-[:CITES]->{,}',
])('a path without an upper bound is refused: %s', (path) => {
  expect(faultIn(`MATCH (:Case)${path}(:Case) RETURN 1`)).toMatch(/needs an upper bound/);
});

test.each([
  'MATCH ((:Case)-[:CITES]->(:Case))+ RETURN 1',
  'MATCH ((:Case)-[:CITES]->(:Case))* RETURN 1',
  'MATCH ((:Case)-[:CITES]->(:Case)){2,} RETURN 1',
  'MATCH path = SHORTEST 5 (:Case)-[:CITES]-+(:Case) RETURN path',
  'MATCH path = shortestPath((:Case)-[:CITES*]-(:Case)) RETURN path',
])('a repeated or shortest path without an upper bound is refused: %s', (text) => {
  expect(faultIn(text)).toMatch(/needs an upper bound/);
});

test.each([
  'CREATE (:Case)',
  'MERGE (:Case {id: 1})',
  'MATCH (one:Case) SET one.id = 1',
  'MATCH (one:Case) DELETE one',
  'MATCH (one:Case) detach delete one',
  'MATCH (one:Case) REMOVE one.id',
  'MATCH (one:Case) FOREACH (x IN [1] | SET one.id = x)',
])('a read does not write: %s', (text) => {
  expect(faultIn(text)).toBe('A read does not write.');
});

test.each([
  ["LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line", 'A read does not leave the graph.'],
  ['CALL db.labels() YIELD label RETURN label', 'A procedure knows no viewer.'],
  ['MATCH (one:Case) RETURN properties(one)', 'Columns come from the declaration of the kind.'],
  ['MATCH (one:Case) RETURN one {.*}', 'Columns come from the declaration of the kind.'],
  ["MATCH (one:Case) WHERE one.day < date('2021-05-01') RETURN one.id", 'Days are ISO strings: date() is not used.'],
])('%s is refused', (text, reason) => {
  expect(faultIn(text)).toBe(reason);
});

test.each([
  'MATCH (one:Case)-[:CITES*0..3]->(other:Case) RETURN count(*)',
  'MATCH (one:Case)-[:CITES*2]->(other:Case) RETURN [one.id, other.id][..5]',
  'MATCH (one:Case)((:Case)-[:CITES]->(:Case)){1,3}(other:Case) RETURN {id: one.id, sum: 2 * 3}',
  "MATCH (one:Case) WHERE one.name = 'Witness' RETURN one.id",
  'MATCH (one:Case) RETURN one.offset, one.created',
  'CALL () { MATCH (one:Case) RETURN count(one) AS total } RETURN total',
])('a bounded, typed, reading text is accepted: %s', (text) => {
  expect(faultIn(text)).toBeNull();
});

test('a fragment brings in what may not be typed, and only with its predicate', () => {
  const witness = declared("(one:Witness WHERE 'C3' IN $viewer.classes)", '(one:§Witness)');

  expect(cypher`MATCH ${witness} RETURN one.id`.text).toBe(
    "MATCH (one:Witness WHERE 'C3' IN $viewer.classes) RETURN one.id",
  );
  expect(() => cypher`MATCH (one:Witness) RETURN one.id`).toThrow('"Witness" is protected');
});

test.each([
  ['an anonymous node', 'MATCH () RETURN 1', '()'],
  ['an anonymous start', 'MATCH ()-[:CITES]->(one:Case) RETURN one.id', '()'],
  ['a name that nothing bound', 'MATCH (one) RETURN one.id', '(one)'],
  ['a name with properties only', 'MATCH (one {id: 1}) RETURN one.id', '(one {id: 1})'],
  ['a name with a condition only', 'MATCH (one WHERE one.id = 1) RETURN one.id', '(one WHERE one.id = 1)'],
  ['the far end', 'MATCH (one:Case)-[:CITES]->(other) RETURN other.id', '(other)'],
  ['a far end whose alias has its name', 'MATCH (one:Case)-[:CITES]->(other) RETURN other.id AS other', '(other)'],
  ['the second of a list', 'MATCH (one:Case), (other) RETURN one.id', '(other)'],
  [
    'a subquery that did not import it',
    'MATCH (one:Case) CALL () { MATCH (one) RETURN count(one) AS total } RETURN total',
    '(one)',
  ],
  ['after WITH dropped it', 'MATCH (one:Case) WITH one.id AS id MATCH (one) RETURN id', '(one)'],
  [
    'the second branch of a UNION',
    'MATCH (one:Case) RETURN one.id AS id UNION MATCH (one) RETURN one.id AS id',
    '(one)',
  ],
  ['without a space after MATCH', 'MATCH(one) RETURN one.id', '(one)'],
])('a node without a label is found: %s', (_where, text, node) => {
  expect(unlabelledNode(text)).toBe(node);
});

test.each([
  'MATCH (one:Case) MATCH (one)-[:CITES]->(other:Case) RETURN other.id',
  'MATCH (one:Case) CALL (one) { MATCH (one)-[:CITES]->(other:Case) RETURN other } MATCH (other)-[:CITES]->(one) RETURN other.id',
  'MATCH (one:Case) WITH one AS first MATCH (first)-[:CITES]->(:Case) RETURN first.id',
  'UNWIND $keys AS key MATCH (one:Case {id: key}) RETURN COLLECT { MATCH (one)-[:CITES]->(:Case) RETURN 1 }',
  'MATCH (one:Case) RETURN size(one.list), (1 + 2)',
  "MATCH (one:Case) WHERE one.id STARTS WITH 'x' AND EXISTS { (one)-[:CITES]->(:Case) } RETURN one.id",
])('a name that a labelled pattern, an alias or an import bound needs no label again: %s', (text) => {
  expect(unlabelledNode(text)).toBeNull();
});
