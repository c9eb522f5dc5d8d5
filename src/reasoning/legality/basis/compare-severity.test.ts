import { expect, test } from 'vitest';
import { rule } from '../../../../tests/fixtures/decisions/trial.ts';
import { compareSeverity, type Severity } from './compare-severity.ts';

const fine = (min: number | null, max: number | null) => rule({ min, max });
const suspension = rule({ id: 'rule:2', sanctionType: 'SUSPENSION', unit: 'MONTH', base: 'NONE', min: 6, max: 12 });

const opposite: Readonly<Record<Severity, Severity>> = {
  LIGHTER: 'HEAVIER',
  HEAVIER: 'LIGHTER',
  EQUAL: 'EQUAL',
  NOT_COMPARABLE: 'NOT_COMPARABLE',
};

test.each<[string, Severity, ReturnType<typeof rule>[], ReturnType<typeof rule>[]]>([
  ['the same range', 'EQUAL', [fine(1, 2)], [fine(1, 2)]],
  ['a lower maximum', 'LIGHTER', [fine(1, 2)], [fine(1, 3)]],
  ['no minimum', 'LIGHTER', [fine(null, 2)], [fine(1, 2)]],
  ['no maximum', 'HEAVIER', [fine(1, null)], [fine(1, 2)]],
  ['a lower minimum and a higher maximum', 'NOT_COMPARABLE', [fine(1, 5)], [fine(2, 3)]],
  ['a fine that may be left out', 'LIGHTER', [rule({ modality: 'MAY' })], [rule()]],
  ['another base', 'NOT_COMPARABLE', [rule({ base: 'DEFRAUDED' })], [rule()]],
  ['another unit', 'NOT_COMPARABLE', [rule({ unit: 'FEN' })], [rule()]],
  ['two rules of one kind against one', 'NOT_COMPARABLE', [fine(1, 2), fine(1, 2)], [fine(1, 3)]],
  ['a lower minimum and the same maximum', 'LIGHTER', [fine(1, 3)], [fine(2, 3)]],
  ['no maximum on either side', 'EQUAL', [fine(1, null)], [fine(1, null)]],
  ['one consequence less', 'LIGHTER', [fine(1, 2)], [fine(1, 2), suspension]],
  ['a lower fine and one consequence less', 'LIGHTER', [fine(1, 2)], [fine(1, 3), suspension]],
  ['a lower fine and another consequence in common', 'LIGHTER', [fine(1, 2), suspension], [fine(1, 3), suspension]],
  ['a lower fine but one consequence more', 'NOT_COMPARABLE', [fine(1, 2), suspension], [fine(1, 3)]],
])('%s: %s', (_, severity, mine, theirs) => {
  expect(compareSeverity(mine, theirs)).toBe(severity);
  expect(compareSeverity(theirs, mine)).toBe(opposite[severity]);
});
