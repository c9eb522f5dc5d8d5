import type { ApolloServer } from '@apollo/server';
import neo4j, { type Driver, type Session } from 'neo4j-driver';
import { schema } from '../../src/app/schema.ts';
import { apolloServer } from '../../src/app/server.ts';
import { hashOfSeeds } from '../../src/ingest/seeds/load-seeds.ts';
import { connectGraph } from '../../src/platform/graph/graph.ts';
import { fullViewer } from '../../src/platform/graph/viewer.ts';
import { type Context, contextFor } from '../../src/platform/graphql/context.ts';
import { seedFolder } from './law.ts';
import type { Operation } from './operations.ts';

export interface Statement {
  readonly text: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** The statements of an operation for each of its variables, as the server sends them. */
export type Recorded = readonly (readonly Statement[])[];

/** Runs the operations in this process and keeps what they send to the database. */
export const recorder = (driver: Driver, database: string): ((operation: Operation) => Promise<Recorded>) => {
  let sent: Statement[] = [];
  const graph = connectGraph(
    listeningTo(driver, (statement) => sent.push(statement)),
    database,
  );
  const apollo: ApolloServer<Context> = apolloServer({ schema, log: (error) => console.error(error) });
  const dataset = { seedVersion: hashOfSeeds(seedFolder), codeVersion: 'bench' };
  return async ({ query, variables }) => {
    const recorded: Statement[][] = [];
    for (const each of variables) {
      sent = [];
      const contextValue = contextFor(graph, fullViewer, dataset, '2026-01-01');
      const { body } = await apollo.executeOperation({ query, variables: { ...each } }, { contextValue });
      const errors = body.kind === 'single' ? body.singleResult.errors : undefined;
      if (errors !== undefined) throw new Error(`The operation fails: ${JSON.stringify(errors)}`);
      if (sent.length !== contextValue.statements.length) throw new Error('A statement has passed the recorder by.');
      recorded.push(sent);
    }
    return recorded;
  };
};

const listeningTo = (driver: Driver, tell: (statement: Statement) => void): Driver =>
  new Proxy(driver, {
    get: (target, name, receiver) =>
      name === 'session'
        ? (...config: Parameters<Driver['session']>) => listening(target.session(...config), tell)
        : Reflect.get(target, name, receiver),
  });

const listening = (session: Session, tell: (statement: Statement) => void): Session =>
  new Proxy(session, {
    get: (target, name) => {
      if (name !== 'run') {
        const member: unknown = Reflect.get(target, name, target);
        return typeof member === 'function' ? member.bind(target) : member;
      }
      return (...[text, params, config]: Parameters<Session['run']>) => {
        tell({ text: typeof text === 'object' && 'text' in text ? text.text : text.toString(), params: params ?? {} });
        return target.run(text, params, config);
      };
    },
  });

/** The same statements by hand, in the same kind of session: the driver decodes the rows, nothing else is done. */
export const runBare = async (driver: Driver, database: string, statements: readonly Statement[]): Promise<void> => {
  for (const { text, params } of statements) {
    const session = driver.session({ database, defaultAccessMode: neo4j.session.READ, fetchSize: 10_000 });
    try {
      await session.run(text, params);
    } finally {
      await session.close();
    }
  }
};

/** Database hits of all statements of one request. */
export const hitsOf = async (driver: Driver, database: string, statements: readonly Statement[]): Promise<number> => {
  let hits = 0;
  for (const { text, params } of statements) {
    const session = driver.session({ database, defaultAccessMode: neo4j.session.READ });
    try {
      const { summary } = await session.run(`PROFILE ${text}`, params);
      if (summary.profile !== false) hits += hitsIn(summary.profile);
    } finally {
      await session.close();
    }
  }
  return hits;
};

const hitsIn = ({ dbHits, children }: { dbHits: number; children: PlanChildren }): number =>
  dbHits + children.reduce((sum, child) => sum + hitsIn(child), 0);

type PlanChildren = readonly { dbHits: number; children: PlanChildren }[];
