import { expect, test } from 'vitest';
import '../../src/app/schema.ts';
import { nodeKinds, relationships } from '../../src/entities/relationships.ts';
import { isProtected } from '../../src/platform/graph/data-class.ts';
import { definedTexts, faultyTexts } from '../../src/platform/graph/query.ts';
import { visibility } from '../../src/platform/graph/viewer.ts';

// Without a database: what holds for every text that the schema brought in.

const protectedKinds = nodeKinds.filter(({ dataClass }) => isProtected(dataClass));
const protectedTies = relationships.filter(({ dataClass }) => isProtected(dataClass));
const texts = [...definedTexts].map(([name, { text }]) => ({ name, text }));

/** Places where `name` stands as a label or type of a variable, and those among them that its predicate follows. */
const places = (text: string, name: string, predicateOf: (variable: string) => string) =>
  [...text.matchAll(new RegExp(String.raw`(\w+)?\s*[:|&]\s*${name}\b`, 'g'))].map(
    ({ 0: found, 1: variable, index }) => ({
      found,
      isGuarded:
        variable !== undefined &&
        text
          .slice(index + found.length)
          .replace(/^ (?:WHERE|AND) /, '')
          .startsWith(predicateOf(variable)),
    }),
  );

test('no text holds what the tag refuses, also not a name that was declared protected after it', () => {
  expect(faultyTexts()).toEqual([]);
  expect(definedTexts.size).toBeGreaterThan(100);
});

test.each(protectedKinds)(
  'a text that matches $label carries the predicate of $label for the same variable',
  ({ label, dataClass }) => {
    const matching = texts.filter(({ text }) => new RegExp(String.raw`[:|&]\s*${label}\b`).test(text));
    const unguarded = matching.filter(({ text }) => {
      // A list of kinds, `(x:A|B WHERE (x:A AND …) OR …)`, and the choice of columns, `CASE WHEN x:A`, name a kind once more.
      const guards = places(text, label, (variable) => visibility(variable, dataClass)).filter(
        ({ isGuarded }) => isGuarded,
      ).length;
      const patterns = [...text.matchAll(new RegExp(String.raw`\(\w*:(?:\w+\|)*${label}\b`, 'g'))].filter(
        ({ 0: found, index }) => !/^ AND /.test(text.slice(index + found.length)),
      );
      return guards === 0 || guards < patterns.length;
    });

    expect(matching).not.toEqual([]);
    expect(unguarded.map(({ name }) => name)).toEqual([]);
  },
);

test.each(protectedTies)('a text that follows $type asks for its class', ({ type, dataClass }) => {
  const following = texts.filter(({ text }) => new RegExp(String.raw`[:|]${type}\b`).test(text));
  const unguarded = following.filter(({ text }) => {
    const guards = places(text, type, () => `'${dataClass}' IN $viewer.classes`).filter(
      ({ isGuarded }) => isGuarded,
    ).length;
    const patterns = [...text.matchAll(new RegExp(String.raw`\[\w*:(?:\w+\|)*${type}\b`, 'g'))];
    return guards === 0 || guards < patterns.length;
  });

  expect(following).not.toEqual([]);
  expect(unguarded.map(({ name }) => name)).toEqual([]);
});

test('the label that parties share is matched only together with the predicate of each kind', () => {
  const predicates = protectedKinds.filter(({ alsoLabelled }) => alsoLabelled === 'Party');
  const bare = texts.flatMap(({ name, text }) =>
    [...text.matchAll(/\((\w+):Party\b([^\n]*)/g)]
      .filter(
        ([, variable = '', rest = '']) =>
          !predicates.every(({ label, dataClass }) =>
            rest.includes(`${variable}:${label} AND ${visibility(variable, dataClass)}`),
          ),
      )
      .map(([found]) => `${name}: ${found}`),
  );

  expect(texts.some(({ text }) => /:Party\b/.test(text))).toBe(true);
  expect(bare).toEqual([]);
});

test('every path of variable length has an upper bound', () => {
  const lengths = texts.flatMap(({ name, text }) =>
    [...text.matchAll(/-\[[^\]]*?\*([^\]\s{]*)|\)\s*(\{[^}:]*\}|[+*](?=\s*\())/g)].map(([, length, quantifier]) => ({
      name,
      length: length ?? quantifier ?? '',
    })),
  );

  expect(lengths.length).toBeGreaterThan(5);
  expect(lengths.filter(({ length }) => !/^(?:\d+|\d*\.\.\d+|\{\d+\}|\{\d*,\d+\})$/.test(length))).toEqual([]);
});
