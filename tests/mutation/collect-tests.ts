import { expect as realExpect } from 'vitest';

// Stands in for vitest: what the test files tell is collected, to be run as often as there are mutants.

type Body = (...given: readonly never[]) => unknown;

export interface CollectedTest {
  readonly id: string;
  readonly name: string;
  readonly run: () => unknown;
}

export const collected: CollectedTest[] = [];
const inside: string[] = [];

const add = (title: string, run: () => unknown): void => {
  const name = [...inside, title].join(' > ');
  collected.push({ id: `${collected.length} ${name}`, name, run });
};

const group = (title: string, body: () => void): void => {
  inside.push(title);
  body();
  inside.pop();
};

const eachOf =
  (take: (title: string, body: () => void) => void) =>
  (cases: readonly unknown[]) =>
  (title: string, body: Body): void =>
    cases.forEach((one, at) => {
      take(`${title} (${at + 1})`, () => Reflect.apply(body, undefined, Array.isArray(one) ? one : [one]));
    });

export const test = Object.assign(add, { each: eachOf(add) });
export const it = test;
export const expect = realExpect;
export const describe = Object.assign(group, { each: eachOf(group) });
