import { expect, test } from 'vitest';
import { standingOn } from './standing.ts';

test.each([
  ['2021-05-01', null, '2021-04-30', 'NOT_YET'],
  ['2021-05-01', null, '2021-05-01', 'IN_FORCE'],
  ['2021-05-01', '2023-01-01', '2022-12-31', 'IN_FORCE'],
  ['2021-05-01', '2023-01-01', '2023-01-01', 'ENDED'],
  [null, '2023-01-01', '2023-01-01', 'ENDED'],
  [null, null, '2023-01-01', 'NO_DAY_KNOWN'],
])('from %s to %s is on %s: %s', (validFrom, validTo, day, reason) => {
  expect(standingOn({ validFrom, validTo }, day).reason).toBe(reason);
});
