import { totalmem } from 'node:os';

const least = 512;
const most = 4_096;

/**
 * Megabytes of heap for a Neo4j that serves: a quarter of the machine's memory, within bounds. It bounds what one transaction can write, seven tenths of it at 2.4 KB a
 * row, and the findings of five million claims are 1.1 million rows that are written as a whole or not at all.
 */
export const heapMegabytes = (memory: number = totalmem()): number =>
  Math.round(Math.min(most, Math.max(least, memory / 4 / 2 ** 20)));
