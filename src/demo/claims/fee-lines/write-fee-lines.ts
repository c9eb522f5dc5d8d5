import { open } from 'node:fs/promises';
import { type Random, randomFrom } from '../../../platform/random.ts';
import type { Codes } from '../codes.ts';
import type { Visit } from '../visit.ts';
import type { World } from '../world.ts';
import type { FeeLineRanges } from './fee-line-ranges.ts';
import { feeLineColumns, feeLineRows } from './fee-line-rows.ts';
import { feeLinesOf } from './fee-lines-of.ts';

/** Where the fee lines of settlements go, in the order of the settlements. */
export interface FeeLineWriter {
  readonly add: (visit: Visit, id: string) => Promise<void>;
  readonly count: () => number;
  readonly close: () => Promise<void>;
}

/** So many characters wait before they are written, whatever the size of a day. */
const enough = 1 << 20;

/** Begins a file of fee lines. Each day of settlements has a random stream of its own, as the claims themselves have others. */
export const openFeeLines = async (
  path: string,
  world: World,
  codes: Codes,
  ranges: FeeLineRanges,
): Promise<FeeLineWriter> => {
  const linesOf = feeLinesOf(world, ranges);
  const file = await open(path, 'w');
  let waiting = `${feeLineColumns.join(',')}\n`;
  let count = 0;
  let day = -1;
  let random: Random = randomFrom(world.seed, 'fee lines');
  const flush = async (): Promise<void> => {
    const rows = waiting;
    waiting = '';
    await file.appendFile(rows);
  };
  return {
    add: async (visit, id) => {
      if (visit.ends !== day) random = randomFrom(world.seed, 'fee lines', visit.ends);
      day = visit.ends;
      const lines = linesOf(visit, random);
      waiting += feeLineRows(world, codes, visit, id, lines);
      count += lines.length;
      if (waiting.length > enough) await flush();
    },
    count: () => count,
    close: async () => {
      try {
        await flush();
      } finally {
        await file.close();
      }
    },
  };
};
