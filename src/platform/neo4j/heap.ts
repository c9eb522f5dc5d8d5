import { totalmem } from 'node:os';

const least = 512;
const most = 4_096;

/**
 * Megabytes of heap for a Neo4j that serves: a quarter of the machine's memory, within bounds. It bounds what one transaction can write, seven tenths of it at some
 * 2.4 KB a row: docs/decisions/0027-detected-rings-in-the-graph.md.
 */
export const heapMegabytes = (memory: number = totalmem()): number =>
  Math.round(Math.min(most, Math.max(least, memory / 4 / 2 ** 20)));
