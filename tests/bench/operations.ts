import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { randomFrom } from '../../src/platform/random.ts';
import { keys } from './generate.ts';
import type { Client } from './load.ts';

/** What is asked, in turn with each of the variables. */
export interface Operation {
  readonly name: string;
  readonly query: string;
  readonly variables: readonly Readonly<Record<string, unknown>>[];
}

const examples = join(import.meta.dirname, '../../queries/examples');
const example = (name: string): string => readFileSync(join(examples, `${name}.graphql`), 'utf8');
const exampleVariables = (name: string): Readonly<Record<string, unknown>> =>
  z.record(z.string(), z.unknown()).parse(JSON.parse(readFileSync(join(examples, `${name}.variables.json`), 'utf8')));

/** Both headline questions as the examples ask them. */
export const seedOperations = (): readonly Operation[] => [
  { name: 'penalty basis', query: example('penalty-basis'), variables: [exampleVariables('penalty-basis')] },
  { name: 'collusion ring', query: example('collusion-ring'), variables: [exampleVariables('collusion-ring')] },
];

/** Facts to law, and a decision to law, as the examples ask them. */
export const assessOperations = (): readonly Operation[] =>
  ['assess-conduct', 'check-decision'].map((name) => ({
    name,
    query: example(name),
    variables: [exampleVariables(name)],
  }));

const keysAsked = 200;

const casePage = `query Cases($first: Int!, $after: String) {
  cases(first: $first, after: $after) {
    edges { cursor node { key title(language: EN) kind status region reportedOn mark } }
    pageInfo { hasNextPage endCursor }
  }
}`;

const organizationPage = `query Organizations($after: String) {
  organizations(first: 50, after: $after) {
    edges { node { key name orgKind region cases(first: 3) { edges { node { key reportedOn } } } } }
    pageInfo { hasNextPage endCursor }
  }
}`;

const decisionPage = `query Decisions($after: String) {
  decisions(first: 20, after: $after) {
    edges {
      node {
        key decidedOn kind
        measures { key gist justification { verdict basisStatus reasons { rule reason } bases { outcome isCited } } }
      }
    }
    pageInfo { hasNextPage endCursor }
  }
}`;

/** The same questions of many keys, those of the hubs apart, and pages of lists. */
export const generatedOperations = async (
  cases: number,
  hubMeasures: readonly string[],
  client: Client,
): Promise<readonly Operation[]> => {
  const random = randomFrom(7);
  const some = <Item>(make: () => Item): Item[] => Array.from({ length: keysAsked }, make);
  const deep = await cursorAfter(client, Math.floor(cases / 2));
  return [
    {
      name: 'penalty basis, any measure',
      query: example('penalty-basis'),
      variables: some(() => ({ measure: keys.measure(random.between(0, cases - 1)) })),
    },
    {
      name: 'penalty basis, hub conduct and hub provision',
      query: example('penalty-basis'),
      variables: some(() => ({ measure: random.pick(hubMeasures) })),
    },
    {
      name: 'collusion ring, any ring',
      query: example('collusion-ring'),
      variables: some(() => ({ ring: keys.ring(random.between(0, keys.rings(cases) - 1)) })),
    },
    { name: 'cases, page 1 of 50', query: casePage, variables: [{ first: 50 }] },
    { name: `cases, 50 after row ${Math.floor(cases / 2)}`, query: casePage, variables: [{ first: 50, after: deep }] },
    { name: 'organizations, page 1 of 50 with 3 cases each', query: organizationPage, variables: [{}] },
    { name: 'decisions, page 1 of 20 with judged measures', query: decisionPage, variables: [{}] },
  ];
};

const Page = z.object({
  data: z.object({ cases: z.object({ pageInfo: z.object({ endCursor: z.string().nullable() }) }) }),
});

/** Walks as a reader would: there is no other way to a cursor. */
const cursorAfter = async (client: Client, row: number): Promise<string | null> => {
  let after: string | null = null;
  for (let seen = 0; seen < row; seen += 100) {
    const text = await client.ask(JSON.stringify({ query: casePage, variables: { first: 100, after } }));
    after = Page.parse(JSON.parse(text)).data.cases.pageInfo.endCursor;
  }
  return after;
};
