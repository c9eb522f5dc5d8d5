import { expect, test } from 'vitest';
import { codesBelow, numbersBelow } from './claim-table.ts';

test('the greatest number that there can be is kept, in two bytes as long as they hold it', () => {
  const kept = (room: Int32Array | Uint16Array | Int16Array, number: number) => {
    room[0] = number;
    return { number: room[0], bytes: room.BYTES_PER_ELEMENT };
  };

  expect(kept(numbersBelow(65_536, 1), 65_535)).toEqual({ number: 65_535, bytes: 2 });
  expect(kept(numbersBelow(65_537, 1), 65_536)).toEqual({ number: 65_536, bytes: 4 });
  expect(kept(codesBelow(32_768, 1), 32_767)).toEqual({ number: 32_767, bytes: 2 });
  expect(kept(codesBelow(32_769, 1), 32_768)).toEqual({ number: 32_768, bytes: 4 });
  expect(kept(codesBelow(32_768, 1), -1)).toEqual({ number: -1, bytes: 2 });
});
