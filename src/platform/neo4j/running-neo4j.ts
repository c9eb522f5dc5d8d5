import type { Neo4jAddress } from '../config.ts';

/** A Neo4j that answers, and how to give it up. */
export type RunningNeo4j = Neo4jAddress & {
  readonly origin: 'SETTINGS' | 'DOCKER' | 'LOCAL' | 'JOINED';
  /** One line for whoever started it: which Neo4j this is. */
  readonly describe: string;
  /** Ends what was started for us, and returns when it has ended; a second call waits for the first. */
  readonly stop: () => Promise<void>;
};

/** Shows one line to whoever is waiting. */
export type Say = (line: string) => void;
