import { expect, test } from 'vitest';
import { heapMegabytes } from './heap.ts';

test('a Neo4j that serves gets a quarter of the memory, half a gigabyte at the least and four at the most', () => {
  const gigabytes = 2 ** 30;
  expect([1, 2, 8, 16, 64].map((memory) => heapMegabytes(memory * gigabytes))).toEqual([512, 512, 2_048, 4_096, 4_096]);
});
